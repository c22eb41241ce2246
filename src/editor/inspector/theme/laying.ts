// A look laid over the theme a layout has.
import { MODE_KEYS, THEME } from '../../../layout/blocks/theme.ts';
import { isObject, type Json, type JsonObject } from '../../../layout/json.ts';

const objectOf = (theme: Json | undefined): JsonObject => (isObject(theme) ? theme : {});

const without = (theme: JsonObject, isGone: (key: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(theme).filter(([key]) => !isGone(key)));

/** A preset takes the place of everything; only keys the format does not name live on. */
export const withPreset = (theme: Json | undefined, preset: JsonObject): JsonObject => ({
  ...preset,
  ...without(objectOf(theme), (key) => Object.hasOwn(THEME, key)),
});

const COLORS: ReadonlySet<string> = new Set([...MODE_KEYS, 'light', 'dark']);

/** A palette takes the place of the colours; shape, lettering and the looks of single families stay. */
export const withPalette = (theme: Json | undefined, palette: JsonObject): JsonObject => ({
  ...palette,
  ...without(objectOf(theme), (key) => COLORS.has(key)),
});
