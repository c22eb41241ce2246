// Text from the clipboard: controls go straight onto the page that is open, anything larger is shown first.
import { catalog } from '../../controls/catalog.ts';
import type { Node } from '../../layout/document.ts';
import { isRefused, type Outcome } from '../../layout/outcome.ts';
import type { App } from '../app.ts';
import { isLocked } from '../palette/add.ts';
import { readPasted, sayUnreadable } from './reading.ts';

/** One undoable step; what was added is selected. */
export function addControls({ editor, notices }: App, nodes: readonly Node[]): Outcome<readonly string[]> {
  const { tab, inside } = editor.state.getState();
  const outcome = editor.edit({ kind: 'paste', into: inside ?? ['tabs', tab], nodes }, { select: 'made' });
  if (!isRefused(outcome)) notices.say(nodes.length === 1 ? 'Pasted a control' : `Pasted ${nodes.length} controls`);
  return outcome;
}

/** Text that is neither JSON nor means to be was copied for something else. */
const looksLikeJson = (text: string) => /^\s*([[{]|```|"\w+"\s*:|\/[/*])/.test(text);

/** What Ctrl+V on the canvas does. False when the text has nothing for a layout. */
export function pasteText(app: App, text: string): boolean {
  if (!looksLikeJson(text)) {
    app.notices.toast('There is no control or layout on the clipboard.');
    return false;
  }
  const reading = readPasted(text, catalog);
  if (reading.kind === 'controls') {
    if (isLocked(app)) return true;
    const outcome = addControls(app, reading.nodes);
    if (isRefused(outcome)) app.notices.toast(outcome.refused, { tone: 'bad' });
  } else if (reading.kind === 'unreadable') {
    app.notices.toast(`What you pasted cannot be read. ${sayUnreadable(reading)}`, { tone: 'bad' });
  } else {
    app.dialogs.show('import', { text });
  }
  return true;
}
