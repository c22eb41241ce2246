// The page opens with what its first screen needs, and fetches the rest once that screen can be used.
import { type LazyExoticComponent, lazy } from 'react';

let tell: () => void = () => {};

/** The palette is on the screen and answers, and the page has a moment for what is not. */
export const usable: Promise<void> = new Promise((done) => {
  tell = done;
});

/** Called once, when the first screen is about to be painted. */
export async function nowUsable(): Promise<void> {
  await painted();
  await loaded();
  await idle();
  tell();
  // Nobody shall wait for the first click on a tab. What cannot be had says so when it is opened.
  await import('./panes.ts').catch(() => undefined);
}

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

/** Style and type of the first screen come before anything else. */
const loaded = () =>
  new Promise((done) => {
    if (document.readyState === 'complete') done(undefined);
    else window.addEventListener('load', done, { once: true });
  });

type Panes = typeof import('./panes.ts');

/** A component of `panes.ts`. */
export const pane = <Name extends keyof Panes>(name: Name): LazyExoticComponent<Panes[Name]> =>
  lazy(async () => {
    await usable;
    return { default: (await import('./panes.ts'))[name] };
  });

/** Milliseconds after which it is the turn of what waits, however busy the page is. */
const PATIENCE = 2000;

export const idle = (): Promise<void> =>
  new Promise((done) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== 'function') setTimeout(done, 50);
    else requestIdleCallback(() => done(), { timeout: PATIENCE });
  });
