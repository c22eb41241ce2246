// Free-form values as people type them.
import { type Json, type JsonKind, kindOf, member } from '../../../layout/json.ts';
import { parse } from '../../../layout/parse.ts';
import type { Reading } from './useTyped.tsx';

const KINDS: Readonly<Record<JsonKind, string>> = {
  null: 'null',
  bool: 'true or false',
  number: 'a number',
  text: 'a text',
  list: 'a list in [ ]',
  object: 'an object in { }',
};

/** Words without quotes that are nothing else are taken as text, where text is welcome. */
const BARE_TEXT = /^[\p{L}_][^"{}[\]]*$/u;

export function readJson(typed: string, accepts?: readonly JsonKind[]): Reading {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const value = asWritten(text) ?? (isWelcome('text', accepts) && BARE_TEXT.test(text) ? { done: text } : undefined);
  if (value === undefined) return { kind: 'unclear', message: whatIsWrong(text) };
  const kind = kindOf(value.done);
  if (isWelcome(kind, accepts)) return { kind: 'value', value: value.done };
  const wanted = (accepts ?? []).map((one) => KINDS[one]);
  return { kind: 'unclear', message: `This is ${KINDS[kind]}. Needed here: ${wanted.join(', or ')}.` };
}

const isWelcome = (kind: JsonKind, accepts: readonly JsonKind[] | undefined) =>
  accepts === undefined || accepts.includes(kind);

/** Read as a document, so that the order of keys and the spelling of numbers stay as typed. */
function asWritten(text: string): { readonly done: Json } | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const value = member(parse(`{"value":${text}}`).layout, 'value');
  return value === undefined ? undefined : { done: value };
}

const whatIsWrong = (text: string) => parse(text).findings[0]?.message ?? 'This is not JSON yet.';
