// What becomes of what was read: opened as a layout of its own, put in place of the open one, or added to it.
import { type Layout, type Node, text } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import { parse } from '../../layout/parse.ts';
import { TEMPLATES, type Template } from '../../layout/templates/templates.ts';
import type { App } from '../app.ts';
import { toastOfChange } from '../change-toast.ts';
import { addControls } from './paste.ts';
import { offerRelay } from './relay-offer.ts';

export const titleOf = (layout: Layout): string => text(member(layout, 'name'))?.trim() || 'Untitled';

export async function createLayout(app: App, layout: Layout): Promise<void> {
  app.dialogs.close();
  await app.keeping.create(layout);
  app.notices.say(`${titleOf(layout)} is open`);
}

export async function createFrom(app: App, template: Template): Promise<void> {
  const { layout } = parse(await template.load());
  if (layout === undefined) throw new Error(`The template ${template.slug} cannot be read.`);
  await createLayout(app, layout);
  offerRelay(app);
}

const BLANK = TEMPLATES.find(({ slug }) => slug === 'blank');

/** Onto the open tab, or onto a blank layout where nothing is open yet. False when they could not, which has been said. */
export async function placeControls(app: App, nodes: readonly Node[]): Promise<boolean> {
  if (app.editor.state.getState().id === undefined && BLANK !== undefined) await createFrom(app, BLANK);
  const outcome = addControls(app, nodes);
  if (isRefused(outcome)) app.notices.toast(outcome.refused, { tone: 'bad' });
  return !isRefused(outcome);
}

/** Undoable, and kept as a version before. False when it could not be, which has been said. */
export async function replaceOpen(app: App, layout: Layout, name: string, reason: string): Promise<boolean> {
  const edit = { kind: 'replace', layout, name } as const;
  if (app.editor.explain(edit) === undefined) await app.keeping.keepVersion({ reason });
  const outcome = app.editor.edit(edit, { name });
  if (isRefused(outcome)) {
    app.notices.toast(outcome.refused, { tone: 'bad' });
    return false;
  }
  toastOfChange(app, `${name}: done.`);
  return true;
}
