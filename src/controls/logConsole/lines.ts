// The lines of a log: texts, or objects with text, level and the time of their arrival.
import { isArray, isObject, type Json, type JsonObject, member } from '../../layout/json.ts';
import { asNumber, asText } from '../values.ts';

export interface Line {
  readonly key: number;
  readonly text: string;
  readonly level: string | undefined;
  /** Milliseconds since 1970, when it arrived; undefined when nobody noted it. */
  readonly at: number | undefined;
}

/** However many lines an author asks for: more than this stops a phone. */
const MOST_LINES = 5000;
const MOST_LETTERS = 4000;

function entriesOf(value: Json | undefined): readonly Json[] {
  if (isArray(value)) return value.filter(isEntry);
  return value !== undefined && isEntry(value) ? [value] : [];
}

/** A text, a number or a switch’s state; an object that has a text or says something else we can print. */
const isEntry = (value: Json) => isObject(value) || asText(value) !== undefined;

function textOf(entry: Json): string {
  const text = asText(entry) ?? asText(member(entry, 'text')) ?? asText(member(entry, 'message'));
  return (text ?? JSON.stringify(entry)).slice(0, MOST_LETTERS);
}

function levelOf(entry: Json): string | undefined {
  const level = asText(member(entry, 'level'));
  return level === undefined || level === '' ? undefined : level;
}

let keys = 0;
const lines = new WeakMap<JsonObject, Line>();

/** An entry is read once: the same object is the same line, so that lines already on screen are not drawn again. */
function lineOf(entry: JsonObject): Line {
  let line = lines.get(entry);
  if (line === undefined) {
    keys += 1;
    line = { key: keys, text: textOf(entry), level: levelOf(entry), at: asNumber(member(entry, 'at')) };
    lines.set(entry, line);
  }
  return line;
}

export function linesOf(value: Json | undefined, most: number): readonly Line[] {
  return entriesOf(value)
    .slice(-Math.min(MOST_LINES, Math.max(1, most)))
    .map((entry, index) =>
      // Bare texts have no identity; their place is the best name they have.
      isObject(entry) ? lineOf(entry) : { key: -1 - index, text: textOf(entry), level: undefined, at: undefined },
    );
}

/** Other names that loggers give the four levels. */
const SAME_AS: Readonly<Record<string, string>> = {
  trace: 'debug',
  verbose: 'debug',
  notice: 'info',
  warning: 'warn',
  err: 'error',
  critical: 'error',
  fatal: 'error',
};

/** The level’s usual name in small letters. */
export function usualLevel(level: string | undefined): string | undefined {
  const name = level?.toLowerCase();
  return name === undefined ? undefined : (SAME_AS[name] ?? name);
}

/** 14:05:09, in the time of the device. */
export function clock(at: number): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '--:--:--';
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
