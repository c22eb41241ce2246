// From a field to the check of what an author wrote in it, put together once per definition.
import { GRID } from '../blocks/grid.ts';
import { controlTheme, type Family } from '../blocks/theme.ts';
import { gridOf, idOf } from '../document.ts';
import type { Field, Fields, ListField, RecordField } from '../fields.ts';
import { idMaker } from '../ids.ts';
import { isArray, isObject } from '../json.ts';
import { actionCheck } from './actions.ts';
import { conditionCheck } from './conditions.ts';
import { fitsOutside, meantKey, recordCheck, type Unknown } from './record.ts';
import { type Check, dropping, isFull, moving, putting, report, trailOf } from './report.ts';
import { syncCheck } from './sync.ts';
import { CODES, type Codes, fitsKind, valueCheck } from './values.ts';
import { quote, spoken } from './words.ts';

export const THEME_CODES: Codes = { ...CODES, choice: 'bad_theme', color: 'bad_theme' };

/** Cards of a canvas have a rule of their own for everything about their frame. */
const CARD_CODES: Codes = {
  ...CODES,
  range: 'bad_canvas_item',
  required: 'bad_canvas_item',
  repeated: 'bad_canvas_item',
};

export interface Around {
  readonly codes?: Codes;
  readonly family?: Family | undefined;
  /** The fields of the control itself: a key that is one of them and stands in a holder belongs outside. */
  readonly outside?: Fields;
}

function holderUnknown(holding: RecordField, outside: Fields | undefined): Unknown {
  return (key, value, notes, beside, known) => {
    const holder = spoken(String(notes.trail.at(-1)), holding);
    const field = outside !== undefined && Object.hasOwn(outside, key) ? outside[key] : undefined;
    const meant = meantKey(key, value, notes, beside, known);
    const moves = field !== undefined && notes.trail.length === 1 && fitsOutside(key, field, value, notes);
    const fix = moves
      ? moving(`Move it out of "${holding.label}"`, trailOf(notes, key), [key], value)
      : (meant?.fix ?? dropping('Remove it', trailOf(notes, key)));
    const hint =
      field !== undefined
        ? `"${key}" belongs to the control itself.`
        : meant !== undefined
          ? `"${meant.near}" is probably meant.`
          : 'Remove it, or check its name.';
    report(
      notes,
      'warn',
      'unknown_field',
      `The phone knows no ${quote(key)} in ${holder} and passes it over. ${hint}`,
      { tail: [key], fix },
    );
    return meant?.near;
  };
}

function listCheck(field: ListField, codes: Codes, around: Around): Check | undefined {
  const each = compile(field.of, around);
  const named = field.of.kind === 'record' && Object.hasOwn(field.of.fields, 'id');
  if (each === undefined && !named) return undefined;
  const repeated = field.of.kind === 'record' && holdsControl(field.of) ? CARD_CODES.repeated : codes.repeated;
  return (list, notes, beside) => {
    if (!isArray(list)) return;
    const ids = new Set<string>();
    let freshId: ReturnType<typeof idMaker> | undefined;
    for (let index = 0; index < list.length; index++) {
      const entry = list[index];
      if (entry === undefined || entry === null) continue;
      notes.trail.push(index);
      each?.(entry, notes, beside);
      const id = named ? idOf(entry) : undefined;
      if (id !== undefined && ids.has(id) && !isFull(notes, 'warn')) {
        freshId ??= idMaker(list.flatMap((other) => idOf(other) ?? []));
        const fresh = freshId(id);
        report(
          notes,
          'warn',
          repeated,
          `Two entries here have the id ${quote(id)}, and the phone takes them for one. Rename one of them.`,
          { tail: ['id'], fix: putting(`Rename to ${fresh}`, trailOf(notes, 'id'), fresh) },
        );
      }
      if (id !== undefined) ids.add(id);
      notes.trail.pop();
    }
  };
}

const holdsControl = (field: RecordField) => Object.values(field.fields).some((inside) => inside.kind === 'node');

/** A size the phone cannot use; the fix writes down what it goes by instead, so that nothing moves. */
function sizeCheck(key: 'columns' | 'rows'): Check {
  const { label, max = Number.POSITIVE_INFINITY } = GRID[key];
  return (value, notes, grid) => {
    if (typeof value !== 'number' || (Number.isInteger(value) && value >= 1 && value <= max)) return;
    const read = gridOf({ grid })[key];
    report(
      notes,
      'warn',
      'out_of_range',
      `${label} is ${value}, but it takes a whole number from 1 to ${max}. The phone goes by ${read}.`,
      read <= max ? { fix: putting(`Change to ${read}`, trailOf(notes), read) } : {},
    );
  };
}

function gridCheck(field: RecordField): Check {
  return recordCheck(field.fields, (inner) => valueCheck(inner, CODES), {
    label: field.label,
    instead: { columns: sizeCheck('columns'), rows: sizeCheck('rows') },
  });
}

function compileRecord(field: RecordField, around: Around): Check {
  if (field.fields === GRID) return gridCheck(field);
  const codes = holdsControl(field) ? CARD_CODES : around.codes;
  const inside: Around = { ...around, ...(codes && { codes }) };
  return recordCheck(field.fields, (inner) => compile(inner, inside), {
    label: field.label,
    ...(codes && { codes }),
    ...(field.config === true && { unknown: holderUnknown(field, around.outside) }),
  });
}

export function compile(field: Field, around: Around = {}): Check | undefined {
  const codes = around.codes ?? CODES;
  switch (field.kind) {
    case 'list':
      return listCheck(field, codes, around);
    case 'map': {
      const each = compile(field.of, around);
      if (each === undefined) return undefined;
      return (map, notes) => {
        if (!isObject(map)) return;
        for (const [key, value] of Object.entries(map)) {
          if (value === null) continue;
          notes.trail.push(key);
          each(value, notes, map);
          notes.trail.pop();
        }
      };
    }
    case 'record':
      return compileRecord(field, around);
    case 'either': {
      const variants = field.of.map((variant) => ({ variant, check: compile(variant, around) }));
      return (value, notes, beside) => {
        variants.find(({ variant }) => fitsKind(variant, value))?.check?.(value, notes, beside);
      };
    }
    case 'action':
      return actionCheck(field);
    case 'sync':
      return syncCheck;
    case 'condition':
      return conditionCheck;
    case 'theme':
      return recordCheck(controlTheme(around.family), (inner) => compile(inner, { codes: THEME_CODES }), {
        label: 'The theme',
        codes: THEME_CODES,
      });
    default:
      return valueCheck(field, codes);
  }
}
