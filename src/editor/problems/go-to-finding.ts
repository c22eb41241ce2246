import type { Finding } from '../../layout/finding.ts';
import type { App } from '../app.ts';
import { leaveInJson, showInJson } from '../json/go-to.ts';
import { NOTHING } from '../selection.ts';
import { subjectPath } from './problems.ts';

/** Shows what is wrong where it is: on the canvas, and the next time the JSON pane is open, there too. */
export function goToFinding(app: App, { path, at, rule }: Finding): void {
  const { editor } = app;
  // Text that is no layout has no place on the canvas.
  if (rule === 'syntax' || (at !== undefined && path.length === 0)) {
    showInJson(app, at === undefined ? {} : { line: at.line });
    return;
  }
  const subject = subjectPath(editor.layout(), path);
  if (subject.length === 0) editor.select(NOTHING);
  else editor.reveal(subject);
  leaveInJson({ path });
}
