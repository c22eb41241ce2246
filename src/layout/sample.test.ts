import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import { sampleOf } from './sample.ts';

const sample = (node: { readonly type: string }) => sampleOf(catalog.get(node.type), node);

describe('the sample of a control', () => {
  it('is one of its own choices', () => {
    expect(sample({ type: 'picker', options: ['Tea', 'Coffee'] } as never)).toBe('Tea');
    expect(sample({ type: 'segmentedControl', options: ['x', 7, 'y'] } as never)).toBe('x');
    expect(sample({ type: 'picker', options: ['HDMI 2', 'HDMI 1'] } as never)).toBe('HDMI 1');
  });

  it('lies within its own bounds', () => {
    expect(sample({ type: 'gauge', min: 0, max: 50 } as never)).toBe(32);
    expect(sample({ type: 'gauge', min: 0, max: 1 } as never)).toBe(0.64);
    expect(sample({ type: 'gauge', min: 1000 } as never)).toBe(sample({ type: 'gauge' }));
    expect(sample({ type: 'gauge', min: 0, max: 100 } as never)).toBe(sample({ type: 'gauge' }));
  });

  it('is that of its kind where nothing else is written, whatever is', () => {
    for (const definition of catalog.list) {
      for (const value of [undefined, null, 7, [], {}, [null, {}]]) {
        const node = Object.fromEntries(Object.keys(definition.fields).map((name) => [name, value]));
        expect(sampleOf(definition, node)).toEqual(definition.value.sample);
      }
    }
    expect(sampleOf(undefined, {})).toBeUndefined();
  });
});
