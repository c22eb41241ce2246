import { createContext, type RefCallback, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Catalog } from '../layout/control.ts';
import type { Json } from '../layout/json.ts';
import type { ControlEvent } from './control-event.ts';
import type { Theme } from './theme.ts';
import type { ViewMode } from './view.tsx';

/** What draws a layout gives its controls: values, whether they show, and where what they tell goes. */
export interface Screen {
  readonly catalog: Catalog;
  readonly mode: ViewMode;
  readonly theme: Theme;
  /** 1 is the system’s usual text size. */
  readonly textScale: number;
  readonly valueOf: (id: string) => Json | undefined;
  /** False while the control’s condition does not hold. */
  readonly isVisible: (id: string) => boolean;
  /** Counts frames that made the control flash. */
  readonly pulsesOf: (id: string) => number;
  /** Called when anything about this control may have changed. */
  readonly subscribe: (id: string, changed: () => void) => () => void;
  readonly emit: (id: string, event: ControlEvent) => void;
  /** Who this device is on the layout’s channel; controls that speak sign with it. */
  readonly identity?: Identity;
  /** The view of this control failed, and nothing of it is drawn. */
  readonly broke?: (id: string) => void;
  /** Whether pages and pictures of elsewhere may be loaded; all may where it is absent. */
  readonly loads?: Loads;
  /** Told of every place that holds controls, by who lays something over them; returns how to forget it. */
  readonly found?: (ground: Ground) => () => void;
}

export interface Loads {
  readonly mayLoad: (url: string, as: 'page' | 'image') => boolean;
  readonly subscribe: (changed: () => void) => () => void;
  /** It would be shown if it might be; returns how to say that it would no longer. */
  readonly wish: (url: string) => () => void;
  /** Somebody who said no thought better of it. */
  readonly ask: (url: string) => void;
}

/** Where the children of a tab, group, panel, popup or canvas are drawn. */
export interface Ground {
  /** What holds them; a canvas, whose props are copies, by its id. */
  readonly holder: unknown;
  readonly element: HTMLElement;
  /** In points; what the page scales it by is seen on the element. */
  readonly width: number;
  readonly height: number | undefined;
  readonly theme: Theme;
}

export interface Identity {
  readonly name: string;
  readonly role: string;
}

const ScreenContext = createContext<Screen | null>(null);
export const ScreenProvider = ScreenContext.Provider;

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error('A control is drawn outside of a screen.');
  return screen;
}

export function useControlValue(id: string): Json | undefined {
  const screen = useScreen();
  return useSyncExternalStore(
    (changed) => screen.subscribe(id, changed),
    () => screen.valueOf(id),
    () => screen.valueOf(id),
  );
}

export function useVisible(id: string): boolean {
  const { subscribe, isVisible } = useScreen();
  return useSyncExternalStore(
    (changed) => subscribe(id, changed),
    () => isVisible(id),
    () => isVisible(id),
  );
}

const ALWAYS = () => () => {};

/** To be asked before anything is loaded from there. */
export function useMayLoad(url: string | undefined, as: 'page' | 'image'): boolean {
  const { loads } = useScreen();
  const asked = () => url === undefined || loads === undefined || loads.mayLoad(url, as);
  const may = useSyncExternalStore(loads?.subscribe ?? ALWAYS, asked, asked);
  useEffect(() => (may || url === undefined ? undefined : loads?.wish(url)), [may, url, loads]);
  return may;
}

/** For the element that children stand in. */
export function useGround(holder: unknown, width: number, height: number | undefined): RefCallback<HTMLElement> {
  const { found, theme } = useScreen();
  return useCallback(
    (element) => (element === null ? undefined : found?.({ holder, element, width, height, theme })),
    [found, holder, width, height, theme],
  );
}

export function usePulses(id: string): number {
  const { subscribe, pulsesOf } = useScreen();
  return useSyncExternalStore(
    (changed) => subscribe(id, changed),
    () => pulsesOf(id),
    () => pulsesOf(id),
  );
}
