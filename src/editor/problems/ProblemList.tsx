import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleX, LayoutDashboard, PanelTop, TriangleAlert, Wrench } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { Icon } from '../../controls/icons/Icon.tsx';
import type { Finding } from '../../layout/finding.ts';
import { Button } from '../ui/Button.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import { applyFix } from './fixes.ts';
import { goToFinding } from './go-to-finding.ts';
import styles from './ProblemsPane.module.css';
import { type Row, rowsOf, type Subject } from './problems.ts';

const ROW = 32;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The finding `step` findings away from a row, or the last one in that direction. */
function stepFrom(rows: readonly Row[], from: number, step: number): number {
  const findings = rows.flatMap(({ kind }, index) => (kind === 'finding' ? [index] : []));
  const at = Math.max(0, findings.indexOf(from));
  return findings[Math.max(0, Math.min(findings.length - 1, at + step))] ?? from;
}

export function ProblemList({ subjects }: { readonly subjects: readonly Subject[] }) {
  const rows = useMemo(() => rowsOf(subjects), [subjects]);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(1);
  const entry = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });

  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = stepFrom(rows, entry, step);
    setActive(next);
    virtual.scrollToIndex(next);
    // What comes into view only now is there with the next frame.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus();
    });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk between the buttons inside
    <div ref={scroller} className={styles.scroller} onKeyDown={walk}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-kind={row.kind}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              {row.kind === 'subject' ? (
                <Heading subject={row.subject} />
              ) : (
                <Problem
                  finding={row.finding}
                  subject={row.subject}
                  isActive={index === entry || (rows[entry]?.kind === 'subject' && index === entry + 1)}
                  onFocus={() => setActive(index)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Heading({ subject: { name, type, path, findings } }: { readonly subject: Subject }) {
  const definition = catalog.get(type);
  const picture =
    path.length === 0 ? (
      <LayoutDashboard size={15} strokeWidth={1.75} aria-hidden="true" />
    ) : path.length === 2 ? (
      <PanelTop size={15} strokeWidth={1.75} aria-hidden="true" />
    ) : (
      <Icon name={definition?.icon ?? (type === 'group' ? 'rectangle.3.group' : 'questionmark.square')} size={15} />
    );
  return (
    <h3 className={styles.heading}>
      {picture}
      <span>{name}</span>
      <small>{definition?.label ?? (path.length === 0 ? 'Layout' : type)}</small>
      <small className={styles.count}>{findings.length}</small>
    </h3>
  );
}

interface ProblemProps {
  readonly finding: Finding;
  readonly subject: Subject;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}

function Problem({ finding, subject, isActive, onFocus }: ProblemProps) {
  const app = useApp();
  const readOnly = useEditorState((state) => state.readOnly);
  const { severity, message, fix, path } = finding;
  const tabIndex = isActive ? 0 : -1;
  const field = path.slice(subject.path.length).join('.');
  return (
    <div className={styles.problem} data-severity={severity}>
      <button
        type="button"
        className={styles.go}
        tabIndex={tabIndex}
        onFocus={onFocus}
        onClick={() => goToFinding(app, finding)}
      >
        {severity === 'error' ? (
          <CircleX size={15} strokeWidth={1.75} aria-label="Error" />
        ) : (
          <TriangleAlert size={15} strokeWidth={1.75} aria-label="Warning" />
        )}
        <span>{message}</span>
        {field !== '' && <code>{field}</code>}
      </button>
      {fix !== undefined && (
        <Button
          size="small"
          look={fix.removes ? 'danger' : 'plain'}
          tabIndex={tabIndex}
          disabled={readOnly}
          onClick={() => applyFix(app, fix)}
        >
          <Wrench size={13} aria-hidden="true" /> {fix.label}
        </Button>
      )}
    </div>
  );
}
