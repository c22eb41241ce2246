// From a tile of the palette to the control it drops.
import type { Definition, Preset } from '../../layout/control.ts';
import type { Node, Span } from '../../layout/document.ts';
import type { Json } from '../../layout/json.ts';
import type { NewNode } from '../canvas/new-node.ts';

export function presetOf({ presets }: Definition, preset: number): Preset {
  return presets[preset] ?? presets[0];
}

export const spanOfPreset = (definition: Definition, preset: number): Span =>
  presetOf(definition, preset).span ?? definition.span;

/** Its id comes with the edit that adds it. */
export function nodeOfPreset(definition: Definition, preset: number): Node {
  const span = [...spanOfPreset(definition, preset)];
  return { type: definition.type, span, ...presetOf(definition, preset).node };
}

export const sampleOfPreset = (definition: Definition, preset: number): Json | undefined =>
  presetOf(definition, preset).sample ?? definition.value.sample;

/** What is handed to the canvas by a click or a drag. */
export const payloadOf = (definition: Definition, preset: number): NewNode => ({
  node: nodeOfPreset(definition, preset),
  span: spanOfPreset(definition, preset),
  label: definition.label,
});
