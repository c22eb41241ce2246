// Words for a value of the wrong kind, and what it was probably meant to be.
import type { KindError } from 'virtual:layout-validator';
import type { Field } from './fields.ts';
import { isArray, isObject, type Json, type Path } from './json.ts';
import { spoken } from './lint/words.ts';

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
};

const LONGEST = 24;

function wantedBy({ params }: KindError): readonly string[] {
  const { type = [] } = params;
  return (typeof type === 'string' ? [type] : type).filter((kind) => kind !== 'null');
}

function shown(value: Json): string {
  if (isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  if (typeof value !== 'string') return `${typeof value === 'number' ? 'the number ' : ''}${value}`;
  return `the text ${JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)}`;
}

const ordinary = (count: number) => (count === 1 ? 'one entry' : `${count} entries`);

/** `fields` describe the way there. */
export function describeMisfit(path: Path, fields: readonly Field[], found: Json, error: KindError): string {
  const last = path.at(-1);
  const named = path.findLastIndex((step) => typeof step === 'string');
  const holder = spoken(String(path[named]), fields[named]);
  const name = typeof last === 'number' ? `Entry ${last + 1} of ${holder}` : holder;
  if (error.keyword !== 'type' && isArray(found)) {
    return `${name} should have ${ordinary(error.params.limit ?? 0)}, but this has ${found.length}. The phone will ignore it.`;
  }
  const wanted = wantedBy(error).map((kind) => WANTED[kind] ?? kind);
  return `${name} should be ${wanted.join(' or ')}, but this is ${shown(found)}. The phone will ignore it.`;
}

const YES = new Set(['true', 'yes', 'on', '1']);
const NO = new Set(['false', 'no', 'off', '0']);

/** Only where the words leave no doubt. */
export function meantBy(found: Json, error: KindError): Json | undefined {
  const wanted = error.keyword === 'type' ? wantedBy(error) : [];
  const text = typeof found === 'string' ? found.trim() : String(found);
  if (typeof found === 'object') return undefined;
  if (wanted.includes('number') && typeof found === 'string' && text !== '' && Number.isFinite(Number(text))) {
    return Number(text);
  }
  if (wanted.includes('boolean')) {
    if (YES.has(text.toLowerCase())) return true;
    if (NO.has(text.toLowerCase())) return false;
  }
  return wanted.includes('string') ? text : undefined;
}
