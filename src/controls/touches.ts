/** What a press works by itself. */
const WORKS =
  'button, a[href], input, select, textarea, label, summary, iframe, video, audio, [contenteditable], [tabindex="0"], ' +
  '[role="button"], [role="slider"], [role="switch"], [role="tab"], [role="option"], [role="menuitem"], [role="link"]';

/** Containers swipe sideways and leave the rest to the page. Their own elements say so with this very value. */
export const SIDEWAYS = 'pan-y pinch-zoom';
const FREE: ReadonlySet<string> = new Set(['auto', 'manipulation', 'pan-x pan-y', SIDEWAYS]);

/** Whether something between `target` and its container is worked by a tap there. */
export function worksByTap(target: Element, container: Element): boolean {
  const found = target.closest(WORKS);
  return found !== null && found !== container && container.contains(found);
}

/**
 * Whether something between `target` and its container moves sideways itself. What drags says so by its touch-action;
 * text is selected by dragging, and what scrolls sideways scrolls.
 */
export function movesSideways(target: Element, container: Element): boolean {
  if (target.closest('input, textarea, select, iframe, [contenteditable]') !== null) return true;
  for (let at: Element | null = target; at !== null && at !== container; at = at.parentElement) {
    const { touchAction, overflowX } = getComputedStyle(at);
    if (!FREE.has(touchAction)) return true;
    if ((overflowX === 'auto' || overflowX === 'scroll') && at.scrollWidth > at.clientWidth + 1) return true;
  }
  return false;
}
