// What the checks of all blocks are made with.
import type { Fields } from '../fields.ts';
import { isArray } from '../json.ts';
import { compile } from './compile.ts';
import { type RecordOptions, recordCheck } from './record.ts';
import type { Check } from './report.ts';
import { CODES } from './values.ts';

/** What is missing in a block is told by the block's own rule. */
export function blockCheck(fields: Fields, label: string, more: Omit<RecordOptions, 'label'> = {}): Check {
  const codes = more.codes ?? CODES;
  return recordCheck(fields, (field) => compile(field, { codes }), {
    label,
    optional: new Set(Object.keys(fields)),
    ...more,
  });
}

/** A check of every entry of a list. */
export function eachEntry(check: Check): Check {
  return (list, notes, beside) => {
    if (!isArray(list)) return;
    for (const [index, entry] of list.entries()) {
      notes.trail.push(index);
      check(entry, notes, beside);
      notes.trail.pop();
    }
  };
}
