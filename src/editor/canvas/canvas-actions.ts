import { catalog } from '../../controls/catalog.ts';
import { tabsOf } from '../../layout/document.ts';
import type { Action } from '../actions.ts';
import type { App } from '../app.ts';
import { targetAt } from '../selection.ts';
import { boxesIn, pathIn } from './frames.ts';

/** Everything in the tab, or in what is open in place. */
function selectAll({ editor, canvas, notices }: App): void {
  const frame = canvas.openFrame();
  if (frame === undefined) return;
  const layout = editor.layout();
  const all = boxesIn(layout, frame, catalog).map(({ index }) => targetAt(layout, pathIn(frame, index)));
  editor.select(all);
  notices.say(`${all.length} selected`);
}

const TABS = 9;

const showTab = (index: number): Action => ({
  id: `view.tab${index + 1}`,
  label: `Show tab ${index + 1}`,
  chapter: 'View',
  keys: [`mod+${index + 1}`],
  quiet: true,
  enabled: ({ editor }) => tabsOf(editor.layout()).length > index,
  run: ({ editor }) => editor.showTab(index),
});

export const canvasActions: readonly Action[] = [
  {
    id: 'edit.selectAll',
    label: 'Select all',
    chapter: 'Edit',
    keys: ['mod+a'],
    enabled: ({ editor }) => !editor.state.getState().playing,
    run: selectAll,
  },
  { id: 'view.zoomIn', label: 'Zoom in', chapter: 'View', keys: ['+', '='], run: ({ canvas }) => canvas.zoomBy(1) },
  { id: 'view.zoomOut', label: 'Zoom out', chapter: 'View', keys: ['-'], run: ({ canvas }) => canvas.zoomBy(-1) },
  { id: 'view.zoomFit', label: 'Fit to the window', chapter: 'View', keys: ['0'], run: ({ canvas }) => canvas.fit() },
  ...Array.from({ length: TABS }, (_, index) => showTab(index)),
];
