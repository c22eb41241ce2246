// A sheet in a room: how large it is, how far it is zoomed in, and which part of it shows.
import { between } from '../boards/points.ts';
import type { Size } from '../view.tsx';

/** The sheet at this zoom, its top left corner that far from the room’s. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** The largest sheet of this shape. */
export function fitted(room: Size, aspect: number): Size {
  const width = Math.max(1, Math.min(room.width, room.height * aspect));
  return { width, height: Math.max(1, width / aspect) };
}

/** A sheet that is smaller than the room stands in its middle; a larger one covers it. */
function settled(at: number, length: number, room: number): number {
  return length <= room ? (room - length) / 2 : between(at, room - length, 0);
}

export function shown({ zoom, x, y }: View, sheet: Size, room: Size): View {
  return {
    zoom,
    x: settled(x, sheet.width * zoom, room.width),
    y: settled(y, sheet.height * zoom, room.height),
  };
}

export const whole = (sheet: Size, room: Size): View => shown({ zoom: 1, x: 0, y: 0 }, sheet, room);

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is under `spot` of the room stays under it. */
export function zoomed(view: View, factor: number, spot: Spot, most: number, sheet: Size, room: Size): View {
  const zoom = between(view.zoom * factor, 1, Math.max(1, most));
  const by = zoom / view.zoom;
  return shown({ zoom, x: spot.x - (spot.x - view.x) * by, y: spot.y - (spot.y - view.y) * by }, sheet, room);
}

export const panned = (view: View, right: number, down: number, sheet: Size, room: Size): View =>
  shown({ ...view, x: view.x + right, y: view.y + down }, sheet, room);

interface Box extends Spot, Size {}

/** The sheet without what lies under these boxes, for `clip-path`: cards may be of glass. */
export function around(boxes: readonly Box[], { width, height }: Size): string {
  const holes = boxes.map((box) => `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`);
  return `path(evenodd, "M0 0H${width}V${height}H0z${holes.join('')}")`;
}

const LEAST_DOTS = 9;
const USUAL_DOTS = 0.05;

/** Points between two dots: the snap distance, or a multiple of it where that would be a grey blur. */
export function dotsOf(snap: number, { width, height }: Size): Size {
  const part = snap > 0 ? snap : USUAL_DOTS;
  const times = Math.max(1, Math.ceil(LEAST_DOTS / Math.max(0.01, part * Math.min(width, height))));
  return { width: part * times * width, height: part * times * height };
}
