import { describe, expect, it } from 'vitest';
import type { Layout } from '../document.ts';
import { at } from '../json.ts';
import { idsOf } from '../walk.ts';
import { dock, done, get, node, order, refused, sea } from './boathouse.fixture.ts';

describe('removing', () => {
  it('takes controls out of any holder, cards and popups with all that belongs to them', () => {
    const next = done({ kind: 'remove', at: ['cpu', 'cox', 'page-a', 'buoy', 'menu', 'gone'] });
    expect([...idsOf(next)].sort()).toEqual([
      'chart',
      'crew',
      'fan',
      'horn',
      'oar',
      'page-b',
      'slides',
      'wave',
      'wind',
    ]);
    expect(at(next, [...sea, 'children', 2, 'canvasConfig'])).toEqual({ snap: 0.1, items: [] });
    expect('longPressGroup' in (get(next, 'horn') ?? {})).toBe(false);
  });

  it('takes a group together with what is selected inside it', () => {
    expect(order(done({ kind: 'remove', at: ['oar', 'crew', 'cox'] }), [...dock, 'children'])).toEqual([
      'cpu',
      'fan',
      'slides',
    ]);
  });

  it('takes out what is no node', () => {
    const broken: Layout = { tabs: [{ children: [5, node('a', 0, 0), null] }] };
    const next = done(
      {
        kind: 'remove',
        at: [
          ['tabs', 0, 'children', 0],
          ['tabs', 0, 'children', 2],
        ],
      },
      broken,
    );
    expect(next).toEqual({ tabs: [{ children: [node('a', 0, 0)] }] });
    expect(refused({ kind: 'move', at: [['tabs', 0, 'children', 0]], by: [1, 1] }, broken)).toBe(
      'That is not a control, so it can only be removed.',
    );
  });
});
