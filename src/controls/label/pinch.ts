/** What is told while two fingers move: how much further apart they are than when they came down. */
export interface Pinch {
  readonly begin: () => void;
  readonly scale: (factor: number) => void;
  readonly reset: () => void;
}

const TWICE_WITHIN = 300;
const TWICE_NEAR = 24;

/**
 * Two fingers, a trackpad’s pinch (which browsers report as a wheel with Ctrl) and the double tap. Touch events rather
 * than pointer events: a scroller takes its pointers away as soon as it scrolls.
 */
export function listenToPinch(element: HTMLElement, { begin, scale, reset }: Pinch): () => void {
  let apart: number | undefined;
  let tapped = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  const distance = ({ touches: [a, b] }: TouchEvent) =>
    a === undefined || b === undefined ? undefined : Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

  const down = (event: TouchEvent) => {
    apart = event.touches.length === 2 ? distance(event) : undefined;
    if (apart !== undefined) begin();
    const [touch] = event.touches;
    if (event.touches.length !== 1 || touch === undefined) return;
    const near = Math.hypot(touch.clientX - tapped.x, touch.clientY - tapped.y) < TWICE_NEAR;
    if (near && event.timeStamp - tapped.at < TWICE_WITHIN) reset();
    tapped = { at: event.timeStamp, x: touch.clientX, y: touch.clientY };
  };
  const move = (event: TouchEvent) => {
    const now = distance(event);
    if (apart === undefined || now === undefined || apart === 0) return;
    event.preventDefault();
    scale(now / apart);
  };
  const up = () => {
    apart = undefined;
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    begin();
    scale(Math.exp(-event.deltaY / 120));
  };

  element.addEventListener('touchstart', down, { passive: true });
  element.addEventListener('touchmove', move, { passive: false });
  element.addEventListener('touchend', up);
  element.addEventListener('touchcancel', up);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('dblclick', reset);
  return () => {
    element.removeEventListener('touchstart', down);
    element.removeEventListener('touchmove', move);
    element.removeEventListener('touchend', up);
    element.removeEventListener('touchcancel', up);
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('dblclick', reset);
  };
}
