// A definition without what only people read: labels, help, presets, samples. Controls are resolved, fed and drawn by
// it as by the whole one, and it weighs an eighth.
import type { Definition, Value } from '../layout/control.ts';
import type { Field, Fields, Token } from '../layout/fields.ts';

const mapValues = <A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

const fieldsWithout = (fields: Fields): Fields => mapValues(fields, fieldWithout);

const tokenWithout = ({ type }: Token): Token => ({ type, help: '', sample: null });

function fieldWithout({ auto: _auto, ...spoken }: Field): Field {
  const field = { ...spoken, label: '', help: '' };
  switch (field.kind) {
    case 'text': {
      const { placeholder: _placeholder, suggest: _suggest, ...rest } = field;
      return rest;
    }
    case 'json': {
      const { sample: _sample, ...rest } = field;
      return rest;
    }
    case 'choice':
      return { ...field, choices: mapValues(field.choices, () => '') };
    case 'list':
      return { ...field, entry: '', of: fieldWithout(field.of) };
    case 'map': {
      const { suggestKeys: _suggestKeys, ...rest } = field;
      return { ...rest, key: '', of: fieldWithout(field.of) };
    }
    case 'record':
      return { ...field, fields: fieldsWithout(field.fields) };
    case 'either':
      return { ...field, of: field.of.map(fieldWithout) };
    case 'action':
      return { ...field, fires: '', tokens: mapValues(field.tokens, tokenWithout) };
    default:
      return field;
  }
}

function valueWithout({ sample: _sample, ...value }: Value): Value {
  return { ...value, accepts: value.accepts.map(({ kind }) => ({ kind, help: '', sample: null })) };
}

/** The label of the control itself stays: a control that cannot be drawn is told by it. */
export function wordless(definition: Definition): Definition {
  return {
    ...definition,
    summary: '',
    help: '',
    keywords: [],
    presets: [{ name: '', help: '', node: {} }],
    fields: fieldsWithout(definition.fields),
    value: valueWithout(definition.value),
  };
}
