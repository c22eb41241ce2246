// From a resolved symbol to shapes, in the order they are painted. What must show the ground again (a lens in a filled
// camera, the slit beside a slash) is painted as `gap`; whoever draws makes it transparent.
import { isCharacters, STROKES } from './characters.ts';
import type { Glyph } from './glyph.ts';
import type { Enclosure, ResolvedSymbol } from './symbols.ts';

export type Paint = 'ink' | 'gap';

export interface Shape {
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** In the shape's own units, before it is placed. */
  readonly width: number;
  readonly place: Place;
}

/** Where the 24 unit square of a glyph goes in that of the icon: its middle, and its size. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export type FindGlyph = (name: string) => Glyph | undefined;

export type Weight = 'light' | 'regular' | 'medium' | 'semibold' | 'bold';

const WEIGHTS: Readonly<Record<Weight, number>> = { light: 0.75, regular: 1, medium: 1.12, semibold: 1.25, bold: 1.45 };

/** In the units of a 24 unit square. Small icons need thicker lines to be seen, large ones look clumsy with them. */
export function strokeWidth(size: number, weight: Weight = 'regular'): number {
  const width = 1.75 * (24 / Math.max(size, 1)) ** 0.3;
  return Math.min(2.5, Math.max(1.2, width)) * WEIGHTS[weight];
}

const WHOLE: Place = { x: 12, y: 12, scale: 1 };

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const SQUARE = 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z';
const TRIANGLE = 'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3z';

const OUTLINES: Readonly<Record<Enclosure, { readonly d: string; readonly place: Place; readonly open?: true }>> = {
  circle: { d: circle(12, 12, 10), place: { x: 12, y: 12, scale: 0.56 } },
  square: { d: SQUARE, place: { x: 12, y: 12, scale: 0.6 } },
  app: { d: SQUARE, place: { x: 12, y: 12, scale: 0.6 } },
  rectangle: {
    d: 'M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
    place: { x: 12, y: 12, scale: 0.46 },
  },
  capsule: { d: 'M7 6h10a6 6 0 0 1 0 12H7A6 6 0 0 1 7 6z', place: { x: 12, y: 12, scale: 0.42 } },
  diamond: {
    d: 'M2.7 10.3a2.41 2.41 0 0 0 0 3.41l7.59 7.59a2.41 2.41 0 0 0 3.41 0l7.59-7.59a2.41 2.41 0 0 0 0-3.41L13.7 2.71a2.41 2.41 0 0 0-3.41 0z',
    place: { x: 12, y: 12, scale: 0.46 },
  },
  octagon: {
    d: 'M2.59 16.73A2 2 0 0 1 2 15.31V8.69a2 2 0 0 1 .59-1.41l4.69-4.69A2 2 0 0 1 8.69 2h6.62a2 2 0 0 1 1.41.59l4.69 4.69A2 2 0 0 1 22 8.69v6.62a2 2 0 0 1-.59 1.41l-4.69 4.69a2 2 0 0 1-1.41.59H8.69a2 2 0 0 1-1.41-.59z',
    place: { x: 12, y: 12, scale: 0.56 },
  },
  hexagon: {
    d: 'M21 16V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.73l7 4a2 2 0 0 0 2 0l7-4A2 2 0 0 0 21 16z',
    place: { x: 12, y: 12, scale: 0.52 },
  },
  triangle: { d: TRIANGLE, place: { x: 12, y: 14.5, scale: 0.38 } },
  shield: {
    d: 'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z',
    place: { x: 12, y: 12, scale: 0.48 },
  },
  seal: {
    d: 'M3.85 8.62a4 4 0 0 1 4.78-4.77 4 4 0 0 1 6.74 0 4 4 0 0 1 4.78 4.78 4 4 0 0 1 0 6.74 4 4 0 0 1-4.77 4.78 4 4 0 0 1-6.75 0 4 4 0 0 1-4.78-4.77 4 4 0 0 1 0-6.76z',
    place: { x: 12, y: 12, scale: 0.52 },
  },
  bubble: {
    d: 'M22 17a2 2 0 0 1-2 2H6.83a2 2 0 0 0-1.42.59l-2.2 2.2A.71.71 0 0 1 2 21.29V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z',
    place: { x: 12, y: 11, scale: 0.48 },
  },
  message: {
    d: 'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719',
    place: { x: 12, y: 12, scale: 0.52 },
  },
  icloud: { d: 'M17.5 19H9a7 7 0 1 1 6.71-9h1.79a4.5 4.5 0 1 1 0 9Z', place: { x: 11.5, y: 13, scale: 0.36 } },
  viewfinder: {
    d: 'M3 7V5a2 2 0 0 1 2-2h2M17 3h2a2 2 0 0 1 2 2v2M21 17v2a2 2 0 0 1-2 2h-2M7 21H5a2 2 0 0 1-2-2v-2',
    place: { x: 12, y: 12, scale: 0.56 },
    open: true,
  },
};

interface Brush {
  readonly place: Place;
  /** In the units of the icon. */
  readonly width: number;
  readonly ink: Paint;
  readonly filled: boolean;
}

const other = (paint: Paint): Paint => (paint === 'ink' ? 'gap' : 'ink');

function glyphShapes(glyph: Glyph, { place, width: drawn, ink, filled }: Brush): Shape[] {
  const width = drawn / place.scale;
  const stroke = (d: string | undefined, paint: Paint, wide = width): Shape[] =>
    d ? [{ d, stroke: paint, width: wide, place }] : [];
  const solid = (d: string | undefined, paint: Paint, wide = width): Shape[] =>
    d ? [{ d, fill: paint, ...(wide > 0 ? { stroke: paint } : {}), width: wide, place }] : [];
  const { body, inner, hole, line, over, mass } = glyph;
  if (!filled || !(body || mass)) {
    // A filled line can only be a bolder one.
    const outline = [body, inner, hole, line, over].filter((part) => part !== undefined).join('');
    return [...stroke(outline, ink, filled ? width * 1.2 : width), ...solid(glyph.solid, ink, 0)];
  }
  const gap = other(ink);
  return [
    ...solid(mass, ink, 0),
    // The edge of a mass shrinks with it, or its bays would close.
    ...solid(body, ink, drawn),
    ...stroke(inner, gap, Math.min(width, 1.75 + 0.6 * (1 / place.scale - 1))),
    // The outline of an opening belongs to the body around it.
    ...solid(hole, gap, 0),
    ...stroke(line, ink),
    ...stroke(over, gap, width * 2.6),
    ...stroke(over, ink),
    ...solid(glyph.solid, ink, 0),
  ];
}

/** Up to two digits or capitals, in a box of 8 by 14 each. */
function characterShapes(text: string, { place, width, ink }: Brush): Shape[] {
  const scale = place.scale * (text.length > 1 ? 1 : 1.1);
  const step = 11 * scale;
  return [...text].flatMap((character, at) => {
    const d = STROKES[character];
    if (d === undefined) return [];
    const middle = place.x + (at - (text.length - 1) / 2) * step;
    // The box of a character stands in the upper left of the square that is placed.
    return [{ d, stroke: ink, width: width / scale, place: { x: middle + 8 * scale, y: place.y + 5 * scale, scale } }];
  });
}

function signShapes(name: string, find: FindGlyph, brush: Brush): Shape[] {
  if (isCharacters(name)) return characterShapes(name, brush);
  const glyph = find(name);
  return glyph ? glyphShapes(glyph, brush) : [];
}

function slashShapes({ place, width: drawn, ink }: Brush): Shape[] {
  const width = drawn / place.scale;
  const d = 'M2.5 2.5l19 19';
  return [
    { d, stroke: other(ink), width: width * 3.2, place },
    { d, stroke: ink, width, place },
  ];
}

function badgeShapes(badge: string, find: FindGlyph, width: number): Shape[] {
  const spot = (d: string, place = WHOLE): Shape[] => [
    { d, fill: 'gap', stroke: 'gap', width: (width * 2) / place.scale, place },
    { d, fill: 'ink', width: 0, place },
  ];
  if (badge === 'dot') return spot(circle(19, 5, 4));
  if (badge === 'warning') {
    const place = { x: 17.8, y: 17.6, scale: 0.54 };
    const sign: Shape = { d: 'M12 9.5v4M12 17.3v.01', stroke: 'gap', width: 2.6, place };
    return [...spot(TRIANGLE, place), sign];
  }
  const place = { x: 18.2, y: 18.2, scale: 0.34 };
  const brush: Brush = { place, width: Math.min(width, 1.6), ink: 'gap', filled: true };
  return [...spot(circle(18.2, 18.2, 5.6)), ...signShapes(badge, find, brush)];
}

export function drawing(symbol: ResolvedSymbol, find: FindGlyph, width: number): readonly Shape[] {
  const outline = symbol.enclosure && OUTLINES[symbol.enclosure];
  const isDisc = Boolean(outline && symbol.filled && !outline.open);
  const brush: Brush = {
    place: outline?.place ?? WHOLE,
    width: outline ? Math.min(width * 0.9, 1.6) : width,
    ink: isDisc ? 'gap' : 'ink',
    // At this size an outlined glyph in an outline is a tangle.
    filled: symbol.filled || outline !== undefined,
  };
  const frame: Shape[] = outline
    ? [{ d: outline.d, stroke: 'ink', width, place: WHOLE, ...(isDisc ? { fill: 'ink' as const } : {}) }]
    : [];
  return [
    ...frame,
    ...signShapes(symbol.glyph, find, brush),
    ...(symbol.slash ? slashShapes(brush) : []),
    ...(symbol.badge === undefined ? [] : badgeShapes(symbol.badge, find, width)),
  ];
}
