// Compares a layout, control by control, with another one or with a device's summary of what it drew.
import { idOf, isGroup, type Layout, type Node, rectOf, tabsOf, text, typeOf } from './document.ts';
import { isArray, isObject, type Json, type JsonObject, member, type Path, sameJson } from './json.ts';
import { nodesIn, type Visit } from './walk.ts';

/**
 * shown: there, the same. moved: there, in another place or size. different: there, but some fields are not the same.
 * dropped: not there. unchecked: the summary does not say, because it lists no nested controls.
 */
export type Verdict = 'shown' | 'moved' | 'different' | 'dropped' | 'unchecked';

export interface ControlDiff {
  readonly id: string;
  readonly type: string;
  readonly path: Path;
  readonly verdict: Verdict;
  /** The fields that differ, in the order of ours; `tab` when it is on another page. */
  readonly fields: readonly string[];
}

export interface Extra {
  readonly id: string;
  readonly type: string;
  readonly tab: number;
}

export interface LayoutDiff {
  /** Every control and group of ours that has an id. */
  readonly controls: readonly ControlDiff[];
  /** What the other side has and ours does not. */
  readonly extra: readonly Extra[];
  /** Keys outside the controls that differ: `name`, `theme`, `tabs.0.title`. */
  readonly document: readonly string[];
  /** Nothing differs anywhere. */
  readonly same: boolean;
}

/** What a device answers about what is on its screen. */
export interface Summary {
  readonly name: string;
  readonly accentColor: string | null;
  readonly tabs: readonly {
    readonly title: string;
    readonly icon: string | null;
    readonly controls: readonly SummaryEntry[];
  }[];
}

interface SummaryEntry {
  readonly id: string;
  readonly type: string;
  readonly position: readonly number[] | null;
  readonly span: readonly number[];
}

/** The truthful summary of a layout of which only some nodes are drawn: what is not drawn is absent, with all in it. */
export function summaryOf(layout: Layout, drawn: (node: Node) => boolean = () => true): Summary {
  const tabs = tabsOf(layout);
  const onTab = tabs.map((): SummaryEntry[] => []);
  // Holders are visited right before all they hold, so what follows deeper than a hidden node is inside of it.
  let hiddenAt = Number.POSITIVE_INFINITY;
  for (const { node, kind, tab, depth } of nodesIn(layout)) {
    if (depth > hiddenAt) continue;
    const shows = kind === 'popup' || (drawn(node) && (isGroup(node) || typeOf(node) !== undefined));
    hiddenAt = shows ? Number.POSITIVE_INFINITY : depth;
    const entry = shows ? entryOf(node) : undefined;
    if (entry !== undefined) onTab[tab]?.push(entry);
  }
  return {
    name: text(member(layout, 'name')) ?? '',
    accentColor: text(member(layout, 'accentColor')) ?? null,
    tabs: tabs.map((tab, index) => ({
      title: text(member(tab, 'title')) ?? '',
      icon: text(member(tab, 'icon')) ?? null,
      controls: onTab[index] ?? [],
    })),
  };
}

function entryOf(node: Node): SummaryEntry | undefined {
  const id = idOf(node);
  if (id === undefined) return undefined;
  const rect = rectOf(node);
  return {
    id,
    type: typeOf(node) ?? '',
    position: rect === undefined ? null : [rect.row, rect.col],
    span: rect === undefined ? [1, 1] : [rect.rows, rect.cols],
  };
}

interface Theirs {
  readonly node: JsonObject;
  readonly tab: number;
}

function samePlace(ours: Node, theirs: JsonObject): readonly string[] {
  const a = rectOf(ours);
  const b = rectOf(theirs);
  if (a === undefined || b === undefined) return [];
  return [
    ...(a.row === b.row && a.col === b.col ? [] : ['position']),
    ...(a.rows === b.rows && a.cols === b.cols ? [] : ['span']),
  ];
}

// A group is told from its `children`, and older apps leave its type out.
function sameType(ours: Node, theirs: JsonObject): boolean {
  const type = typeOf(theirs);
  return type === undefined ? isGroup(ours) : type === typeOf(ours);
}

// Nested nodes are compared on their own; here only what is the node's.
const HOLDING = new Set(['children', 'panels', 'longPressGroup', 'position', 'span', 'type']);

function ownFields(node: Node): readonly string[] {
  return Object.keys(node).filter((key) => !HOLDING.has(key));
}

/** The cards of a canvas without the controls on them, which are compared by themselves. */
function withoutCards(value: Json | undefined): Json | undefined {
  if (!isObject(value) || !isArray(member(value, 'items'))) return value;
  const items = (value.items as readonly Json[]).map((item) => {
    if (!isObject(item)) return item;
    const { control: _, ...card } = item;
    return card;
  });
  return { ...value, items };
}

function differingFields(ours: Node, theirs: JsonObject): readonly string[] {
  const names = new Set([...ownFields(ours), ...ownFields(theirs)]);
  return [...names].filter((name) => !sameJson(withoutCards(member(ours, name)), withoutCards(member(theirs, name))));
}

function compare(
  visit: Visit,
  id: string,
  theirs: Theirs | undefined,
  missing: Verdict,
  fieldsOf: (ours: Node, theirs: JsonObject) => readonly string[],
): ControlDiff {
  const base = { id, type: typeOf(visit.node) ?? '', path: visit.path };
  if (theirs === undefined) return { ...base, verdict: missing, fields: [] };
  const place = [...(theirs.tab === visit.tab ? [] : ['tab']), ...samePlace(visit.node, theirs.node)];
  const fields = [...(sameType(visit.node, theirs.node) ? [] : ['type']), ...fieldsOf(visit.node, theirs.node)];
  if (fields.length > 0) return { ...base, verdict: 'different', fields: [...fields, ...place] };
  return { ...base, verdict: place.length > 0 ? 'moved' : 'shown', fields: place };
}

function finish(controls: readonly ControlDiff[], extra: readonly Extra[], document: readonly string[]): LayoutDiff {
  const same = extra.length === 0 && document.length === 0 && controls.every(({ verdict }) => verdict === 'shown');
  return { controls, extra, document, same };
}

function extrasOf(theirs: ReadonlyMap<string, Theirs>, ours: ReadonlySet<string>): readonly Extra[] {
  return [...theirs]
    .filter(([id]) => !ours.has(id))
    .map(([id, { node, tab }]) => ({ id, type: typeOf(node) ?? '', tab }));
}

const withId = (visits: readonly Visit[]) =>
  visits.flatMap((visit) => {
    const id = idOf(visit.node);
    return id === undefined ? [] : [{ visit, id }];
  });

/** Ours against another layout, field by field. */
export function diffLayouts(ours: Layout, theirs: Layout): LayoutDiff {
  const others = new Map<string, Theirs>();
  for (const { visit, id } of withId(nodesIn(theirs))) {
    if (!others.has(id)) others.set(id, { node: visit.node, tab: visit.tab });
  }
  const mine = withId(nodesIn(ours));
  const controls = mine.map(({ visit, id }) => compare(visit, id, others.get(id), 'dropped', differingFields));
  const known = new Set(mine.map(({ id }) => id));
  return finish(controls, extrasOf(others, known), documentDiff(ours, theirs));
}

function documentDiff(ours: Layout, theirs: Layout): readonly string[] {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  names.delete('tabs');
  const blocks = [...names].filter((name) => !sameJson(member(ours, name), member(theirs, name)));
  return [...blocks, ...tabDiff(tabsOf(ours), tabsOf(theirs), ['title', 'icon', 'grid'])];
}

function tabDiff(ours: readonly unknown[], theirs: readonly unknown[], keys: readonly string[]): readonly string[] {
  if (ours.length !== theirs.length) return ['tabs'];
  return ours.flatMap((tab, index) =>
    keys
      .filter((key) => !sameJson(member(tab, key) ?? null, member(theirs[index], key) ?? null))
      .map((key) => `tabs.${index}.${key}`),
  );
}

/** Ours against what a device says it drew. Summaries come from other people's apps: anything may be missing. */
export function diffSummary(ours: Layout, summary: unknown): LayoutDiff {
  const theirs = new Map<string, Theirs>();
  for (const [tab, page] of tabsOf(summary).entries()) {
    const controls = member(page, 'controls');
    for (const node of isArray(controls) ? controls : []) {
      const id = idOf(node);
      if (id !== undefined && isObject(node) && !theirs.has(id)) theirs.set(id, { node, tab });
    }
  }
  const mine = withId(nodesIn(ours));
  const listsNested = mine.some(({ visit, id }) => visit.depth > 0 && theirs.has(id));
  const dropped = new Set(
    mine.filter(({ visit, id }) => visit.depth === 0 && !theirs.has(id)).map(({ visit }) => topOf(visit)),
  );
  const controls = mine.map(({ visit, id }) => {
    const withHolder = visit.depth > 0 && dropped.has(topOf(visit));
    const missing = visit.depth === 0 || listsNested || withHolder ? 'dropped' : 'unchecked';
    return compare(visit, id, theirs.get(id), missing, () => []);
  });
  const known = new Set(mine.map(({ id }) => id));
  const document = [
    ...(sameName(member(ours, 'name'), member(summary, 'name')) ? [] : ['name']),
    ...tabDiff(tabsOf(ours), tabsOf(summary), ['title']),
  ];
  return finish(controls, extrasOf(theirs, known), document);
}

const sameName = (ours: Json | undefined, theirs: Json | undefined) => theirs === undefined || ours === theirs;

/** The child of the tab that a node is, or is inside of. */
function topOf({ path }: Visit): string {
  return path.slice(0, 4).join('/');
}
