// What a device shows, and the one way it changes: one layout at a time is drawn, in the order they came.
import type { Summary } from '../layout/diff.ts';
import { idOf, type Layout, tabsOf, text } from '../layout/document.ts';
import { isArray, isObject, member } from '../layout/json.ts';
import { MAX_NODES } from '../layout/limits.ts';
import { merged } from '../layout/merge.ts';
import { nodesIn } from '../layout/walk.ts';
import type { Rendered, Renderer } from './renderer.ts';
import type { StudioEvent } from './verbs.ts';

export interface Shown {
  readonly layout: Layout;
  readonly summary: Summary;
  /** Of a layout the device keeps; null for one that was pushed. */
  readonly file: string | null;
  /** The index of the tab in front. */
  readonly tab: number;
}

export interface Screen {
  readonly shown: Shown | null;
  draw(layout: unknown, file?: string | null): Promise<Rendered>;
  /** False when there is no such tab, or it is in front already. */
  turnTo(tab: number): boolean;
  clear(): void;
}

const refuse = (error: string): Rendered => ({ ok: false, error });

/** Frames are smaller than files, but not so small that one could not keep a device busy for ever. */
function problemOf(layout: unknown): string | undefined {
  if (!isObject(layout) || !isArray(member(layout, 'tabs'))) return 'This is not a layout: it has no list of tabs.';
  if (tabsOf(layout).length > MAX_NODES || nodesIn(layout).length > MAX_NODES) {
    return `This layout has more than ${MAX_NODES} controls, the most that can be shown.`;
  }
  return undefined;
}

/** Whoever looks at a tab keeps looking at it while the layout changes around them. */
function tabAfter({ layout: before, tab }: Shown, layout: Layout): number {
  const titles = tabsOf(layout).map((page) => member(page, 'title'));
  const title = member(tabsOf(before)[tab], 'title');
  return titles[tab] === title ? tab : Math.max(0, titles.indexOf(title));
}

export function createScreen(renderer: Renderer): Screen {
  let shown: Shown | null = null;
  let drawing: Promise<unknown> = Promise.resolve();

  async function drawNow(pushed: Layout, file: string | null): Promise<Rendered> {
    const tab = shown === null ? 0 : tabAfter(shown, pushed);
    let rendered: Rendered;
    let layout = pushed;
    try {
      // Most pushes change one control: all others stay the same objects, and need not be drawn anew.
      if (shown !== null) layout = merged(shown.layout, pushed) as Layout;
      rendered = await renderer.apply(layout, tab);
    } catch (error) {
      rendered = refuse(`The layout could not be drawn. ${error instanceof Error ? error.message : ''}`.trim());
    }
    if (rendered.ok) shown = { layout, summary: rendered.summary, file, tab };
    return rendered;
  }

  return {
    get shown() {
      return shown;
    },
    draw: (layout, file = null) => {
      const problem = problemOf(layout);
      if (problem !== undefined) return Promise.resolve(refuse(problem));
      const drawn = drawing.then(() => drawNow(layout as Layout, file));
      drawing = drawn;
      return drawn;
    },
    turnTo: (tab) => {
      if (shown === null || shown.tab === tab || tabsOf(shown.layout)[tab] === undefined) return false;
      shown = { ...shown, tab };
      return true;
    },
    clear: () => {
      shown = null;
      renderer.clear();
    },
  };
}

const titleAt = ({ summary, tab }: Shown): string => summary.tabs[tab]?.title ?? '';

export function layoutEvent(shown: Shown): StudioEvent {
  const { layout, summary } = shown;
  return {
    event: 'layout',
    layout: summary.name,
    layoutId: text(member(layout, 'id')) ?? null,
    tabs: tabsOf(layout).map((tab, index) => {
      const title = summary.tabs[index]?.title ?? '';
      return { id: idOf(tab) ?? title, title };
    }),
    controls: summary.tabs.flatMap(({ controls }) => controls).filter(({ type }) => type !== 'group').length,
    tab: titleAt(shown),
  };
}

export function tabEvent(shown: Shown): StudioEvent {
  const title = titleAt(shown);
  return { event: 'tab', tab: title, title, index: shown.tab };
}
