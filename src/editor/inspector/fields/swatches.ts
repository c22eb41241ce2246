// The colours a layout already uses: they come first in the picker, so that a layout keeps to a few.
import { normaliseColor } from '../../../layout/color.ts';
import type { Layout } from '../../../layout/document.ts';
import { isArray, isObject, type Json, member } from '../../../layout/json.ts';
import { nodesIn } from '../../../layout/walk.ts';

const MOST = 16;
/** Enough nodes to know a layout’s colours by. */
const MOST_NODES = 400;

function colorsIn(value: Json | undefined, found: Set<string>, depth = 0): void {
  if (found.size >= MOST || depth > 4) return;
  const color = normaliseColor(value);
  if (typeof value === 'string' && value.startsWith('#') && color !== undefined) found.add(color);
  else if (isArray(value)) for (const part of value) colorsIn(part, found, depth + 1);
  else if (isObject(value)) for (const part of Object.values(value)) colorsIn(part, found, depth + 1);
}

/** Of the theme first, then of the controls. */
export function swatchesOf(layout: Layout): readonly string[] {
  const found = new Set<string>();
  colorsIn(member(layout, 'accentColor'), found);
  colorsIn(member(layout, 'theme'), found);
  for (const { node } of nodesIn(layout).slice(0, MOST_NODES)) colorsIn(node.tint, found);
  return [...found].slice(0, MOST);
}

/** The system colours of the phone. */
export const SYSTEM_COLORS = [
  '#FF3B30',
  '#FF9500',
  '#FFCC00',
  '#34C759',
  '#00C7BE',
  '#30B0C7',
  '#32ADE6',
  '#007AFF',
  '#5856D6',
  '#AF52DE',
  '#FF2D55',
  '#A2845E',
  '#FFFFFF',
  '#8E8E93',
  '#48484A',
  '#000000',
] as const;
