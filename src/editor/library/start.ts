// What the page opens with: what its address asks for, or what was open last.
import { TEMPLATES } from '../../layout/templates/templates.ts';
import type { App } from '../app.ts';
import { nowUsable } from '../usable.ts';
import { createFrom } from './opening.ts';

const WISHES = ['layout', 'template', 'new'];

/** Asked for once: a reload goes on with what came of it. */
function takeWishes(): URLSearchParams {
  const address = new URL(location.href);
  const wishes = new URLSearchParams(address.search);
  if (WISHES.some((wish) => wishes.has(wish))) {
    for (const wish of WISHES) address.searchParams.delete(wish);
    history.replaceState(history.state, '', address);
  }
  return wishes;
}

export async function start(app: App): Promise<void> {
  const wishes = takeWishes();
  const template = TEMPLATES.find(({ slug }) => slug === wishes.get('template'));
  try {
    if (template !== undefined) await createFrom(app, template);
    else await app.keeping.openLast();
  } finally {
    void nowUsable();
  }
  const source = wishes.get('layout');
  if (source !== null) app.dialogs.show('import', { address: source });
  else if (wishes.has('new') && app.keeping.state.getState().screen === 'work') app.dialogs.show('new');
  await app.library.sweep();
}
