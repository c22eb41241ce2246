// Findings as a list to read: under the control they are about, and only those that are asked for.
import { idOf, type Layout, tabName, text, typeOf } from '../../layout/document.ts';
import type { Finding, Severity } from '../../layout/finding.ts';
import { at, member, type Path } from '../../layout/json.ts';
import { nodeOf, tabOfPath } from '../selection.ts';

/** What some findings have in common: a control or group, a tab, or the layout as a whole. */
export interface Subject {
  /** Empty for the layout. */
  readonly path: Path;
  readonly name: string;
  /** The type of a control. */
  readonly type: string | undefined;
  readonly findings: readonly Finding[];
}

export interface Filter {
  readonly severity: Severity | 'all';
  readonly words: string;
}

export interface Counts {
  readonly error: number;
  readonly warn: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const error = findings.filter(({ severity }) => severity === 'error').length;
  return { error, warn: findings.length - error };
}

/** What a finding is about: the innermost control around it, or the tab, or everything. */
export function subjectPath(layout: Layout, path: Path): Path {
  for (let node = path; node.length > 2; node = node.slice(0, -1)) {
    if (nodeOf(layout, node) !== undefined) return node;
  }
  return tabOfPath(path) === undefined ? [] : path.slice(0, 2);
}

function nameOf(layout: Layout, path: Path): string {
  if (path.length === 0) return text(member(layout, 'name')) || 'This layout';
  const there = at(layout, path);
  const tab = path.length === 2 ? tabOfPath(path) : undefined;
  if (tab !== undefined) return `Tab ${tabName(there, tab)}`;
  return idOf(there) ?? (text(member(there, 'label')) || typeOf(there) || 'Something without a name');
}

/** In the order of their first finding, so that errors come first. */
export function subjectsOf(layout: Layout, findings: readonly Finding[]): readonly Subject[] {
  const subjects = new Map<string, { path: Path; findings: Finding[] }>();
  for (const finding of findings) {
    const path = subjectPath(layout, finding.path);
    const key = path.join('/');
    const known = subjects.get(key);
    if (known === undefined) subjects.set(key, { path, findings: [finding] });
    else known.findings.push(finding);
  }
  return [...subjects.values()].map((subject) => ({
    ...subject,
    name: nameOf(layout, subject.path),
    type: subject.path.length > 2 ? typeOf(at(layout, subject.path)) : undefined,
  }));
}

/** The words are looked for in what is said, and in the name and type of what it is about. */
export function filtered(subjects: readonly Subject[], { severity, words }: Filter): readonly Subject[] {
  const sought = words.trim().toLowerCase();
  const says = (...texts: readonly (string | undefined)[]) =>
    texts.some((one) => one?.toLowerCase().includes(sought) === true);
  return subjects.flatMap((subject) => {
    const whole = sought === '' || says(subject.name, subject.type);
    const findings = subject.findings.filter(
      (finding) =>
        (severity === 'all' || finding.severity === severity) && (whole || says(finding.message, finding.rule)),
    );
    return findings.length === 0
      ? []
      : [findings.length === subject.findings.length ? subject : { ...subject, findings }];
  });
}

export type Row =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'finding'; readonly subject: Subject; readonly finding: Finding };

export function rowsOf(subjects: readonly Subject[]): readonly Row[] {
  return subjects.flatMap((subject): readonly Row[] => [
    { kind: 'subject', subject },
    ...subject.findings.map((finding) => ({ kind: 'finding' as const, subject, finding })),
  ]);
}
