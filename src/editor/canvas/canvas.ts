// What the canvas knows beside the document: how it is looked at, and what a hand is doing on it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { catalog } from '../../controls/catalog.ts';
import type { Cell, Layout } from '../../layout/document.ts';
import type { Target } from '../../layout/edit.ts';
import type { Path } from '../../layout/json.ts';
import type { App } from '../app.ts';
import { keyOf, pathOf, targetAt } from '../selection.ts';
import { type Badges, createBadges } from './badges.ts';
import { type Carrying, createCarrying } from './carrying.ts';
import type { Presses, Spot } from './drag.ts';
import type { Area, Frame, Stage } from './frames.ts';
import { createGrounds, framesWithin, type Grounds } from './grounds.ts';
import type { Lift } from './lift.ts';
import type { Hover } from './outlook.ts';
import { createPages, type Pages, pagesOn } from './pages.ts';
import type { Grip } from './resize.ts';
import { fitted, panned, type Size, type View, zoomedAt, zoomStep } from './view.ts';

export interface Gesture {
  /** What is carried; a handle that is pulled carries nothing. */
  readonly lift: Lift | undefined;
  readonly grip: Grip | undefined;
  readonly by: 'hand' | 'keys';
  readonly hover: Hover | undefined;
}

export interface QuickAdd {
  readonly holder: Path;
  readonly cell: Cell;
  /** In the window. */
  readonly spot: Spot;
}

export interface CanvasState extends View {
  /** Fits into the pane, whatever size that gets, until somebody zooms or pans. */
  readonly fits: boolean;
  readonly pane: Size;
  /** The device with its frame, in points. */
  readonly drawing: Size;
  readonly gesture: Gesture | undefined;
  /** In points of the page. */
  readonly marquee: Area | undefined;
  readonly quickAdd: QuickAdd | undefined;
  /** Where the keyboard is while nothing is selected. */
  readonly cursor: Target | undefined;
}

/** The elements that gestures are measured against, and who is told of presses. */
export interface Parts {
  presses: Presses | null;
  pane: HTMLElement | null;
  /** What scrolls. */
  scroller: HTMLElement | null;
  /** What is scrolled: points of the page count from its corner. */
  page: HTMLElement | null;
  /** The tabs above the canvas. */
  strip: HTMLElement | null;
}

export interface Canvas extends Carrying {
  readonly state: StoreApi<CanvasState>;
  readonly parts: Parts;
  readonly grounds: Grounds;
  readonly pages: Pages;
  readonly badges: Badges;
  /** Measured as it stands now: gestures move what they have measured. */
  readonly stage: () => Stage & { readonly frames: readonly DrawnFrame[] };
  /** The same, of which nothing is measured before it is asked for: for drawing, which must not wait for the page. */
  readonly lateStage: () => Stage & { readonly frames: readonly DrawnFrame[] };
  /** From the window to the page. */
  readonly toPage: (spot: Spot) => Spot;
  /** The frame that clicks go into. */
  readonly openFrame: () => DrawnFrame | undefined;
  readonly fit: () => void;
  readonly zoomTo: (zoom: number, spot?: Spot) => void;
  readonly zoomBy: (direction: 1 | -1) => void;
  readonly pan: (by: Spot) => void;
  readonly measure: (pane: Size, drawing: Size) => void;
  readonly stop: () => void;
}

export type DrawnFrame = Frame & { readonly element: HTMLElement };

const BEFORE_MEASURED: Size = { width: 0, height: 0 };

export type CanvasNeeds = Pick<App, 'editor' | 'panels' | 'notices' | 'settings'>;

/** What the page is really drawn at: a zoom that was just chosen may not be on the screen yet. */
const scaleOf = (page: HTMLElement, zoom: number): number =>
  page.offsetWidth > 0 ? page.getBoundingClientRect().width / page.offsetWidth : zoom;

export function createCanvas(needs: CanvasNeeds): Canvas {
  const { editor } = needs;
  const state = createStore<CanvasState>(() => ({
    zoom: 1,
    x: 0,
    y: 0,
    fits: true,
    pane: BEFORE_MEASURED,
    drawing: BEFORE_MEASURED,
    gesture: undefined,
    marquee: undefined,
    quickAdd: undefined,
    cursor: undefined,
  }));
  const parts: Parts = { presses: null, pane: null, scroller: null, page: null, strip: null };
  const grounds = createGrounds();
  // What lies on a page that was turned away is found once it is drawn.
  const pages = createPages(() => requestAnimationFrame(grounds.stir));
  // Whatever is opened or selected, by whomever, is turned to.
  const stopTurning = editor.state.subscribe(({ inside, selection, history }, before) => {
    if (inside === before.inside && selection === before.selection) return;
    // The keyboard begins anew in what was opened.
    if (inside !== before.inside) state.setState({ cursor: undefined });
    const layout = history.present;
    const [first] = selection;
    for (const path of [inside, first === undefined ? undefined : pathOf(layout, first)]) {
      for (const { owner, page } of pagesOn(path ?? [])) pages.show(keyOf(targetAt(layout, owner)), page);
    }
  });
  const now = state.getState;

  let kept:
    | { layout: Layout; tab: number; version: number; page: HTMLElement; frames: readonly DrawnFrame[] }
    | undefined;
  const frames = (): readonly DrawnFrame[] => {
    const { page } = parts;
    if (page === null) return [];
    const layout = editor.layout();
    const { tab } = editor.state.getState();
    const version = grounds.version();
    const fresh =
      kept?.layout === layout && kept.tab === tab && kept.version === version && kept.page === page && kept.frames;
    if (fresh) return fresh;
    const found = framesWithin(grounds, layout, ['tabs', tab], page, () => scaleOf(page, now().zoom));
    const sorted = [...found].sort((a, b) => a.holder.length - b.holder.length);
    kept = { layout, tab, version, page, frames: sorted };
    return sorted;
  };
  const lateStage = () => ({ layout: editor.layout(), catalog, frames: frames() });
  const stage = () => {
    const all = lateStage();
    for (const frame of all.frames) void frame.clip;
    return all;
  };

  const toPage = (spot: Spot): Spot => {
    const { page } = parts;
    const origin = page?.getBoundingClientRect();
    const scale = page === null ? now().zoom : scaleOf(page, now().zoom);
    return { x: (spot.x - (origin?.left ?? 0)) / scale, y: (spot.y - (origin?.top ?? 0)) / scale };
  };

  const openFrame = () => {
    const { inside } = editor.state.getState();
    const all = frames();
    if (inside === undefined) return all[0];
    return all.find(({ holder }) => holder.length === inside.length && holder.every((key, i) => inside[i] === key));
  };

  const look = (view: View) => state.setState({ ...view, fits: false });
  const middle = (): Spot => ({ x: now().pane.width / 2, y: now().pane.height / 2 });
  const zoomTo: Canvas['zoomTo'] = (zoom, spot = middle()) =>
    look(zoomedAt(now(), zoom, spot, now().pane, now().drawing));

  const self = {
    state,
    parts,
    grounds,
    pages,
    badges: createBadges(),
    stage,
    lateStage,
    toPage,
    openFrame,
    fit: () => state.setState({ ...fitted(now().pane, now().drawing), fits: true }),
    zoomTo,
    zoomBy: (direction: 1 | -1) => zoomTo(zoomStep(now().zoom, direction)),
    pan: (by: Spot) => look(panned(now(), by, now().pane, now().drawing)),
    measure: (pane: Size, drawing: Size) => {
      const view = now().fits ? fitted(pane, drawing) : panned(now(), { x: 0, y: 0 }, pane, drawing);
      state.setState({ pane, drawing, ...view });
    },
  };
  return { ...self, ...createCarrying(needs, self), stop: stopTurning };
}
