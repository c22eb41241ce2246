// Which rows there are: read off the definitions of what is selected, and nothing else.
import { GROUP } from '../../layout/blocks/nodes.ts';
import { SHARED } from '../../layout/blocks/shared.ts';
import { controlTheme } from '../../layout/blocks/theme.ts';
import { type Catalog, type Definition, fieldsOf } from '../../layout/control.ts';
import { isGroup, type Node, typeOf } from '../../layout/document.ts';
import { type Field, type Fields, jsonField, type RecordField, type Section, sectionOf } from '../../layout/fields.ts';
import { isObject, type Json, member, type Path, sameJson } from '../../layout/json.ts';
import type { Values } from './row.ts';

export interface RowSpec {
  readonly field: Field;
  readonly path: Path;
  /** The fields beside it, which its `when` speaks of. */
  readonly beside: Fields;
}

export interface RowGroup {
  readonly key: string;
  /** The first group of a section has none. */
  readonly title?: string;
  readonly help?: string;
  /** Folded away until it is asked for, or something in it is written. */
  readonly folded?: true;
  readonly rows: readonly RowSpec[];
}

export type Sections = Readonly<Record<Section, readonly RowGroup[]>>;

/** The head has its own steppers and name box for these. */
const IN_HEAD: ReadonlySet<string> = new Set(['type', 'id', 'position', 'span']);

/** Shared fields that every control heeds. Of the others, those a definition does not list are seldom of use. */
const FOR_EVERYONE: ReadonlySet<string> = new Set([
  'sync',
  'controlHeight',
  'visible',
  'animation',
  'longPressAction',
  'longPressGroup',
  'theme',
  'hideBackground',
  'pulse',
]);

export interface Kind {
  readonly definition: Definition | undefined;
  readonly fields: Fields;
  /** What the head calls it. */
  readonly label: string;
  readonly icon: string;
}

const GROUP_KIND: Kind = { definition: undefined, fields: GROUP, label: 'Group', icon: 'rectangle.3.group' };
const kinds = new WeakMap<Definition, Kind>();
const unknownKinds = new Map<string, Kind>();

function kindOfDefinition(definition: Definition): Kind {
  let kind = kinds.get(definition);
  if (kind === undefined) {
    kind = { definition, fields: fieldsOf(definition), label: definition.label, icon: definition.icon };
    kinds.set(definition, kind);
  }
  return kind;
}

/** A type nobody knows has the fields all controls share. The same type gives the same object. */
export function kindOfNode(node: Node, catalog: Catalog): Kind {
  if (isGroup(node)) return GROUP_KIND;
  const type = typeOf(node);
  const definition = catalog.get(type);
  if (definition !== undefined) return kindOfDefinition(definition);
  const label = type ?? 'No type';
  const kind = unknownKinds.get(label) ?? {
    definition: undefined,
    fields: SHARED,
    label,
    icon: 'questionmark.square.dashed',
  };
  unknownKinds.set(label, kind);
  return kind;
}

/** What several kinds have in common: a field is there when all have one of the same kind under that name. */
export function commonFields(sets: readonly Fields[]): Fields {
  const [first, ...rest] = sets;
  if (first === undefined || rest.length === 0) return first ?? {};
  const shared: Record<string, Field> = {};
  for (const [name, field] of Object.entries(first)) {
    let met: Field | undefined = field;
    for (const set of rest)
      met = met === undefined ? undefined : meet(met, Object.hasOwn(set, name) ? set[name] : undefined);
    if (met !== undefined) shared[name] = met;
  }
  return shared;
}

function meet(a: Field, b: Field | undefined): Field | undefined {
  if (a === b) return a;
  if (b === undefined || a.kind !== b.kind) return undefined;
  const kept = 'default' in a && 'default' in b && sameJson(a.default, b.default) ? a : withoutDefault(a);
  if (kept.kind === 'choice' && b.kind === 'choice') {
    const choices = Object.fromEntries(Object.entries(kept.choices).filter(([name]) => Object.hasOwn(b.choices, name)));
    return Object.keys(choices).length === 0 ? undefined : { ...kept, choices };
  }
  if (kept.kind === 'record' && b.kind === 'record') return { ...kept, fields: commonFields([kept.fields, b.fields]) };
  if (kept.kind === 'list' && b.kind === 'list') {
    const of = meet(kept.of, b.of);
    return of === undefined ? undefined : { ...kept, of };
  }
  return kept;
}

function withoutDefault(field: Field): Field {
  const { default: _, auto: __, ...rest } = { default: undefined, auto: undefined, ...field };
  return rest as Field;
}

const plans = new WeakMap<Fields, Sections>();

/**
 * Rows by section. Fields of an options holder stand under its name in the section each belongs to. The definitions are
 * those the fields are of; the same fields are always of the same ones.
 */
export function sectionsOf(fields: Fields, definitions: readonly Definition[]): Sections {
  let plan = plans.get(fields);
  if (plan === undefined) {
    plan = makeSections(fields, definitions);
    plans.set(fields, plan);
  }
  return plan;
}

function makeSections(fields: Fields, definitions: readonly Definition[]): Sections {
  const own: Record<Section, RowSpec[]> = { content: [], data: [], style: [] };
  const more: Record<Section, RowSpec[]> = { content: [], data: [], style: [] };
  const held: Record<Section, RowGroup[]> = { content: [], data: [], style: [] };
  for (const name of inOrder(fields, definitions)) {
    const field = fields[name];
    if (field === undefined || IN_HEAD.has(name)) continue;
    if (field.kind === 'record' && field.config) {
      for (const [section, group] of holderGroups(name, field)) held[section].push(group);
      continue;
    }
    const section = sectionOf(field);
    (isSeldom(name, field, definitions) ? more : own)[section].push({ field, path: [name], beside: fields });
  }
  const groups = (section: Section): readonly RowGroup[] => [
    ...(own[section].length > 0 ? [{ key: section, rows: own[section] }] : []),
    ...held[section],
    ...(more[section].length > 0
      ? [{ key: `${section}-more`, title: 'Seldom used', folded: true as const, rows: more[section] }]
      : []),
  ];
  return { content: groups('content'), data: groups('data'), style: groups('style') };
}

/** What the control lists itself comes first, in its own order. */
function inOrder(fields: Fields, [first]: readonly Definition[]): readonly string[] {
  const own = Object.keys(first?.fields ?? {}).filter((name) => Object.hasOwn(fields, name));
  return [...new Set([...own, ...Object.keys(fields)])];
}

function isSeldom(name: string, field: Field, definitions: readonly Definition[]): boolean {
  if (definitions.length === 0) return false;
  if (definitions.some((definition) => Object.hasOwn(definition.fields, name))) return false;
  if (field.kind === 'sync') return definitions.every((definition) => definition.value.accepts.length === 0);
  return !FOR_EVERYONE.has(name);
}

function holderGroups(name: string, holder: RecordField): readonly (readonly [Section, RowGroup])[] {
  const bySection: Record<Section, RowSpec[]> = { content: [], data: [], style: [] };
  for (const [key, field] of Object.entries(holder.fields)) {
    bySection[sectionOf(field)].push({ field, path: [name, key], beside: holder.fields });
  }
  return (['content', 'data', 'style'] as const).flatMap((section) => {
    const rows = bySection[section];
    if (rows.length === 0) return [];
    return [[section, { key: `${name}-${section}`, title: holder.label, help: holder.help, rows }] as const];
  });
}

/** Whether a row says anything at the moment: its `when` holds for the value written beside it, or the default there. */
export function isRelevant(spec: RowSpec, holders: readonly unknown[]): boolean {
  const { when } = spec.field;
  if (when === undefined) return true;
  const decider = Object.hasOwn(spec.beside, when.field) ? spec.beside[when.field] : undefined;
  const fallback = decider !== undefined && 'default' in decider ? decider.default : undefined;
  return holders.some((holder) => {
    const value = member(holder, when.field) ?? fallback;
    return when.is.some((one) => sameJson(one, value));
  });
}

/** What stands at the path in each of the holders. */
export function valuesAt(holders: readonly unknown[], path: Path): Values {
  return holders.map((holder) => path.reduce<unknown>((found, key) => member(found, key), holder) as Json | undefined);
}

/** Keys that no field of the description names: they live on, can be looked at, changed and removed. */
export function otherRows(nodes: readonly Json[], fields: Fields, definition?: Definition): readonly RowSpec[] {
  const names = new Set<string>();
  for (const node of nodes) if (isObject(node)) for (const name of Object.keys(node)) names.add(name);
  // Theme keys may be written flat on a control.
  const flat: Fields = controlTheme(definition?.family);
  return [...names]
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => {
      const known = Object.hasOwn(flat, name) ? flat[name] : undefined;
      return { field: known ?? unknownField(name), path: [name], beside: fields };
    });
}

const unknownFields = new Map<string, Field>();

function unknownField(name: string): Field {
  const field =
    unknownFields.get(name) ??
    jsonField({ label: name, help: 'The format does not name this key. It is kept as it is; the app ignores it.' });
  unknownFields.set(name, field);
  return field;
}
