// How many findings each row has, and how many there are in what it holds.
import type { Finding } from '../../layout/finding.ts';
import { keyOfPath, lengthOfRow, waysTo } from './rows.ts';

export interface Badge {
  readonly errors: number;
  readonly warnings: number;
}

export interface Badges {
  readonly own: ReadonlyMap<string, Badge>;
  /** With all that is inside: what a folded row shows. */
  readonly whole: ReadonlyMap<string, Badge>;
}

export function badgesOf(findings: readonly Finding[]): Badges {
  const own = new Map<string, Badge>();
  const whole = new Map<string, Badge>();
  for (const { path, severity } of findings) {
    const length = lengthOfRow(path);
    if (length === 0) continue;
    const row = path.slice(0, length);
    const key = keyOfPath(row);
    const count = (counts: Map<string, Badge>, of: string) => {
      const { errors, warnings } = counts.get(of) ?? { errors: 0, warnings: 0 };
      const isError = severity === 'error';
      counts.set(of, { errors: errors + (isError ? 1 : 0), warnings: warnings + (isError ? 0 : 1) });
    };
    count(own, key);
    for (const way of [...waysTo(row), row]) count(whole, keyOfPath(way));
  }
  return { own, whole };
}

/** “2 errors, 1 warning” */
export function badgeWords({ errors, warnings }: Badge): string {
  const counted = (count: number, word: string) => (count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]);
  return [...counted(errors, 'error'), ...counted(warnings, 'warning')].join(', ');
}
