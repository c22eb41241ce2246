// What lies under a spot of the screen, on the page that is open.
import { catalog } from '../../controls/catalog.ts';
import type { Layout } from '../../layout/document.ts';
import type { Target } from '../../layout/edit.ts';
import { targetAt } from '../selection.ts';
import type { Canvas, DrawnFrame } from './canvas.ts';
import type { Spot } from './drag.ts';
import { boxAt, pathIn } from './frames.ts';

export interface Hit {
  readonly target: Target;
  readonly frame: DrawnFrame;
}

export function hitAt(canvas: Canvas, layout: Layout, spot: Spot): Hit | undefined {
  const frame = canvas.openFrame();
  const box = frame && boxAt(layout, frame, canvas.toPage(spot), catalog);
  if (frame === undefined || box === undefined) return undefined;
  return { target: targetAt(layout, pathIn(frame, box.index)), frame };
}
