// Findings in the text: squiggles, what they say when the pointer rests on them, and their fixes as quick fixes.
import type { App } from '../app.ts';
import { afterPaint } from '../findings.ts';
import { applyFix } from '../problems/fixes.ts';
import { languages, MarkerSeverity, editor as monaco, Range } from './monaco.ts';
import type { Range as Stretch } from './reading.ts';
import type { JsonSession } from './session.ts';
import { reachOf, spotOf } from './spots.ts';

const OWNER = 'layout';
/** More squiggles than this tell nobody anything, and all of them are placed anew after every keystroke. */
const MOST = 400;

const rangeIn = ({ model }: JsonSession, { start, end }: Stretch) =>
  Range.fromPositions(model.getPositionAt(start), model.getPositionAt(Math.max(end, start + 1)));

/** Squiggles under what is wrong. Gives its stop. */
export function markFindings({ findings }: App, session: JsonSession): () => void {
  const { model } = session;
  const mark = () => {
    // Letters that nobody has read yet moved the squiggles along; they are placed anew with the next findings, or once the
    // text has followed the document.
    if (!session.isRead() || session.isBehind()) return;
    const text = model.getValue();
    const places = session.places();
    const markers = findings
      .getState()
      .list.slice(0, MOST)
      .map((finding) => ({
        ...rangeIn(session, spotOf(text, places, finding)),
        message: finding.message,
        severity: finding.severity === 'error' ? MarkerSeverity.Error : MarkerSeverity.Warning,
      }));
    monaco.setModelMarkers(model, OWNER, markers);
  };
  let cancel = afterPaint(mark);
  const stop = findings.subscribe((state, before) => {
    if (state.list === before.list) return;
    cancel();
    cancel = afterPaint(mark);
  });
  const stopFollowing = session.onFollowed(() => {
    cancel();
    cancel = afterPaint(mark);
  });
  return () => {
    stop();
    stopFollowing();
    cancel();
  };
}

/** The fixes of findings as Monaco’s quick fixes. Gives its stop. */
export function offerFixes(app: App, session: JsonSession): () => void {
  const { model } = session;
  const command = 'carter.applyFix';
  const registered = [
    monaco.registerCommand(command, (_, index: number) => {
      const { fix } = app.findings.getState().list[index] ?? {};
      if (fix !== undefined) applyFix(app, fix);
    }),
    languages.registerCodeActionProvider('json', {
      provideCodeActions: (asked, range, context) => {
        const none = { actions: [], dispose: () => {} };
        if (asked !== model || !session.inStep()) return none;
        const text = model.getValue();
        const places = session.places();
        const { list } = app.findings.getState();
        const actions = list.slice(0, MOST).flatMap((finding, index) => {
          const { fix } = finding;
          if (fix === undefined) return [];
          const spot = rangeIn(session, reachOf(text, places, finding));
          if (!Range.areIntersectingOrTouching(spot, range)) return [];
          const diagnostics = context.markers.filter(({ message }) => message === finding.message);
          const run = { id: command, title: fix.label, arguments: [index] };
          return [{ title: fix.label, kind: 'quickfix', diagnostics, isPreferred: !fix.removes, command: run }];
        });
        return { ...none, actions };
      },
    }),
  ];
  return () => {
    for (const one of registered) one.dispose();
  };
}
