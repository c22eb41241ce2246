// Everything the editor’s screen speaks to, made once and handed down.
import { type Canvas, createCanvas } from './canvas/canvas.ts';
import { createDialogs, type Dialogs } from './dialogs.ts';
import { createEditor, type Editor } from './editor.ts';
import { afterPaint, type FindingsStore, watchFindings } from './findings.ts';
import { createLink, type Link } from './link/link.ts';
import { createNotices, type Notices } from './notices.ts';
import { openEditorSettings, type SettingsStore } from './settings.ts';

export interface App {
  readonly editor: Editor;
  readonly findings: FindingsStore;
  readonly notices: Notices;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly link: Link;
  readonly canvas: Canvas;
}

export function createApp(): { readonly app: App; readonly stop: () => void } {
  const editor = createEditor();
  const { store, stop } = watchFindings(editor, afterPaint);
  const link = createLink(editor);
  const app: App = {
    editor,
    findings: store,
    notices: createNotices(),
    dialogs: createDialogs(),
    settings: openEditorSettings(),
    link,
    canvas: createCanvas(),
  };
  return {
    app,
    stop: () => {
      stop();
      link.stop();
    },
  };
}
