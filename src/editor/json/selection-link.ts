// One selection for canvas and text: what is selected is highlighted and shown in the text, and where the caret is put
// is what becomes selected.
import type { editor as monacoEditor } from 'monaco-editor/editor/editor.api';
import type { Path } from '../../layout/json.ts';
import type { App } from '../app.ts';
import { NOTHING, nodeOf, pathOf, sameTarget, tabOfPath, targetAt } from '../selection.ts';
import { editor as monaco } from './monaco.ts';
import type { JsonSession } from './session.ts';

type View = monacoEditor.IStandaloneCodeEditor;

/** The control or group a place in the document belongs to, or else its tab. */
function nodePathAround({ editor }: App, path: Path): Path | undefined {
  for (let node = path; node.length > 2; node = node.slice(0, -1)) {
    if (nodeOf(editor.layout(), node) !== undefined) return node;
  }
  return tabOfPath(path) === undefined ? undefined : path.slice(0, 2);
}

/** Gives its stop. */
export function linkSelection(app: App, session: JsonSession, view: View, className: string): () => void {
  const { editor } = app;
  const { model } = session;
  const marks = view.createDecorationsCollection();
  let fromCaret = false;
  let frame: number | undefined;
  /** What is to be done once the text says what the document is. */
  let waiting: (() => void) | undefined;
  const inNextFrame = (run: () => void) => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = undefined;
      run();
    });
  };

  const linesOfSelection = () => {
    if (!session.inStep()) return [];
    const places = session.places();
    return editor.state.getState().selection.flatMap((target) => {
      const path = pathOf(editor.layout(), target);
      const range = path && places.valueAt(path);
      if (range === undefined) return [];
      const [first, last] = [model.getPositionAt(range.start).lineNumber, model.getPositionAt(range.end).lineNumber];
      return [{ first, last }];
    });
  };

  /** What stands one below the other is one stretch. */
  const joined = (stretches: ReturnType<typeof linesOfSelection>) => {
    const found: { first: number; last: number }[] = [];
    for (const { first, last } of stretches) {
      const before = found.at(-1);
      if (before !== undefined && first > before.last && first <= before.last + 1) before.last = last;
      else found.push({ first, last });
    }
    return found;
  };

  const highlight = () => {
    const stretches = linesOfSelection();
    marks.set(
      joined(stretches).map(({ first, last }) => ({
        range: { startLineNumber: first, startColumn: 1, endLineNumber: last, endColumn: 1 },
        options: {
          isWholeLine: true,
          className,
          overviewRuler: { color: { id: 'focusBorder' }, position: monaco.OverviewRulerLane.Full },
        },
      })),
    );
    return stretches;
  };

  const show = () => {
    const [stretch] = highlight();
    if (stretch === undefined) return;
    const { first, last } = stretch;
    if (!view.hasTextFocus()) view.setPosition({ lineNumber: first, column: 1 });
    const height = view.getLayoutInfo().height / view.getOption(monaco.EditorOption.lineHeight);
    // Of what is taller than the pane the beginning says what it is.
    if (last - first < height) view.revealLinesInCenterIfOutsideViewport(first, last);
    else view.revealLineNearTop(first);
  };

  /** What the caret is in becomes what is selected. */
  const select = () => {
    const position = view.getPosition();
    if (position === null || !session.inStep()) return;
    const path = nodePathAround(app, session.places().pathAt(model.getOffsetAt(position)));
    const { selection, tab } = editor.state.getState();
    const [only, ...more] = selection;
    const known = path && nodeOf(editor.layout(), path) && targetAt(editor.layout(), path);
    const already =
      known === undefined
        ? only === undefined && (path === undefined || tabOfPath(path) === tab)
        : only !== undefined && more.length === 0 && sameTarget(only, known);
    if (already) return;
    fromCaret = true;
    if (path === undefined) editor.select(NOTHING);
    else editor.reveal(path);
    fromCaret = false;
    highlight();
  };

  const whenFollowed = (run: () => void) => {
    if (!session.isBehind()) return inNextFrame(run);
    // Showing what is selected highlights it as well.
    if (waiting !== show) waiting = run;
  };
  const stopListening = editor.state.subscribe((state, before) => {
    if (fromCaret) return;
    if (state.selection !== before.selection) whenFollowed(show);
    else if (state.history.present !== before.history.present) whenFollowed(highlight);
  });
  const stopWaiting = session.onFollowed(() => {
    if (waiting !== undefined) inNextFrame(waiting);
    waiting = undefined;
  });
  const caret = view.onDidChangeCursorPosition(({ reason, source }) => {
    const byHand = source === 'mouse' || source === 'keyboard';
    if (!byHand || reason !== monaco.CursorChangeReason.Explicit || !view.hasTextFocus()) return;
    session.startStep();
    inNextFrame(select);
  });
  inNextFrame(show);
  return () => {
    stopListening();
    stopWaiting();
    caret.dispose();
    marks.clear();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
