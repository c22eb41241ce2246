// What a control is shown with while nothing is known of its value.
import { type Definition, fieldsOf } from './control.ts';
import { finite } from './document.ts';
import { at, isArray, isObject, type Json, member } from './json.ts';

/** Its kind’s sample where that is among its own choices and within its own bounds; else one that is. */
export function sampleOf(definition: Definition | undefined, node: unknown): Json | undefined {
  if (definition === undefined) return undefined;
  const { sample, oneOf } = definition.value;
  if (typeof sample === 'number') return bounded(definition, node, sample);
  return typeof sample === 'string' && oneOf !== undefined ? chosen(at(node, oneOf), sample) : sample;
}

function chosen(choices: unknown, sample: string): string {
  const listed = isArray(choices) ? choices.filter((choice) => typeof choice === 'string') : [];
  const texts = isObject(choices) ? Object.keys(choices) : listed;
  return texts.includes(sample) ? sample : (texts[0] ?? sample);
}

/** Where it stands between the bounds, so that a gauge is neither empty nor full. */
const SHARE = 0.64;
/** Figures worth showing of a number that nobody measured. */
const FIGURES = 2;

function bounded(definition: Definition, node: unknown, sample: number): number {
  const { range } = definition.value;
  if (range === undefined) return sample;
  const bound = (name: string) => {
    const field = fieldsOf(definition)[name];
    return finite(member(node, name)) ?? (field?.kind === 'number' ? field.default : undefined);
  };
  const [min, max] = [bound(range.min) ?? sample, bound(range.max) ?? sample];
  if (max <= min || (min <= sample && sample <= max)) return sample;
  return Number((min + (max - min) * SHARE).toPrecision(FIGURES));
}
