// What the tables hold, read back with doubt: another version of the editor may have written it.
import { isObject } from '../layout/json.ts';
import type { Splice } from './splice.ts';

export interface LayoutRecord {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970, like all times here. */
  readonly created: number;
  readonly changed: number;
  readonly opened: number;
  /** When it was thrown away. */
  readonly trashed?: number;
  /** Of the text, in UTF-16 units. */
  readonly size: number;
}

export interface TextRecord {
  readonly text: string;
  /** Goes up with every save. */
  readonly revision: number;
  /** Steps numbered below it are in the past, the others can be done again. */
  readonly cursor: number;
}

/** A step of the history: what it did to the text. */
export interface StepRecord extends Splice {
  readonly number: number;
  readonly name: string;
  readonly burst?: string;
}

export interface DraftRecord {
  readonly text: string;
  readonly message: string;
  readonly line?: number;
}

export interface SessionRecord {
  readonly tab: number;
  readonly selection: readonly (string | readonly (string | number)[])[];
  readonly draft?: DraftRecord;
}

export interface VersionRecord {
  readonly id: string;
  readonly layout: string;
  /** When the layout was so. */
  readonly at: number;
  readonly made: number;
  /** A person gave it one; such versions are never thinned out. */
  readonly name?: string;
  /** “Before import”; none for those made as time goes by. */
  readonly reason?: string;
  readonly size: number;
}

export interface BlockRecord {
  readonly id: string;
  readonly name: string;
  readonly added: number;
  readonly text: string;
  readonly removed?: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isOptional = (value: unknown, is: (value: unknown) => boolean) => value === undefined || is(value);

type Checks<T> = { readonly [K in keyof T]-?: (value: unknown) => boolean };

/** Reads a record of this shape, or nothing. */
const reader =
  <T extends object>(checks: Checks<T>) =>
  (value: unknown): T | undefined => {
    if (!isObject(value)) return undefined;
    const fits = Object.entries<(value: unknown) => boolean>(checks).every(([key, check]) =>
      check((value as Record<string, unknown>)[key]),
    );
    return fits ? (value as unknown as T) : undefined;
  };

export const asLayout = reader<LayoutRecord>({
  id: isText,
  name: isText,
  created: isNumber,
  changed: isNumber,
  opened: isNumber,
  trashed: (value) => isOptional(value, isNumber),
  size: isNumber,
});

export const asText = reader<TextRecord>({ text: isText, revision: isNumber, cursor: isNumber });

export const asStep = reader<StepRecord>({
  number: isNumber,
  name: isText,
  burst: (value) => isOptional(value, isText),
  at: isNumber,
  removed: isText,
  inserted: isText,
});

const isDraft = (value: unknown) => isObject(value) && isText(value.text) && isText(value.message);
const isTarget = (value: unknown) =>
  isText(value) || (Array.isArray(value) && value.every((key) => isText(key) || isNumber(key)));

export const asSession = reader<SessionRecord>({
  tab: isNumber,
  selection: (value) => Array.isArray(value) && value.every(isTarget),
  draft: (value) => isOptional(value, isDraft),
});

export const asVersion = reader<VersionRecord>({
  id: isText,
  layout: isText,
  at: isNumber,
  made: isNumber,
  name: (value) => isOptional(value, isText),
  reason: (value) => isOptional(value, isText),
  size: isNumber,
});

export const asBlock = reader<BlockRecord>({
  id: isText,
  name: isText,
  added: isNumber,
  text: isText,
  removed: (value) => isOptional(value, isNumber),
});
