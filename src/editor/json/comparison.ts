// What a comparison is about. Whoever asks for one gives texts or layouts, as they have them.
import { isObject, type JsonObject } from '../../layout/json.ts';
import { parse } from '../../layout/parse.ts';
import { print } from '../../layout/print.ts';

export interface Side {
  readonly label?: string;
  readonly text: string;
}

export interface Comparison {
  readonly title: string;
  /** What it was. */
  readonly left: Side | JsonObject | string;
  /** What it is. */
  readonly right: Side | JsonObject | string;
  /** What can be done about it. The dialog closes first. */
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

const isSide = (value: object): value is Side =>
  'text' in value && typeof value.text === 'string' && !('tabs' in value) && !('version' in value);

export interface ComparedSide {
  readonly label: string;
  /** In the form layouts are kept in, so that only what differs differs. */
  readonly text: string;
  /** Undefined for a text that is no layout. */
  readonly layout: JsonObject | undefined;
}

export function sideOf(given: Comparison['left'], otherwise: string): ComparedSide {
  if (typeof given !== 'string' && !isSide(given)) return { label: otherwise, text: print(given), layout: given };
  const { label = otherwise, text } = typeof given === 'string' ? { text: given } : given;
  const { layout } = parse(text);
  return { label, text: layout === undefined ? text : print(layout), layout };
}

export function isComparison(subject: unknown): subject is Comparison {
  return isObject(subject) && 'left' in subject && 'right' in subject;
}
