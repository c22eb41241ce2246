// The laws of editing, for any sequence of edits, sensible or not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import { applyEdit, explainEdit } from './apply.ts';
import { childrenOf, gridOf, idOf, type Layout, type Node, type Rect, rectOf, tabsOf } from './document.ts';
import type { Edit, Holder, Target } from './edit.ts';
import { nameOf } from './edit-name.ts';
import { samePath } from './edits/places.ts';
import { intersects, rowsNeeded, settle } from './grid.ts';
import { type History, record, redo, startHistory, undo } from './history.ts';
import type { Json, JsonObject, Path } from './json.ts';
import { nodesIn } from './walk.ts';

const KINDS = [
  ...['add', 'paste', 'remove', 'move', 'resize', 'setCard', 'align', 'distribute', 'sameSize', 'set', 'unset'],
  ...['duplicate', 'group', 'ungroup', 'reorder', 'addTab', 'setTab', 'moveTab', 'removeTab', 'duplicateTab'],
  ...['setGrid', 'setAt', 'renameId', 'replace', 'batch'],
] as Edit['kind'][];

const ids = fc.constantFrom('a', 'b', 'c', 'fan', 'fan-2', 'cpu', 'grp', 'x-1');
const small = fc.integer({ min: 1, max: 3 });

const leaf = fc
  .record({ type: fc.constantFrom('gauge', 'toggle', 'hologram'), id: ids, span: fc.tuple(small, small), when: ids })
  .map(({ type, id, span, when }): Node => ({ type, id, position: [0, 0], span, visible: { when, operator: 'eq' } }));

/** Children moved apart until nothing overlaps, and a grid that holds them. */
function holding(children: readonly Node[], columns: number): { grid: JsonObject; children: Node[] } {
  const rects = settle(
    children.map((node) => rectOf(node) as Rect),
    columns,
  );
  const grid = { columns, rows: Math.max(2, rowsNeeded(rects)) };
  return {
    grid,
    children: children.map((node, index) => {
      const { row, col, rows, cols } = rects[index] as Rect;
      return { ...node, position: [row, col], span: [rows, cols] };
    }),
  };
}

const { node } = fc.letrec<{ node: Node; many: Node[] }>((tie) => ({
  many: fc.array(tie('node'), { maxLength: 3, depthIdentifier: 'node' }),
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'node' },
    { weight: 6, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc.tuple(leaf, tie('many'), small, fc.boolean()).map(([base, children, columns, flow]): Node => {
        const { grid, children: placed } = holding(children, columns);
        return { ...base, type: 'group', grid: flow ? { ...grid, mode: 'flow' } : grid, children: placed };
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(leaf, tie('many')).map(([base, children]): Node => {
        const panel = (id: string) => ({ type: 'group', id, position: [0, 0], ...holding(children, 3) });
        return { ...base, type: 'carousel', panels: [panel('p1'), panel('p2')] };
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(leaf, tie('many')).map(([base, controls]): Node => {
        const items = controls.map((control, index) => ({ id: `card-${index}`, x: 0.1, y: 0.2, control }));
        return { ...base, type: 'canvas', canvasConfig: { items } };
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(leaf, tie('many'))
        .map(([base, children]): Node => ({ ...base, longPressGroup: { id: 'menu', ...holding(children, 2) } })),
    },
  ),
}));

/** Ids made unique the plain way, so that the generated document is legal by itself. */
function withUniqueIds(layout: Layout): Layout {
  let count = 0;
  const rename = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, entry]) => [key, rename(entry)] as const);
    const result = Object.fromEntries(entries);
    const isNode = 'type' in result || 'children' in result;
    if (isNode && typeof result.id === 'string') {
      count += 1;
      return { ...result, id: `${result.id}${count}` };
    }
    return result;
  };
  return rename(layout) as Layout;
}

const layout = fc
  .array(fc.tuple(fc.array(node, { maxLength: 5 }), fc.integer({ min: 2, max: 4 }), fc.boolean()), {
    minLength: 1,
    maxLength: 3,
  })
  .map((tabs): Layout => {
    return withUniqueIds({
      name: 'Any',
      version: 1,
      glance: { hero: 'a1', slots: ['b2', 'fan3'] },
      tabs: tabs.map(([children, columns, flow], index) => {
        const { grid, children: placed } = holding(children, columns);
        return { title: `T${index}`, grid: flow ? { ...grid, mode: 'flow' } : grid, children: placed, note: 'kept' };
      }),
    });
  });

const odd = fc.constantFrom(Number.NaN, 0.5, -1, 1e9, Number.POSITIVE_INFINITY);
const coordinate = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 8, arbitrary: fc.integer({ min: -2, max: 9 }) },
  { weight: 1, arbitrary: odd },
);
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, 7, 'fan', 'cpu', [], {}, [0, 0], [2, 2], [9, 9], { columns: 1, rows: 1 }),
  node,
  fc.array(node, { maxLength: 2 }),
);
const key = fc.constantFrom<string | number>(
  ...['label', 'id', 'position', 'span', 'grid', 'columns', 'mode', 'children', 'panels', 'canvasConfig', 'items'],
  ...['longPressGroup', 'visible', 'when', 'tabs', 'theme', '__proto__', 0, 1, -1],
);
const path: fc.Arbitrary<Path> = fc.array(key, { maxLength: 4 });
const grid: fc.Arbitrary<JsonObject> = fc.record(
  {
    columns: fc.integer({ min: 0, max: 5 }),
    rows: fc.integer({ min: 0, max: 12 }),
    mode: fc.constantFrom('grid', 'flow', 'spiral'),
    rowHeight: fc.constantFrom<Json>(40, -1, null, 'x'),
  },
  { requiredKeys: [] },
);

/** An edit before it is known which nodes the layout has: targets are numbers that pick among them. */
const recipe = fc.record({
  kind: fc.constantFrom(...KINDS, ...KINDS, ...KINDS.filter((kind) => kind !== 'replace' && kind !== 'removeTab')),
  picks: fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }),
  index: fc.integer({ min: -1, max: 6 }),
  cell: fc.tuple(coordinate, coordinate),
  span: fc.tuple(coordinate, coordinate),
  with: fc.record({
    cell: fc.boolean(),
    into: fc.boolean(),
    push: fc.boolean(),
    paths: fc.boolean(),
    siblings: fc.boolean(),
  }),
  nodes: fc.array(node, { maxLength: 3 }),
  id: ids,
  path,
  value,
  grid,
  other: layout,
});
type Recipe = typeof recipe extends fc.Arbitrary<infer R> ? R : never;

function cook(given: Recipe, current: Layout): Edit {
  const visits = nodesIn(current);
  const first = visits[(given.picks[0] ?? 0) % Math.max(1, visits.length)];
  const beside = visits.filter(({ path }) => samePath(path.slice(0, -1), first?.path.slice(0, -1) ?? []));
  const among = given.with.siblings ? beside : visits;
  const targets = given.picks.map((pick): Target => {
    // Now and then one that is not there.
    const visit = pick % 17 === 16 ? undefined : among[pick % Math.max(1, among.length)];
    if (visit === undefined) return pick % 2 === 0 ? 'nobody' : ['tabs', 0, 'children', 99];
    return given.with.paths ? visit.path : (idOf(visit.node) ?? visit.path);
  });
  const at = targets[0] ?? 'nobody';
  const tab = given.index;
  const holders = visits.filter(({ node }) => 'children' in node || 'panels' in node || 'canvasConfig' in node);
  const inner = holders[(given.picks.at(-1) ?? 0) % Math.max(1, holders.length)]?.path ?? ['tabs', 0];
  const tabCount = Math.max(1, tabsOf(current).length);
  const into: Holder = given.with.into ? inner : ['tabs', given.picks[0] === 3 ? 99 : Math.abs(tab) % tabCount];
  const position = given.with.cell ? { position: given.cell } : {};
  const push = given.with.push;
  // Copies of copies would fill the memory.
  const kind = visits.length > 60 && given.index > 0 ? 'remove' : given.kind;
  switch (kind) {
    case 'add':
    case 'paste':
      return { kind, into, nodes: given.nodes, push, ...position };
    case 'remove':
      return { kind, at: targets };
    case 'move':
      return {
        kind,
        at: targets,
        push,
        ...(given.with.cell ? { by: given.cell } : { to: given.cell }),
        ...(given.with.into ? { into } : {}),
      };
    case 'resize':
      return { kind, at, span: given.span, push, ...position };
    case 'setCard':
      return { kind, at, card: { x: given.cell[0], w: given.cell[1] } };
    case 'align':
      return { kind, at: targets, to: (['left', 'right', 'top', 'bottom'] as const)[Math.abs(tab) % 4] ?? 'left' };
    case 'distribute':
      return { kind, at: targets, axis: push ? 'rows' : 'columns' };
    case 'sameSize':
      return { kind, at: targets };
    case 'set':
      return { kind, at: targets, field: given.path, value: given.value };
    case 'unset':
      return { kind, at: targets, field: given.path };
    case 'duplicate':
      return { kind, at: targets, push, ...(given.with.cell ? { by: given.cell } : {}) };
    case 'group':
      return { kind, at: targets, id: given.id };
    case 'ungroup':
      return { kind, at };
    case 'reorder':
      return { kind, at, index: given.index };
    case 'addTab':
      return { kind, index: given.index };
    case 'setTab':
      return { kind, tab, fields: { title: given.id, ...(push ? { grid: given.grid } : {}) } };
    case 'moveTab':
      return { kind, tab, to: given.cell[0] };
    case 'removeTab':
    case 'duplicateTab':
      return { kind, tab };
    case 'setGrid':
      return { kind, of: into, grid: given.grid };
    case 'setAt':
      return { kind, path: given.path, value: push ? given.value : undefined };
    case 'renameId':
      return { kind, at, id: given.id };
    case 'replace':
      return { kind, layout: given.other };
    case 'batch': {
      const kinds = ['move', 'resize', 'set', 'renameId'] as const;
      return { kind, name: 'Several', edits: kinds.map((one) => cook({ ...given, kind: one }, current)) };
    }
  }
}

/** Everything wrong with ids and cells, found the slow and obvious way. */
function wrongs(current: Layout): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const look = (holder: unknown, name: string) => {
    const { mode, columns, rows } = gridOf(holder);
    if (mode === 'flow') return;
    const rects = childrenOf(holder).flatMap((child) => rectOf(child) ?? []);
    for (const [index, rect] of rects.entries()) {
      const inside = rect.row >= 0 && rect.col >= 0 && rect.row + rect.rows <= rows && rect.col + rect.cols <= columns;
      if (!inside) found.push(`${name}: ${index} is outside`);
      for (const other of rects.slice(index + 1)) if (intersects(rect, other)) found.push(`${name}: ${index} overlaps`);
    }
  };
  for (const [index, tab] of tabsOf(current).entries()) look(tab, `tab ${index}`);
  for (const visit of nodesIn(current)) {
    const id = idOf(visit.node);
    if (id !== undefined && seen.has(id)) found.push(`two are called ${id}`);
    if (id !== undefined) seen.add(id);
    look(visit.node, visit.path.join('.'));
  }
  return found;
}

/** Nothing that JSON would write as something else. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value !== 'undefined' && typeof value !== 'function';
  return Object.values(value).every(isJson);
}

describe('any five hundred edits', () => {
  it('leave ids unique, cells legal and the document JSON, and undo gives back the very same documents', () => {
    fc.assert(
      fc.property(layout, fc.array(recipe, { minLength: 500, maxLength: 500 }), (first, recipes) => {
        let history: History = startHistory(first);
        const documents = [first];
        for (const given of recipes) {
          const before = history.present;
          const edit = cook(given, before);
          const after = applyEdit(before, edit);
          if (after === before) continue;
          expect(explainEdit(before, edit)).toBeUndefined();
          expect({ edit, wrongs: wrongs(after) }).toEqual({ edit, wrongs: [] });
          expect(tabsOf(after).length).toBeGreaterThan(0);
          const text = JSON.stringify(after);
          // Two empty pages that change places look as they did.
          const same = edit.kind !== 'moveTab' && text === JSON.stringify(before);
          expect({ edit, same }).toEqual({ edit, same: false });
          expect(isJson(after)).toBe(true);
          history = record(history, after, { name: nameOf(edit, before, catalog) });
          documents.push(after);
        }
        const latest = documents.slice(-1 - history.past.length);
        for (const document of [...latest].reverse()) {
          expect(history.present).toBe(document);
          history = undo(history);
        }
        for (const document of latest) {
          expect(history.present).toBe(document);
          history = redo(history);
        }
      }),
      // Five hundred recipes take minutes to shrink, and the failing edit is told anyway.
      { numRuns: 12, endOnFailure: true },
    );
  });
});

const broken: fc.Arbitrary<Layout> = fc
  .array(
    fc.array(
      fc.oneof(
        leaf.map(({ id: _, ...rest }) => rest),
        leaf.map(({ position: _, ...rest }) => rest),
        leaf.map((base) => ({ ...base, position: [0.5, 'x'] })),
        leaf.map((base) => ({ ...base, position: [-2, 7], span: [1e12, 1e300] })),
        leaf.map((base): Node => ({ ...base, type: 'group', children: [base, base, 5], grid: 7 })),
        fc.constantFrom<Json>(null, 5, 'text', [], {}),
        leaf,
      ),
      { maxLength: 6 },
    ),
    { maxLength: 3 },
  )
  .map((tabs): Layout => ({ tabs: [...tabs.map((children) => ({ children })), 'not a tab'], version: 'old' }));

const KEEPERS: ReadonlySet<string> = new Set([
  ...['add', 'paste', 'move', 'resize', 'setCard', 'align', 'distribute', 'sameSize', 'duplicate', 'group', 'reorder'],
  ...['addTab', 'setTab', 'moveTab', 'duplicateTab', 'setGrid', 'renameId', 'batch'],
]);

describe('edits of a broken document', () => {
  it('never throw, never lose a node and never make it worse', () => {
    fc.assert(
      fc.property(broken, fc.array(recipe, { maxLength: 40 }), (first, recipes) => {
        let current = first;
        for (const given of recipes) {
          const edit = cook(given, current);
          const after = applyEdit(current, edit);
          // A copy of what is broken is broken too.
          const copies = edit.kind === 'duplicate' || edit.kind === 'duplicateTab';
          if (edit.kind === 'replace' || copies) continue;
          expect({ edit, worse: wrongs(after).length > wrongs(current).length }).toEqual({ edit, worse: false });
          if (KEEPERS.has(edit.kind)) expect(nodesIn(after).length).toBeGreaterThanOrEqual(nodesIn(current).length);
          current = after;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answer for any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.array(recipe, { maxLength: 20 }), (tabs, recipes) => {
        for (const given of recipes) applyEdit({ tabs: tabs as Json }, cook(given, { tabs: tabs as Json }));
      }),
      { numRuns: 60 },
    );
  });
});
