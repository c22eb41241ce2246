// What the checks of all blocks are made with.
import type { Fields } from '../fields.ts';
import { isArray, type Json } from '../json.ts';
import { compile } from './compile.ts';
import { type RecordOptions, recordCheck } from './record.ts';
import { type Check, type Notes, putting } from './report.ts';
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

/** The list without the entry under check. */
export function removing(notes: Notes, list: Json | undefined) {
  const index = notes.trail.at(-1);
  const kept = isArray(list) ? list.filter((_, other) => other !== index) : [];
  return putting('Remove it', notes.trail.slice(0, -1), kept);
}
