// Thumbnails are drawn when they come into view and the page has a moment, one after the other: the palette itself is
// there at once, and nothing waits for forty drawings.

/** Runs when the element is first seen and its turn has come; returns its cancel. */
export type WhenSeen = (element: Element, run: () => void) => () => void;

/** Milliseconds a slice of drawing may take before the page gets its turn. */
const SLICE = 8;

const idle: (run: (left: () => number) => void) => void =
  typeof requestIdleCallback === 'function'
    ? (run) => requestIdleCallback((deadline) => run(() => deadline.timeRemaining()), { timeout: 300 })
    : (run) => {
        // Safari has no idle callbacks.
        setTimeout(() => {
          const end = performance.now() + SLICE;
          run(() => end - performance.now());
        }, 16);
      };

export function createTurns(): WhenSeen {
  const queue = new Set<() => void>();
  let asked = false;
  const ask = () => {
    if (asked || queue.size === 0) return;
    asked = true;
    idle((left) => {
      asked = false;
      for (const run of queue) {
        queue.delete(run);
        run();
        if (left() <= 0) break;
      }
      ask();
    });
  };

  const waiting = new Map<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const run = waiting.get(target);
        if (!isIntersecting || run === undefined) continue;
        observer.unobserve(target);
        waiting.delete(target);
        queue.add(run);
      }
      ask();
    },
    // A row ahead, so that scrolling slowly shows no placeholders.
    { rootMargin: '90px' },
  );

  return (element, run) => {
    waiting.set(element, run);
    observer.observe(element);
    return () => {
      waiting.delete(element);
      observer.unobserve(element);
      queue.delete(run);
    };
  };
}
