// What is around a gesture, in points of the window: the pane, what scrolls in it, the page, the tabs.
import type { Canvas } from './canvas.ts';
import type { Spot } from './drag.ts';
import { type Area, isIn } from './frames.ts';
import { edgePull } from './view.ts';

export interface Room {
  readonly pane: Area;
  readonly scroller: Area;
  /** Where points of the page count from, and how large one is. */
  readonly page: Spot;
  readonly zoom: number;
  readonly scrolled: number;
  readonly mostScrolled: number;
  /** Each row of tabs, on the device and above the canvas, with its tabs in order. */
  readonly bars: readonly { readonly area: Area; readonly tabs: readonly Area[] }[];
}

const NOWHERE: Area = { x: 0, y: 0, width: 0, height: 0 };

function areaOf(element: Element | null | undefined): Area {
  if (element === null || element === undefined) return NOWHERE;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left, y: top, width, height };
}

export function measureRoom({ pane, scroller, page, strip }: Canvas['parts'], zoom: number): Room {
  const bars = [strip, scroller?.parentElement?.querySelector(':scope > nav')].filter((bar) => bar instanceof Element);
  return {
    pane: areaOf(pane),
    scroller: areaOf(scroller),
    page: areaOf(page),
    zoom,
    scrolled: scroller?.scrollTop ?? 0,
    mostScrolled: scroller === null ? 0 : scroller.scrollHeight - scroller.clientHeight,
    bars: bars.map((bar) => ({ area: areaOf(bar), tabs: [...bar.querySelectorAll('button')].map(areaOf) })),
  };
}

export const pagePoint = ({ page, zoom }: Room, { x, y }: Spot): Spot => ({
  x: (x - page.x) / zoom,
  y: (y - page.y) / zoom,
});

/** The tab under the hand, by its place in its row. */
export function tabIn({ bars }: Room, at: Spot): number | undefined {
  const bar = bars.find(({ area }) => isIn(area, at));
  const found = bar?.tabs.findIndex((tab) => isIn(tab, at)) ?? -1;
  return found === -1 ? undefined : found;
}

export interface Pull {
  readonly scroll: number;
  readonly pan: Spot;
}

/** A little outside still counts as at the edge. */
const BESIDE = 8;

/** How far the page is scrolled, and the canvas panned, in this frame; undefined when the hand is at no edge. */
export function pullIn({ pane, scroller, scrolled, mostScrolled }: Room, at: Spot): Pull | undefined {
  if (!isIn(pane, at)) return undefined;
  const { x, y } = at;
  const [right, bottom] = [scroller.x + scroller.width, scroller.y + scroller.height];
  const [paneRight, paneBottom] = [pane.x + pane.width, pane.y + pane.height];
  const isBeside = x < scroller.x || x > right || y < scroller.y - BESIDE || y > bottom + BESIDE;
  const wanted = isBeside ? 0 : edgePull(y, Math.max(scroller.y, pane.y), Math.min(bottom, paneBottom));
  const scroll = Math.max(-scrolled, Math.min(wanted, Math.max(0, mostScrolled - scrolled)));
  // The canvas is panned only towards what is out of sight.
  const hidden = (pull: number, before: number, behind: number) => (pull < 0 ? before < 0 : behind > 0);
  const across = edgePull(x, pane.x, paneRight);
  const down = scroll === 0 ? edgePull(y, pane.y, paneBottom) : 0;
  const pan = {
    x: hidden(across, scroller.x - pane.x, right - paneRight) ? -across : 0,
    y: hidden(down, scroller.y - pane.y, bottom - paneBottom) ? -down : 0,
  };
  return scroll === 0 && pan.x === 0 && pan.y === 0 ? undefined : { scroll, pan };
}
