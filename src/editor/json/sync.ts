// The pane and the document, without an editor between them: what typing means for the document, and what the document
// means for the text. The document leads; only text that is no layout yet may be ahead of it.
import type { Layout } from '../../layout/document.ts';
import type { EditOf } from '../../layout/edit.ts';
import { print } from '../../layout/print.ts';
import type { Draft } from '../editor.ts';
import { type Reading, read, readingOf } from './reading.ts';
import { editsBetween, type TextEdits } from './text-edits.ts';

/** What the document’s side says. */
export interface Told {
  readonly document: Layout;
  readonly draft: Draft | undefined;
}

export interface Sync {
  /** The text in the pane, and what it says. */
  readonly reading: Reading;
  /** The last that was a layout; its `layout` is the document unless another one came since. */
  readonly good: Reading;
}

export interface Typed {
  readonly sync: Sync;
  /** What to do with the document. */
  readonly edit: EditOf<'replace'> | undefined;
  /** Why there is nothing to do with it. */
  readonly draft: Draft | undefined;
}

export function startSync(document: Layout): Sync {
  const reading = readingOf(print(document), document);
  return { reading, good: reading };
}

export function typed({ good, reading: last }: Sync, text: string): Typed {
  const reading = read(text, last.layout === undefined ? { ...last, layout: good.layout } : last);
  const { layout, findings } = reading;
  if (layout !== undefined) {
    return { sync: { reading, good: reading }, edit: { kind: 'replace', layout }, draft: undefined };
  }
  const [{ message = 'This text is not JSON.', at } = {}] = findings;
  return { sync: { reading, good }, edit: undefined, draft: { text, message, ...(at && { line: at.line, at }) } };
}

/** The edit was done: the document that came of it is what the text says. */
export function settled(sync: Sync, document: Layout): Sync {
  if (sync.good.layout === document) return sync;
  const good = { ...sync.good, layout: document };
  return { reading: sync.reading === sync.good ? good : sync.reading, good };
}

/** The text for what the document’s side says now. The author’s formatting stays while the document does. */
function readingFor({ document, draft }: Told, { reading, good }: Sync): Reading {
  if (draft !== undefined) return draft.text === reading.text ? reading : read(draft.text, good);
  return good.layout === document ? good : readingOf(print(document), document);
}

/** The smallest change of the text in the pane for what the document’s side says now. */
export function followed(sync: Sync, told: Told): { readonly sync: Sync; readonly edits: TextEdits } {
  const reading = readingFor(told, sync);
  const good = reading.layout === undefined ? sync.good : reading;
  return { sync: { reading, good }, edits: editsBetween(sync.reading.text, reading.text) };
}

/** The pane’s text in the form the document is kept in; nothing while it cannot be read. */
export function formatted({ reading }: Sync): string | undefined {
  return reading.layout && print(reading.layout);
}
