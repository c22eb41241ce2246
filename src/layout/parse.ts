// Text to layout. It answers for any text at all: what cannot be read becomes findings, never an exception.
import { type Layout, tabsOf } from './document.ts';
import type { Finding } from './finding.ts';
import { isArray, isObject, type Json, kindOf, member } from './json.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_NODES } from './limits.ts';
import { type Lines, linesOf } from './lines.ts';
import { holdsInOrder, scanPlain } from './plain.ts';
import { type Duplicate, survey } from './survey.ts';
import { explain } from './syntax.ts';
import { slotsOf } from './walk.ts';

export interface Parsed {
  /** Undefined when the text cannot be read as a layout. */
  readonly layout: Layout | undefined;
  readonly findings: readonly Finding[];
}

const BOM = '\uFEFF';

const refuse = (rule: string, message: string, at?: Finding['at']): Parsed => ({
  layout: undefined,
  findings: [{ severity: 'error', rule, path: [], message, ...(at && { at }) }],
});

export function parse(text: string): Parsed {
  if (tooBig(text)) {
    return refuse(
      'too_big',
      'This text is larger than 5 MB, the most a layout may be. Pictures belong at an address, not in the layout.',
    );
  }
  const start = text.startsWith(BOM) ? 1 : 0;
  let value: Json;
  try {
    value = JSON.parse(start === 0 ? text : text.slice(start)) as Json;
  } catch {
    return refuseBroken(text, start);
  }
  if (!isObject(value))
    return refuse('structure', `A layout is one object in { }, but this is ${ROOT_WORDS[kindOf(value)]}.`);

  const scan = scanPlain(text);
  let findings: readonly Finding[] = [];
  if (!scan.plain || !holdsInOrder(value, scan.members)) {
    const { broken, duplicates } = survey(text, start, value);
    if (broken !== undefined) return refuseBroken(text, start);
    if (duplicates.length > 0) findings = duplicates.map(describeDuplicate(linesOf(text)));
  }
  // Every entry needs a letter and a comma, which spares small documents the walk.
  if (text.length > 2 * MAX_NODES && holdsTooMany(value)) {
    return refuse(
      'too_many',
      `This layout has more than ${MAX_NODES.toLocaleString('en')} controls, groups or pages, the most that can be opened.`,
    );
  }
  return { layout: value, findings };
}

const ROOT_WORDS = {
  null: 'null',
  bool: 'true or false',
  number: 'a number',
  text: 'a text',
  list: 'a list',
  object: 'an object',
} as const;

const lengthOf = (holder: unknown, key: string) => {
  const list = member(holder, key);
  return isArray(list) ? list.length : 0;
};

/** Whatever stands where a tab or a node belongs is counted. */
function holdsTooMany(layout: Layout): boolean {
  let left = MAX_NODES;
  const fits = (holder: unknown): boolean => {
    // Before millions of them are listed.
    if (lengthOf(holder, 'children') + lengthOf(holder, 'panels') > left) return false;
    const slots = slotsOf(holder);
    left -= slots.length;
    return left >= 0 && slots.every((slot) => fits(slot.node));
  };
  return tabsOf(layout).length > MAX_NODES || !tabsOf(layout).every(fits);
}

function tooBig(text: string): boolean {
  if (text.length > MAX_BYTES) return true;
  // One UTF-16 unit is at most three bytes of UTF-8.
  return text.length * 3 > MAX_BYTES && new TextEncoder().encode(text).length > MAX_BYTES;
}

function refuseBroken(text: string, start: number): Parsed {
  const { broken } = survey(text, start, undefined);
  const lines = linesOf(text);
  if (broken === undefined) return refuse('syntax', 'This text is not JSON.');
  if (broken.expected === 'less depth') {
    const at = lines.position(broken.offset, 1);
    return refuse(
      'too_deep',
      `Line ${at.line}: brackets are nested more than ${MAX_DEPTH} deep here, the most a layout may be.`,
      at,
    );
  }
  const { message, offset, length } = explain(text, start, broken, lines);
  return refuse('syntax', message, lines.position(offset, length));
}

const describeDuplicate =
  (lines: Lines) =>
  ({ path, offset, length }: Duplicate): Finding => {
    const at = lines.position(offset, length);
    return {
      severity: 'warn',
      rule: 'duplicate_key',
      path,
      message: `Line ${at.line}: '${path.at(-1)}' is written more than once in this object. Only the last one counts; the others are gone once you save.`,
      at,
    };
  };
