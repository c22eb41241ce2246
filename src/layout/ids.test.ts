import { describe, expect, it } from 'vitest';
import type { Layout } from './document.ts';
import { callOf, freshId, idStem, withFreshIds } from './ids.ts';
import { REFERENCES, referencesOf } from './references.ts';

describe('a fresh id', () => {
  it.each([
    ['gauge', [], 'gauge'],
    ['gauge', ['gauge'], 'gauge-2'],
    ['fan', ['fan', 'fan-2', 'fan-3'], 'fan-4'],
    ['fan-2', ['fan-2'], 'fan-3'],
    ['room-101', ['room-101'], 'room-102'],
    ['fan-2', [], 'fan-2'],
    ['-7', ['-7'], '-7-2'],
    ['x-99999999999999999999', ['x-99999999999999999999'], 'x-99999999999999999999-2'],
    ['  ', [], 'control'],
  ])('made from %s among %j is %s', (base, taken, id) => {
    expect(freshId(base, new Set(taken))).toBe(id);
  });

  it('is made from the type where there is none', () => {
    expect(idStem({ type: 'progressRing' })).toBe('progress-ring');
    expect(idStem({ children: [] })).toBe('group');
    expect(idStem({})).toBe('control');
  });
});

describe('fresh ids for nodes from elsewhere', () => {
  it('rename what is taken, name what is nameless, and take references along', () => {
    const nodes = withFreshIds(
      [
        { type: 'toggle', id: 'fan', visible: { when: 'cpu', operator: 'eq', value: 1 } },
        { type: 'group', children: [{ type: 'gauge', id: 'cpu', visible: { when: 'fan', operator: 'eq' } }] },
        { type: 'label', id: 'far', visible: { when: 'elsewhere', operator: 'eq' } },
      ],
      new Set(['fan', 'cpu', 'group']),
    );
    expect(nodes).toEqual([
      { type: 'toggle', id: 'fan-2', visible: { when: 'cpu-2', operator: 'eq', value: 1 } },
      {
        type: 'group',
        id: 'group-2',
        children: [{ type: 'gauge', id: 'cpu-2', visible: { when: 'fan-2', operator: 'eq' } }],
      },
      { type: 'label', id: 'far', visible: { when: 'elsewhere', operator: 'eq' } },
    ]);
    expect(Object.keys(nodes[1] ?? {})).toEqual(['type', 'id', 'children']);
  });

  it('leave nodes alone that need none', () => {
    const node = { type: 'gauge', id: 'cpu', longPressGroup: { id: 'menu', children: [{ type: 'label', id: 'x' }] } };
    expect(withFreshIds([node], new Set(['other']))[0]).toBe(node);
  });

  it('tell two of the same id apart', () => {
    const twice = withFreshIds(
      [
        { type: 'a', id: 'x' },
        { type: 'b', id: 'x' },
      ],
      new Set(),
    );
    expect(twice.map((node) => node.id)).toEqual(['x', 'x-2']);
  });
});

describe('references', () => {
  it('are these fields and no others', () => {
    expect(REFERENCES).toEqual({
      node: [['visible', 'when']],
      layout: [
        ['glance', 'hero'],
        ['glance', 'slots', '*'],
      ],
    });
  });

  it('are found with their paths, in nodes of every kind of holder', () => {
    const when = (id: string) => ({ visible: { when: id } });
    const layout: Layout = {
      glance: { hero: 'h', slots: ['s', 5, 't'] },
      tabs: [
        {
          children: [
            { ...when('a'), longPressGroup: { ...when('b'), children: [when('c')] } },
            { panels: [when('d')], canvasConfig: { items: [{ control: when('e') }] } },
          ],
        },
      ],
    };
    expect(referencesOf(layout).map(({ path, id }) => `${id} ${path.join('.')}`)).toEqual([
      'a tabs.0.children.0.visible.when',
      'b tabs.0.children.0.longPressGroup.visible.when',
      'c tabs.0.children.0.longPressGroup.children.0.visible.when',
      'd tabs.0.children.1.panels.0.visible.when',
      'e tabs.0.children.1.canvasConfig.items.0.control.visible.when',
      'h glance.hero',
      's glance.slots.0',
      't glance.slots.2',
    ]);
  });
});

describe('what a control is called', () => {
  it('is its id, else its label, else its type', () => {
    expect(callOf({ id: 'cpu', label: 'CPU' })).toBe('cpu');
    expect(callOf({ label: 'CPU', type: 'gauge' })).toBe('CPU');
    expect(callOf({ label: '', type: 'gauge' })).toBe('gauge');
    expect(callOf(7)).toBe('something without a name');
  });
});
