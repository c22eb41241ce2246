// What is wrong with a field, under it, with what mends it.
import type { Finding } from '../../layout/finding.ts';
import { isRefused } from '../../layout/outcome.ts';
import { useApp } from '../useApp.tsx';
import styles from './Row.module.css';

interface ProblemsProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  /** Why the last thing that was tried here did not work. */
  readonly refused?: string | undefined;
}

export function Problems({ id, findings, refused }: ProblemsProps) {
  const { editor, notices } = useApp();
  if (findings.length === 0 && refused === undefined) return null;
  const mend = ({ fix }: Finding) => {
    if (fix === undefined) return;
    const outcome = editor.edit(fix.edit, { name: fix.label });
    if (isRefused(outcome)) notices.say(outcome.refused);
  };
  return (
    <div id={id} className={styles.problems}>
      {refused !== undefined && (
        <p role="alert" data-tone="bad">
          {refused}
        </p>
      )}
      {findings.map((finding) => (
        <p key={finding.message} data-tone={finding.severity === 'error' ? 'bad' : 'warn'}>
          {finding.message}{' '}
          {finding.fix && (
            <button type="button" className={styles.fix} onClick={() => mend(finding)}>
              {finding.fix.label}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
