// A page that is being closed cannot wait for the database. What was not saved yet goes where writing takes no time, as
// the difference to what was, and is taken over when the layout is opened next.
import { isObject } from '../layout/json.ts';
import type { SessionRecord } from './records.ts';
import { asSession } from './records.ts';
import { applySplice, type Splice } from './splice.ts';

export interface LastWords extends Splice {
  /** Of the saved text the difference is to. */
  readonly revision: number;
  readonly at: number;
  readonly session?: SessionRecord;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (id: string) => `carter.unsaved.${id}`;

/** The mere mention of it may throw. */
function store(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

export function sayLastWords(id: string, words: LastWords, into: Store | undefined = store()): void {
  try {
    into?.setItem(keyOf(id), JSON.stringify(words));
  } catch {
    // No room: what is being written to the database is the best there is.
  }
}

export function forgetLastWords(id: string, from: Store | undefined = store()): void {
  try {
    from?.removeItem(keyOf(id));
  } catch {
    // Nothing was kept there.
  }
}

export interface Heard {
  readonly text: string;
  readonly session?: SessionRecord;
}

/** The text with what was said when its page was closed; undefined where it was saved after all. */
export function hearLastWords(
  id: string,
  saved: { readonly text: string; readonly revision: number },
  from: Store | undefined = store(),
): Heard | undefined {
  try {
    const words: unknown = JSON.parse(from?.getItem(keyOf(id)) ?? 'null');
    if (!isObject(words) || words.revision !== saved.revision) return undefined;
    const { at, removed, inserted } = words;
    if (typeof at !== 'number' || typeof removed !== 'string' || typeof inserted !== 'string') return undefined;
    const text = applySplice(saved.text, { at, removed, inserted });
    const session = asSession(words.session);
    return text === undefined ? undefined : { text, ...(session && { session }) };
  } catch {
    return undefined;
  }
}
