import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEdit } from '../../layout/apply.ts';
import { idOf, type Layout } from '../../layout/document.ts';
import { at, type Path } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import { findNode, idsOf } from '../../layout/walk.ts';
import { type Drop, planDrop, planStep, type Way, type Where } from './drop.ts';
import { calledOf, rowsOf } from './rows.ts';

const control = (id: string, row = 0, col = 0) => ({ type: 'button', id, position: [row, col] });

const LAYOUT: Layout = {
  name: 'House',
  version: 1,
  tabs: [
    {
      title: 'Home',
      children: [
        control('a'),
        control('b', 0, 1),
        { type: 'group', id: 'g', position: [1, 0], span: [2, 4], children: [control('c'), control('d', 0, 1)] },
        {
          type: 'carousel',
          id: 'car',
          position: [3, 0],
          panels: [{ type: 'group', id: 'p1', children: [control('e')] }],
        },
        {
          type: 'canvas',
          id: 'can',
          position: [4, 0],
          canvasConfig: { items: [{ id: 'k', control: { type: 'label', id: 'f' } }] },
        },
      ],
    },
    { title: 'Logs', children: [control('z')] },
  ],
};

const pathTo = (id: string): Path => findNode(LAYOUT, id)?.path ?? [];

function done({ edit, paths }: Drop): { layout: Layout; ids: readonly unknown[]; said: string } {
  const plan = planEdit(LAYOUT, edit);
  if (isRefused(plan)) return { layout: LAYOUT, ids: [], said: plan.refused };
  const { layout } = plan;
  return { layout, ids: paths.map((path) => idOf(at(layout, path))), said: '' };
}

function tree(layout: Layout): string {
  return rowsOf(layout, { isFolded: () => false })
    .map((row) => `${'.'.repeat(row.depth)}${calledOf(row).name}`)
    .join(' ');
}

function drop(ids: readonly string[], onto: Path, where: Where) {
  const plan = planDrop(LAYOUT, ids.map(pathTo), onto, where);
  return isRefused(plan) ? { layout: LAYOUT, ids: [], said: plan.refused } : done(plan.done);
}

function step(ids: readonly string[], way: Way) {
  const plan = planStep(LAYOUT, ids.map(pathTo), way);
  return isRefused(plan) ? { layout: LAYOUT, ids: [], said: plan.refused } : done(plan.done);
}

const REST = '.car ..p1 ...e .can ..f Logs .z';

describe('a drop in the tree', () => {
  it('puts a control before or after its siblings', () => {
    expect(tree(drop(['a'], pathTo('b'), 'after').layout)).toBe(`Home .b .a .g ..c ..d ${REST}`);
    expect(tree(drop(['b'], pathTo('a'), 'before').layout)).toBe(`Home .b .a .g ..c ..d ${REST}`);
    expect(tree(drop(['a'], pathTo('g'), 'before').layout)).toBe(`Home .b .a .g ..c ..d ${REST}`);
  });

  it('brings a control into a group, between those it was dropped at', () => {
    const { layout, ids } = drop(['a'], pathTo('d'), 'before');
    expect(tree(layout)).toBe(`Home .b .g ..c ..a ..d ${REST}`);
    expect(ids).toEqual(['a']);
  });

  it('brings several along in their order, from wherever they are', () => {
    const { layout, ids } = drop(['a', 'd', 'z'], pathTo('c'), 'before');
    expect(tree(layout)).toBe('Home .b .g ..a ..d ..z ..c .car ..p1 ...e .can ..f Logs');
    expect(ids).toEqual(['a', 'd', 'z']);
  });

  it('goes to the end of what it is dropped into: tab, group, page and canvas', () => {
    expect(tree(drop(['a'], ['tabs', 1], 'into').layout)).toContain('Logs .z .a');
    expect(tree(drop(['a'], pathTo('g'), 'into').layout)).toContain('.g ..c ..d ..a');
    expect(tree(drop(['a'], pathTo('p1'), 'into').layout)).toContain('..p1 ...e ...a');
    expect(tree(drop(['a'], pathTo('can'), 'into').layout)).toContain('.can ..f ..a');
    expect(tree(drop(['a'], pathTo('f'), 'before').layout)).toContain('.can ..a ..f');
  });

  it('says why something cannot go there', () => {
    expect(drop(['g'], pathTo('c'), 'before').said).toBe('g cannot go into itself.');
    expect(drop(['a'], pathTo('b'), 'into').said).not.toBe('');
    expect(drop(['a'], pathTo('car'), 'into').said).toContain('only groups become pages');
  });

  it('moves a tab among tabs and nowhere else', () => {
    const plan = planDrop(LAYOUT, [['tabs', 0]], ['tabs', 1], 'after');
    expect(isRefused(plan) ? plan : tree(done(plan.done).layout)).toMatch(/^Logs .z Home/);
    expect(isRefused(planDrop(LAYOUT, [['tabs', 0]], pathTo('z'), 'after'))).toBe(true);
    expect(isRefused(planDrop(LAYOUT, [['tabs', 0], pathTo('a')], ['tabs', 1], 'after'))).toBe(true);
  });

  it('loses nothing, doubles nothing, and tells where everything went, whatever is dropped wherever', () => {
    const paths = rowsOf(LAYOUT, { isFolded: () => false }).map(({ path }) => path);
    const nodes = paths.filter((path) => path.length > 2);
    fc.assert(
      fc.property(
        fc.subarray(nodes, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...paths),
        fc.constantFrom<Where>('before', 'after', 'into'),
        (moved, onto, where) => {
          const plan = planDrop(LAYOUT, moved, onto, where);
          if (isRefused(plan)) return;
          const { layout, ids, said } = done(plan.done);
          expect([...idsOf(layout)].sort()).toEqual([...idsOf(LAYOUT)].sort());
          if (said !== '') return;
          const moving = moved.map((path) => idOf(at(LAYOUT, path)));
          expect(moving).toEqual(expect.arrayContaining([...ids]));
          // They stand side by side.
          const places = plan.done.paths.map((path) => Number(path.findLast((key) => typeof key === 'number')));
          expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
        },
      ),
    );
  });
});

describe('a step of the keyboard', () => {
  it('goes up, down, in and out', () => {
    expect(tree(step(['b'], 'up').layout)).toBe(`Home .b .a .g ..c ..d ${REST}`);
    expect(tree(step(['a', 'b'], 'down').layout)).toBe(`Home .g ..c ..d .a .b ${REST}`);
    expect(tree(step(['car'], 'in').layout)).toContain('.g ..c ..d ..car');
    expect(tree(step(['d'], 'out').layout)).toContain('.g ..c .d .car');
  });

  it('leaves pages and cards behind on its way out', () => {
    expect(tree(step(['e'], 'out').layout)).toContain('.car ..p1 .e .can');
    expect(tree(step(['f'], 'out').layout)).toContain('.can .f');
  });

  it('says why there is nowhere to go', () => {
    expect(step(['a'], 'up').said).toBe('It is already the first.');
    expect(step(['can'], 'down').said).toBe('It is already the last.');
    expect(step(['a'], 'out').said).toBe('It already stands on the tab itself.');
    expect(step(['a'], 'in').said).toContain('nothing before it');
    expect(isRefused(planStep(LAYOUT, [['tabs', 0]], 'up'))).toBe(true);
    expect(isRefused(planStep(LAYOUT, [], 'up'))).toBe(true);
  });
});
