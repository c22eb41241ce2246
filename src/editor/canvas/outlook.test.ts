import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, planEdit } from '../../layout/apply.ts';
import type { Layout, Node } from '../../layout/document.ts';
import { worseBy } from '../../layout/edits/laws.ts';
import { isRefused } from '../../layout/outcome.ts';
import { findNode } from '../../layout/walk.ts';
import { aimAt, aimKey } from './aim.ts';
import type { Stage } from './frames.ts';
import { areaOf, boxesIn, holderOf } from './frames.ts';
import { type Lift, liftOf, liftOfNew } from './lift.ts';
import { type Hover, hoverOf } from './outlook.ts';
import { control, page, placesIn, stageOf, WIDTH } from './stage.fixture.ts';

const layout = page([control('cpu', [0, 0], [2, 2]), control('fan', [0, 2], [1, 2]), control('log', [2, 0], [2, 4])]);

/** Takes the controls by the middle of what they cover, and holds them so far from there. */
function held(stage: Stage, ids: readonly string[], kind: 'move' | 'copy', right: number, down: number, alt = false) {
  const resting = liftOf(stage, ids, kind, undefined) as Lift;
  const { x, y, width, height } = resting.area;
  const hand = { x: x + width / 2, y: y + height / 2 };
  const lift = liftOf(stage, ids, kind, hand) as Lift;
  const aim = aimAt(stage, lift, { x: hand.x + right, y: hand.y + down }, alt);
  if (aim === undefined) throw new Error('It aims at nothing.');
  return { lift, aim, hover: hoverOf(stage, lift, aim) };
}

const done = (before: Layout, { edit }: Hover): Layout => (edit === undefined ? before : applyEdit(before, edit));

describe('a lifted control', () => {
  it('aims at the cells it covers most', () => {
    const { hover } = held(stageOf(layout), ['fan'], 'move', -120, 250);
    expect(hover.rect).toEqual({ row: 4, col: 1, rows: 1, cols: 2 });
    expect(placesIn(done(layout, hover)).fan).toBe('[4,1] [1,2]');
  });

  it('changes nothing where it stood, however the hand trembles', () => {
    const { hover } = held(stageOf(layout), ['cpu'], 'move', 30, -20);
    expect(hover.edit).toBeUndefined();
    expect(hover.refused).toBeUndefined();
  });

  it('shows where its neighbours would go, and pushes them there', () => {
    const { hover } = held(stageOf(layout), ['fan'], 'move', -200, 0);
    expect([...hover.shifts]).toEqual([
      [0, { x: 0, y: 56 }],
      [2, { x: 0, y: 56 }],
    ]);
    expect(placesIn(done(layout, hover))).toEqual({ cpu: '[1,0] [2,2]', fan: '[0,0] [1,2]', log: '[3,0] [2,4]' });
  });

  it('is told why it cannot be there when nobody may be pushed', () => {
    const { hover } = held(stageOf(layout), ['fan'], 'move', -200, 0, true);
    expect(hover.refused).toBe('There is no room: cpu is in the way.');
    expect(hover.edit).toBeUndefined();
    expect(hover.ghosts).toHaveLength(1);
  });

  it('stays in the columns when the hand goes past the edge of the page', () => {
    const { hover } = held(stageOf(layout), ['fan'], 'move', 150, 250);
    expect(hover.rect?.col).toBe(2);
  });

  it('aims at nothing far beside the page', () => {
    const stage = stageOf(layout);
    const lift = liftOf(stage, ['fan'], 'move', { x: 300, y: 20 }) as Lift;
    expect(aimAt(stage, lift, { x: WIDTH + 300, y: 20 }, false)).toBeUndefined();
  });

  it('leaves the original when it is a copy, with an id of its own', () => {
    const { hover } = held(stageOf(layout), ['fan'], 'copy', 0, 250);
    const after = done(layout, hover);
    expect(placesIn(after)).toEqual({ ...placesIn(layout), 'fan-2': '[4,2] [1,2]' });
    expect(hover.landing?.indices).toEqual([2]);
  });
});

describe('several lifted controls', () => {
  it('move together, keeping their places beside one another', () => {
    const { hover } = held(stageOf(layout), ['cpu', 'fan'], 'move', 0, 4 * 56);
    expect(placesIn(done(layout, hover))).toEqual({ cpu: '[4,0] [2,2]', fan: '[4,2] [1,2]', log: '[2,0] [2,4]' });
    expect(hover.ghosts).toHaveLength(2);
  });
});

describe('groups', () => {
  const room: Node = {
    type: 'group',
    id: 'room',
    position: [4, 0],
    span: [4, 4],
    grid: { columns: 4, rows: 4 },
    children: [control('lamp', [0, 0], [1, 2])],
  };
  const withRoom = page([control('cpu', [0, 0], [2, 2]), room]);

  it('take in what is held over them', () => {
    const stage = stageOf(withRoom);
    const { hover } = held(stage, ['cpu'], 'move', 200, 5 * 56);
    const after = done(withRoom, hover);
    expect(findNode(after, 'cpu')?.path).toEqual(['tabs', 0, 'children', 0, 'children', 1]);
    expect(hover.landing).toEqual({ holder: ['tabs', 0, 'children', 0], indices: [1] });
  });

  it('let go of what is held beside them', () => {
    const { hover } = held(stageOf(withRoom), ['lamp'], 'move', 200, -5 * 56);
    expect(findNode(done(withRoom, hover), 'lamp')?.path).toEqual(['tabs', 0, 'children', 2]);
  });

  it('do not take in themselves', () => {
    const { aim } = held(stageOf(withRoom), ['room'], 'move', 0, 56);
    expect('frame' in aim && aim.frame.holder).toEqual(['tabs', 0]);
  });
});

describe('a control from the palette', () => {
  const toggle: Node = { type: 'toggle', span: [1, 2] };

  it('is held by its middle and lands with a readable id', () => {
    const stage = stageOf(layout);
    const hand = { x: 100, y: 5 * 56 + 28 };
    const lift = liftOfNew(stage, [toggle], hand) as Lift;
    const hover = hoverOf(stage, lift, aimAt(stage, lift, hand, false) as NonNullable<ReturnType<typeof aimAt>>);
    expect(placesIn(done(layout, hover)).toggle).toBe('[5,0] [1,2]');
  });

  it('goes to the first free slot of another page', () => {
    const two = {
      ...layout,
      tabs: [...(layout.tabs as Node[]), { title: 'Two', grid: { columns: 4, rows: 4 }, children: [] }],
    };
    const stage = stageOf(two);
    const lift = liftOfNew(stage, [toggle], { x: 0, y: 0 }) as Lift;
    const after = done(two, hoverOf(stage, lift, { tab: 1 }));
    expect(findNode(after, 'toggle')?.path).toEqual(['tabs', 1, 'children', 0]);
  });
});

describe('flow grids', () => {
  const form = page(
    [
      { type: 'toggle', id: 'a', position: [0, 0], span: [1, 2] },
      { type: 'toggle', id: 'b', position: [0, 2], span: [1, 2] },
      { type: 'toggle', id: 'c', position: [1, 0], span: [1, 4] },
    ],
    { mode: 'flow' },
  );
  const order = (after: Layout) =>
    boxesIn(after, stageOf(after).frames[0] as never, stageOf(after).catalog).map(({ node }) => node.id);

  it('open a band between two others', () => {
    const stage = stageOf(form);
    const { area } = liftOf(stage, ['c'], 'move', undefined) as Lift;
    const { hover } = held(stage, ['c'], 'move', 0, 2 - (area.y + area.height / 2));
    expect(order(done(form, hover))).toEqual(['c', 'a', 'b']);
  });

  it('take it into a band, before the one to the right of the hand', () => {
    const stage = stageOf(form);
    const { area } = liftOf(stage, ['c'], 'move', undefined) as Lift;
    const { hover } = held(stage, ['c'], 'move', 60 - 200, 28 - (area.y + area.height / 2));
    const after = done(form, hover);
    expect(order(after)).toEqual(['c', 'a', 'b']);
    expect(new Set(Object.values(placesIn(after)).map((place) => place[1]))).toEqual(new Set(['0']));
  });

  it('show a neighbour that gets another width as it would be drawn then', () => {
    const stage = stageOf(form);
    const { hover } = held(stage, ['a'], 'move', 0, 300);
    const then = stageOf(done(form, hover));
    const drawn = boxesIn(then.layout, then.frames[0] as never, then.catalog).find(({ node }) => node.id === 'b');
    expect(hover.shifts.get(1)).toMatchObject({ reshaped: true });
    expect(hover.reshaped).toHaveLength(1);
    expect(hover.reshaped[0]).toMatchObject({
      node: drawn?.node,
      size: { width: drawn?.width, height: drawn?.height },
    });
  });

  it('change nothing when it comes back to where it was in its band', () => {
    const { hover } = held(stageOf(form), ['a'], 'move', 5, 0);
    expect(hover.edit).toBeUndefined();
  });
});

const rect = fc.record({
  row: fc.integer({ min: 0, max: 5 }),
  col: fc.integer({ min: 0, max: 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
  cols: fc.integer({ min: 1, max: 4 }),
});
const legal = fc.array(rect, { minLength: 1, maxLength: 7 }).map((rects) => {
  const nodes: Node[] = [];
  for (const { row, col, rows, cols } of rects) {
    const before = page(nodes);
    const edit = {
      kind: 'add',
      into: ['tabs', 0],
      nodes: [{ type: 'gauge', id: `c${nodes.length}`, span: [rows, Math.min(cols, 4 - col)] }],
      position: [row, col],
      push: true,
    } as const;
    const plan = planEdit(before, edit);
    if (!isRefused(plan))
      nodes.splice(
        0,
        nodes.length,
        ...(holderOf(plan.layout, stageOf(plan.layout).frames[0] as never) as { children: Node[] }).children,
      );
  }
  return nodes;
});

describe('wherever anything is held', () => {
  const scene = fc.record({
    nodes: legal,
    mode: fc.constantFrom('grid', 'flow'),
    kind: fc.constantFrom('move' as const, 'copy' as const),
    pick: fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }),
    x: fc.integer({ min: -60, max: WIDTH + 60 }),
    y: fc.integer({ min: -60, max: 900 }),
    alt: fc.boolean(),
  });

  it('what is shown is what letting go makes of it, and no worse than before', () => {
    fc.assert(
      fc.property(scene, ({ nodes, mode, kind, pick, x, y, alt }) => {
        const before = page(nodes, { mode });
        const stage = stageOf(before);
        const ids = [...new Set(pick.map((index) => `c${index % nodes.length}`))];
        const lift = liftOf(stage, ids, kind, { x: 10, y: 10 });
        const aim = lift && aimAt(stage, lift, { x, y }, alt);
        if (lift === undefined || aim === undefined || !('frame' in aim)) return;
        const hover = hoverOf(stage, lift, aim);
        expect(hover.edit === undefined || hover.refused === undefined).toBe(true);
        const after = done(before, hover);
        expect(worseBy(before, after)).toBeUndefined();
        if (hover.edit === undefined || hover.landing === undefined) return;
        const frame = { ...aim.frame, holder: hover.landing.holder };
        const boxes = boxesIn(after, frame, stage.catalog);
        const { indices } = hover.landing;
        expect(hover.ghosts).toEqual(
          boxes.filter(({ index }) => indices.includes(index)).map((box) => areaOf(frame, box)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('the same aim has the same key, and another one another', () => {
    const stage = stageOf(layout);
    const near = held(stage, ['fan'], 'move', -118, 240).aim;
    const same = held(stage, ['fan'], 'move', -122, 242).aim;
    const other = held(stage, ['fan'], 'move', -20, 252).aim;
    expect(aimKey(near)).toBe(aimKey(same));
    expect(aimKey(near)).not.toBe(aimKey(other));
  });
});
