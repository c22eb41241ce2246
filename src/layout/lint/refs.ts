// Fields that name a zone or an item of the same board.
import type { RefField } from '../fields.ts';
import { isArray, type Json, member } from '../json.ts';
import { type Check, putting, report, trailOf } from './report.ts';
import { nearest, oneOf, quote } from './words.ts';

// Boards name their zones and items by id, inside the holder both stand in.
const LISTS: Readonly<Partial<Record<RefField['to'], string>>> = { zone: 'zones', item: 'items' };
/** The tray of a board may be named like a zone. */
const TRAY = 'palette';

const idsIn = new WeakMap<readonly Json[], readonly string[]>();

function entryIds(list: readonly Json[]): readonly string[] {
  let ids = idsIn.get(list);
  if (ids === undefined) {
    ids = list.flatMap((entry) => {
      const id = member(entry, 'id');
      return typeof id === 'string' ? [id] : [];
    });
    idsIn.set(list, ids);
  }
  return ids;
}

export function refCheck(field: RefField): Check | undefined {
  const key = LISTS[field.to];
  if (key === undefined) return undefined;
  const word = field.to;
  return (value, notes) => {
    if (typeof value !== 'string' || value === '' || (word === 'zone' && value === TRAY)) return;
    const holder = notes.around.findLast((object) => isArray(member(object, key)));
    const list = member(holder, key);
    if (!isArray(list)) return;
    const ids = entryIds(list);
    if (ids.includes(value)) return;
    const near = nearest(value, ids);
    report(
      notes,
      'warn',
      'unknown_ref',
      `${field.label} names the ${word} ${quote(value)}, but there is none of that id. ${
        ids.length === 0 ? `Add the ${word} first.` : `There is ${oneOf(ids.map(quote))}.`
      }`,
      near === undefined ? {} : { fix: putting(`Change to ${near}`, trailOf(notes), near) },
    );
  };
}
