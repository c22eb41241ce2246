// One object defines a control. Everything else about it — prop types, schema branch, palette tile, inspector rows,
// field lint, contract, reference page — is derived from what is said here.
import { SHARED } from './blocks/shared.ts';
import type { Family, ThemeKey } from './blocks/theme.ts';
import type { Span } from './document.ts';
import type { Fields, PropsOf } from './fields.ts';
import type { Json, JsonKind, JsonObject, Path } from './json.ts';

/** Palette categories, in palette order. */
export const CATEGORIES = ['input', 'display', 'chart', 'layout'] as const;
export type Category = (typeof CATEGORIES)[number];

/** One shape of data a control can be fed with. */
export interface Shape {
  readonly kind: JsonKind;
  readonly help: string;
  readonly sample: Json;
}

export interface Value {
  /** What the phone keeps for this control; a document is kept as JSON. */
  readonly stores: 'none' | 'bool' | 'number' | 'text' | 'json';
  /** What may arrive through sync, most usual first; empty when nothing can be bound. */
  readonly accepts: readonly Shape[];
  /** The fields that bound a number. */
  readonly range?: { readonly min: string; readonly max: string };
  /** The list or map field whose entries are the texts that mean something. */
  readonly oneOf?: Path;
  /** What the palette, the gallery and play mode show it with. */
  readonly sample?: Json;
}

/** A ready-made control to drop. `node` is the control without id and position. */
export interface Preset {
  readonly name: string;
  readonly help: string;
  readonly span?: Span;
  readonly node: JsonObject;
  /** Shown instead of the definition's sample value where the preset wants another. */
  readonly sample?: Json;
}

export interface Definition<F extends Fields = Fields> {
  readonly type: string;
  readonly label: string;
  readonly category: Category;
  /** SF Symbol name. */
  readonly icon: string;
  /** One line for the palette tile. */
  readonly summary: string;
  /** A short paragraph for the reference page and hover. */
  readonly help: string;
  /** Other words people search it by. */
  readonly keywords: readonly string[];
  /** What the palette drops: [rows, columns]. */
  readonly span: Span;
  /** Its own fields, and shared ones whose default or meaning differs here. */
  readonly fields: F;
  /** Base theme keys that change how it looks. */
  readonly theme: readonly ThemeKey[];
  /** The sub-theme whose keys it takes too. */
  readonly family?: Family;
  /** Draws its own surface, or none: it gets no glass card. */
  readonly bare?: boolean;
  readonly value: Value;
  /** One to three; the first is what a plain drop gives. */
  readonly presets: readonly [Preset, ...Preset[]];
}

export type AllFields<F extends Fields> = Omit<typeof SHARED, keyof F> & F;
/** What the control's view receives: every field resolved, defaults filled. */
export type Props<D extends Definition> = PropsOf<AllFields<D['fields']>>;

export function defineControl<const F extends Fields>(definition: Definition<F>): Definition<F> {
  return definition;
}

const merged = new WeakMap<Definition, Fields>();

/** Shared fields with the control's own laid over them. */
export function fieldsOf(definition: Definition): Fields {
  let fields = merged.get(definition);
  if (fields === undefined) {
    fields = { ...SHARED, ...definition.fields };
    merged.set(definition, fields);
  }
  return fields;
}

export interface Catalog {
  /** In palette order. */
  readonly list: readonly Definition[];
  get(type: string | undefined): Definition | undefined;
}

export function createCatalog(list: readonly Definition[]): Catalog {
  const byType = new Map(list.map((definition) => [definition.type, definition]));
  return { list, get: (type) => (type === undefined ? undefined : byType.get(type)) };
}
