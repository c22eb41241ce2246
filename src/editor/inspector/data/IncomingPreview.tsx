// What comes in for a binding and what the control shows for it; a payload of the person’s own may be put in.
import { useId, useState } from 'react';
import { catalog } from '../../../controls/catalog.ts';
import type { Definition } from '../../../layout/control.ts';
import { type Node, text } from '../../../layout/document.ts';
import { type Json, type JsonObject, member } from '../../../layout/json.ts';
import { filterOf } from '../../../runtime/scene.ts';
import { methodOf } from '../../../runtime/stage.ts';
import { Button } from '../../ui/Button.tsx';
import ui from '../../ui/ui.module.css';
import { useApp, useLayout } from '../../useApp.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import styles from './data.module.css';
import {
  filterPassing,
  type Pasted,
  readPasted,
  samplePayload,
  textOfIncoming,
  type Verdict,
  verdictOn,
} from './incoming.ts';
import { PathTree } from './PathTree.tsx';
import { brief } from './paths.ts';

interface IncomingPreviewProps {
  readonly node: Node;
  readonly definition: Definition | undefined;
  readonly entry: JsonObject;
  readonly seen: readonly Json[];
  readonly onChange: (entry: JsonObject) => void;
}

export function IncomingPreview({ node, definition, entry, seen, onChange }: IncomingPreviewProps) {
  const layout = useLayout();
  const { notices } = useApp();
  const id = useId();
  const [pasting, setPasting] = useState(false);
  const [typed, setTyped] = useState('');
  const pasted: Pasted | undefined = !pasting || typed.trim() === '' ? undefined : readPasted(entry, typed);
  const own = pasted !== undefined && 'payload' in pasted ? pasted.payload : undefined;
  const [latest] = seen;
  const payload = own ?? latest ?? samplePayload(definition, node, entry);
  const verdict = verdictOn({ catalog, layout, node, entry, payload });
  const from =
    own !== undefined
      ? 'What you pasted'
      : latest !== undefined
        ? 'Seen on the wire'
        : 'A sample of what would come in';
  const isSensor = methodOf(entry) === 'sensor';
  return (
    <div className={styles.stack}>
      {pasting ? (
        <>
          <label className={styles.quiet} htmlFor={id}>
            Paste what your server sends
          </label>
          <textarea
            id={id}
            className={`${ui.field} ${styles.mono}`}
            rows={4}
            spellCheck={false}
            value={typed}
            aria-describedby={`${id}-note`}
            aria-invalid={(pasted !== undefined && 'wrong' in pasted) || undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p id={`${id}-note`} className={styles.quiet}>
            {pasted === undefined
              ? 'JSON, or a whole frame. Then click the value to show.'
              : 'wrong' in pasted
                ? pasted.wrong
                : (pasted.note ?? 'Click the value to show.')}
          </p>
          {own !== undefined && (
            <PathTree
              payload={own}
              definition={definition}
              chosen={text(member(entry, 'valuePath')) ?? ''}
              onChoose={(valuePath) => {
                onChange({ ...entry, valuePath });
                notices.say(`Shows ${valuePath}.`);
              }}
            />
          )}
        </>
      ) : (
        <CodeBlock label={from} text={textOfIncoming(entry, payload)} />
      )}
      <p className={styles.quiet} role="status">
        {!pasting && `${from}. `}
        <Outcome verdict={verdict} />
      </p>
      {own !== undefined && verdict.kind === 'filtered' && (
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => {
              const filter = filterPassing(filterOf(entry) ?? {}, own);
              const { filter: _, ...rest } = entry;
              onChange(Object.keys(filter).length === 0 ? rest : { ...entry, filter });
              notices.say('The filter lets it pass now.');
            }}
          >
            Let it pass
          </Button>
        </div>
      )}
      {definition !== undefined && definition.value.accepts.length > 0 && verdict.kind !== 'shown' && (
        <p className={styles.quiet}>It takes: {definition.value.accepts.map(({ help }) => help).join(' ')}</p>
      )}
      {!isSensor && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setPasting(!pasting)}>
            {pasting ? 'Done' : 'Paste what your server sends'}
          </Button>
        </div>
      )}
    </div>
  );
}

function Outcome({ verdict }: { readonly verdict: Verdict }) {
  switch (verdict.kind) {
    case 'shown':
      return (
        <>
          It shows <code className={styles.good}>{brief(verdict.value ?? null)}</code>.
        </>
      );
    case 'filtered':
      return (
        <>
          It is passed over: <code className={styles.warn}>{verdict.keys.join(', ')}</code> has another value there.
        </>
      );
    case 'unusable':
      return (
        <>
          <code className={styles.bad}>{brief(verdict.found)}</code> is nothing this control can show.
        </>
      );
    case 'nothing':
      return (
        <span className={styles.warn}>
          {verdict.path === '' ? 'There is nothing in it to show.' : `There is no ${verdict.path} in it.`}
        </span>
      );
    default:
      return verdict satisfies never;
  }
}
