// Whether every value is of a kind its field can read. What can be said about values of the right kind is lint's.
import * as checks from 'virtual:layout-validator';
import type { Catalog } from './control.ts';
import { type Layout, type Node, tabsOf, typeOf } from './document.ts';
import { fieldsInLayout, fieldsInNode, fieldsInTab } from './field-words.ts';
import type { Field } from './fields.ts';
import type { Finding, Fix } from './finding.ts';
import { isArray, isObject, type Json, member, type Path } from './json.ts';
import { drop, MOST_FINDINGS, put } from './lint/report.ts';
import { describeMisfit, meantBy } from './misfit.ts';
import { walk } from './walk.ts';

/** Relative to what was checked, so that it holds wherever that is moved to. */
interface Problem {
  readonly path: Path;
  readonly found: Json;
  readonly error: checks.KindError;
  /** What the value was probably meant to be; undefined where it can only go. */
  readonly meant: Json | undefined;
  /** It is an entry of a list, which stays without it. */
  readonly inList: boolean;
}

const NONE: readonly Problem[] = [];

const BLOCKS = ['glance', 'state', 'appearance', 'theme'];
const BLOCKS_WITH_ENTRIES = ['sources', 'publishers', 'alerts', 'pollGroups', 'dynamicTabs'];

/** Lint says it under the name of the block, and what comes of it. */
const LEFT_TO_LINT: ReadonlySet<string> = new Set([
  'tabs',
  ...BLOCKS,
  ...BLOCKS_WITH_ENTRIES.flatMap((block) => [block, `${block}.*`]),
  'sources.*.type',
  'dynamicTabs.*.event',
]);

/** Everything of the wrong kind, with paths from the root. */
export function validate(layout: Layout, catalog: Catalog): readonly Finding[] {
  const findings: Finding[] = [];
  const tell = (node: object, base: Path, problemsOf: (node: object) => readonly Problem[], described?: Described) => {
    const fieldsOn = described ?? ((path: Path) => fieldsInNode(node, path, catalog));
    for (const problem of problemsOf(node)) findings.push(findingOf(problem, base, fieldsOn));
  };
  tell(layout, [], layoutProblems, fieldsInLayout);
  const controls = member(layout.glance, 'controls');
  if (isArray(controls)) {
    for (const [index, node] of controls.entries()) {
      if (isObject(node)) tell(node, ['glance', 'controls', index], nodeProblems);
    }
  }
  for (const [index, tab] of tabsOf(layout).entries()) {
    if (isObject(tab)) tell(tab, ['tabs', index], tabProblems, fieldsInTab);
  }
  walk(layout, ({ node, path, kind }) => {
    // A popup is a field of its control, and was checked with it.
    if (kind !== 'popup') tell(node, path, kind === 'panel' ? groupProblems : nodeProblems);
  });
  return findings;
}

/** The same for one control or group, what it holds left out. */
export function validateNode(node: Node, path: Path, catalog: Catalog): readonly Finding[] {
  return nodeProblems(node).map((problem) => findingOf(problem, path, (way) => fieldsInNode(node, way, catalog)));
}

/** The fields on the way to a place in what was checked. */
type Described = (path: Path) => readonly Field[];

function findingOf({ path, found, error, meant, inList }: Problem, base: Path, described: Described): Finding {
  const fields = described(path);
  const name = fields.length === path.length ? fields.at(-1)?.label : path.at(-1);
  const message = describeMisfit(path, fields, found, error);
  const fix: Fix =
    meant !== undefined
      ? { label: `Change to ${JSON.stringify(meant)}`, edit: put(base, path, meant) }
      : { label: inList ? 'Remove this entry' : `Remove "${name}"`, edit: drop(base, path), removes: true };
  return { severity: 'warn', rule: 'bad_value', path: [...base, ...path], message, fix };
}

/** Kept by identity: after an edit only what changed, and what holds it, is checked again. */
function remembered(find: (node: object) => readonly Problem[]): (node: object) => readonly Problem[] {
  const found = new WeakMap<object, readonly Problem[]>();
  return (node) => {
    let problems = found.get(node);
    if (problems === undefined) {
      problems = find(node);
      found.set(node, problems);
    }
    return problems;
  };
}

const layoutProblems = remembered((layout) =>
  run(
    checks.layout,
    layout,
    (path) => !LEFT_TO_LINT.has(path.map((step, index) => (index === 1 ? '*' : step)).join('.')),
  ),
);
const tabProblems = remembered((tab) => run(checks.tab, tab));
const groupProblems = remembered((group) => run(checks.group, group));
const nodeProblems = remembered((node) => {
  const type = typeOf(node);
  if (type === 'group') return run(checks.group, node);
  // Of a type nobody knows lint says just that.
  if (type === undefined || !Object.hasOwn(checks.controls, type)) return NONE;
  const control = checks.controls[type];
  if (control === undefined) return NONE;
  const own = run(control.check, node);
  const shared = run(checks.shared, node, ([key]) => !control.own.includes(String(key)));
  return own.length === 0 ? shared : [...own, ...shared];
});

function run(check: checks.Check, value: object, counts: (path: Path) => boolean = () => true): readonly Problem[] {
  if (check(value)) return NONE;
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const error of check.errors ?? []) {
    // A theme is checked for its base and its family, and may be wrong for both.
    if (told.has(error.instancePath)) continue;
    told.add(error.instancePath);
    if (problems.length >= MOST_FINDINGS) break;
    const { path, found, holder } = followPointer(value, error.instancePath);
    if (!counts(path)) continue;
    problems.push({
      path,
      found,
      error,
      meant: meantBy(found, error),
      inList: isArray(holder),
    });
  }
  return problems;
}

function followPointer(value: unknown, pointer: string) {
  const path: (string | number)[] = [];
  let found = value as Json;
  let holder: Json | undefined;
  for (const part of pointer.split('/').slice(1)) {
    const key = isArray(found) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(key);
    holder = found;
    found = member(found, key) ?? null;
  }
  return { path: path as Path, found, holder };
}
