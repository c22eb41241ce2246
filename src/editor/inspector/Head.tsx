// What is selected: its symbol, its id, its kind, and where it stands.
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { Icon } from '../../controls/icons/Icon.tsx';
import { idOf, type Node } from '../../layout/document.ts';
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
}

const ITSELF = [[], ['id'], ['type'], ['position'], ['span']] as const;

export function Head({ nodes, kinds, selection, subject }: HeadProps) {
  const { findings } = useApp();
  const [kind] = kinds;
  const [node] = nodes;
  const [target] = selection;
  const problems = useStore(
    findings,
    useShallow(({ list }) => ITSELF.flatMap((path) => problemsOf(list, subject, path, 'here'))),
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
            <IdBox key={subject.key} node={node} selection={selection} />
          ) : (
            <h2 className={styles.count}>{nodes.length} selected</h2>
          )}
          <p className={styles.kind}>{isOneKind ? kindLine(kind, nodes.length) : kindsLine(kinds)}</p>
        </div>
      </div>
      {nodes.length === 1 && <Placement key={subject.key} target={target} />}
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
  const { editor } = useApp();
  const id = idOf(node) ?? '';
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const wanted = useStore(renaming, (state) => state.wanted);
  useEffect(() => {
    if (!wanted) return;
    renaming.setState({ wanted: false });
    box.current?.focus();
    box.current?.select();
  }, [wanted]);
  // Escape leaves the box too, and what was typed must not be taken then.
  const dropped = useRef(false);
  const take = () => {
    const named = typed?.trim();
    const [at] = selection;
    setTyped(undefined);
    if (dropped.current || named === undefined || named === id || at === undefined) {
      dropped.current = false;
      return;
    }
    const outcome = editor.edit({ kind: 'renameId', at, id: named });
    setRefused(isRefused(outcome) ? outcome.refused : undefined);
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
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Escape') dropped.current = true;
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.stopPropagation();
            event.currentTarget.blur();
          }
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
