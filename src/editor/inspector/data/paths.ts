// Where in a payload a value could be taken from: every place that a dotted path leads to.
import type { Definition } from '../../../layout/control.ts';
import { isArray, isObject, type Json, type JsonKind, kindOf } from '../../../layout/json.ts';
import { arriving } from '../../../runtime/delivery.ts';
import { valueAt } from '../../../runtime/payload.ts';

export interface PathChoice {
  /** As `valuePath` is written. */
  readonly path: string;
  readonly key: string;
  readonly depth: number;
  readonly kind: JsonKind;
  readonly value: Json;
  /** The control could show this. */
  readonly usable: boolean;
}

/** More would be a wall, not a choice. */
const MOST = 400;
const DEEPEST = 8;
/** Rows of a list are alike: the first few show what is in them. */
const ENTRIES = 3;

/** In the order they stand in. What no path can reach is left out: a key with a dot in it, say. */
export function pathsIn(payload: Json, definition: Definition | undefined): readonly PathChoice[] {
  const choices: PathChoice[] = [];
  const usable = (value: Json) => definition === undefined || arriving(definition.value, value) !== undefined;
  const look = (value: Json, path: string, depth: number): void => {
    if (depth > DEEPEST || choices.length >= MOST) return;
    const entries: readonly (readonly [string, Json])[] = isArray(value)
      ? value.slice(0, ENTRIES).map((entry, index) => [String(index), entry])
      : isObject(value)
        ? Object.entries(value)
        : [];
    for (const [key, inner] of entries) {
      const here = path === '' ? key : `${path}.${key}`;
      if (key === '' || choices.length >= MOST || valueAt(payload, here) !== inner) continue;
      choices.push({ path: here, key, depth, kind: kindOf(inner), value: inner, usable: usable(inner) });
      look(inner, here, depth + 1);
    }
  };
  look(payload, '', 0);
  return choices;
}

const LONGEST = 36;

/** A value in a few characters. */
export function brief(value: Json): string {
  if (isArray(value)) return value.length === 1 ? '1 entry' : `${value.length} entries`;
  if (isObject(value)) return '{…}';
  const words = JSON.stringify(value);
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
