import { describe, expect, it } from 'vitest';
import type { Layout } from './document.ts';
import { findNode, hasId, idsOf, nodesIn } from './walk.ts';

const button = (id: string) => ({ type: 'button', id, position: [0, 0] });

const layout: Layout = {
  name: 'All holders',
  version: 1,
  tabs: [
    { title: 'One', children: [button('a'), 7, null, { id: 'g', children: [button('b')] }] },
    {
      title: 'Two',
      children: [
        { type: 'carousel', id: 'c', panels: [{ type: 'group', id: 'p', children: [button('d')] }] },
        { type: 'canvas', id: 'e', canvasConfig: { items: [{ id: 'card', control: button('f') }, { id: 'empty' }] } },
        { ...button('h'), longPressGroup: { id: 'pop', children: [button('i')] } },
        { type: 'hologram', id: 'x', panels: [{ children: [button('y')] }] },
      ],
    },
  ],
};

describe('walk', () => {
  it('enters groups, panels, canvas cards, popups and unknown types, in reading order', () => {
    expect(nodesIn(layout).map((visit) => visit.node.id)).toEqual([
      'a',
      'g',
      'b',
      'c',
      'p',
      'd',
      'e',
      'f',
      'h',
      'pop',
      'i',
      'x',
      undefined,
      'y',
    ]);
  });

  it('gives paths that lead to the node', () => {
    expect(findNode(layout, 'f')?.path).toEqual(['tabs', 1, 'children', 1, 'canvasConfig', 'items', 0, 'control']);
    expect(findNode(layout, 'i')?.path).toEqual(['tabs', 1, 'children', 2, 'longPressGroup', 'children', 0]);
    expect(findNode(layout, 'nobody')).toBeUndefined();
  });

  it('knows every id once', () => {
    expect([...idsOf(layout)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'p', 'pop', 'x', 'y']);
    expect(hasId(layout, 'y')).toBe(true);
    expect(hasId(layout, 'card')).toBe(false);
  });

  it('answers for documents that are not layouts', () => {
    const odds: Layout[] = [{}, { tabs: 1 }, { tabs: [null, 3, 'x', { children: {} }, { children: [[], 1] }] }];
    for (const odd of odds) {
      expect(nodesIn(odd)).toEqual([]);
      expect(findNode(odd, 'a')).toBeUndefined();
    }
  });
});
