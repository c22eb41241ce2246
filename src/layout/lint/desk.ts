// Where relative findings become findings: paths, fixes, and what only the whole layout can tell — which ids and which
// sources there are.
import type { Layout } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Ids } from './ids.ts';
import type { Summary } from './node.ts';
import { type Here, type Local, type Notes, put, type Ref } from './report.ts';
import { type Declared, declaredIn, sourceFor, sourceProblem } from './sources.ts';
import { quote } from './words.ts';

export interface Desk {
  readonly layout: Layout;
  readonly declared: Declared;
  readonly ids: Ids;
  /** Names of the sources something uses. */
  readonly used: Set<string>;
  /** Where in the document the walk is. */
  readonly trail: (string | number)[];
  readonly findings: Finding[];
}

export function deskFor(layout: Layout, ids: Ids): Desk {
  return { layout, declared: declaredIn(layout), ids, used: new Set(), trail: [], findings: [] };
}

function missingRef(ref: Ref, desk: Desk): Finding {
  const base = [...desk.trail];
  const meant = desk.ids.meant(ref.id);
  const hint = meant === undefined ? 'Choose a control that exists.' : `"${meant}" is probably meant.`;
  return {
    severity: 'warn',
    rule: ref.rule,
    path: [...base, ...ref.at],
    message: `${ref.says(quote(ref.id))} ${hint}`,
    ...(meant !== undefined && { fix: { label: `Change to ${meant}`, edit: put(base, ref.at, meant) } }),
  };
}

function atHome({ severity, rule, at, message, fix }: Local, here: Here): Finding {
  const made = fix?.(here);
  return { severity, rule, path: [...here.base, ...at], message, ...(made && { fix: made }) };
}

/** Findings, sources and references of one node, tab or block that stands where the trail leads. */
export function settle(
  { findings, uses, refs }: Pick<Notes | Summary, 'findings' | 'uses' | 'refs'>,
  desk: Desk,
): void {
  if (findings.length > 0) {
    const here: Here = { base: [...desk.trail], layout: desk.layout, fresh: desk.ids.fresh };
    for (const finding of findings) desk.findings.push(atHome(finding, here));
  }
  for (const use of uses) {
    const source = sourceFor(use, desk.declared);
    // One of the wrong kind is named all the same, and must not be taken away.
    const named = source ?? use.source;
    if (named !== undefined) desk.used.add(named);
    if (source === undefined && use.silent !== true)
      desk.findings.push(sourceProblem(use, desk.layout, [...desk.trail]));
  }
  for (const ref of refs) if (!desk.ids.has(ref.id)) desk.findings.push(missingRef(ref, desk));
}

/** The same for a node and all it holds, in reading order. */
export function settleTree(summary: Summary, desk: Desk): void {
  const { children, others } = summary;
  settle(summary, desk);
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined || child.quiet) continue;
    desk.trail.push('children', index);
    settleTree(child, desk);
    desk.trail.pop();
    desk.trail.pop();
  }
  for (const { path, summary: inner } of others) {
    if (inner.quiet) continue;
    desk.trail.push(...path);
    settleTree(inner, desk);
    for (const _ of path) desk.trail.pop();
  }
}
