// The plane a chart draws on: where its axes leave room, and which marks and names fit beside them.
import { widthOf } from '../fit.ts';
import type { Size } from '../view.tsx';
import { cut, everyNth } from './frame.ts';
import { clamp } from './numbers.ts';
import type { Scale } from './scale.tsx';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Mark {
  readonly text: string;
  /** Points along its axis. */
  readonly at: number;
}

export interface Name {
  readonly text: string;
  /** Along the category axis, 0 to 1. */
  readonly part: number;
}

export interface Plane {
  readonly plot: Box;
  /** Bars lie down: categories run from top to bottom, values from left to right. */
  readonly isSideways: boolean;
  /** Both from 0 to 1: along the categories, and up the values. */
  readonly place: (across: number, up: number) => { readonly x: number; readonly y: number };
  /** Points along the category axis, and back. */
  readonly length: number;
  /** Large enough for texts. */
  readonly isRoomy: boolean;
  readonly grid: readonly number[];
  readonly values: readonly Mark[];
  readonly names: readonly Mark[];
}

interface PlaneWish {
  readonly room: Size;
  readonly small: number;
  readonly isSideways: boolean;
  readonly showNames: boolean;
  readonly showValues: boolean;
  readonly names: readonly Name[];
  readonly scale: Scale;
  readonly write: (value: number) => string;
}

/** A plot smaller than this is a sparkline: it keeps its whole room. */
const LEAST_FOR_AXES = { width: 110, height: 62 };

/** About how many marks a value axis of this many points has room for. */
export function markCount(points: number, small: number, isSideways: boolean): number {
  return clamp(Math.round(points / (small * (isSideways ? 7 : 3.4))), 2, 7);
}

export function planeFor(wish: PlaneWish): Plane {
  const { room, small, isSideways, scale, write } = wish;
  const roomy = room.width >= LEAST_FOR_AXES.width && room.height >= LEAST_FOR_AXES.height;
  const written = scale.ticks.map((value) => ({ text: write(value), part: scale.at(value) }));
  const marks =
    !wish.showValues || !roomy ? [] : isSideways ? spaced(written, room.width * 0.8, small, false) : written;
  const names = wish.showNames && roomy ? wish.names : [];
  const side: readonly { readonly text: string }[] = isSideways ? names : marks;
  const below: readonly { readonly text: string }[] = isSideways ? marks : names;
  const widest = Math.max(0, ...side.slice(0, 400).map(({ text }) => widthOf(text) * small));
  const left = side.length === 0 ? 1 : Math.min(widest + small * 0.7, room.width * (isSideways ? 0.36 : 0.3));
  const bottom = below.length === 0 ? 1 : small * 1.7;
  // Half a letter above the topmost number.
  const top = side.length > 0 ? small * 0.6 : 1;
  // Half a number at the end of the axis, or half a point.
  const right = isSideways && marks.length > 0 ? small : Math.min(5, room.width / 40);
  const plot = {
    x: left,
    y: top,
    width: Math.max(4, room.width - left - right),
    height: Math.max(4, room.height - top - bottom),
  };
  const along = (part: number) => (isSideways ? plot.y + part * plot.height : plot.x + part * plot.width);
  const up = (part: number) => (isSideways ? plot.x + part * plot.width : plot.y + (1 - part) * plot.height);
  const length = isSideways ? plot.height : plot.width;
  return {
    plot,
    isSideways,
    place: (across, part) => (isSideways ? { x: up(part), y: along(across) } : { x: along(across), y: up(part) }),
    length,
    isRoomy: roomy,
    grid: scale.ticks.map((value) => up(scale.at(value))),
    values: marks.map(({ text, part }) => ({
      text: isSideways ? text : cut(text, left - small * 0.4, small),
      at: up(part),
    })),
    names: spaced(names, length, small, isSideways).map(({ text, part }) => {
      if (isSideways) return { text: cut(text, left - small * 0.5, small), at: along(part) };
      // The first and the last name stay inside.
      const half = (widthOf(text) * small) / 2;
      return { text, at: clamp(along(part), half * 0.9, Math.max(half * 0.9, room.width - half * 0.9)) };
    }),
  };
}

/** As many of the names as fit beside each other. */
function spaced(names: readonly Name[], length: number, small: number, isSideways: boolean): readonly Name[] {
  const [first, second] = names;
  if (first === undefined || second === undefined) return names;
  const pitch = Math.abs(second.part - first.part) * length;
  const texts = names.map(({ text }) => text);
  const nth = isSideways
    ? Math.max(1, Math.ceil((small * 1.3) / Math.max(0.01, pitch)))
    : everyNth(texts, pitch, small);
  const room = Math.max(pitch * nth - small * 0.5, small * 2);
  return names
    .filter((_, at) => at % nth === 0)
    .map(({ text, part }) => ({ text: isSideways ? text : cut(text, room, small), part }));
}
