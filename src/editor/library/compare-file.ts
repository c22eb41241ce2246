// The open layout beside a file, of which nothing is taken in before somebody says so.
import type { Layout } from '../../layout/document.ts';
import { print } from '../../layout/print.ts';
import type { App } from '../app.ts';
import type { Comparison } from '../json/comparison.ts';
import { replaceOpen } from './opening.ts';
import { readFile } from './read-file.ts';
import { sayUnreadable } from './reading.ts';

export function compareWith(app: App, layout: Layout, name: string): void {
  app.dialogs.show('compare', {
    title: `${name} and this layout`,
    left: { label: name, text: print(layout) },
    right: { label: 'now', text: print(app.editor.layout()) },
    actions: [
      { label: 'Take what the file says', run: () => void replaceOpen(app, layout, `Take ${name}`, `Before ${name}`) },
    ],
  } satisfies Comparison);
}

export async function compareWithFile(app: App, file: File): Promise<void> {
  const { reading } = await readFile(file);
  if (reading.kind === 'layout') return compareWith(app, reading.layout, file.name);
  const why = reading.kind === 'unreadable' ? sayUnreadable(reading) : 'There is no layout in it to compare with.';
  app.notices.toast(`${file.name}: ${why}`, { tone: 'bad' });
}
