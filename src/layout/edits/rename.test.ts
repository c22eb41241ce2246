import { describe, expect, it } from 'vitest';
import type { Layout } from '../document.ts';
import { at } from '../json.ts';
import { done, get, node, refused, when } from './boathouse.fixture.ts';

describe('renaming', () => {
  it('takes every reference along', () => {
    const next = done({ kind: 'renameId', at: 'cpu', id: ' load ' });
    expect(get(next, 'cpu')).toBeUndefined();
    expect(get(next, 'load')?.unknown).toBe('kept');
    expect(get(next, 'fan')?.visible).toEqual(when('load').visible);
    expect(next.glance).toEqual({ hero: 'load', slots: ['fan', 'load'] });
  });

  it('is refused for an id that is taken, or none', () => {
    expect(refused({ kind: 'renameId', at: 'cpu', id: 'rope' })).toBe('Another control is already called rope.');
    expect(refused({ kind: 'renameId', at: 'cpu', id: '  ' })).toBe('An id has at least one character.');
  });

  it('names what has no id', () => {
    const nameless: Layout = { tabs: [{ children: [{ position: [0, 0], type: 'gauge' }] }] };
    const next = done({ kind: 'renameId', at: ['tabs', 0, 'children', 0], id: 'dial' }, nameless);
    expect(JSON.stringify(at(next, ['tabs', 0, 'children', 0]))).toBe('{"type":"gauge","id":"dial","position":[0,0]}');
  });

  it('of one of two with the same id leaves references to the other', () => {
    const twins: Layout = {
      tabs: [{ children: [node('a', 0, 0), node('a', 0, 1), node('b', 1, 0, 1, 1, when('a'))] }],
    };
    const next = done({ kind: 'renameId', at: ['tabs', 0, 'children', 1], id: 'c' }, twins);
    expect(get(next, 'b')?.visible).toEqual(when('a').visible);
  });
});
