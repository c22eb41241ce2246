// Where the map looks.
import { type Place, type Places, placeOf } from './places.ts';

export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** What the view should frame; undefined with nothing to show. */
export interface Shot {
  readonly box: Box;
  /** A single place: nothing around it needs to stay clear of the edges. */
  readonly isPoint: boolean;
}

const NARROWEST = 0.0002;
const WIDEST = 170;

/** A pinned centre written as [latitude, longitude]. */
export function pinned(center: readonly (number | undefined)[] | undefined): Place | undefined {
  return center === undefined ? undefined : placeOf(center[0], center[1]);
}

function around({ lat, lng }: Place, degrees: number): Shot {
  const half = Math.min(WIDEST, Math.max(NARROWEST, degrees)) / 2;
  const [south, north] = [Math.max(-85, lat - half), Math.min(85, lat + half)];
  return { box: { south, north, west: lng - half, east: lng + half }, isPoint: true };
}

export function boxAround(places: readonly Place[]): Box | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  let [south, north, west, east] = [first.lat, first.lat, first.lng, first.lng];
  for (const { lat, lng } of places) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
    west = Math.min(west, lng);
    east = Math.max(east, lng);
  }
  return { south, west, north, east };
}

const placesOf = ({ markers, routes }: Places): readonly Place[] => [
  ...markers,
  ...routes.flatMap(({ points }) => points),
];

/** `degrees` is how much shows around a single place or a pinned centre. */
export function shotOf(places: Places, center: Place | undefined, degrees: number): Shot | undefined {
  if (center !== undefined) return around(center, degrees);
  const box = boxAround(placesOf(places));
  if (box === undefined) return places.center === undefined ? undefined : around(places.center, degrees);
  const isPoint = box.north - box.south < NARROWEST / 2 && box.east - box.west < NARROWEST / 2;
  if (!isPoint) return { box, isPoint };
  return around({ lat: (box.north + box.south) / 2, lng: (box.east + box.west) / 2 }, degrees);
}

/** The middle of places on a sphere, where east of Fiji and west of it are neighbours. */
export function centroid(places: Places): Place {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lng } of placesOf(places)) {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  if (Math.hypot(x, y, z) < 1e-6) return places.center ?? { lat: 20, lng: 10 };
  return { lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, lng: (Math.atan2(y, x) * 180) / Math.PI };
}

export const sameBox = (a: Box | undefined, b: Box | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.south === b.south &&
    a.west === b.west &&
    a.north === b.north &&
    a.east === b.east);

/** A way as one line: across the date line it goes on beyond 180 degrees instead of back around the world. */
export function unwrapped(points: readonly Place[]): readonly Place[] {
  let before: number | undefined;
  return points.map(({ lat, lng }) => {
    const turns = before === undefined ? 0 : Math.round((before - lng) / 360);
    before = lng + turns * 360;
    return { lat, lng: before };
  });
}
