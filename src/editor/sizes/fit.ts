// What does not fit on a device: words that are cut off, and things to press that are too small to hit.
import type { Layout } from '../../layout/document.ts';
import type { Finding } from '../../layout/finding.ts';
import { findNode } from '../../layout/walk.ts';

/** Points: smaller targets are missed by fingers. */
export const LEAST_TARGET = 44;
/** Of the width: less than half a hundredth is how a browser rounds, not a letter that is lost. */
const SLACK = 1.005;
/** Points below the line that letters such as g reach into without being lost. */
const DESCENT = 4;

export type Misfit = 'clipped' | 'small';

export interface Fit {
  readonly control: string;
  readonly misfit: Misfit;
  /** The words that are cut off, or the size in points. */
  readonly detail: string;
}

const PRESSED =
  'button, input, select, textarea, a[href], [role="button"], [role="slider"], [role="switch"], [role="spinbutton"]';

const ownText = (element: Element): string => {
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
  return text.trim();
};

/** Whether anything of its words is hidden: by an ellipsis, a clamp, or the edge of what clips it. */
function isClipped(element: HTMLElement): boolean {
  const style = getComputedStyle(element);
  if (style.overflow === 'visible' || style.overflow === 'auto' || style.overflow === 'scroll') return false;
  const words = document.createRange();
  words.selectNodeContents(element);
  // In fractions of a point, which is where an ellipsis begins.
  const wide = words.getBoundingClientRect().width > element.getBoundingClientRect().width * SLACK;
  return wide || element.scrollHeight > element.clientHeight + DESCENT;
}

/** Looks through one drawing. Sizes are of the layout’s own points, whatever scale it is drawn at. */
export function misfitsIn(drawing: ParentNode, isHolder: (control: string) => boolean): readonly Fit[] {
  const found = new Map<string, Fit>();
  const add = (fit: Fit) => found.set(`${fit.control} ${fit.misfit}`, fit);
  for (const control of drawing.querySelectorAll<HTMLElement>('[data-control]')) {
    const id = control.dataset.control ?? '';
    const isOwn = (element: Element) => element.closest('[data-control]') === control;
    if (id === '') continue;
    for (const element of control.querySelectorAll<HTMLElement>('*')) {
      if (!(element instanceof HTMLElement) || !isOwn(element)) continue;
      const text = ownText(element);
      if (text !== '' && isClipped(element)) add({ control: id, misfit: 'clipped', detail: text });
    }
    // Marks of pages are as large as the app draws them.
    if (isHolder(id)) continue;
    const pressed = [...control.querySelectorAll<HTMLElement>(PRESSED)].filter(isOwn);
    // The whole card is what is hit where the control is one thing to press.
    const target = pressed.length === 1 ? control : undefined;
    for (const element of target === undefined ? pressed : [target]) {
      const { offsetWidth: width, offsetHeight: height } = element;
      const isSmall = width > 0 && height > 0 && (width < LEAST_TARGET || height < LEAST_TARGET);
      if (isSmall && pressed.length > 0) add({ control: id, misfit: 'small', detail: `${width} × ${height}` });
    }
  }
  return [...found.values()];
}

export interface Place {
  readonly device: string;
  readonly fit: Fit;
}

export interface Told {
  readonly control: string;
  readonly misfit: Misfit;
  readonly detail: string;
  readonly devices: readonly string[];
}

/** One line for each control and trouble, with all the devices that have it. */
export function gathered(places: readonly Place[]): readonly Told[] {
  const lines = new Map<string, { control: string; misfit: Misfit; detail: string; devices: string[] }>();
  for (const { device, fit } of places) {
    const key = `${fit.control} ${fit.misfit}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { ...fit, devices: [device] });
    else if (!line.devices.includes(device)) line.devices.push(device);
  }
  return [...lines.values()].sort((a, b) => b.devices.length - a.devices.length);
}

/** For the list of problems, in which each control is a heading already. */
export function findingsOf(layout: Layout, told: readonly Told[]): readonly Finding[] {
  return told.flatMap((line) => {
    const path = findNode(layout, line.control)?.path;
    return path === undefined ? [] : [{ severity: 'warn', rule: 'fit', path, message: toldSentence(line) }];
  });
}

export function toldSentence({ control, misfit, detail, devices }: Told): string {
  const where = devices.length > 3 ? `${devices.length} sizes` : devices.join(', ');
  return misfit === 'clipped'
    ? `${control}: “${detail}” is cut off on ${where}.`
    : `${control}: only ${detail} points to hit on ${where}; fingers need ${LEAST_TARGET}.`;
}
