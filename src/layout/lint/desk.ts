// Where relative findings become findings: paths, fixes, and what only the whole layout can tell — which ids and which
// sources there are.
import type { Layout } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Ids } from './ids.ts';
import type { Summary } from './node.ts';
import { type Here, type Local, MOST_FINDINGS, type Notes, put, type Ref } from './report.ts';
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
  let told = 0;
  for (const use of uses) {
    const source = sourceFor(use, desk.declared);
    // One of the wrong kind is named all the same, and must not be taken away.
    const named = source ?? use.source;
    if (named !== undefined) desk.used.add(named);
    if (source !== undefined || use.silent === true || told >= MOST_FINDINGS) continue;
    told += 1;
    desk.findings.push(sourceProblem(use, desk.layout, [...desk.trail]));
  }
  for (const ref of refs.filter(({ id }) => !desk.ids.has(id)).slice(0, MOST_FINDINGS)) {
    desk.findings.push(missingRef(ref, desk));
  }
}

/** What a holder without a finding said, and what that rested on. */
interface Clean {
  readonly declared: Declared;
  readonly ids: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
}

const clean = new WeakMap<Summary, Clean>();

/** The same for a node and all it holds, in reading order. While nothing it rests on changes, a clean holder stays so. */
export function settleTree(summary: Summary, desk: Desk): void {
  if (summary.children.length === 0 && summary.others.length === 0) {
    settle(summary, desk);
    return;
  }
  const known = clean.get(summary);
  if (known?.declared === desk.declared && known.ids === desk.ids.all) {
    for (const name of known.used) desk.used.add(name);
    return;
  }
  const before = desk.findings.length;
  const inside: Desk = { ...desk, used: new Set() };
  settle(summary, inside);
  settleBelow(summary, inside);
  for (const name of inside.used) desk.used.add(name);
  if (desk.findings.length === before) {
    clean.set(summary, { declared: desk.declared, ids: desk.ids.all, used: inside.used });
  }
}

function settleBelow({ children, others }: Summary, desk: Desk): void {
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (child === undefined || child.quiet) continue;
    desk.trail.push('children', index);
    settleTree(child, desk);
    desk.trail.pop();
    desk.trail.pop();
  }
  for (const { path, summary } of others) {
    if (summary.quiet) continue;
    desk.trail.push(...path);
    settleTree(summary, desk);
    for (const _ of path) desk.trail.pop();
  }
}
