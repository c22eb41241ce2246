// The geometry of a turning drum: rows on a cylinder, and the row a spin comes to rest on.

/** Between two rows on the cylinder. */
const STEP_DEGREES = 18;
const STEP = (STEP_DEGREES * Math.PI) / 180;
/** Rows farther from the middle are behind the drum. */
export const HALF_VISIBLE = 4;

export interface Row {
  readonly index: number;
  /** Points below the middle. */
  readonly y: number;
  /** How flat it is seen, 0 to 1. */
  readonly lean: number;
  readonly opacity: number;
}

const radiusOf = (rowHeight: number) => rowHeight / Math.sin(STEP);

/** The rows in sight while the drum stands at a place between two of them. */
export function rowsAround(at: number, count: number, rowHeight: number): readonly Row[] {
  const rows: Row[] = [];
  const last = Math.min(count - 1, Math.floor(at + HALF_VISIBLE));
  for (let index = Math.max(0, Math.ceil(at - HALF_VISIBLE)); index <= last; index += 1) {
    const angle = (index - at) * STEP;
    const lean = Math.cos(angle);
    const away = Math.abs(index - at);
    rows.push({ index, y: radiusOf(rowHeight) * Math.sin(angle), lean, opacity: Math.max(0, 1 - (away / 4.6) ** 1.3) });
  }
  return rows;
}

/** The row under a point so far below the middle. */
export function rowAt(at: number, y: number, rowHeight: number): number {
  const sine = Math.max(-1, Math.min(1, y / radiusOf(rowHeight)));
  return Math.round(at + Math.asin(sine) / STEP);
}

/** A drum that is let go runs on for this long at its speed. */
const RUN_MS = 180;

export interface Sample {
  readonly at: number;
  /** Milliseconds. */
  readonly time: number;
}

/** The row a spin ends on. Samples are those of the last moments before it was let go. */
export function restingOn(samples: readonly Sample[], count: number): number {
  const last = samples.at(-1);
  const first = samples[0];
  if (last === undefined || first === undefined) return 0;
  const took = last.time - first.time;
  const speed = took > 0 ? (last.at - first.at) / took : 0;
  return Math.max(0, Math.min(count - 1, Math.round(last.at + speed * RUN_MS)));
}

/** Samples no older than this say how fast it turns. */
export const RECENT_MS = 90;

/** One step of the way to where it is drawn to; `undefined` once it is there. */
export function glided(from: number, to: number, passedMs: number): number | undefined {
  // A jump of hundreds of rows takes no longer than one of a few.
  const next = to + (from - to) * Math.exp(-passedMs / 55);
  return Math.abs(next - to) < 0.004 ? undefined : next;
}
