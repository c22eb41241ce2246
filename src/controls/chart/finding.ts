// Which datum a place or a key means.
import type { Box } from '../charts/axes.ts';
import { distanceTo } from '../charts/shapes.ts';
import type { Place } from '../charts/usePicking.tsx';
import type { Drawing, Target } from './ground.tsx';

/** Points from a datum at which a tap still means it. */
const NEAR = 30;

const acrossOf = ({ plane }: Drawing, { x, y }: Place) => (plane.isSideways ? y : x);

export function nearestAcross(drawing: Drawing, place: Place): number | undefined {
  const here = acrossOf(drawing, place);
  return least(drawing.targets, (target) => {
    const centre = target.box === undefined ? target : middleOf(target.box);
    return Math.abs(acrossOf(drawing, centre) - here);
  });
}

export const middleOf = ({ x, y, width, height }: Box) => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** A point within reach before the bar behind it; a bar anywhere in its column. */
export function nearest(drawing: Drawing, { x, y }: Place): number | undefined {
  const here = acrossOf(drawing, { x, y });
  return least(drawing.targets, (target) => {
    if (target.box === undefined) {
      const distance = Math.hypot(target.x - x, target.y - y);
      return distance <= NEAR + target.radius ? distance : undefined;
    }
    const isInColumn = Math.abs(acrossOf(drawing, middleOf(target.box)) - here) <= Math.max(drawing.column / 2, 2);
    return isInColumn ? distanceTo(target.box, x, y) + 12 : undefined;
  });
}

function least(targets: readonly Target[], distanceOf: (target: Target) => number | undefined): number | undefined {
  let best: number | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const [index, target] of targets.entries()) {
    const distance = distanceOf(target);
    if (distance === undefined || distance >= shortest) continue;
    best = index;
    shortest = distance;
  }
  return best;
}

/** Along a series with the arrows of the category axis, across the series with the others. */
export function neighbour(
  targets: readonly Target[],
  index: number,
  key: string,
  isSideways: boolean,
): number | undefined {
  const here = targets[index];
  if (here === undefined) return undefined;
  const isForward = key === 'ArrowRight' || key === 'ArrowDown';
  const isAlong = (key === 'ArrowLeft' || key === 'ArrowRight') !== isSideways;
  const direction = isForward ? 1 : -1;
  for (let at = index + direction; at >= 0 && at < targets.length; at += direction) {
    const other = targets[at];
    if (other === undefined) continue;
    if (isAlong ? other.series === here.series : other.at === here.at) return at;
    if (!isAlong && other.at !== here.at) return undefined;
  }
  return undefined;
}
