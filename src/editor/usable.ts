// The page opens with what its first screen needs, and fetches the rest once that screen can be used.
let tell: () => void = () => {};

/** The palette is on the screen and answers, and the page has a moment for what is not. */
export const usable: Promise<void> = new Promise((done) => {
  tell = done;
});

/** Called once, when the first screen is about to be painted. */
export async function nowUsable(): Promise<void> {
  await painted();
  await loaded();
  await idle(300);
  tell();
}

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

/** Style and type of the first screen come before anything else. */
const loaded = () =>
  new Promise((done) => {
    if (document.readyState === 'complete') done(undefined);
    else window.addEventListener('load', done, { once: true });
  });

/** The page has nothing to do, or has been busy for so many milliseconds. */
export const idle = (patience: number): Promise<void> =>
  new Promise((done) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== 'function') setTimeout(done, 50);
    else requestIdleCallback(() => done(), { timeout: patience });
  });
