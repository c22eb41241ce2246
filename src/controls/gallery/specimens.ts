// What the gallery shows of a control: its presets and variants with their samples, and the states that go wrong.
import type { Definition } from '../../layout/control.ts';
import type { Json, JsonObject } from '../../layout/json.ts';

export interface Specimen {
  readonly name: string;
  readonly node: JsonObject;
  readonly value: Json | undefined;
  /** [rows, columns] as the preset is dropped. */
  readonly span: readonly [number, number];
}

/** The choices of style-like fields: each is a look of its own. */
function variants(definition: Definition): readonly { readonly key: string; readonly choice: string }[] {
  return Object.entries(definition.fields).flatMap(([key, field]) =>
    field.kind === 'choice' && field.open !== true && /style|mode|size/i.test(key)
      ? Object.keys(field.choices).map((choice) => ({ key, choice }))
      : [],
  );
}

const LONG = 'A caption that is far longer than any cell could ever show in one line';

export function specimensOf(definition: Definition): readonly Specimen[] {
  const [first] = definition.presets;
  const sample = first.sample ?? definition.value.sample;
  const base: JsonObject = { type: definition.type, ...first.node };
  const span = first.span ?? definition.span;
  const presets = definition.presets.map((preset) => ({
    name: preset.name,
    node: { type: definition.type, ...preset.node },
    value: preset.sample ?? definition.value.sample,
    span: preset.span ?? definition.span,
  }));
  const styled = variants(definition).map(({ key, choice }) => ({
    name: `${key}: ${choice}`,
    node: { ...base, [key]: choice },
    value: sample,
    span,
  }));
  const states = [
    { name: 'No value', node: withoutData(base), value: undefined, span },
    { name: 'Nonsense', node: withoutData(base), value: '{"not": ["for", this' as Json, span },
    ...(definition.value.stores === 'number'
      ? [{ name: 'Out of range', node: base, value: 1e308 as Json, span }]
      : definition.value.stores === 'json'
        ? [{ name: 'Empty', node: withoutData(base), value: [] as Json, span }]
        : []),
    { name: 'Long caption', node: { ...base, label: LONG }, value: sample, span },
  ];
  return [...presets, ...styled, ...states].map((specimen, index) => ({
    ...specimen,
    node: { ...specimen.node, id: `${definition.type}-${index}`, position: [0, 0] },
  }));
}

function withoutData({ defaultValue: _, ...node }: JsonObject): JsonObject {
  return node;
}
