// The one place that knows which editor a kind of field has.
import type { ComponentType } from 'react';
import type { Field, FieldKind } from '../../layout/fields.ts';
import { ActionEditor } from './data/ActionEditor.tsx';
import { ConditionEditor } from './data/ConditionEditor.tsx';
import { SyncEditor } from './data/SyncEditor.tsx';
import { BoolEditor } from './fields/BoolEditor.tsx';
import { ChoiceEditor, isSegmented } from './fields/ChoiceEditor.tsx';
import { ColorEditor } from './fields/ColorEditor.tsx';
import { DateEditor } from './fields/DateEditor.tsx';
import { EitherEditor } from './fields/EitherEditor.tsx';
import { IconEditor } from './fields/IconEditor.tsx';
import { JsonEditor } from './fields/JsonEditor.tsx';
import { ListEditor } from './fields/ListEditor.tsx';
import { MapEditor } from './fields/MapEditor.tsx';
import { NodeLink, NodesLink } from './fields/NodesLink.tsx';
import { NumberEditor } from './fields/NumberEditor.tsx';
import { PairEditor } from './fields/PairEditor.tsx';
import { RecordEditor } from './fields/RecordEditor.tsx';
import { RefEditor } from './fields/RefEditor.tsx';
import { TextEditor } from './fields/TextEditor.tsx';
import { UrlEditor } from './fields/UrlEditor.tsx';
import { fits, variantOf } from './fits.ts';
import { common, type FieldEditor, type RowProps, type Values } from './row.ts';
import { ThemeOverrides } from './theme/ThemeOverrides.tsx';

const EDITORS: { readonly [K in FieldKind]: FieldEditor<K> } = {
  text: TextEditor,
  number: NumberEditor,
  bool: BoolEditor,
  choice: ChoiceEditor,
  color: ColorEditor,
  icon: IconEditor,
  url: UrlEditor,
  date: DateEditor,
  ref: RefEditor,
  pair: PairEditor,
  list: ListEditor,
  map: MapEditor,
  record: RecordEditor,
  either: EitherEditor,
  nodes: NodesLink,
  node: NodeLink,
  json: JsonEditor,
  action: ActionEditor,
  sync: SyncEditor,
  condition: ConditionEditor,
  theme: ThemeOverrides,
};

/** Kinds whose editor takes the whole width, with the label above it. */
const WIDE: ReadonlySet<FieldKind> = new Set([
  'list',
  'map',
  'record',
  'either',
  'json',
  'action',
  'sync',
  'condition',
  'theme',
  'nodes',
]);

/** Kinds with inputs of their own inside, each of which tells what is wrong with it. */
const NESTED: ReadonlySet<FieldKind> = new Set(['record', 'list', 'map']);

/** Kinds made of more than one input: the label names the group of them. */
const MANY: ReadonlySet<FieldKind> = new Set([
  'list',
  'map',
  'record',
  'either',
  'pair',
  'nodes',
  'node',
  'action',
  'sync',
  'condition',
  'theme',
]);

const allFit = (field: Field, values: Values) => values.every((value) => fits(field, value));

export const isWide = (field: Field, values: Values): boolean => WIDE.has(field.kind) || !allFit(field, values);

export function isNested(field: Field, values: Values): boolean {
  const { mixed, value } = common(values);
  if (mixed || !fits(field, value)) return false;
  if (field.kind !== 'either') return NESTED.has(field.kind);
  const variant = field.of[variantOf(field.of, value) ?? -1];
  return variant !== undefined && isNested(variant, values);
}

/** Whether one input answers for the whole field, so that a click on the label goes there. */
export function takesLabel(field: Field, values: Values): boolean {
  if (!allFit(field, values)) return true;
  return !MANY.has(field.kind) && !(field.kind === 'choice' && isSegmented(field));
}

export function FieldInput(props: RowProps) {
  // The table pairs each kind with an editor for that very kind, which the checker cannot follow through the lookup.
  const Editor = (
    allFit(props.field, props.values) ? EDITORS[props.field.kind] : JsonEditor
  ) as ComponentType<RowProps>;
  return <Editor {...props} />;
}
