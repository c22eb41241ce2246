// Where the pages of a carousel are, and how they look there. A position counts pages: 1.5 is half way from the second
// to the third. `off` is how far a page stands from the front: -1 has just left, 1 comes next.
import type { Json } from '../../layout/json.ts';
import type { Leaving } from '../travel.ts';
import { asNumber } from '../values.ts';
import type { Size } from '../view.tsx';
import type { CarouselProps } from './carousel.ts';

type Mode = CarouselProps['carouselMode'];
type Look = CarouselProps['containerAnimation'];

/** The page a stored value means; undefined for what is no number. */
export function pageOf(value: Json | undefined, count: number, loop: boolean): number | undefined {
  const number = asNumber(value);
  if (number === undefined) return undefined;
  if (count === 0) return 0;
  const page = Math.trunc(number);
  return loop ? ((page % count) + count) % count : Math.min(count - 1, Math.max(0, page));
}

export interface Row {
  readonly count: number;
  /** The first page comes after the last. */
  readonly ring: boolean;
  readonly mode: Mode;
}

/** Undefined for a page that another one stands in for. */
export function offOf(page: number, at: number, leaving: Leaving | undefined, row: Row): number | undefined {
  if (leaving !== undefined) {
    if (page === leaving.panel) return leaving.at - at;
    return page === leaving.to ? offOf(page, at, undefined, row) : undefined;
  }
  if (!row.ring) return page - at;
  const ahead = (((page - at) % row.count) + row.count) % row.count;
  // A stack shows those to come; a row shows as many on either side.
  const most = row.mode === 'deck' ? row.count - 1 : row.count / 2;
  return ahead > most ? ahead - row.count : ahead;
}

/** How far it gives way when it is pulled beyond an end: less and less, and never as much as a page. */
const give = (beyond: number) => 0.5 * (1 - 1 / (beyond * 1.1 + 1));

export function pulled(at: number, { count, ring }: Row): number {
  if (ring) return at;
  const last = Math.max(0, count - 1);
  if (at < 0) return -give(-at);
  return at > last ? last + give(at - last) : at;
}

/** What a flick still travels, in seconds of its speed. */
const REACH = 0.18;

/** Where a drag that began on the page `from` comes to rest: never farther than one page. */
export function landing(from: number, at: number, velocity: number, { count, ring }: Row): number {
  const page = Math.round(at + velocity * REACH);
  const near = Math.min(from + 1, Math.max(from - 1, page));
  return ring ? near : Math.min(Math.max(0, count - 1), Math.max(0, near));
}

export interface Place {
  readonly transform: string;
  readonly opacity: number;
  readonly order: number;
}

const fixed = (value: number) => Math.round(value * 1e3) / 1e3;

/** Undefined where it is out of sight. */
export function placeOf(off: number, mode: Mode, look: Look, size: Size): Place | undefined {
  if (mode === 'coverflow') return besides(off, look, size.width);
  return mode === 'deck' ? stacked(off, look, size) : inRow(off, size.width);
}

function inRow(off: number, width: number): Place | undefined {
  if (Math.abs(off) >= 1.5) return undefined;
  return { transform: `translateX(${fixed(off * width)}px)`, opacity: 1, order: 0 };
}

/** Neighbours farther away than this add nothing but work. */
const COVERS = 3;

function besides(off: number, look: Look, width: number): Place | undefined {
  const far = Math.abs(off);
  if (far >= COVERS) return undefined;
  const turn = Math.min(1, far) * Math.sign(off);
  const shift = off * look.sideSpacing * width;
  const scale = 1 + (look.sideScale - 1) * Math.min(1, far) - Math.max(0, far - 1) * 0.1;
  const fade = 1 + (look.sideOpacity - 1) * Math.min(1, far);
  return {
    transform: `translateX(${fixed(shift)}px) rotateY(${fixed(-turn * look.sideRotation)}deg) scale(${fixed(Math.max(0.05, scale))})`,
    opacity: fixed(fade * Math.min(1, COVERS - far)),
    order: -Math.round(far * 10),
  };
}

const SWEEP = 1.15;
const SWEEP_TURN = 9;

function stacked(off: number, look: Look, { width, height }: Size): Place | undefined {
  const layers = Math.max(1, look.deckVisibleCount);
  if (off <= -1 || off >= layers) return undefined;
  if (off < 0) {
    return {
      transform: `translateX(${fixed(off * width * SWEEP)}px) rotate(${fixed(off * SWEEP_TURN)}deg)`,
      opacity: fixed(Math.min(1, 2 * (1 + off))),
      order: 1,
    };
  }
  const scale = Math.max(0.05, 1 - off * look.deckScaleStep);
  // It shrinks about its middle: its edge comes out by the step all the same.
  const down = off * look.deckOffsetStep + ((1 - scale) * height) / 2;
  return {
    transform: `translateY(${fixed(down)}px) rotate(${fixed(off * look.deckRotation)}deg) scale(${fixed(scale)})`,
    opacity: fixed(Math.min(1, layers - off)),
    order: -Math.round(off * 10),
  };
}
