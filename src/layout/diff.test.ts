import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLayouts, diffSummary, summaryOf } from './diff.ts';
import type { Layout } from './document.ts';

const gauge = { type: 'gauge', id: 'cpu', position: [0, 0], span: [2, 2], label: 'CPU' };
const inner = { type: 'button', id: 'go', position: [0, 0] };
const group = { type: 'group', id: 'box', position: [2, 0], children: [inner] };
const layout: Layout = {
  name: 'Rack',
  version: 1,
  tabs: [
    { title: 'Main', grid: { columns: 4, rows: 8 }, children: [gauge, group] },
    { title: 'Map', grid: { columns: 4, rows: 8 }, children: [{ type: 'map', id: 'rack-map', position: [0, 0] }] },
  ],
};

const verdicts = (diff: ReturnType<typeof diffSummary>) =>
  Object.fromEntries(diff.controls.map(({ id, verdict }) => [id, verdict]));

describe('summaryOf', () => {
  it('leaves out what is not drawn, with all that is in it and nothing after it', () => {
    const nested = (id: string, children: readonly object[]) => ({ type: 'group', id, children });
    const deep = nested('a', [nested('b', [{ type: 'map', id: 'c' }]), { type: 'map', id: 'd' }]);
    const pages = { tabs: [{ children: [deep, { type: 'map', id: 'e' }] }, { children: [{ type: 'map', id: 'f' }] }] };
    const without = (id: string) =>
      summaryOf(pages as unknown as Layout, (node) => node.id !== id).tabs.map(({ controls }) =>
        controls.map((control) => control.id).join(''),
      );
    expect(['', ...'abcdef'].map(without)).toEqual([
      ['abcde', 'f'],
      ['e', 'f'],
      ['ade', 'f'],
      ['abde', 'f'],
      ['abce', 'f'],
      ['abcd', 'f'],
      ['abcde', ''],
    ]);
  });

  it('takes no longer for many tabs, or many controls that are not drawn, than for few', () => {
    const many = 30_000;
    const tabs = Array.from({ length: many }, (_, n) => ({ title: '', children: [{ type: 'toggle', id: `t${n}` }] }));
    const wide = { name: 'Wide', tabs } as unknown as Layout;
    const started = performance.now();
    const summary = summaryOf(wide);
    expect(summary.tabs[many - 1]?.controls[0]?.id).toBe(`t${many - 1}`);
    expect(summaryOf(wide, () => false).tabs.every(({ controls }) => controls.length === 0)).toBe(true);
    expect(diffSummary(wide, summary).same).toBe(true);
    // Comparing each with each took nine seconds.
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe('diffSummary', () => {
  it('finds everything shown in the layout’s own summary', () => {
    const diff = diffSummary(layout, summaryOf(layout));
    expect(diff.same).toBe(true);
    expect(verdicts(diff)).toEqual({ cpu: 'shown', box: 'shown', go: 'shown', 'rack-map': 'shown' });
  });

  it('says which controls were dropped, and all that was in them', () => {
    const drawn = (type: string) => summaryOf(layout, (node) => node.type !== type);
    expect(verdicts(diffSummary(layout, drawn('map')))['rack-map']).toBe('dropped');
    expect(verdicts(diffSummary(layout, drawn('group')))).toMatchObject({
      box: 'dropped',
      go: 'dropped',
      cpu: 'shown',
    });
  });

  it('does not claim to know nested controls when the summary lists none', () => {
    const tabs = [
      {
        title: 'Main',
        controls: [
          { id: 'cpu', type: 'gauge', position: [0, 0], span: [2, 2] },
          { id: 'box', position: [2, 0] },
        ],
      },
    ];
    const diff = diffSummary(layout, { name: 'Rack', tabs });
    expect(verdicts(diff)).toEqual({ cpu: 'shown', box: 'shown', go: 'unchecked', 'rack-map': 'dropped' });
  });

  it('tells moved from different, and names extras', () => {
    const tabs = [
      {
        title: 'Main',
        controls: [
          { id: 'cpu', type: 'chart', position: [0, 0], span: [2, 2] },
          { id: 'box', type: 'group', position: [3, 0] },
        ],
      },
      {
        title: 'Map',
        controls: [
          { id: 'rack-map', type: 'map', position: [0, 0], span: [4, 4] },
          { id: 'ghost', type: 'button' },
        ],
      },
    ];
    const diff = diffSummary(layout, { tabs });
    expect(verdicts(diff)).toMatchObject({ cpu: 'different', box: 'moved', 'rack-map': 'moved' });
    expect(diff.controls.find(({ id }) => id === 'rack-map')?.fields).toEqual(['span']);
    expect(diff.extra).toEqual([{ id: 'ghost', type: 'button', tab: 1 }]);
  });

  it('answers for any summary', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (summary) => {
        expect(diffSummary(layout, summary).controls).toHaveLength(4);
      }),
    );
  });
});

describe('diffLayouts', () => {
  it('names the fields that differ, and the blocks', () => {
    const theirs: Layout = {
      ...layout,
      accentColor: '#FF0000',
      tabs: [
        { ...(layout.tabs as Layout[])[0], title: 'First', children: [{ ...gauge, label: 'Load', min: 1 }, group] },
        (layout.tabs as Layout[])[1] as Layout,
      ],
    };
    const diff = diffLayouts(layout, theirs);
    expect(diff.controls.find(({ id }) => id === 'cpu')).toMatchObject({
      verdict: 'different',
      fields: ['label', 'min'],
    });
    expect(diff.document).toEqual(['accentColor', 'tabs.0.title']);
    expect(diffLayouts(layout, structuredClone(layout)).same).toBe(true);
  });

  it('compares what lies on a canvas by itself, not as a field of the canvas', () => {
    const board = (label: string): Layout => ({
      tabs: [
        {
          children: [
            { type: 'canvas', id: 'c', canvasConfig: { items: [{ id: 'card', x: 0, control: { ...inner, label } }] } },
          ],
        },
      ],
    });
    const diff = diffLayouts(board('Go'), board('Stop'));
    expect(verdicts(diff)).toEqual({ c: 'shown', go: 'different' });
  });

  it('answers for any two documents', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (a, b) => {
        expect(() => diffLayouts(a as Layout, b as Layout)).not.toThrow();
        expect(diffLayouts(a as Layout, structuredClone(a) as Layout).same).toBe(true);
      }),
    );
  });
});
