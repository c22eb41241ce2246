import { Check, Wrench } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Severity } from '../../layout/finding.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { SearchBox } from '../ui/fields.tsx';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import { fixAll, fixable } from './fixes.ts';
import { ProblemList } from './ProblemList.tsx';
import styles from './ProblemsPane.module.css';
import { countsOf, filtered, subjectsOf } from './problems.ts';

export function ProblemsPane() {
  const app = useApp();
  const list = useStore(app.findings, (findings) => findings.list);
  const checked = useStore(app.findings, (findings) => findings.layout);
  const now = useLayout();
  const readOnly = useEditorState((state) => state.readOnly);
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const [words, setWords] = useState('');
  // The findings are about the document of a moment ago, and so are their places in it.
  const layout = checked ?? now;
  const subjects = useMemo(() => subjectsOf(layout, list), [layout, list]);
  const shown = useMemo(() => filtered(subjects, { severity, words }), [subjects, severity, words]);
  const counts = useMemo(() => countsOf(list), [list]);
  const mendable = useMemo(() => fixable(list), [list]);

  const pane = useRef<HTMLElement>(null);
  const used = useRef(false);
  useEffect(() => {
    // A row that is fixed goes, and the focus with it: it moves on to the next one.
    return app.findings.subscribe(() => {
      requestAnimationFrame(() => {
        if (!used.current || document.activeElement !== document.body) return;
        const next = pane.current?.querySelector<HTMLElement>('li [tabindex="0"]') ?? pane.current;
        next?.focus();
      });
    });
  }, [app]);

  if (list.length === 0) {
    return (
      <section ref={pane} className={styles.pane} aria-label="Problems" tabIndex={-1}>
        <Empty title="No problems">
          <p className={styles.fine}>
            <Check size={16} className={styles.ok} aria-hidden="true" />
            Every control and every field of this layout is fine.
          </p>
        </Empty>
      </section>
    );
  }
  const choices = [
    { value: 'all', label: `All ${list.length}` },
    { value: 'error', label: `Errors ${counts.error}` },
    { value: 'warn', label: `Warnings ${counts.warn}` },
  ] as const;
  return (
    <section
      ref={pane}
      className={styles.pane}
      aria-label="Problems"
      tabIndex={-1}
      onFocus={() => {
        used.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // Without a next place it is the row that went, not the person.
        if (relatedTarget !== null && pane.current?.contains(relatedTarget) === false) used.current = false;
      }}
    >
      <div className={styles.tools}>
        <fieldset className={styles.choices} aria-label="How bad">
          {choices.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              className={styles.choice}
              aria-pressed={severity === value}
              onClick={() => setSeverity(value)}
            >
              {label}
            </button>
          ))}
        </fieldset>
        <div className={styles.search}>
          <SearchBox
            aria-label="Filter problems"
            placeholder="Filter"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <span className={styles.space} />
        {mendable > 0 && (
          <Button size="small" disabled={readOnly} onClick={() => fixAll(app)}>
            <Wrench size={14} aria-hidden="true" /> Fix {mendable === 1 ? 'the one that can be' : `all ${mendable}`}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <Empty title="Nothing like that">
          <p>No problem matches the filter.</p>
          <Button
            size="small"
            onClick={() => {
              setSeverity('all');
              setWords('');
            }}
          >
            Show all
          </Button>
        </Empty>
      ) : (
        <ProblemList subjects={shown} />
      )}
    </section>
  );
}
