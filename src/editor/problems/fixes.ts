// Fixes of findings, done as a person asks for them: one, or all that take nothing away.
import { catalog } from '../../controls/catalog.ts';
import type { Finding, Fix } from '../../layout/finding.ts';
import { harmlessFixes, mend } from '../../layout/mend.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { App } from '../app.ts';
import { toastOfChange } from '../change-toast.ts';

export function applyFix({ editor, notices }: App, { edit, label }: Fix): void {
  const outcome = editor.edit(edit, { name: label });
  if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
  else notices.say(`${label}: done.`);
}

/** How many problems “Fix all” is offered for. */
export const fixable = (list: readonly Finding[]): number => harmlessFixes(list).length;

const problems = (count: number) => `${count} ${count === 1 ? 'problem' : 'problems'}`;

/** All of them as one step back. */
export function fixAll({ editor, notices }: App): void {
  const { layout, fixed } = mend(editor.layout(), catalog);
  if (fixed === 0) {
    notices.toast('None of these problems can be fixed without you: each asks for a choice.');
    return;
  }
  const name = `Fix ${problems(fixed)}`;
  const outcome = editor.edit({ kind: 'replace', layout, name }, { name });
  if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
  else toastOfChange({ editor, notices }, `Fixed ${problems(fixed)}.`);
}
