// What is selected: its symbol, its id, its kind, and where it stands.
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { Icon } from '../../controls/icons/Icon.tsx';
import { idOf, type Node, typeOf } from '../../layout/document.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Selection } from '../selection.ts';
import { useApp } from '../useApp.tsx';
import styles from './Head.module.css';
import { Placement } from './Placement.tsx';
import { Problems } from './Problems.tsx';
import { problemsOf } from './problems.ts';
import { renaming } from './renaming.ts';
import type { Subject } from './row.ts';
import type { Kind } from './rows.ts';

interface HeadProps {
  readonly nodes: readonly Node[];
  readonly kinds: readonly Kind[];
  readonly selection: Selection;
  readonly subject: Subject;
  /** Where they stand in the layout, as a key: it outlasts another id. */
  readonly place: string;
}

const ITSELF = [[], ['id'], ['type'], ['position'], ['span']] as const;

export function Head({ nodes, kinds, selection, subject, place }: HeadProps) {
  const { findings, verdictView } = useApp();
  const [kind] = kinds;
  const [node] = nodes;
  const [target] = selection;
  const problems = useStore(
    findings,
    useShallow(({ list }) => ITSELF.flatMap((path) => problemsOf(list, subject, path, 'here'))),
  );
  const lack = useStore(verdictView, ({ lacks }) =>
    kinds.length > 0 && kinds.every((one) => one === kind) ? lacks.get(typeOf(node) ?? '') : undefined,
  );
  if (kind === undefined || node === undefined || target === undefined) return null;
  const isOneKind = kinds.every((one) => one === kind);
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <span className={styles.icon}>
          <Icon name={isOneKind ? kind.icon : 'square.on.square'} size={18} />
        </span>
        <div className={styles.names}>
          {nodes.length === 1 ? (
            <IdBox key={place} node={node} selection={selection} />
          ) : (
            <h2 className={styles.count}>{nodes.length} selected</h2>
          )}
          <p className={styles.kind}>{isOneKind ? kindLine(kind, nodes.length) : kindsLine(kinds)}</p>
          {lack !== undefined && <p className={styles.lack}>{lack}</p>}
        </div>
      </div>
      {nodes.length === 1 && <Placement key={place} target={target} />}
      <Problems id="inspector-problems" findings={problems} />
    </header>
  );
}

const kindLine = ({ label }: Kind, count: number) => (count === 1 ? label : `All of them: ${label}`);

function kindsLine(kinds: readonly Kind[]): string {
  const labels = [...new Set(kinds.map(({ label }) => label))];
  const shown = labels.slice(0, 3).join(', ');
  return labels.length > 3 ? `${shown} and more` : shown;
}

function IdBox({ node, selection }: { readonly node: Node; readonly selection: Selection }) {
  const { editor, canvas } = useApp();
  const id = idOf(node) ?? '';
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  /** Whoever came by F2 goes on where they were; the others stay. */
  const cameFrom = useRef<Element | null>(null);
  /** On the way back all has been said. */
  const settled = useRef(false);
  const wanted = useStore(renaming, (state) => state.wanted);
  useEffect(() => {
    if (!wanted) return;
    renaming.setState({ wanted: false });
    cameFrom.current = document.activeElement;
    box.current?.focus();
    box.current?.select();
  }, [wanted]);
  const goBack = () => {
    const { current: from } = cameFrom;
    cameFrom.current = null;
    if (!(from instanceof HTMLElement)) return;
    settled.current = true;
    (from.isConnected ? from : canvas.parts.pane)?.focus({ preventScroll: true });
    settled.current = false;
  };
  /** False when it is refused, which is said. */
  const take = (): boolean => {
    const named = typed?.trim();
    const [at] = selection;
    const outcome =
      named === undefined || named === id || at === undefined
        ? undefined
        : editor.edit({ kind: 'renameId', at, id: named });
    const why = outcome && isRefused(outcome) ? outcome.refused : undefined;
    setRefused(why);
    return why === undefined;
  };
  return (
    <>
      <input
        className={styles.id}
        ref={box}
        aria-label="Id"
        aria-describedby={refused === undefined ? undefined : 'inspector-id-refused'}
        aria-invalid={refused === undefined ? undefined : true}
        title="Rename (F2)"
        spellCheck={false}
        autoComplete="off"
        placeholder="No id"
        value={typed ?? id}
        onChange={(event) => {
          setTyped(event.target.value);
          setRefused(undefined);
        }}
        onBlur={() => {
          cameFrom.current = null;
          if (!settled.current) take();
          setTyped(undefined);
        }}
        onKeyDown={(event) => {
          const isWayOut = event.key === 'Escape' && typed === undefined && cameFrom.current === null;
          if (isWayOut || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.stopPropagation();
          // What is refused stays to be put right.
          if (event.key === 'Enter' && !take()) return;
          if (event.key === 'Escape') setRefused(undefined);
          setTyped(undefined);
          goBack();
        }}
      />
      {refused !== undefined && (
        <p id="inspector-id-refused" role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
    </>
  );
}
