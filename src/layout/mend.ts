// Every obvious fix at once.
import { applyEdit } from './apply.ts';
import { checkLayout } from './check.ts';
import type { Catalog } from './control.ts';
import type { Layout } from './document.ts';
import type { Finding, Fix } from './finding.ts';

export interface Mended {
  readonly layout: Layout;
  /** How many fixes changed something. */
  readonly fixed: number;
}

/** A fix may bring up another problem, but not for ever. */
const MOST_ROUNDS = 10;

/** Those that take nothing away from the author. */
export function harmlessFixes(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap(({ fix }) => (fix === undefined || fix.removes ? [] : [fix]));
}

/**
 * The layout with all harmless fixes done, and those that turn up on the way. They are looked for again after each
 * round: one fix may make another needless, or take the place the other was about to use.
 */
export function mend(layout: Layout, catalog: Catalog): Mended {
  let next = layout;
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = next;
    for (const { edit } of harmlessFixes(checkLayout(before, catalog))) {
      const after = applyEdit(next, edit);
      if (after !== next) fixed += 1;
      next = after;
    }
    if (next === before) break;
  }
  return { layout: next, fixed };
}
