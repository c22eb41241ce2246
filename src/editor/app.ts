// Everything the editor’s screen speaks to, made once and handed down.
import { systemClock } from '../mesh/socket.ts';
import { type Library, openLibrary } from '../storage/library.ts';
import { type Canvas, createCanvas } from './canvas/canvas.ts';
import { createDialogs, type Dialogs } from './dialogs.ts';
import { createEditor, type Editor, type EditorState } from './editor.ts';
import { type FindingsStore, watchFindings } from './findings.ts';
import { createSeen, type Seen } from './inspector/data/seen.ts';
import { createKeeping, type Keeping } from './library/keeping.ts';
import { newId } from './library/new-id.ts';
import { type Arrivals, watchArrivals } from './link/arrivals.ts';
import { createLink, type Link } from './link/link.ts';
import { type TouchStore, watchTouches } from './link/touches.ts';
import { createTrafficLog, type TrafficLog } from './link/traffic-log.ts';
import { type VerdictViewStore, watchVerdicts } from './link/verdict-badges.ts';
import { afterHand } from './moments.ts';
import { createNotices, type Notices } from './notices.ts';
import { createPlayControl, type PlayControl } from './play/playing.ts';
import { openEditorSettings, type SettingsStore } from './settings.ts';
import { createTrailing, type Trailing } from './trailing.ts';

export interface App {
  readonly editor: Editor;
  /** The editor’s state for the panels around the canvas. */
  readonly panels: Trailing<EditorState>;
  readonly findings: FindingsStore;
  readonly notices: Notices;
  readonly dialogs: Dialogs;
  readonly settings: SettingsStore;
  readonly link: Link;
  readonly traffic: TrafficLog;
  readonly verdictView: VerdictViewStore;
  readonly touches: TouchStore;
  readonly arrivals: Arrivals;
  /** Payloads that came by, for the inspector to pick paths from. */
  readonly seen: Seen;
  readonly canvas: Canvas;
  readonly playing: PlayControl;
  readonly library: Library;
  readonly keeping: Keeping;
}

export function createApp(): { readonly app: App; readonly stop: () => void } {
  const editor = createEditor();
  const panels = createTrailing(editor.state, afterHand);
  const findings = watchFindings(editor, afterHand);
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
  const canvas = createCanvas({ editor, panels, notices, settings });
  const verdicts = watchVerdicts(link, canvas.badges, afterHand);
  const arrivals = watchArrivals(link, Date.now);
  const touches = watchTouches(link, systemClock);
  const playing = createPlayControl(editor);
  const app: App = {
    editor,
    panels,
    findings: findings.store,
    notices,
    dialogs: createDialogs(),
    settings,
    link,
    traffic,
    seen,
    verdictView: verdicts.store,
    touches: touches.store,
    arrivals,
    canvas,
    playing,
    library,
    keeping,
  };
  return {
    app,
    stop: () => {
      panels.stop();
      findings.stop();
      canvas.stop();
      verdicts.stop();
      touches.stop();
      arrivals.stop();
      playing.stop();
      link.stop();
      keeping.stop();
      void library.close();
    },
  };
}
