// Degrees on a dial: 0 is north, clockwise.
import { isObject, type Json, member } from '../../layout/json.ts';
import { byId } from '../boards/named.ts';
import { rounded } from '../boards/points.ts';
import { asDocument, asNumber } from '../values.ts';

/** 0 up to 360. */
export const turned = (degrees: number) => ((degrees % 360) + 360) % 360;

/** -180 to 180: the shorter way from one bearing to another. */
export const wayTo = (from: number, to: number) => turned(to - from + 180) - 180;

/** The angle nearest to `before` that points the same way, so that a needle never spins round to get past north. */
export const unwound = (before: number | undefined, bearing: number) =>
  before === undefined ? bearing : before + wayTo(before, bearing);

/** On the rim of a dial that fills a square from 0 to 1. */
export function rimSpot(bearing: number) {
  const angle = (bearing * Math.PI) / 180;
  return { x: rounded(0.5 + 0.5 * Math.sin(angle)), y: rounded(0.5 - 0.5 * Math.cos(angle)) };
}

/** Where a point beside the centre lies. */
export const bearingOf = (right: number, down: number) => turned((Math.atan2(right, -down) * 180) / Math.PI);

interface Puck {
  readonly id: string;
  readonly bearing: number;
}

/** The puck the needle points at: within the tolerance, and the nearest of several. */
export function aimedAt(pucks: readonly Puck[], heading: number | undefined, tolerance: number): string | undefined {
  if (heading === undefined) return undefined;
  let found: string | undefined;
  let least = tolerance;
  for (const { id, bearing } of pucks) {
    const off = Math.abs(wayTo(heading, bearing));
    if (off > least || (found !== undefined && off === least)) continue;
    found = id;
    least = off;
  }
  return found;
}

const POINTS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;

export const pointName = (bearing: number) => POINTS[Math.round(turned(bearing) / 45) % 8] ?? 'north';

export const LETTERS = [
  { letter: 'N', bearing: 0 },
  { letter: 'E', bearing: 90 },
  { letter: 'S', bearing: 180 },
  { letter: 'W', bearing: 270 },
] as const;

export interface Told {
  readonly heading: number | undefined;
  /** Where pucks are now; those left out are where the layout puts them. */
  readonly bearings: Readonly<Record<string, number>> | undefined;
}

/** A value is the heading, or bearings of pucks, or both; bearings may come as an arrangement that was sent before. */
export function toldBy(value: Json | undefined): Told {
  const number = asNumber(value);
  if (number !== undefined) return { heading: turned(number), bearings: undefined };
  const document = asDocument(value);
  const known = asNumber(member(document, 'heading'));
  const heading = known === undefined ? undefined : turned(known);
  const held = member(document, 'pucks') ?? member(document, 'points');
  if (!isObject(held)) return { heading, bearings: undefined };
  const bearings = Object.entries(held).flatMap(([id, spot]) => {
    const bearing = asNumber(spot) ?? asNumber(member(spot, 'bearing'));
    return bearing === undefined ? [] : [[id, turned(bearing)] as const];
  });
  return { heading, bearings: byId(bearings) };
}

/** Heading and bearings arrive by turns, the one far more often: each stands until the next of its kind. */
export function gatherCompass(kept: Json | undefined, arrived: Json): Json {
  const [before, news] = [toldBy(kept), toldBy(arrived)];
  const heading = news.heading ?? before.heading;
  const pucks = news.bearings ?? before.bearings;
  if (pucks === undefined) return heading ?? arrived;
  return heading === undefined ? { pucks } : { heading, pucks };
}

/** Of both, the heading is what conditions and servers mean. */
export const headingIn = (value: Json): Json => toldBy(value).heading ?? value;
