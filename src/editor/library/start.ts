// What the page opens with: what its address asks for, or what was open last.
import type { App } from '../app.ts';

/** Asked for once: a reload goes on with what came of it. */
function takeWishes(): URLSearchParams {
  const address = new URL(location.href);
  const wishes = new URLSearchParams(address.search);
  if (wishes.has('layout') || wishes.has('new')) {
    address.searchParams.delete('layout');
    address.searchParams.delete('new');
    history.replaceState(history.state, '', address);
  }
  return wishes;
}

export async function start(app: App): Promise<void> {
  const wishes = takeWishes();
  await app.keeping.openLast();
  if (app.keeping.state.getState().screen === 'first') {
    const { TEMPLATES } = await import('../../layout/templates/templates.ts');
    const { parse } = await import('../../layout/parse.ts');
    const { layout } = parse((await TEMPLATES[0]?.load()) ?? '');
    if (layout !== undefined) await app.keeping.create(layout);
  }
  const source = wishes.get('layout');
  if (source !== null) app.dialogs.show('import', { address: source });
  else if (wishes.has('new') && app.keeping.state.getState().screen === 'work') app.dialogs.show('new');
  await app.library.sweep();
}
