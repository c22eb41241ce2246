// Where arcs and ribbons lie on the ring.
import { chord, ribbon } from 'd3-chord';
import { arc } from 'd3-shape';
import { cut } from '../charts/frame.ts';
import { clamp } from '../charts/numbers.ts';
import { widthOf } from '../fit.ts';
import type { Size } from '../view.tsx';
import type { Exchange } from './chord-data.ts';

export interface Arc {
  readonly at: number;
  /** Radians clockwise from twelve o’clock. */
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

interface End {
  readonly x: number;
  readonly y: number;
}

export interface Band {
  readonly source: number;
  readonly target: number;
  readonly path: string;
  readonly from: End;
  readonly to: End;
}

export interface Name extends End {
  readonly at: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly outer: number;
  readonly inner: number;
  readonly arcs: readonly Arc[];
  readonly bands: readonly Band[];
  readonly names: readonly Name[];
}

interface RingWish {
  readonly exchange: Exchange;
  readonly room: Size;
  readonly small: number;
  /** Degrees between two arcs. */
  readonly pad: number;
  readonly showNames: boolean;
}

const FULL = 2 * Math.PI;
/** The widest so many are drawn. */
const MOST_BANDS = 400;

export function ringFor({ exchange, room, small, pad, showNames }: RingWish): Ring {
  const { arcs: matrix, groups } = exchange;
  const [x, y] = [room.width / 2, room.height / 2];
  const whole = Math.min(x, y);
  const named = showNames && whole > 46;
  const count = groups.filter(({ total }) => total > 0).length;
  // Shares rather than amounts, and gaps that leave at least half of the ring to the arcs.
  const peak = Math.max(...matrix.flat());
  const layout = chord().padAngle(
    count > 1 ? Math.min((clamp(pad, 0, 180) * Math.PI) / 180, Math.PI / groups.length) : 0,
  )(matrix.map((row) => row.map((flow) => flow / peak)));
  // Names at the sides need room across, those above and below only a line.
  const least = whole * 0.5;
  const rooms = layout.groups.map(({ index, startAngle, endAngle }) => {
    const wide = Math.min(widthOf(groups[index]?.label ?? '') * small * 1.08, room.width * 0.22);
    const [dx, dy] = [Math.abs(Math.sin((startAngle + endAngle) / 2)), Math.abs(Math.cos((startAngle + endAngle) / 2))];
    const across = dx > 0.2 ? (x - wide) / dx : x;
    return Math.min(across, (y - small * 0.7) / Math.max(0.4, dy)) - small * 0.8;
  });
  const outer = Math.max(4, named ? Math.max(least, Math.min(whole - 2, ...rooms)) : whole - 2);
  const inner = outer - clamp(outer * 0.085, 2, 16);
  const outline = arc().digits(2);
  const arcs = layout.groups.map(({ index, startAngle, endAngle }): Arc => {
    const shape = { startAngle, endAngle, innerRadius: inner, outerRadius: outer };
    return { at: index, from: startAngle, to: endAngle, path: outline(shape) ?? '' };
  });
  const draw = ribbon().radius(inner - 1);
  const bands = [...layout]
    .sort((a, b) => widthBetween(b) - widthBetween(a))
    .slice(0, MOST_BANDS)
    .map(({ source, target }): Band => {
      // Without a canvas it gives the path as text, which its types do not say.
      const path = draw({
        source: { ...source, radius: inner },
        target: { ...target, radius: inner },
      }) as unknown as string;
      return {
        source: source.index,
        target: target.index,
        path,
        from: middle(source, inner),
        to: middle(target, inner),
      };
    });
  return { x, y, outer, inner, arcs, bands, names: named ? namesOf(exchange, arcs, { x, y, outer, small, room }) : [] };
}

interface Angles {
  readonly startAngle: number;
  readonly endAngle: number;
}

const widthBetween = ({ source, target }: { readonly source: Angles; readonly target: Angles }) =>
  source.endAngle - source.startAngle + target.endAngle - target.startAngle;

function middle({ startAngle, endAngle }: Angles, radius: number): End {
  const angle = (startAngle + endAngle) / 2;
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}

/** Level, anchored away from the ring; a name that would lie on the one before it is left out. */
function namesOf(
  { groups }: Exchange,
  arcs: readonly Arc[],
  { x, y, outer, small, room }: { x: number; y: number; outer: number; small: number; room: Size },
): readonly Name[] {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  const byLength = [...arcs].sort((a, b) => b.to - b.from - (a.to - a.from));
  return byLength.flatMap(({ at, from, to }): readonly Name[] => {
    const group = groups[at];
    if (group === undefined || group.total <= 0) return [];
    const angle = (from + to) / 2;
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
    const reach = outer + small * 0.6;
    const place = { x: dx * reach, y: dy * (reach + small * 0.25) };
    const anchor = dx > 0.2 ? 'start' : dx < -0.2 ? 'end' : 'middle';
    const wide = anchor === 'middle' ? room.width : anchor === 'start' ? room.width - x - place.x : x + place.x;
    const text = cut(group.label, wide, small);
    const long = widthOf(text) * small;
    const left = anchor === 'start' ? place.x : anchor === 'end' ? place.x - long : place.x - long / 2;
    const top = clamp(place.y, small * 0.6 - y, room.height - y - small * 0.6);
    const collides = taken.some(
      (other) => Math.abs(other.y - top) < small * 1.05 && left < other.right && left + long > other.left,
    );
    if (collides || text === '') return [];
    taken.push({ left, right: left + long, y: top });
    return [{ at, text, anchor, x: place.x, y: top }];
  });
}

/** The group at a place; undefined off the ring, unless the whole disc counts. */
export function groupAt(ring: Ring, place: End, counts: 'ring' | 'disc'): number | undefined {
  const [dx, dy] = [place.x - ring.x, place.y - ring.y];
  const reach = Math.hypot(dx, dy);
  const least = counts === 'disc' ? ring.outer * 0.12 : ring.inner - Math.max(10, ring.outer * 0.12);
  if (reach < least || (counts === 'ring' && reach > ring.outer + 26)) return undefined;
  const angle = (Math.atan2(dx, -dy) + FULL) % FULL;
  return ring.arcs.find(({ from, to }) => angle >= from && angle <= to)?.at;
}
