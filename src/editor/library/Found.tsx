// What was read, shown before anything is done with it.
import { useId, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { checkLayout } from '../../layout/check.ts';
import { type Layout, tabsOf } from '../../layout/document.ts';
import { nodesIn } from '../../layout/walk.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextBox } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import { compareWith } from './compare-file.ts';
import { nodesFor, propose, sourceOf } from './inference.ts';
import styles from './library.module.css';
import { createLayout, placeControls, replaceOpen, titleOf } from './opening.ts';
import type { Reading } from './reading.ts';
import { Thumbnail } from './Thumbnail.tsx';

type Kind = Reading['kind'];
type Of<K extends Kind> = Extract<Reading, { readonly kind: K }>;

interface FoundProps<K extends Kind> {
  readonly reading: Of<K>;
  readonly from: string | undefined;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export function Found({ reading, ...rest }: FoundProps<Exclude<Kind, 'unreadable'>>) {
  switch (reading.kind) {
    case 'layout':
      return <FoundLayout reading={reading} {...rest} />;
    case 'controls':
      return <FoundControls reading={reading} {...rest} />;
    case 'payload':
      return <FoundPayload reading={reading} {...rest} />;
    default:
      return reading satisfies never;
  }
}

const counted = (count: number, word: string) => `${count.toLocaleString()} ${word}${count === 1 ? '' : 's'}`;

function FoundLayout({ reading: { layout, remarks }, from, onBack, onClose }: FoundProps<'layout'>) {
  const app = useApp();
  const open = useEditorState(({ id }) => id !== undefined);
  const readOnly = useEditorState((state) => state.readOnly);
  const [problems] = useState(() => checkLayout(layout, catalog).length);
  const inPlace = async () => {
    if (await replaceOpen(app, layout, `Import ${titleOf(layout)}`, 'Before import')) onClose();
  };
  return (
    <Dialog
      title="Import a layout"
      width={600}
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" onClick={onBack}>
            Back
          </Button>
          <span style={{ flex: 1 }} />
          {open && <Button onClick={() => compareWith(app, layout, from ?? titleOf(layout))}>Compare</Button>}
          {open && (
            <Button disabled={readOnly} onClick={() => void inPlace()}>
              Replace the open one
            </Button>
          )}
          <Button look="primary" onClick={() => void createLayout(app, layout)}>
            Open as a new layout
          </Button>
        </>
      }
    >
      <div className={styles.twoColumns}>
        <div className={styles.facts}>
          <h3 className={styles.found}>{titleOf(layout)}</h3>
          <p>{describe(layout)}</p>
          {from !== undefined && <p className={styles.quiet}>From {from}</p>}
          {problems > 0 && (
            <p className={styles.quiet}>
              {counted(problems, 'problem')} in it; the list under the canvas says what to do about each.
            </p>
          )}
          {remarks.length > 0 && (
            <ul>
              {remarks.slice(0, 5).map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          )}
        </div>
        <div className={styles.framed}>
          <Thumbnail width={190} height={300} of={layout} />
        </div>
      </div>
    </Dialog>
  );
}

function describe(layout: Layout): string {
  return `${counted(tabsOf(layout).length, 'tab')}, ${counted(nodesIn(layout).length, 'control')}`;
}

function FoundControls({ reading: { nodes }, onBack, onClose }: FoundProps<'controls'>) {
  const app = useApp();
  const open = useEditorState(({ id }) => id !== undefined);
  const add = async () => {
    if (await placeControls(app, nodes)) onClose();
  };
  return (
    <Dialog
      title={nodes.length === 1 ? 'Add a control' : `Add ${nodes.length} controls`}
      width={480}
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" onClick={onBack}>
            Back
          </Button>
          <span style={{ flex: 1 }} />
          <Button look="primary" onClick={() => void add()}>
            {open ? 'Add to the open tab' : 'Start a layout with it'}
          </Button>
        </>
      }
    >
      <ul>
        {nodes.slice(0, 12).map((node, index) => (
          // A list read once keeps its order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            {String(node.label ?? node.id ?? 'Control')} <span className={styles.quiet}>{wordFor(node.type)}</span>
          </li>
        ))}
        {nodes.length > 12 && <li className={styles.quiet}>and {nodes.length - 12} more</li>}
      </ul>
    </Dialog>
  );
}

const wordFor = (type: unknown) =>
  typeof type === 'string' ? (catalog.get(type)?.label.toLowerCase() ?? type) : 'group';

function FoundPayload({ reading: { value }, onBack, onClose }: FoundProps<'payload'>) {
  const app = useApp();
  const open = useEditorState(({ id }) => id !== undefined);
  const [source] = useState(() => sourceOf(value as never));
  const [proposals] = useState(() => propose(source.data, catalog));
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    () => new Map(proposals.map(({ path, types }) => [path, types[0] ?? ''])),
  );
  const [kind, setKind] = useState(() => String(source.filter?.msg_type ?? ''));
  const kindId = useId();
  const choose = (path: string, type: string | undefined) => {
    const next = new Map(chosen);
    if (type === undefined) next.delete(path);
    else next.set(path, type);
    setChosen(next);
  };
  const add = async () => {
    const choices = proposals.flatMap((proposal) => {
      const type = chosen.get(proposal.path);
      return type === undefined ? [] : [{ proposal, type }];
    });
    const filter = kind.trim() === '' ? undefined : { msg_type: kind.trim() };
    if (await placeControls(app, nodesFor(choices, { event: source.event, filter }, catalog))) onClose();
  };
  return (
    <Dialog
      title="Controls for this data"
      description="Pick which values get a control, and of which kind."
      width={640}
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" onClick={onBack}>
            Back
          </Button>
          <span style={{ flex: 1 }} />
          <Button look="primary" disabled={chosen.size === 0} onClick={() => void add()}>
            {open ? 'Add' : 'Start a layout with'} {counted(chosen.size, 'control')}
          </Button>
        </>
      }
    >
      {proposals.length === 0 ? (
        <p>There is nothing in this data that a control could show.</p>
      ) : (
        <>
          <div className={styles.sources}>
            <p className={styles.quiet}>
              This is not a layout but data. Each value below can get a control that is bound to it.
            </p>
            <div>
              <label className={styles.label} htmlFor={kindId}>
                Message kind (msg_type) that carries it
              </label>
              <TextBox id={kindId} placeholder="any" value={kind} onChange={(event) => setKind(event.target.value)} />
            </div>
          </div>
          <ul className={`${styles.list} ${styles.values}`} aria-label="Values">
            {proposals.map(({ path, label, sample, types }) => {
              const type = chosen.get(path);
              return (
                <li key={path} className={styles.proposal}>
                  <input
                    type="checkbox"
                    id={`value-${path}`}
                    className={styles.check}
                    checked={type !== undefined}
                    onChange={(event) => choose(path, event.target.checked ? types[0] : undefined)}
                  />
                  <label htmlFor={`value-${path}`}>
                    <span>{label}</span>
                    <code>
                      {path} = {sample}
                    </code>
                  </label>
                  <Select
                    label={`Control for ${label}`}
                    value={type}
                    placeholder="None"
                    choices={types.map((one) => ({ value: one, label: catalog.get(one)?.label ?? one }))}
                    onChange={(wanted) => choose(path, wanted)}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Dialog>
  );
}
