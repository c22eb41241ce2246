// What a person can do, as records. Toolbar, menus, shortcuts, command palette and help sheet read the same list.
import type { App } from './app.ts';
import { arrangeActions } from './canvas/arrange-actions.ts';
import { canvasActions } from './canvas/canvas-actions.ts';
import { documentActions } from './document-actions.ts';
import { inspectorActions } from './inspector/inspector-actions.ts';
import { fileActions } from './library/file-actions.ts';
import { liveActions } from './link/live-actions.ts';
import { blockActions } from './palette/block-actions.ts';
import { viewActions } from './shell/view-actions.ts';

/** Chapters of the help sheet and the command palette. */
export type Chapter = 'Edit' | 'Arrange' | 'View' | 'File' | 'Live' | 'Help';

export interface Action {
  /** `edit.undo` */
  readonly id: string;
  readonly label: string;
  /** What it is called at the moment, where that says more: “Undo move cpu”. */
  readonly says?: (app: App) => string | undefined;
  readonly chapter: Chapter;
  /** `mod+z`, where mod is ⌘ on a Mac and Ctrl elsewhere; the first is the one that is shown. */
  readonly keys?: readonly string[];
  /** Works while a text field has the focus, too. */
  readonly inFields?: true;
  /** The keys are the browser’s own, which says so by an event of its own: on plain http, there is no other clipboard. */
  readonly native?: true;
  /** Left out of the command palette: steps of an arrow key and the like. */
  readonly quiet?: true;
  readonly enabled?: (app: App) => boolean;
  /** For what is on or off, such as a panel. */
  readonly checked?: (app: App) => boolean;
  readonly run: (app: App) => void;
}

export const ACTIONS: readonly Action[] = [
  ...documentActions,
  ...arrangeActions,
  ...canvasActions,
  ...inspectorActions,
  ...blockActions,
  ...viewActions,
  ...fileActions,
  ...liveActions,
];

export const labelOf = (action: Action, app: App): string => action.says?.(app) ?? action.label;

export const isEnabled = (action: Action, app: App): boolean => action.enabled?.(app) ?? true;

export function actionById(id: string): Action {
  const action = ACTIONS.find((one) => one.id === id);
  if (action === undefined) throw new Error(`There is no action ${id}.`);
  return action;
}
