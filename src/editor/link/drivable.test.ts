import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../layout/json.ts';
import type { Known, Mirror } from '../../studio/mirror.ts';
import { drivableIds } from './drivable.ts';

const known = <T>(value: T): Known<T> => ({ value, at: 0, now: 0, from: 'asked' });
const screen = (controls: readonly JsonObject[], values: Mirror['values'] = {}) => ({
  summary: known<JsonObject | null>({ name: 'Rack', tabs: [{ title: 'One', controls }] }),
  values,
});

describe('controls that can be shown a value', () => {
  it('are there before they have one', () => {
    const controls = [
      { id: 'heat', type: 'gauge' },
      { id: 'bell', type: 'button' },
      { id: 'box', type: 'group' },
      { id: 'odd', type: 'hologram' },
    ];
    expect(drivableIds(screen(controls))).toEqual(['heat']);
  });

  it('are also those that are only known by their value, once each', () => {
    const values = { heat: known(21), inner: known(true) };
    expect(drivableIds(screen([{ id: 'heat', type: 'gauge' }], values))).toEqual(['heat', 'inner']);
  });

  it('are none on a screen that nothing is known of', () => {
    expect(drivableIds({ summary: null, values: {} })).toEqual([]);
    expect(drivableIds({ summary: known({ tabs: [7, { controls: 'none' }] }), values: {} })).toEqual([]);
  });
});
