import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply.ts';
import type { Layout, Node } from './document.ts';
import type { Edit } from './edit.ts';
import { follow } from './follow.ts';
import { at, isArray, type Json } from './json.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { replaceAt } from './tree.ts';
import { nodesIn } from './walk.ts';

/** Rides on nodes unseen, and on what edits make of them. */
const mark = Symbol('mark');
const markOf = (node: unknown) => (node as { [mark]?: number } | undefined)?.[mark];

let marks = 0;
const nextMark = () => {
  marks += 1;
  return marks;
};
const marked = (node: Node): Node => Object.assign({ ...node }, { [mark]: nextMark() });

// Twins wherever one looks: ids missing or doubled, and little else to tell one from another.
const leaf = fc
  .record({ type: fc.constantFrom('gauge', 'label'), id: fc.constantFrom(undefined, 'fan', 'cpu'), text: fc.nat(2) })
  .map(({ type, id, text }): Node => ({ type, ...(id !== undefined && { id }), label: `L${text}`, span: [1, 1] }));

const stacked = (nodes: readonly Node[]) => ({
  grid: { columns: 2, rows: Math.max(2, nodes.length) },
  children: nodes.map((node, row) => marked({ ...node, position: [row, 0] })),
});

const group = fc
  .tuple(fc.constantFrom('box', 'cpu'), fc.array(leaf, { maxLength: 3 }))
  .map(([id, nodes]): Node => ({ type: 'group', id, span: [1, 1], ...stacked(nodes) }));

const pages = fc.array(leaf, { maxLength: 3 }).map(
  (nodes): Node => ({
    type: 'carousel',
    span: [1, 1],
    panels: [stacked(nodes), stacked([])].map((page, at) => marked({ ...page, color: at })),
  }),
);

const canvas = fc.array(leaf, { maxLength: 3 }).map((nodes): Node => {
  const items = nodes.map((control, index) => ({ x: index / 10, y: 0, control: marked(control) }));
  return { type: 'canvas', span: [1, 1], canvasConfig: { items } };
});

const layout = fc
  .array(
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: leaf },
        { weight: 2, arbitrary: group },
        { weight: 1, arbitrary: pages },
        { weight: 1, arbitrary: canvas },
      ),
      { maxLength: 5 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((tabs): Layout => ({ name: 'Twins', version: 1, tabs: tabs.map((nodes) => stacked(nodes)) }));

const recipe = fc.record({
  kind: fc.constantFrom(
    ...(['remove', 'move', 'carry', 'set', 'label', 'duplicate', 'group', 'ungroup', 'reorder', 'add'] as const),
    ...(['rename', 'moveTab', 'removeTab', 'duplicateTab', 'addTab'] as const),
  ),
  picks: fc.array(fc.nat(50), { minLength: 1, maxLength: 3 }),
  number: fc.nat(4),
  node: leaf,
});

function cook(
  { kind, picks, number, node }: typeof recipe extends fc.Arbitrary<infer R> ? R : never,
  from: Layout,
): Edit {
  const visits = nodesIn(from);
  const paths = picks.flatMap((pick) => visits[pick % Math.max(1, visits.length)]?.path ?? []);
  const targets = picks.flatMap((pick) => (visits.length === 0 ? [] : [visits[pick % visits.length]?.path ?? []]));
  const [one = ['tabs', 0, 'children', 0]] = targets;
  const tabs = isArray(from.tabs) ? from.tabs.length : 1;
  switch (kind) {
    case 'move':
      return { kind, at: targets, by: [number - 2, number % 2], push: true };
    case 'carry':
      return { kind: 'move', at: targets, into: paths.length % 2 === 0 ? ['tabs', number % tabs] : one.slice(0, -2) };
    case 'set':
      return { kind, at: targets, field: ['label'], value: `L${number}` };
    case 'label':
      return { kind: 'set', at: targets, field: ['format', 'decimals'], value: number };
    case 'remove':
    case 'duplicate':
    case 'group':
      return { kind, at: targets };
    case 'ungroup':
      return { kind, at: one };
    case 'reorder':
      return { kind, at: one, index: number };
    case 'rename':
      return { kind: 'renameId', at: one, id: `fresh-${number}` };
    case 'add':
      return { kind, into: one.slice(0, 2), nodes: [node, node], position: [0, 0], push: true };
    case 'moveTab':
      return { kind, tab: number % tabs, to: 0 };
    case 'removeTab':
    case 'duplicateTab':
      return { kind, tab: number % tabs };
    case 'addTab':
      return { kind, index: 0 };
  }
}

/** What is new gets a mark; a copy came with that of what it is a copy of, which is still the very same. */
function markNew(before: Layout, after: Layout): void {
  const old = new Set(nodesIn(before).map(({ node }) => node));
  const kept = new Set(nodesIn(after).flatMap(({ node }) => (old.has(node) ? [markOf(node)] : [])));
  for (const { node } of nodesIn(after)) {
    if (markOf(node) === undefined || (!old.has(node) && kept.has(markOf(node))))
      Object.assign(node, { [mark]: nextMark() });
  }
}

function expectFollowed(before: Layout, after: Layout, what: unknown): void {
  const where = follow(before, after);
  const places = new Map(nodesIn(after).map(({ node, path }) => [markOf(node), path]));
  for (const { node, path } of nodesIn(before)) {
    expect({ what, path, now: where(path) }).toEqual({ what, path, now: places.get(markOf(node)) });
  }
}

describe('a node that its id does not tell', () => {
  it('is followed through any edit, and back', () => {
    fc.assert(
      fc.property(layout, fc.array(recipe, { maxLength: 6 }), (first, recipes) => {
        let before = first;
        for (const given of recipes) {
          const edit = cook(given, before);
          const after = applyEdit(before, edit);
          markNew(before, after);
          expectFollowed(before, after, edit);
          expectFollowed(after, before, edit);
          before = after;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is followed where text was put in, changed or taken out', () => {
    const change = fc.record({ pick: fc.nat(50), kind: fc.constantFrom('in', 'out', 'label', 'id'), node: leaf });
    fc.assert(
      fc.property(layout, change, (first, { pick, kind, node }) => {
        const before = parse(print(first)).layout as Layout;
        const visits = nodesIn(before).filter(({ path }) => typeof path.at(-1) === 'number');
        const path = visits[pick % Math.max(1, visits.length)]?.path;
        fc.pre(path !== undefined);
        const [list, place] = [path.slice(0, -1), Number(path.at(-1))];
        const entries = at(before, list) as readonly Json[];
        const entry = entries[place] as Node;
        const text = print(
          replaceAt(
            before,
            list,
            {
              in: entries.toSpliced(place, 0, { ...node, label: 'Brand new' }),
              out: entries.toSpliced(place, 1),
              label: entries.with(place, { ...entry, label: 'Other' }),
              id: entries.with(place, { ...entry, id: 'other' }),
            }[kind] ?? [],
          ),
        );
        const after = applyEdit(before, { kind: 'replace', layout: parse(text).layout as Layout });
        const where = follow(before, after);
        const shift = kind === 'in' ? 1 : kind === 'out' ? -1 : 0;
        for (const { path: old } of nodesIn(before)) {
          const index = old[list.length];
          const isBehind = list.every((key, depth) => old[depth] === key) && Number(index) >= place;
          const isGone = kind === 'out' && isBehind && index === place;
          const now = isBehind ? old.with(list.length, Number(index) + shift) : old;
          expect({ kind, path, old, now: where(old) }).toEqual({ kind, path, old, now: isGone ? undefined : now });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is gone when another one has its place', () => {
    const holding = (...children: Node[]): Layout => ({ tabs: [{ children }] });
    const before = holding({ type: 'gauge', span: [1, 1] }, { type: 'label', text: 'b' });
    const after = holding({ type: 'button' }, { type: 'label', text: 'c' });
    expect(follow(before, after)(['tabs', 0, 'children', 0])).toBeUndefined();
    expect(follow(before, after)(['tabs', 0, 'children', 1])).toEqual(['tabs', 0, 'children', 1]);
  });

  it('is followed at once among ten thousand that all change', () => {
    const twin = (row: number): Node => ({ type: 'gauge', id: 'twin', position: [row, 0] });
    const many = (first: number): Layout => ({
      tabs: [{ children: Array.from({ length: 10_000 }, (_, row) => twin(first + row)) }],
    });
    const where = follow(many(0), many(1));
    for (let index = 0; index < 10_000; index += 1) {
      expect(where(['tabs', 0, 'children', index])?.[3]).toBe(index);
    }
  });
});
