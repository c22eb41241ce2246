// The vocabulary every part of a layout is described in: controls, groups, tabs and the top-level blocks alike. Schema,
// inspector rows, completion, lint and prop types are all read off these descriptions. Kinds are the only thing that
// those readers switch on.
import type { Cell } from './document.ts';
import type { Json, JsonKind, JsonObject } from './json.ts';

declare const prop: unique symbol;
/** Carries, for the type checker only, what a view receives for a field. */
export interface Prop<T> {
  // Boxed, or the optional mark would swallow an `undefined` in T.
  readonly [prop]?: readonly [T];
}

export type Section = 'content' | 'data' | 'style';

/** The field matters only while another field of the same object has one of these values. */
export interface OnlyWhen {
  readonly field: string;
  readonly is: readonly Json[];
}

interface Meta {
  readonly label: string;
  /** One or two plain sentences: what it does, and what is worth knowing when choosing it. */
  readonly help: string;
  readonly section?: Section;
  readonly when?: OnlyWhen;
  /** The phone cannot do its job without it. */
  readonly required?: boolean;
  /** What happens while it is left empty, when that is not simply a default value: “from the data”. */
  readonly auto?: string;
}

export interface TextField extends Meta {
  readonly kind: 'text';
  readonly default?: string;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** Offered while typing; any other text is allowed too. */
  readonly suggest?: readonly string[];
  /** Never shown in exports, logs or contracts unless asked for. */
  readonly secret?: boolean;
}

export interface NumberField extends Meta {
  readonly kind: 'number';
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly integer?: boolean;
  readonly unit?: string;
  /** What a new entry starts with, where the least would be a bad choice. */
  readonly sample?: number;
}

export interface BoolField extends Meta {
  readonly kind: 'bool';
  readonly default?: boolean;
}

export interface ChoiceField extends Meta {
  readonly kind: 'choice';
  readonly default?: string;
  /** Value → one line on what it looks like or does. */
  readonly choices: Readonly<Record<string, string>>;
  /** Text outside the list is as good: `formatValue` on a slider also takes the shared formatters. */
  readonly open?: boolean;
}

export interface ColorField extends Meta {
  readonly kind: 'color';
  readonly default?: string;
}

export interface IconField extends Meta {
  readonly kind: 'icon';
  readonly default?: string;
}

export type LinkKind = 'page' | 'image' | 'http' | 'relay' | 'mqtt';

export interface UrlField extends Meta {
  readonly kind: 'url';
  readonly opens: LinkKind;
  readonly default?: string;
}

/** ISO 8601 text. */
export interface DateField extends Meta {
  readonly kind: 'date';
  readonly default?: string;
}

/** The id of another control, or of something else the `to` says. */
export interface RefField extends Meta {
  readonly kind: 'ref';
  readonly to: 'control' | 'source' | 'event' | 'zone' | 'item';
  readonly default?: string;
}

/** Two whole numbers: [row, column] or [rows, columns]. */
export interface PairField extends Meta {
  readonly kind: 'pair';
  readonly default?: Cell;
  readonly min: number;
}

export interface ListField extends Meta {
  readonly kind: 'list';
  readonly of: Field;
  readonly default?: readonly Json[];
  /** What one entry is called on buttons: “Add zone”. */
  readonly entry: string;
}

export interface MapField extends Meta {
  readonly kind: 'map';
  readonly of: Field;
  readonly default?: JsonObject;
  /** What the keys are: “value”, “header”. */
  readonly key: string;
  readonly suggestKeys?: readonly string[];
}

export interface RecordField extends Meta {
  readonly kind: 'record';
  readonly fields: Fields;
  /** A holder of options such as `chartConfig`: a field of it written beside it is still read, and reported. */
  readonly config?: boolean;
}

/** The first variant whose kind fits the value reads it. */
export interface EitherField extends Meta {
  readonly kind: 'either';
  readonly of: readonly Field[];
  readonly default?: Json;
}

export interface ActionField extends Meta {
  readonly kind: 'action';
  /** When it is sent: “each time the switch flips”. */
  readonly fires: string;
  readonly tokens: Readonly<Record<string, Token>>;
  /** Without a payload the tokens themselves are sent as one flat object. */
  readonly flat?: boolean;
  /** Used instead when this one is absent. */
  readonly fallback?: 'action';
}

export interface SyncField extends Meta {
  readonly kind: 'sync';
}

export interface ConditionField extends Meta {
  readonly kind: 'condition';
}

/** Theme keys. `family` names the sub-theme whose keys are allowed beside the base ones. */
export interface ThemeField extends Meta {
  readonly kind: 'theme';
}

/** Controls or groups held inside. */
export interface NodesField extends Meta {
  readonly kind: 'nodes';
  readonly holds: 'group' | 'any';
}

/** One control held inside. */
export interface NodeField extends Meta {
  readonly kind: 'node';
}

/** Free-form data. */
export interface JsonField extends Meta {
  readonly kind: 'json';
  readonly default?: Json;
  /** Kinds that make sense here; absent = any. */
  readonly accepts?: readonly JsonKind[];
  readonly sample?: Json;
}

export type Field = (
  | TextField
  | NumberField
  | BoolField
  | ChoiceField
  | ColorField
  | IconField
  | UrlField
  | DateField
  | RefField
  | PairField
  | ListField
  | MapField
  | RecordField
  | EitherField
  | ActionField
  | SyncField
  | ConditionField
  | ThemeField
  | NodesField
  | NodeField
  | JsonField
) &
  Prop<unknown>;

export type FieldKind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

/** What a view receives for a field, and for a set of fields. */
export type PropOf<F> = F extends Prop<infer T> ? T : never;
export type PropsOf<F extends Fields> = { readonly [Name in keyof F]: PropOf<F[Name]> };

/** A value put into an action's payload when it fires. */
export interface Token {
  readonly type: 'bool' | 'number' | 'text' | 'list' | 'object' | 'any';
  readonly help: string;
  readonly sample: Json;
}

type Given<M, T> = M extends { readonly default: unknown } ? T : T | undefined;
type Spec<F extends { kind: string }> = Omit<F, 'kind'>;

export const textField = <const M extends Spec<TextField>>(meta: M): TextField & Prop<Given<M, string>> => ({
  kind: 'text',
  ...meta,
});

export const numberField = <const M extends Spec<NumberField>>(meta: M): NumberField & Prop<Given<M, number>> => ({
  kind: 'number',
  ...meta,
});

export const boolField = <const M extends Spec<BoolField>>(meta: M): BoolField & Prop<Given<M, boolean>> => ({
  kind: 'bool',
  ...meta,
});

type ChoiceOf<M> = M extends { readonly choices: infer C } ? keyof C & string : never;
export const choiceField = <const M extends Spec<ChoiceField>>(
  meta: M,
): ChoiceField & Prop<Given<M, M extends { readonly open: true } ? string : ChoiceOf<M>>> => ({
  kind: 'choice',
  ...meta,
});

export const colorField = <const M extends Spec<ColorField>>(meta: M): ColorField & Prop<Given<M, string>> => ({
  kind: 'color',
  ...meta,
});

export const iconField = <const M extends Spec<IconField>>(meta: M): IconField & Prop<Given<M, string>> => ({
  kind: 'icon',
  ...meta,
});

export const urlField = <const M extends Spec<UrlField>>(meta: M): UrlField & Prop<Given<M, string>> => ({
  kind: 'url',
  ...meta,
});

export const dateField = <const M extends Spec<DateField>>(meta: M): DateField & Prop<Given<M, string>> => ({
  kind: 'date',
  ...meta,
});

export const refField = <const M extends Spec<RefField>>(meta: M): RefField & Prop<Given<M, string>> => ({
  kind: 'ref',
  ...meta,
});

export const pairField = <const M extends Spec<PairField>>(meta: M): PairField & Prop<Given<M, Cell>> => ({
  kind: 'pair',
  ...meta,
});

export const listField = <const F extends Field, const M extends Omit<Spec<ListField>, 'of'>>(
  of: F,
  meta: M,
): Omit<ListField, 'of'> & { readonly of: F } & Prop<Given<M, readonly NonNullable<PropOf<F>>[]>> => ({
  kind: 'list',
  of,
  ...meta,
});

export const mapField = <const F extends Field, const M extends Omit<Spec<MapField>, 'of'>>(
  of: F,
  meta: M,
): Omit<MapField, 'of'> & { readonly of: F } & Prop<Given<M, Readonly<Record<string, NonNullable<PropOf<F>>>>>> => ({
  kind: 'map',
  of,
  ...meta,
});

/** An optional object: a view gets undefined when the author wrote none. */
export const recordField = <const F extends Fields, const M extends Omit<Spec<RecordField>, 'fields' | 'config'>>(
  fields: F,
  meta: M,
): Omit<RecordField, 'fields'> & { readonly fields: F } & Prop<PropsOf<F> | undefined> => ({
  kind: 'record',
  fields,
  ...meta,
});

/** A holder of options: a view always gets it, with every default filled. */
export const configField = <const F extends Fields, const M extends Omit<Spec<RecordField>, 'fields' | 'config'>>(
  fields: F,
  meta: M,
): Omit<RecordField, 'fields'> & { readonly fields: F } & Prop<PropsOf<F>> => ({
  kind: 'record',
  config: true,
  fields,
  ...meta,
});

export const eitherField = <const F extends readonly Field[], const M extends Omit<Spec<EitherField>, 'of'>>(
  of: F,
  meta: M,
): EitherField & Prop<Given<M, PropOf<F[number]>>> => ({ kind: 'either', of, ...meta });

export const actionField = (meta: Spec<ActionField>): ActionField & Prop<JsonObject | undefined> => ({
  kind: 'action',
  ...meta,
});

export const syncField = (meta: Spec<SyncField>): SyncField & Prop<readonly JsonObject[]> => ({
  kind: 'sync',
  ...meta,
});

export const conditionField = (meta: Spec<ConditionField>): ConditionField & Prop<JsonObject | undefined> => ({
  kind: 'condition',
  ...meta,
});

export const themeField = (meta: Spec<ThemeField>): ThemeField & Prop<JsonObject | undefined> => ({
  kind: 'theme',
  ...meta,
});

export const nodesField = (meta: Spec<NodesField>): NodesField & Prop<readonly JsonObject[]> => ({
  kind: 'nodes',
  ...meta,
});

export const nodeField = (meta: Spec<NodeField>): NodeField & Prop<JsonObject | undefined> => ({
  kind: 'node',
  ...meta,
});

export const jsonField = <const M extends Spec<JsonField>>(meta: M): JsonField & Prop<Given<M, Json>> => ({
  kind: 'json',
  ...meta,
});

const STYLE_KINDS: ReadonlySet<FieldKind> = new Set(['color', 'theme']);
const DATA_KINDS: ReadonlySet<FieldKind> = new Set(['action', 'sync']);

/** The inspector section a row stands in when its field does not say. */
export function sectionOf(field: Field): Section {
  if (field.section !== undefined) return field.section;
  if (STYLE_KINDS.has(field.kind)) return 'style';
  return DATA_KINDS.has(field.kind) ? 'data' : 'content';
}

/** How a choice or a key reads to a person: `icon-only` → “Icon only”, `dateAndTime` → “Date and time”. */
export function humanise(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
