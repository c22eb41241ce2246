// Controls on the clipboard are plain JSON: they can be pasted into another layout, another tab, or a text editor.
import type { Layout } from '../../layout/document.ts';
import { outermost, placesOf } from '../../layout/edits/places.ts';
import { isRefused } from '../../layout/outcome.ts';
import { print } from '../../layout/print.ts';
import type { Selection } from '../selection.ts';

/** One control as an object, several as a list, as they are written in the document; nothing when nothing is selected. */
export function copiedText(layout: Layout, selection: Selection): string | undefined {
  if (selection.length === 0) return undefined;
  const places = placesOf(layout, selection);
  if (isRefused(places)) return undefined;
  const nodes = outermost(places.done).map(({ entry }) => entry);
  const [only] = nodes;
  return only === undefined ? undefined : print(nodes.length === 1 ? only : nodes);
}

/** “cpu”, “cpu and fan”, “5 controls” */
export function wordsOf(selection: Selection): string {
  if (selection.length > 2) return `${selection.length} controls`;
  return selection.map((target) => (typeof target === 'string' ? target : 'a control without an id')).join(' and ');
}
