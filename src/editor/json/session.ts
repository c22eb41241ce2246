// The JSON pane’s text while the editor is open: one Monaco model that follows the document and writes to it. It outlives
// the pane, so that folds, scroll and the author’s formatting are there when the pane is opened again.
import type { editor as monacoEditor } from 'monaco-editor/editor/editor.api';
import type { App } from '../app.ts';
import type { EditorState } from '../editor.ts';
import { putTextFindings } from '../findings.ts';
import { LAYOUT_URI, editor as monaco, Range } from './monaco.ts';
import type { Places } from './reading.ts';
import { followed, formatted, type Sync, settled, startSync, typed } from './sync.ts';
import { editsBetween, movedOffset, type TextEdits } from './text-edits.ts';

type View = monacoEditor.IStandaloneCodeEditor;

export interface JsonSession {
  readonly model: monacoEditor.ITextModel;
  /** What is in the pane is read, if it was not yet; or it catches up with the document. */
  readonly flush: () => void;
  readonly isRead: () => boolean;
  /** The document has changed, and the text will follow in a moment. */
  readonly isBehind: () => boolean;
  /** Calls back when the text has followed the document. */
  readonly onFollowed: (listener: () => void) => () => void;
  readonly places: () => Places;
  /** Whether the text says what the document is, so that places in one are places in the other. */
  readonly inStep: () => boolean;
  /** Joins the pane that shows the text; gives its leave. */
  readonly attach: (view: View) => () => void;
  /** The author means something new from here on: what is typed next is a step of its own. */
  readonly startStep: () => void;
  /** The edits that put the text into the form it is kept in. */
  readonly formatting: () => TextEdits;
}

/** Below this a keystroke is read at once; above, when the frame with the letter in it is on the screen. */
const READ_AT_ONCE = 100_000;

/**
 * A hand that works on the canvas does not look here, and rewriting the text takes as long as drawing the canvas: it
 * waits until that is on the screen, and on the phones.
 */
const FOLLOW_MS = 120;

let steps = 0;

function createSession({ editor, findings }: App): JsonSession {
  const told = ({ history, draft }: EditorState) => ({ document: history.present, draft });
  let sync: Sync = startSync(editor.layout());
  let view: View | undefined;
  let lastSeen: monacoEditor.ICodeEditorViewState | null = null;
  /** The text changes by our own hand. */
  let writing = false;
  /** The document changes by our own hand. */
  let sending = false;
  let unread: number | undefined;
  let behind: ReturnType<typeof setTimeout> | undefined;
  const followers = new Set<() => void>();
  let burst = '';

  const model = monaco.createModel(sync.reading.text, 'json', LAYOUT_URI);
  model.setEOL(monaco.EndOfLineSequence.LF);
  model.updateOptions({ tabSize: 2 });

  const startStep = () => {
    steps += 1;
    burst = `json#${steps}`;
  };
  startStep();

  const write = (edits: TextEdits) => {
    if (edits.length === 0) return;
    const stay = view && firstLineShown(view, model, edits);
    writing = true;
    model.applyEdits(
      edits.map(({ start, end, text }) => ({
        range: Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
        text,
      })),
    );
    writing = false;
    stay?.();
  };

  /** The text follows what the document’s side says. */
  const follow = () => {
    clearTimeout(behind);
    behind = undefined;
    cancelRead();
    const text = model.getValue();
    // Letters of the last frame that nobody has read: the document leads.
    const from = text === sync.reading.text ? sync : { ...sync, reading: { ...sync.reading, text } };
    const next = followed(from, told(editor.state.getState()));
    sync = next.sync;
    write(next.edits);
    putTextFindings(findings, sync.reading.layout === undefined ? [] : sync.reading.findings);
    for (const told of followers) told();
  };
  const catchUp = () => {
    if (behind !== undefined) follow();
  };

  const read = () => {
    cancelRead();
    const text = model.getValue();
    if (text === sync.reading.text) return;
    const step = typed(sync, text);
    sending = true;
    if (step.edit !== undefined) {
      editor.edit(step.edit, { burst, from: 'json' });
      sync = settled(step.sync, editor.layout());
      putTextFindings(findings, sync.reading.findings);
    } else sync = step.sync;
    if (editor.state.getState().draft !== step.draft) editor.setDraft(step.draft);
    sending = false;
  };

  const cancelRead = () => {
    if (unread !== undefined) cancelAnimationFrame(unread);
    unread = undefined;
  };
  const flush = () => {
    catchUp();
    if (unread !== undefined) read();
  };

  model.onDidChangeContent(() => {
    if (writing) return;
    catchUp();
    cancelRead();
    if (model.getValueLength() < READ_AT_ONCE) read();
    else unread = requestAnimationFrame(() => (unread = requestAnimationFrame(read)));
  });

  const attach: JsonSession['attach'] = (shown) => {
    view = shown;
    follow();
    view.restoreViewState(lastSeen);
    const stop = editor.state.subscribe((state, before) => {
      if (sending || (state.history.present === before.history.present && state.draft === before.draft)) return;
      startStep();
      const isUnfinished = state.draft !== undefined || before.draft !== undefined;
      if (isUnfinished || shown.hasTextFocus()) follow();
      else behind ??= setTimeout(follow, FOLLOW_MS);
    });
    const focus = shown.onDidFocusEditorText(catchUp);
    return () => {
      flush();
      stop();
      focus.dispose();
      lastSeen = shown.saveViewState();
      view = undefined;
    };
  };

  return {
    model,
    flush,
    isRead: () => unread === undefined,
    isBehind: () => behind !== undefined,
    onFollowed: (listener) => {
      followers.add(listener);
      return () => void followers.delete(listener);
    },
    places: () => sync.reading.places(),
    inStep: () => unread === undefined && sync.reading.layout === editor.layout(),
    attach,
    startStep,
    formatting: () => {
      flush();
      const text = formatted(sync);
      return text === undefined ? [] : editsBetween(sync.reading.text, text);
    },
  };
}

/** Keeps the first line on the screen where it is while lines above it come and go. */
function firstLineShown(view: View, model: monacoEditor.ITextModel, edits: TextEdits): () => void {
  const line = view.getVisibleRanges()[0]?.startLineNumber ?? 1;
  const below = view.getScrollTop() - view.getTopForLineNumber(line);
  const offset = movedOffset(edits, model.getOffsetAt({ lineNumber: line, column: 1 }));
  return () => view.setScrollTop(view.getTopForLineNumber(model.getPositionAt(offset).lineNumber) + below);
}

const sessions = new WeakMap<App, JsonSession>();

export function sessionOf(app: App): JsonSession {
  let session = sessions.get(app);
  if (session === undefined) {
    session = createSession(app);
    sessions.set(app, session);
  }
  return session;
}
