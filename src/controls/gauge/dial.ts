// Where the arc of a dial lies: as large as the room allows, whatever part of the circle it covers.

export interface DialWish {
  /** Degrees, 1 to 360. */
  readonly sweep: number;
  /** Degrees clockwise; at 0 the opening is at the bottom. */
  readonly rotation: number;
  /** Points; by the size of the dial when undefined. */
  readonly thickness: number | undefined;
  readonly room: { readonly width: number; readonly height: number };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Dial {
  /** Of the middle of the stroke. */
  readonly radius: number;
  readonly stroke: number;
  readonly centre: Point;
  /** Degrees clockwise from twelve o'clock. */
  readonly start: number;
  readonly sweep: number;
  /** Around which the reading stands: the hollow of the arc. */
  readonly middle: Point;
}

/** Of the radius: an unset stroke, the room a reading takes, how far it moves into an open arc. */
const STROKE = 0.21;
const READING = 0.36;
const LEAN = 0.36;

const direction = (degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
};

export function dialFor({ sweep, rotation, thickness, room }: DialWish): Dial {
  const start = rotation - sweep / 2;
  // The wider the arc, the nearer its hollow is to the centre; from three quarters on they are one.
  const lean = LEAN * Math.min(1, Math.max(0, (270 - sweep) / 90));
  const towards = direction(rotation);
  const hollow = { x: towards.x * lean, y: towards.y * lean };
  const turns = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => (Math.ceil(start / 90) + turn) * 90);
  const rim = [start, start + sweep, ...turns.filter((angle) => angle < start + sweep)].map(direction);
  const xs = [...rim.map(({ x }) => x), hollow.x - READING, hollow.x + READING];
  const ys = [...rim.map(({ y }) => y), hollow.y - READING, hollow.y + READING];
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const wide = Math.max(...xs) - left;
  const tall = Math.max(...ys) - top;
  const radius =
    thickness === undefined
      ? Math.min(room.width / (wide + STROKE), room.height / (tall + STROKE))
      : Math.min((room.width - thickness) / wide, (room.height - thickness) / tall);
  // A stroke thicker than the room still leaves a dial: a disc.
  const safe = Math.max(4, radius, (thickness ?? 0) / 2);
  const stroke = thickness ?? Math.max(3, safe * STROKE);
  const centre = {
    x: (room.width - wide * safe) / 2 - left * safe,
    y: (room.height - tall * safe) / 2 - top * safe,
  };
  const middle = { x: centre.x + hollow.x * safe, y: centre.y + hollow.y * safe };
  return { radius: safe, stroke, centre, start, sweep, middle };
}

/** Path data from one part of the sweep to another, both 0 to 1. */
export function arc(
  { radius, centre, start, sweep }: Omit<Dial, 'stroke' | 'middle'>,
  from: number,
  to: number,
): string {
  const point = (part: number) => {
    const { x, y } = direction(start + sweep * part);
    return `${round(centre.x + radius * x)} ${round(centre.y + radius * y)}`;
  };
  // An arc that ends where it begins would be drawn as nothing.
  const last = sweep * (to - from) >= 360 ? to - 0.0005 : to;
  const long = sweep * (last - from) > 180 ? 1 : 0;
  return `M ${point(from)} A ${round(radius)} ${round(radius)} 0 ${long} 1 ${point(last)}`;
}

const round = (number: number) => Math.round(number * 1000) / 1000;
