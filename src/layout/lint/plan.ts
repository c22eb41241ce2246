// What is to be checked on a control of one type, put together once per definition.
import { GROUP, TAB } from '../blocks/nodes.ts';
import { POPUP } from '../blocks/shared.ts';
import { BASE_THEME, controlTheme } from '../blocks/theme.ts';
import { type Definition, fieldsOf } from '../control.ts';
import { type Field, type Fields, type RecordField, textField } from '../fields.ts';
import { at, isArray, isObject, type Json, type JsonObject, member } from '../json.ts';
import { actionCheck } from './actions.ts';
import { compile, THEME_CODES } from './compile.ts';
import { isBlank, meantKey, onlyTypos, recordCheck, type Unknown } from './record.ts';
import { type Check, dropping, moving, type Notes, putting, report } from './report.ts';
import { nearest, oneOf, quote, spoken } from './words.ts';

/** Looked at by the walk over the nodes, or together with what stands beside it. */
const ELSEWHERE = ['children', 'panels', 'longPressGroup'] as const;

/** Told by codes of their own when they are missing. */
const OPTIONAL = new Set(['type', 'id', 'position', 'grid', 'children']);

function skipping(keys: readonly string[]): Readonly<Record<string, undefined>> {
  return Object.fromEntries(keys.map((key) => [key, undefined]));
}

interface Holder {
  readonly holder: string;
  readonly field: RecordField;
}

/** Options a holder such as `chartConfig` keeps, by name. */
function heldIn(fields: Fields): ReadonlyMap<string, Holder> {
  const held = new Map<string, Holder>();
  for (const [holder, field] of Object.entries(fields)) {
    if (field.kind !== 'record' || field.config !== true) continue;
    for (const key of Object.keys(field.fields)) {
      if (!Object.hasOwn(fields, key) && !held.has(key)) held.set(key, { holder, field });
    }
  }
  return held;
}

function reportMisplaced(key: string, { holder, field }: Holder, value: Json, notes: Notes, beside: JsonObject): void {
  const [name, place] = [spoken(key, field.fields[key]), spoken(holder, field)];
  const options = member(beside, holder);
  const filled = member(options, key) !== undefined;
  const movable = !filled && (options === undefined || isObject(options));
  report(
    notes,
    'warn',
    'misplaced_field',
    filled
      ? `${name} stands here and in ${place}, and the phone goes by the one in there. Remove this one.`
      : `${name} belongs into ${place}, and the phone may not look for it here. Move it there.`,
    {
      tail: [key],
      ...(filled && { fix: dropping('Remove this one', [key]) }),
      ...(movable && { fix: moving(`Move into "${field.label}"`, [key], [holder, key], value) }),
    },
  );
}

/** A key no control of this type has. */
function reportUnknown(word: string): Unknown {
  return (key, value, notes, beside, known) => {
    const theme = Object.hasOwn(BASE_THEME, key) && member(beside.theme, key) === undefined;
    const movable = theme && (beside.theme === undefined || isObject(beside.theme));
    const meant = theme ? undefined : meantKey(key, value, notes, beside, known);
    const hint = theme
      ? 'It is a theme key; move it into "theme".'
      : meant !== undefined
        ? `"${meant.near}" is probably meant.`
        : 'Remove it, or check its name.';
    report(
      notes,
      'warn',
      'unknown_field',
      `This ${word} has no field ${quote(key)}, and the phone passes it over. ${hint}`,
      {
        tail: [key],
        fix: movable
          ? moving('Move into theme', [key], ['theme', key], value)
          : (meant?.fix ?? dropping('Remove it', [key])),
      },
    );
    return meant?.near;
  };
}

/** The control's `action` also stands in for actions that fall back to it, wherever they are, and gets their tokens. */
function tokensLent(field: Field): readonly string[] {
  switch (field.kind) {
    case 'action':
      return field.fallback === 'action' ? Object.keys(field.tokens) : [];
    case 'record':
      return Object.values(field.fields).flatMap(tokensLent);
    case 'list':
    case 'map':
      return tokensLent(field.of);
    case 'either':
      return field.of.flatMap(tokensLent);
    default:
      return [];
  }
}

function numberOr(node: JsonObject, key: string, field: Field | undefined): number | undefined {
  const written = node[key];
  if (typeof written === 'number') return written;
  return written === undefined && field?.kind === 'number' ? field.default : undefined;
}

function reportEmptyRange(
  { min, max }: { readonly min: string; readonly max: string },
  [low, high]: readonly [number, number],
  fields: Fields,
  notes: Notes,
  node: JsonObject,
): void {
  const [key, other, end] = node[max] === undefined ? [min, max, high] : [max, min, low];
  const left = node[other] === undefined ? ' when it is left out' : '';
  report(
    notes,
    'warn',
    'bad_range',
    `${spoken(key, fields[key])} is ${String(node[key])} and ${spoken(other, fields[other])} is ${end}${left}, so there is nothing in between. Set them apart.`,
    { tail: [key] },
  );
}

/** The bounds of the control's value against each other, and the starting value against them. */
function rangeCheck(definition: Definition, fields: Fields): Check | undefined {
  const { range } = definition.value;
  if (range === undefined) return undefined;
  const { min, max } = range;
  return (_, notes, node) => {
    if (node[min] === undefined && node[max] === undefined && node.defaultValue === undefined) return;
    const low = numberOr(node, min, fields[min]);
    const high = numberOr(node, max, fields[max]);
    if (low === undefined || high === undefined) return;
    if (low >= high) {
      // A low end above a high end that are both written is found by their names.
      const found = low > high && node[min] !== undefined && node[max] !== undefined;
      if (!found) reportEmptyRange(range, [low, high], fields, notes, node);
      return;
    }
    const start = node.defaultValue;
    if (typeof start !== 'number' || (start >= low && start <= high)) return;
    const fits = Math.min(high, Math.max(low, start));
    report(
      notes,
      'warn',
      'out_of_range',
      `It starts at ${start}, but goes from ${low} to ${high}. The phone draws it at ${fits} until data arrives.`,
      { tail: ['defaultValue'], fix: putting(`Start at ${fits}`, ['defaultValue'], fits) },
    );
  };
}

/** A starting value that is none of the options. */
function optionCheck(definition: Definition): Check | undefined {
  const path = definition.value.oneOf;
  if (path === undefined) return undefined;
  return (_, notes, node) => {
    const start = node.defaultValue;
    if (isBlank(start) || typeof start === 'object') return;
    const options = at(node, path);
    if (!isArray(options) || options.length === 0 || options.includes(start ?? null)) return;
    const texts = options.filter((option) => typeof option === 'string');
    const near = nearest(String(start), texts);
    report(
      notes,
      'warn',
      'bad_default',
      `It starts with ${quote(start ?? null)}, which is not one of the options, so nothing is selected. Choose ${oneOf(texts.map(quote))}.`,
      {
        tail: ['defaultValue'],
        fix:
          near === undefined
            ? dropping('Start with nothing', ['defaultValue'])
            : putting(`Start with ${quote(near)}`, ['defaultValue'], near),
      },
    );
  };
}

export function definitionCheck(definition: Definition): Check {
  const fields = fieldsOf(definition);
  const { family } = definition;
  const keys = controlTheme(family);
  const flat = [...definition.theme, ...Object.keys(keys).filter((key) => !Object.hasOwn(BASE_THEME, key))].filter(
    (key) => !Object.hasOwn(fields, key),
  );
  const themed = Object.fromEntries(flat.flatMap((key) => (keys[key] === undefined ? [] : [[key, keys[key]]])));
  const held = heldIn(fields);
  const unknown = reportUnknown(definition.label.toLowerCase());
  const lent = Object.values(fields).flatMap(tokensLent);
  const { action } = fields;
  const own = recordCheck({ ...fields, ...themed }, (field) => compile(field, { family, outside: fields }), {
    label: definition.label,
    optional: OPTIONAL,
    unknown: (key, value, notes, beside, known) => {
      const holder = held.get(key);
      if (holder === undefined) return unknown(key, value, notes, beside, known);
      reportMisplaced(key, holder, value, notes, beside);
      return undefined;
    },
    instead: {
      ...skipping([...ELSEWHERE, 'position']),
      ...(action?.kind === 'action' && lent.length > 0 && { action: actionCheck(action, lent) }),
      ...Object.fromEntries(flat.map((key) => [key, themeKeyCheck(keys[key])])),
    },
  });
  const more = [rangeCheck(definition, fields), optionCheck(definition)].filter((check) => check !== undefined);
  return (node, notes, beside) => {
    own(node, notes, beside);
    for (const check of more) check(node, notes, notes.subject);
  };
}

const themeKeyCheck = (field: Field | undefined) =>
  field === undefined ? undefined : compile(field, { codes: THEME_CODES });

function holderCheck(fields: Fields, word: string, unknown?: Unknown): Check {
  return recordCheck(fields, (field) => compile(field), {
    label: word,
    optional: OPTIONAL,
    unknown: unknown ?? reportUnknown(word.toLowerCase()),
    instead: skipping([...ELSEWHERE, 'position']),
  });
}

const title = textField({ label: 'Title', help: 'What a panel is called when it has no label.' });

export const groupCheck = holderCheck(GROUP, 'Group');
export const panelCheck = holderCheck({ ...GROUP, title }, 'Panel');
/** A popup is written with four keys, or as a whole group. */
export const popupCheck = holderCheck({ ...GROUP, ...POPUP }, 'Popup');

/** A tab may hold keys of its own, as the whole document may. */
export const tabCheck = recordCheck(TAB, (field) => compile(field), {
  label: 'Tab',
  optional: new Set(Object.keys(TAB)),
  unknown: onlyTypos,
  instead: skipping(ELSEWHERE),
});
