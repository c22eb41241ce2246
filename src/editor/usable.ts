// The page opens with what its first screen needs, and fetches everything else once that screen can be used.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

let tell: () => void = () => {};

/** The palette is on the screen and answers. */
export const usable: Promise<void> = new Promise((done) => {
  tell = done;
});

type Load<Props extends object> = () => Promise<ComponentType<Props>>;

const panes: (() => Promise<unknown>)[] = [];

/** A pane that is fetched when it is shown, or else as soon as the page has nothing better to do. */
export function late<Props extends object>(load: Load<Props>): LazyExoticComponent<ComponentType<Props>> {
  panes.push(load);
  return lazy(async () => {
    await usable;
    return { default: await load() };
  });
}

/** Called once, after the paint that shows the first screen. */
export function nowUsable(): void {
  tell();
  void fetchPanes();
}

async function fetchPanes(): Promise<void> {
  for (const load of panes) {
    await idle();
    // One that cannot be had says so when somebody opens it.
    await load().catch(() => undefined);
  }
}

/** Milliseconds after which it is the turn of what waits, however busy the page is. */
const PATIENCE = 2000;

export const idle = (): Promise<void> =>
  new Promise((done) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== 'function') setTimeout(done, 50);
    else requestIdleCallback(() => done(), { timeout: PATIENCE });
  });
