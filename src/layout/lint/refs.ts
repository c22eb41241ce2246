// Fields that name a zone or an item of the same board.
import type { RefField } from '../fields.ts';
import { isArray, type Json, member } from '../json.ts';
import { type Check, isFull, putting, report, trailOf } from './report.ts';
import { nearest, oneOf, quote } from './words.ts';

// Boards name their zones and items by id, inside the holder both stand in.
const LISTS: Readonly<Partial<Record<RefField['to'], string>>> = { zone: 'zones', item: 'items' };
/** The tray of a board may be named like a zone. */
const TRAY = 'palette';

/** A guess costs a look at every id, and a hostile board has as many guesses to make. */
const MOST_GUESSED = 1000;

interface Entries {
  readonly ids: ReadonlySet<string>;
  /** What a message says there is. */
  readonly offered: string;
}

const known = new WeakMap<readonly Json[], Entries>();

function entriesIn(list: readonly Json[]): Entries {
  let entries = known.get(list);
  if (entries === undefined) {
    const ids = list.flatMap((entry) => {
      const id = member(entry, 'id');
      return typeof id === 'string' ? [id] : [];
    });
    entries = { ids: new Set(ids), offered: oneOf(ids.map(quote)) };
    known.set(list, entries);
  }
  return entries;
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
    const { ids, offered } = entriesIn(list);
    if (ids.has(value) || isFull(notes, 'warn')) return;
    const near = ids.size > MOST_GUESSED ? undefined : nearest(value, ids);
    report(
      notes,
      'warn',
      'unknown_ref',
      `${field.label} names the ${word} ${quote(value)}, but there is none of that id. ${
        ids.size === 0 ? `Add the ${word} first.` : `There is ${offered}.`
      }`,
      near === undefined ? {} : { fix: putting(`Change to ${near}`, trailOf(notes), near) },
    );
  };
}
