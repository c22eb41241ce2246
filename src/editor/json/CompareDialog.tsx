import { ArrowRight, ArrowRightLeft, LayoutDashboard, Minus, Pencil, Plus } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Pane, Tabs } from '../ui/Tabs.tsx';
import styles from './CompareDialog.module.css';
import { type Change, changesBetween } from './changes.ts';
import { isComparison, sideOf } from './comparison.ts';

const TextDiff = lazy(() => import('./TextDiff.tsx').then((module) => ({ default: module.TextDiff })));

interface CompareDialogProps {
  /** A `Comparison`. */
  readonly subject: unknown;
  readonly onClose: () => void;
}

export function CompareDialog({ subject, onClose }: CompareDialogProps) {
  const [shown, setShown] = useState('list');
  const compared = useMemo(() => {
    if (!isComparison(subject)) return undefined;
    const [left, right] = [sideOf(subject.left, 'Before'), sideOf(subject.right, 'Now')];
    const both = left.layout !== undefined && right.layout !== undefined;
    return { left, right, changes: both ? changesBetween(left.layout, right.layout) : undefined };
  }, [subject]);
  if (compared === undefined || !isComparison(subject)) return null;
  const { left, right, changes } = compared;
  return (
    <Dialog
      title={subject.title}
      description={`${left.label} and ${right.label}, compared`}
      width={1080}
      onClose={onClose}
      foot={
        <>
          {subject.actions?.map(({ label, run }) => (
            <Button
              key={label}
              onClick={() => {
                onClose();
                run();
              }}
            >
              {label}
            </Button>
          ))}
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <Tabs
        label="What is compared"
        value={shown}
        onChange={setShown}
        heads={[
          { value: 'list', label: 'What changed', count: changes?.length ?? 0 },
          { value: 'text', label: 'JSON' },
        ]}
        tail={
          <span className={styles.sides}>
            {left.label} <ArrowRight size={14} aria-label="compared with" /> {right.label}
          </span>
        }
      >
        <Pane value="list" className={styles.pane}>
          <Changes changes={changes} same={left.text === right.text} />
        </Pane>
        <Pane value="text" className={styles.pane}>
          {shown === 'text' && (
            <Suspense fallback={null}>
              <TextDiff left={left} right={right} />
            </Suspense>
          )}
        </Pane>
      </Tabs>
    </Dialog>
  );
}

const KINDS = {
  added: { word: 'added', icon: Plus },
  removed: { word: 'taken away', icon: Minus },
  changed: { word: 'changed', icon: Pencil },
  moved: { word: 'moved', icon: ArrowRightLeft },
  layout: { word: 'changed', icon: LayoutDashboard },
} as const;

function Changes({ changes, same }: { readonly changes: readonly Change[] | undefined; readonly same: boolean }) {
  if (changes === undefined) {
    return (
      <Empty title="One of them is no layout">
        <p>It cannot be told control by control what changed. The JSON tab shows both texts.</p>
      </Empty>
    );
  }
  if (changes.length === 0) {
    return (
      <Empty title={same ? 'They are the same' : 'No control differs'}>
        <p>
          {same ? 'Nothing changed.' : 'Only how it is written, or something without an id, differs: see the JSON tab.'}
        </p>
      </Empty>
    );
  }
  return (
    <ul className={styles.changes}>
      {changes.map(({ kind, name, type, details }, index) => {
        const { word, icon: Picture } = KINDS[kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids may be doubled, and the list is made once
          <li key={index} data-kind={kind}>
            <Picture size={15} strokeWidth={1.75} aria-hidden="true" />
            <div>
              <b>{name}</b> <small>{[catalog.get(type)?.label, word].filter(Boolean).join(', ')}</small>
              {details.map((detail) => (
                <p key={detail}>{detail}</p>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
