// The layout on a device’s screen, fetched when somebody asks for it.
import type { Layout } from '../../layout/document.ts';
import { print } from '../../layout/print.ts';
import type { App } from '../app.ts';
import type { Comparison } from '../json/comparison.ts';
import { replaceOpen } from '../library/opening.ts';
import type { Live } from './link.ts';

/** Undefined where there is none, which has been said. */
export async function readFromDevice({ notices }: App, { studio }: Live, name: string): Promise<Layout | undefined> {
  const answer = await studio.readLayout(name, 'full');
  if (!answer.ok) notices.toast(answer.error, { tone: 'bad' });
  else if (answer.value.layout === undefined)
    notices.toast(`${name} shows nothing that could be read.`, { tone: 'bad' });
  return answer.ok ? answer.value.layout : undefined;
}

const take = (app: App, layout: Layout, name: string) =>
  replaceOpen(app, layout, `Take the version of ${name}`, `Before taking the version of ${name}`);

export async function takeFromDevice(app: App, live: Live, name: string): Promise<void> {
  const layout = await readFromDevice(app, live, name);
  if (layout !== undefined) await take(app, layout, name);
}

export async function compareWithDevice(app: App, live: Live, name: string): Promise<void> {
  const layout = await readFromDevice(app, live, name);
  if (layout === undefined) return;
  app.dialogs.show('compare', {
    title: `${name} and this layout`,
    left: { label: name, text: print(layout) },
    right: { label: 'now', text: print(app.editor.layout()) },
    actions: [{ label: 'Take its version', run: () => void take(app, layout, name) }],
  } satisfies Comparison);
}
