// Everything the editor’s screen speaks to, made once and handed down.
import { type Library, openLibrary } from '../storage/library.ts';
import { type Canvas, createCanvas } from './canvas/canvas.ts';
import { createDialogs, type Dialogs } from './dialogs.ts';
import { createEditor, type Editor } from './editor.ts';
import { afterPaint, type FindingsStore, watchFindings } from './findings.ts';
import { createSeen, type Seen } from './inspector/data/seen.ts';
import { createKeeping, type Keeping } from './library/keeping.ts';
import { newId } from './library/new-id.ts';
import { createLink, type Link } from './link/link.ts';
import { createTrafficLog, type TrafficLog } from './link/traffic-log.ts';
import { createNotices, type Notices } from './notices.ts';
import { openEditorSettings, type SettingsStore } from './settings.ts';

export interface App {
  readonly editor: Editor;
  readonly findings: FindingsStore;
  readonly notices: Notices;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly link: Link;
  readonly traffic: TrafficLog;
  /** Payloads that came by, for the inspector to pick paths from. */
  readonly seen: Seen;
  readonly canvas: Canvas;
  readonly library: Library;
  readonly keeping: Keeping;
}

export function createApp(): { readonly app: App; readonly stop: () => void } {
  const editor = createEditor();
  const { store, stop } = watchFindings(editor, afterPaint);
  const traffic = createTrafficLog((draw) => requestAnimationFrame(draw));
  const seen = createSeen((tell) => requestAnimationFrame(tell));
  const link = createLink(editor, (sighting) => {
    traffic.note(sighting);
    seen.noteFrame(sighting);
  });
  const notices = createNotices();
  const clock = { now: () => Date.now(), newId };
  const library = openLibrary(clock);
  const keeping = createKeeping({ editor, library, notices, ...clock });
  const settings = openEditorSettings();
  const app: App = {
    editor,
    findings: store,
    notices,
    dialogs: createDialogs(),
    settings,
    link,
    traffic,
    seen,
    canvas: createCanvas({ editor, notices, settings }),
    library,
    keeping,
  };
  return {
    app,
    stop: () => {
      stop();
      link.stop();
      keeping.stop();
      void library.close();
    },
  };
}
