// The grids and sheets that are drawn at this moment, as the views tell of them, turned into frames of the page.
import type { Ground } from '../../controls/Screen.tsx';
import { idOf, type Layout } from '../../layout/document.ts';
import { at, isArray, isObject, member, type Path } from '../../layout/json.ts';
import { once } from '../../layout/once.ts';
import { slotsOf } from '../../layout/walk.ts';
import type { Area, Frame } from './frames.ts';

export interface Grounds {
  readonly found: (ground: Ground) => () => void;
  readonly all: () => readonly Ground[];
  /** Called a moment after grounds came or went. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly version: () => number;
  /** What is drawn has moved without being drawn anew. */
  readonly stir: () => void;
}

export function createGrounds(): Grounds {
  const grounds = new Set<Ground>();
  const listeners = new Set<() => void>();
  let version = 0;
  let told = true;
  const stir = () => {
    version += 1;
    if (!told) return;
    told = false;
    // Many come and go at once, in the middle of drawing.
    queueMicrotask(() => {
      told = true;
      for (const changed of listeners) changed();
    });
  };
  return {
    found: (ground) => {
      grounds.add(ground);
      stir();
      return () => {
        grounds.delete(ground);
        stir();
      };
    },
    all: () => [...grounds],
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    version: () => version,
    stir,
  };
}

/** A section draws a copy of its panel, but the same list of children; a canvas is known by its id. */
const keyOf = (holder: unknown): unknown => {
  if (!isObject(holder)) return holder;
  const children = member(holder, 'children');
  return isArray(children) ? children : holder;
};

/** Where everything is that holds controls, under this path. */
function holdersUnder(layout: Layout, path: Path): ReadonlyMap<unknown, readonly Path[]> {
  const found = new Map<unknown, Path[]>();
  const add = (key: unknown, at: Path) => {
    const paths = found.get(key);
    if (paths === undefined) found.set(key, [at]);
    else paths.push(at);
  };
  const visit = (holder: unknown, base: Path, depth: number) => {
    if (!isObject(holder) || depth > DEEPEST) return;
    add(keyOf(holder), base);
    const id = idOf(holder);
    if (id !== undefined && isObject(member(holder, 'canvasConfig'))) add(id, base);
    for (const slot of slotsOf(holder)) visit(slot.node, [...base, ...slot.path], depth + 1);
  };
  visit(at(layout, path), path, 0);
  return found;
}

const DEEPEST = 64;

const areaIn = (rect: DOMRect, page: DOMRect, zoom: number): Area => ({
  x: (rect.left - page.left) / zoom,
  y: (rect.top - page.top) / zoom,
  width: rect.width / zoom,
  height: rect.height / zoom,
});

function overlap(a: Area, b: Area): Area {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

type Placed = Pick<Frame, 'x' | 'y' | 'scale' | 'clip'>;

/** Asking the page where something is makes it lay everything out: it is asked once, and when somebody wants to know. */
function measuredLate(element: HTMLElement, width: number, page: HTMLElement, zoom: () => number): Placed {
  const zoomed = once(zoom);
  const areaOf = (of: Element) => areaIn(of.getBoundingClientRect(), page.getBoundingClientRect(), zoomed());
  const area = once(() => areaOf(element));
  const clip = once(() => overlap(area(), areaOf(element.parentElement ?? element)));
  // Points of the page count from its own corner.
  const isPage = element === page;
  return {
    get x() {
      return isPage ? 0 : area().x;
    },
    get y() {
      return isPage ? 0 : area().y;
    },
    get scale() {
      return isPage || width <= 0 ? 1 : area().width / width;
    },
    get clip() {
      return clip();
    },
  };
}

/**
 * The frames inside the page, measured where they stand when somebody first looks. What lies in a part of its control that
 * is turned away — another page, a closed section — is not among them.
 */
export function framesWithin(
  { all }: Grounds,
  layout: Layout,
  root: Path,
  page: HTMLElement,
  zoom: () => number,
): readonly (Frame & { readonly element: HTMLElement })[] {
  const holders = holdersUnder(layout, root);
  const taken = new Set<string>();
  return all().flatMap((ground) => {
    const { element, holder, width, height, theme } = ground;
    const paths = holders.get(keyOf(holder)) ?? [];
    if (!page.contains(element) || isTurnedAway(element, page)) return [];
    // The page is known without asking whose children it draws, also when those are about to be others. Copies may share
    // one empty list; each drawn ground then stands for one of them, in order.
    const path = element === page ? root : paths.find((one) => !taken.has(one.join('/')));
    if (path === undefined) return [];
    taken.add(path.join('/'));
    const takes: Frame['takes'] = typeof holder === 'string' ? 'cards' : 'cells';
    return [
      Object.assign(measuredLate(element, width, page, zoom), { holder: path, takes, width, height, theme, element }),
    ];
  });
}

/** Each cell of the page is inert as a whole; what is inert within it is not on show. */
function isTurnedAway(element: HTMLElement, page: HTMLElement): boolean {
  const inner = element.closest('[inert]');
  const outer = inner?.parentElement?.closest('[inert]');
  return outer !== null && outer !== undefined && page.contains(outer);
}
