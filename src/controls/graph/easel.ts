// Pictures that take longer than a frame: the next one is painted out of sight, and the last one stays, moved along with
// the look at it.
import type { Size } from '../view.tsx';
import type { GraphData } from './graph-data.ts';
import type { Lens } from './lens.ts';
import { type GraphPicture, paintGraph } from './paint-graph.ts';

export interface Easel {
  /** Starts a picture; the one under way goes on first, so that some are finished while everything moves. */
  readonly begin: (picture: GraphPicture) => void;
  /** Paints until then; true while there is more to paint. */
  readonly work: (until: number) => boolean;
  /** The last finished picture as the lens sees it now. */
  readonly show: (lens: Lens, room: Size) => void;
}

/** As much is painted at once, without anything to set aside. */
const LIGHT = 700;

const loadOf = ({ nodes, edges }: GraphData) => nodes.length + edges.length;

interface Sheet {
  readonly ink: CanvasRenderingContext2D;
  picture: GraphPicture;
}

function fitted(ink: CanvasRenderingContext2D, { width, height }: Size): void {
  const { canvas } = ink;
  const dots = Math.min(2, devicePixelRatio);
  const [across, down] = [Math.max(1, Math.round(width * dots)), Math.max(1, Math.round(height * dots))];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  ink.setTransform(dots, 0, 0, dots, 0, 0);
}

function newSheet(picture: GraphPicture): Sheet | undefined {
  // Painted by the processor at once, not later by the graphics card: the only way to know how long it takes.
  const ink = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return ink === null ? undefined : { ink, picture };
}

export function createEasel(canvasOf: () => HTMLCanvasElement | null): Easel {
  let finished: Sheet | undefined;
  let spare: Sheet | undefined;
  let shown: { readonly lens: Lens; readonly room: Size } | undefined;
  let next: GraphPicture | undefined;
  let under: { readonly sheet: Sheet; readonly strokes: Generator<void, void> } | undefined;

  const paintAtOnce = (picture: GraphPicture) => {
    next = undefined;
    under = undefined;
    finished = undefined;
    spare = undefined;
    shown = undefined;
    const ink = canvasOf()?.getContext('2d');
    if (ink === null || ink === undefined) return;
    fitted(ink, picture);
    for (const _ of paintGraph(ink, picture));
  };
  const start = () => {
    if (next === undefined || under !== undefined) return;
    const sheet = spare ?? newSheet(next);
    if (sheet !== undefined) {
      sheet.picture = next;
      fitted(sheet.ink, next);
      under = { sheet, strokes: paintGraph(sheet.ink, next) };
    }
    next = undefined;
    spare = undefined;
  };
  return {
    begin: (picture) => {
      if (loadOf(picture.data) <= LIGHT) paintAtOnce(picture);
      else next = picture;
    },
    work: (until) => {
      start();
      while (under !== undefined && performance.now() < until) {
        const { done } = under.strokes.next();
        // What was drawn so far is drawn now, as it is asked for.
        under.sheet.ink.getImageData(0, 0, 1, 1);
        if (!done) continue;
        spare = finished;
        finished = under.sheet;
        shown = undefined;
        under = undefined;
      }
      return under !== undefined || next !== undefined;
    },
    show: (lens, room) => {
      const ink = canvasOf()?.getContext('2d');
      if (finished === undefined || ink === null || ink === undefined) return;
      if (shown?.lens === lens && shown.room === room) return;
      shown = { lens, room };
      const { picture } = finished;
      const scale = lens.scale / picture.lens.scale;
      const [x, y] = [lens.x - picture.lens.x * scale, lens.y - picture.lens.y * scale];
      fitted(ink, room);
      ink.clearRect(0, 0, room.width, room.height);
      ink.fillStyle = picture.config.backgroundColor;
      ink.fillRect(0, 0, room.width, room.height);
      ink.drawImage(finished.ink.canvas, x, y, picture.width * scale, picture.height * scale);
    },
  };
}
