// Six looks to start from. Their colours are made by recipe, so that each can be read in both modes.
import type { JsonObject } from '../../../layout/json.ts';
import { paletteOf, type Recipe } from './palette.ts';

export interface ThemePreset {
  readonly name: string;
  readonly help: string;
  readonly theme: JsonObject;
}

const preset = (name: string, help: string, recipe: Recipe, shape: JsonObject): ThemePreset => ({
  name,
  help,
  theme: { ...paletteOf(recipe), ...shape },
});

export const PRESETS: readonly ThemePreset[] = [
  preset(
    'Harbour',
    'Deep sea blue and a clear teal, softly rounded.',
    {
      accent: '#2BB6B0',
      neutral: { hue: 225, chroma: 0.032 },
      turn: 35,
      fade: 0.25,
      page: { dark: 0.18, light: 0.97 },
    },
    { cornerRadius: 16, borderWidth: 1, blurEnabled: true, fontDesign: 'rounded', valueFontWeight: 'semibold' },
  ),
  preset(
    'Ember',
    'Warm charcoal with a glow of orange.',
    { accent: '#F2762E', neutral: { hue: 45, chroma: 0.016 }, turn: -28, page: { dark: 0.185, light: 0.968 } },
    { cornerRadius: 12, borderWidth: 1, blurEnabled: true, fontDesign: 'default', valueFontWeight: 'bold' },
  ),
  preset(
    'Notebook',
    'Paper and ink: serif readings, thin lines, a brick red.',
    { accent: '#B4483C', neutral: { hue: 80, chroma: 0.024 }, turn: 25, page: { dark: 0.2, light: 0.955 } },
    { cornerRadius: 6, borderWidth: 1, blurEnabled: false, fontDesign: 'serif', valueFontWeight: 'medium' },
  ),
  preset(
    'Fern',
    'Forest greens, quiet and easy on the eyes.',
    {
      accent: '#4FA866',
      neutral: { hue: 155, chroma: 0.022 },
      turn: -45,
      fade: 0.23,
      page: { dark: 0.175, light: 0.973 },
    },
    { cornerRadius: 18, borderWidth: 0, blurEnabled: true, fontDesign: 'rounded', valueFontWeight: 'semibold' },
  ),
  preset(
    'Workbench',
    'Pure black, safety yellow, fixed-width readings: made to be read from afar.',
    { accent: '#F4C20D', neutral: { hue: 95, chroma: 0.004 }, turn: -30, page: { dark: 0.08, light: 0.98 } },
    {
      cornerRadius: 4,
      borderWidth: 1,
      blurEnabled: false,
      fontDesign: 'monospaced',
      valueFontSize: 16,
      valueFontWeight: 'bold',
    },
  ),
  preset(
    'Orchid',
    'Night violet fading into plum, bright pink highlights.',
    {
      accent: '#D764C9',
      neutral: { hue: 310, chroma: 0.04 },
      turn: -55,
      fade: 0.27,
      page: { dark: 0.17, light: 0.972 },
    },
    { cornerRadius: 22, borderWidth: 1, blurEnabled: true, fontDesign: 'default', valueFontWeight: 'semibold' },
  ),
];
