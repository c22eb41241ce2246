import { useStore } from 'zustand';
import { Hint } from '../ui/Hint.tsx';
import { useApp } from '../useApp.tsx';
import styles from './VerdictBar.module.css';
import { countsOf, worstOf } from './verdicts.ts';

/** How many controls the phones show as they are, and how many not. A press leaves only those that differ marked. */
export function VerdictBar() {
  const { verdictView } = useApp();
  const { verdicts, onlyDiffering } = useStore(verdictView);
  if (verdicts.size === 0) return null;
  const worst = [...verdicts.values()].flatMap((said) => worstOf(said) ?? []);
  const counts = countsOf(worst);
  const differing = counts.moved + counts.different;
  return (
    <Hint text={onlyDiffering ? 'Mark every control' : 'Mark only what differs'} side="top">
      <button
        type="button"
        className={styles.bar}
        aria-pressed={onlyDiffering}
        onClick={() => verdictView.setState({ onlyDiffering: !onlyDiffering })}
      >
        <span data-tone="ok">
          <i aria-hidden="true">✓</i> {counts.shown} shown
        </span>
        {differing > 0 && (
          <span data-tone="warn">
            <i aria-hidden="true">≠</i> {differing} {differing === 1 ? 'differs' : 'differ'}
          </span>
        )}
        {counts.dropped > 0 && (
          <span data-tone="bad">
            <i aria-hidden="true">✕</i> {counts.dropped} not drawn
          </span>
        )}
        {counts.unchecked > 0 && <span>{counts.unchecked} not checked</span>}
      </button>
    </Hint>
  );
}
