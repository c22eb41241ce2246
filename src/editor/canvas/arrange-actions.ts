// What is done to the controls that are selected: clipboard, copies, groups, order, alignment. Each is one step of undo.
import { catalog } from '../../controls/catalog.ts';
import { childrenOf, isGroup } from '../../layout/document.ts';
import type { Alignment, Edit } from '../../layout/edit.ts';
import { nameOf } from '../../layout/edit-name.ts';
import { placeOf } from '../../layout/edits/places.ts';
import { at, isObject } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Action } from '../actions.ts';
import type { App } from '../app.ts';
import { toastOfChange } from '../change-toast.ts';
import { nodeOf, targetAt } from '../selection.ts';
import { copyText } from '../shell/clipboard.ts';
import { copiedText, wordsOf } from './clipboard.ts';

const state = ({ editor }: App) => editor.state.getState();
const selected = (app: App) => state(app).selection;
const canChange = (app: App) => !state(app).readOnly && !state(app).locked && !state(app).playing;
const has = (least: number) => (app: App) => canChange(app) && selected(app).length >= least;

/** Does it, says what was done, or says why not. */
function attempt(app: App, edit: Edit, done: string, select: 'made' | 'keep' = 'keep'): boolean {
  const outcome = app.editor.edit(edit, { select });
  if (isRefused(outcome)) {
    app.notices.toast(outcome.refused, { tone: 'bad' });
    return false;
  }
  app.notices.say(done);
  return true;
}

export function removeSelected(app: App, verb: 'Cut' | 'Deleted'): void {
  const words = wordsOf(selected(app));
  const edit: Edit = { kind: 'remove', at: selected(app) };
  const name = nameOf(edit, app.editor.layout(), catalog);
  const outcome = app.editor.edit(edit, { name: verb === 'Cut' ? name.replace(/^Delete/, verb) : name });
  if (isRefused(outcome)) app.notices.toast(outcome.refused, { tone: 'bad' });
  else toastOfChange(app, `${verb} ${words}.`);
}

/** What was in it is selected, where it is now. */
function ungroup(app: App): void {
  const [target] = selected(app);
  const place = target === undefined ? undefined : placeOf(app.editor.layout(), target);
  if (target === undefined || place === undefined || !isObject(place.entry)) return;
  const { holder, index } = place;
  const members = childrenOf(place.entry).length;
  if (!attempt(app, { kind: 'ungroup', at: target }, 'Ungrouped')) return;
  const layout = app.editor.layout();
  const paths = Array.from({ length: members }, (_, member) => [...holder, 'children', index + member]);
  app.editor.select(paths.filter((path) => isObject(at(layout, path))).map((path) => targetAt(layout, path)));
}

async function copy(app: App): Promise<boolean> {
  const text = copiedText(app.editor.layout(), selected(app));
  if (text === undefined) return false;
  const done = await copyText(text);
  app.notices.say(done ? `Copied ${wordsOf(selected(app))}` : 'This browser does not let pages copy');
  return done;
}

/** From a menu, where a page may ask for the clipboard; by keys, the browser hands it over without asking. */
async function paste(app: App): Promise<void> {
  try {
    const text = await navigator.clipboard.readText();
    const { pasteText } = await import('../library/paste.ts');
    if (!pasteText(app, text)) app.notices.toast('There is nothing on the clipboard that belongs in a layout.');
  } catch {
    app.notices.toast('This browser hands over the clipboard by keys only: press Ctrl+V or ⌘V.');
  }
}

/** One step back or forth among its siblings: what is drawn later lies above, and is read later. */
function reorder(app: App, by: -1 | 1): void {
  const [target] = selected(app);
  const place = target === undefined ? undefined : placeOf(app.editor.layout(), target);
  if (target === undefined || place === undefined) return;
  attempt(
    app,
    { kind: 'reorder', at: target, index: Math.max(0, place.index + by) },
    by < 0 ? 'Moved back' : 'Moved forth',
  );
}

const ALIGNMENTS: readonly { readonly to: Alignment; readonly label: string; readonly keys: string }[] = [
  { to: 'left', label: 'Align left edges', keys: 'alt+arrowleft' },
  { to: 'right', label: 'Align right edges', keys: 'alt+arrowright' },
  { to: 'top', label: 'Align tops', keys: 'alt+arrowup' },
  { to: 'bottom', label: 'Align bottoms', keys: 'alt+arrowdown' },
];

const alignActions: readonly Action[] = ALIGNMENTS.map(({ to, label, keys }) => ({
  id: `arrange.align.${to}`,
  label,
  chapter: 'Arrange',
  keys: [keys],
  enabled: has(2),
  run: (app) => void attempt(app, { kind: 'align', at: selected(app), to }, `${label}: done`),
}));

export const arrangeActions: readonly Action[] = [
  {
    id: 'edit.cut',
    label: 'Cut',
    chapter: 'Edit',
    keys: ['mod+x'],
    native: true,
    enabled: has(1),
    run: async (app) => {
      if (await copy(app)) removeSelected(app, 'Cut');
    },
  },
  {
    id: 'edit.copy',
    label: 'Copy',
    chapter: 'Edit',
    keys: ['mod+c'],
    native: true,
    enabled: (app) => selected(app).length > 0,
    run: (app) => void copy(app),
  },
  {
    id: 'edit.paste',
    label: 'Paste',
    chapter: 'Edit',
    keys: ['mod+v'],
    native: true,
    enabled: canChange,
    run: (app) => void paste(app),
  },
  {
    id: 'edit.duplicate',
    label: 'Duplicate',
    chapter: 'Edit',
    keys: ['mod+d'],
    enabled: has(1),
    run: (app) =>
      void attempt(app, { kind: 'duplicate', at: selected(app) }, `Duplicated ${wordsOf(selected(app))}`, 'made'),
  },
  {
    id: 'edit.delete',
    label: 'Delete',
    chapter: 'Edit',
    keys: ['delete', 'backspace'],
    enabled: has(1),
    run: (app) => removeSelected(app, 'Deleted'),
  },
  {
    id: 'arrange.group',
    label: 'Group',
    chapter: 'Arrange',
    keys: ['mod+g'],
    enabled: has(1),
    run: (app) => void attempt(app, { kind: 'group', at: selected(app) }, `Grouped ${wordsOf(selected(app))}`, 'made'),
  },
  {
    id: 'arrange.ungroup',
    label: 'Ungroup',
    chapter: 'Arrange',
    keys: ['mod+shift+g'],
    enabled: (app) => {
      const [target, ...more] = selected(app);
      return has(1)(app) && more.length === 0 && target !== undefined && isGroup(nodeOf(app.editor.layout(), target));
    },
    run: ungroup,
  },
  ...alignActions,
  {
    id: 'arrange.rows',
    label: 'Distribute down',
    chapter: 'Arrange',
    enabled: has(3),
    run: (app) => void attempt(app, { kind: 'distribute', at: selected(app), axis: 'rows' }, 'Distributed down'),
  },
  {
    id: 'arrange.columns',
    label: 'Distribute across',
    chapter: 'Arrange',
    enabled: has(3),
    run: (app) => void attempt(app, { kind: 'distribute', at: selected(app), axis: 'columns' }, 'Distributed across'),
  },
  {
    id: 'arrange.sameSize',
    label: 'Make the same size as the first',
    chapter: 'Arrange',
    enabled: has(2),
    run: (app) => void attempt(app, { kind: 'sameSize', at: selected(app) }, 'Same size'),
  },
  {
    id: 'arrange.back',
    label: 'Earlier in order',
    chapter: 'Arrange',
    keys: ['['],
    enabled: has(1),
    run: (app) => reorder(app, -1),
  },
  {
    id: 'arrange.forth',
    label: 'Later in order',
    chapter: 'Arrange',
    keys: [']'],
    enabled: has(1),
    run: (app) => reorder(app, 1),
  },
];
