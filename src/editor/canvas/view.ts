// How the canvas is looked at: how large the drawing is, and where its corner stands in the pane. Pure.
import type { Spot } from './drag.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface View {
  /** 1 shows a point of the device as a pixel. */
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const LEAST_ZOOM = 0.25;
export const MOST_ZOOM = 4;
/** Kept free around a device that is fitted in. */
const AROUND = 28;
/** So much of the drawing stays in sight, however far it is pushed. */
const LEAST_SEEN = 48;

export const ZOOM_STEPS: readonly number[] = [0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export const clampZoom = (zoom: number): number =>
  Number.isFinite(zoom) ? Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom)) : 1;

/** The next round number from here. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (step - zoom) * direction > 0.005) ?? clampZoom(zoom);
}

export function fitted(pane: Size, drawing: Size): View {
  const zoom = clampZoom(
    Math.min(1, (pane.width - 2 * AROUND) / drawing.width, (pane.height - 2 * AROUND) / drawing.height),
  );
  return {
    zoom,
    x: Math.round((pane.width - drawing.width * zoom) / 2),
    y: Math.round(Math.max(AROUND / 2, (pane.height - drawing.height * zoom) / 2)),
  };
}

const within = (at: number, length: number, room: number) =>
  Math.min(room - LEAST_SEEN, Math.max(LEAST_SEEN - length, at));

export function panned(view: View, by: Spot, pane: Size, drawing: Size): View {
  return {
    zoom: view.zoom,
    x: within(view.x + by.x, drawing.width * view.zoom, pane.width),
    y: within(view.y + by.y, drawing.height * view.zoom, pane.height),
  };
}

/** What is at this spot of the pane stays there. */
export function zoomedAt(view: View, zoom: number, spot: Spot, pane: Size, drawing: Size): View {
  const next = clampZoom(zoom);
  const by = next / view.zoom;
  const moved = { zoom: next, x: spot.x - (spot.x - view.x) * by, y: spot.y - (spot.y - view.y) * by };
  return panned(moved, { x: 0, y: 0 }, pane, drawing);
}

/** Pixels to scroll in this frame, for a hand this near to an edge; 0 away from both. */
export function edgePull(at: number, start: number, end: number): number {
  const zone = Math.min(44, (end - start) / 4);
  if (at < start + zone) return -pull((start + zone - at) / zone);
  if (at > end - zone) return pull((at - end + zone) / zone);
  return 0;
}

const FASTEST = 16;
const pull = (depth: number) => Math.ceil(FASTEST * Math.min(1, depth) ** 2);
