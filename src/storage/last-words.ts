// A page that is being closed cannot wait for the database. What was not saved yet goes where writing takes no time, as
// the difference to what was, and is taken over when the layout is opened next.
import { isArray, isObject, member } from '../layout/json.ts';
import { asSession, type SessionRecord } from './records.ts';
import { applySplice, type Splice } from './splice.ts';

/** The difference to one of the texts the database may end up with: a save may or may not have made it. */
export interface Difference extends Splice {
  readonly revision: number;
}

export interface LastWords {
  readonly differences: readonly Difference[];
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

const isSplice = (value: unknown): value is Splice =>
  isObject(value) &&
  typeof value.at === 'number' &&
  typeof value.removed === 'string' &&
  typeof value.inserted === 'string';

/** The text with what was said when its page was closed; undefined where nothing was, or it was saved after all. */
export function hearLastWords(
  id: string,
  saved: { readonly text: string; readonly revision: number },
  from: Store | undefined = store(),
): Heard | undefined {
  try {
    const words: unknown = JSON.parse(from?.getItem(keyOf(id)) ?? 'null');
    const said = member(words, 'differences');
    const differences = isArray(said) ? said : [];
    const splice = differences.find((one) => member(one, 'revision') === saved.revision);
    if (!isSplice(splice)) return undefined;
    const text = applySplice(saved.text, splice);
    const session = asSession(member(words, 'session'));
    return text === undefined ? undefined : { text, ...(session && { session }) };
  } catch {
    return undefined;
  }
}
