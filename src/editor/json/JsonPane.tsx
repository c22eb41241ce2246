import type { editor as monacoEditor } from 'monaco-editor/editor/editor.api';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ACTIONS, isEnabled } from '../actions.ts';
import type { App } from '../app.ts';
import { READ_ONLY } from '../editor.ts';
import { isMac, matches } from '../keys.ts';
import { useApp, useEditorState, useSetting } from '../useApp.tsx';
import { askedSpot, type JsonSpot } from './go-to.ts';
import styles from './JsonPane.module.css';
import { JsonTools } from './JsonTools.tsx';
import { markFindings, offerFixes } from './markers.ts';
import { LOOK, languages, editor as monaco } from './monaco.ts';
import { linkSelection } from './selection-link.ts';
import { type JsonSession, sessionOf } from './session.ts';
import { spotOf } from './spots.ts';
import type { TextEdits } from './text-edits.ts';

type View = monacoEditor.IStandaloneCodeEditor;

export function JsonPane() {
  const app = useApp();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>();
  const readOnly = useEditorState((state) => state.readOnly);
  const wraps = useSetting('jsonWrap');
  const spoken = useSetting('jsonSpoken');

  useEffect(() => {
    if (box.current === null) return;
    const { view: made, stop } = openView(app, box.current);
    setView(made);
    return () => {
      setView(undefined);
      stop();
    };
  }, [app]);

  useEffect(() => {
    view?.updateOptions({
      readOnly,
      readOnlyMessage: { value: READ_ONLY },
      wordWrap: wraps ? 'on' : 'off',
      accessibilitySupport: spoken ? 'on' : 'auto',
    });
  }, [view, readOnly, wraps, spoken]);

  return (
    <div className={styles.pane}>
      <JsonTools view={view} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the text inside has the role and the focus */}
      <div
        ref={box}
        className={styles.text}
        onKeyDownCapture={(event) => runOwnKeys(app, event)}
        onKeyDown={(event) => leaveByTab(app, view, event)}
        onBlur={() => view?.updateOptions({ tabFocusMode: false })}
      />
    </div>
  );
}

/** Shortcuts that the editor has everywhere come before those of Monaco; undo is the document’s. */
function runOwnKeys(app: App, event: KeyboardEvent): void {
  const stroke = event.nativeEvent;
  const mac = isMac();
  const action = ACTIONS.find(
    ({ id, keys, inFields }) =>
      (inFields === true || id === 'edit.undo' || id === 'edit.redo') &&
      keys?.some((written) => matches(written, stroke, mac)) === true,
  );
  if (action === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  sessionOf(app).flush();
  if (isEnabled(action, app)) action.run(app);
}

/** Tab writes; after an Escape that closed nothing it leaves. What Monaco has a use for does not get here. */
function leaveByTab(app: App, view: View | undefined, event: KeyboardEvent): void {
  if (event.key === 'Tab' || event.key === 'Shift' || view === undefined) return;
  const leaving = event.key === 'Escape';
  view.updateOptions({ tabFocusMode: leaving });
  if (leaving) app.notices.say('Tab leaves the JSON pane now.');
}

function openView(app: App, box: HTMLElement): { readonly view: View; readonly stop: () => void } {
  const session = sessionOf(app);
  const view = monaco.create(box, {
    ...LOOK,
    model: session.model,
    ariaLabel: 'Layout JSON',
    formatOnPaste: false,
    suggest: { showWords: false },
    quickSuggestions: { strings: true, other: true, comments: false },
  });
  const focus = view.onDidFocusEditorText(session.startStep);
  const stops = [
    session.attach(view),
    linkSelection(app, session, view, styles.selected ?? ''),
    markFindings(app, session),
    offerFixes(app, session),
    offerFormatting(session),
    followAsked(session, view),
    () => focus.dispose(),
    () => view.dispose(),
  ];
  return {
    view,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

const operations = ({ model }: JsonSession, edits: TextEdits) =>
  edits.map(({ start, end, text }) => {
    const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
    return {
      range: {
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      },
      text,
    };
  });

function offerFormatting(session: JsonSession): () => void {
  const provider = languages.registerDocumentFormattingEditProvider('json', {
    provideDocumentFormattingEdits: (model) =>
      model === session.model ? operations(session, session.formatting()) : [],
  });
  return () => provider.dispose();
}

/** Goes where others ask the pane to go. */
function followAsked(session: JsonSession, view: View): () => void {
  const go = ({ path, line, focus }: JsonSpot) => {
    askedSpot.setState({ spot: undefined });
    session.flush();
    const { model } = session;
    if (path !== undefined && session.inStep()) {
      const { start } = spotOf(model.getValue(), session.places(), { path, rule: '' });
      view.setPosition(model.getPositionAt(start));
    } else if (line !== undefined) {
      view.setPosition({ lineNumber: line, column: model.getLineFirstNonWhitespaceColumn(line) || 1 });
    }
    view.revealPositionInCenterIfOutsideViewport(view.getPosition() ?? { lineNumber: 1, column: 1 });
    if (focus === true) view.focus();
  };
  const { spot } = askedSpot.getState();
  // Once the selection has been shown, which would move the caret.
  const frame = spot && requestAnimationFrame(() => requestAnimationFrame(() => go(spot)));
  const stop = askedSpot.subscribe(({ spot: asked }) => asked && go(asked));
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    stop();
  };
}
