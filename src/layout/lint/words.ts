// How findings speak: fields by their labels, names in quotes, lists a person can read, and the word that was probably meant.
import { idOf, typeOf } from '../document.ts';
import type { Field } from '../fields.ts';
import type { Json } from '../json.ts';

const LONGEST = 40;

/** A value as a message shows it: short, in quotes when it is text. */
export function quote(value: Json): string {
  if (typeof value === 'string') return `"${value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** What a message calls a control: its id, or its type where it has none. */
export function called(node: unknown): string {
  const id = idOf(node);
  if (id !== undefined) return quote(id);
  const type = typeOf(node);
  return type === undefined ? 'A control' : `The ${type} without an id`;
}

const SHOWN = 8;

/** `a, b or c`; of long lists only the beginning. */
export function oneOf(words: readonly string[]): string {
  if (words.length > SHOWN) return `${words.slice(0, SHOWN).join(', ')} and ${words.length - SHOWN} more`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Letters and digits only: `iconOnly`, `icon-only` and `Icon only` are the same word. */
const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What the inspector calls a key, and the key itself where its label would not lead to it in the text. */
export function spoken(key: string, field: Pick<Field, 'label'> | undefined): string {
  if (field === undefined || field.label === '') return `"${key}"`;
  return bare(field.label) === bare(key) ? `"${field.label}"` : `"${field.label}" (${key})`;
}

/** How many letters must be added, left out, changed or swapped, as far as `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

// Long texts are not typing mistakes, and comparing them costs their product.
const LONGEST_TYPO = 64;

/** The one of the words that was probably meant. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > LONGEST_TYPO) return undefined;
  const plain = bare(word);
  const limit = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  let best: string | undefined;
  let closest = limit + 1;
  for (const candidate of words) {
    if (candidate === word || candidate.length > LONGEST_TYPO) continue;
    if (plain !== '' && bare(candidate) === plain) return candidate;
    if (limit === 0) continue;
    const far = distance(word.toLowerCase(), candidate.toLowerCase(), Math.min(limit, closest - 1));
    if (far < closest) {
      closest = far;
      best = candidate;
    }
  }
  return best;
}

/** How comparing is written elsewhere. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['=', 'eq'],
  ['==', 'eq'],
  ['===', 'eq'],
  ['is', 'eq'],
  ['equals', 'eq'],
  ['equal', 'eq'],
  ['!=', 'neq'],
  ['!==', 'neq'],
  ['<>', 'neq'],
  ['ne', 'neq'],
  ['not', 'neq'],
  ['>', 'gt'],
  ['<', 'lt'],
  ['>=', 'gte'],
  ['ge', 'gte'],
  ['<=', 'lte'],
  ['le', 'lte'],
]);

export function meantOperator(written: string, operators: readonly string[]): string | undefined {
  return SIGNS.get(written.trim().toLowerCase()) ?? nearest(written, operators);
}
