import { describe, expect, it } from 'vitest';
import type { Layout } from '../../layout/document.ts';
import { print } from '../../layout/print.ts';
import { readingOf } from './reading.ts';
import { reachOf, spotOf } from './spots.ts';

const layout: Layout = {
  name: 'Porch',
  version: 1,
  tabs: [{ title: 'Main', children: [{ type: 'toggle', id: 'lamp', position: [0, 0] }, { position: [1, 0] }, 3] }],
};
const text = print(layout);
const places = readingOf(text, layout).places();
const pointed = (path: readonly (string | number)[]) => {
  const { start, end } = spotOf(text, places, { path, rule: 'test' });
  return text.slice(start, end);
};

describe('what a finding points at', () => {
  it('is the value itself when it is small', () => {
    expect(pointed(['name'])).toBe('"Porch"');
    expect(pointed(['tabs', 0, 'children', 2])).toBe('3');
  });

  it('is the key of a list or an object', () => {
    expect(pointed(['tabs', 0, 'children', 0, 'position'])).toBe('"position"');
  });

  it('is the name of a control or tab, or where it begins when it has none', () => {
    expect(pointed(['tabs', 0, 'children', 0])).toBe('"lamp"');
    expect(pointed(['tabs', 0])).toBe('"Main"');
    expect(pointed(['tabs', 0, 'children', 1])).toBe('{');
  });

  it('is what should hold a field that is missing', () => {
    expect(pointed(['tabs', 0, 'children', 0, 'label'])).toBe('"lamp"');
    expect(pointed(['theme', 'accent'])).toBe('"Porch"');
  });

  it('is the place in the text where that is known', () => {
    const at = { line: 2, column: 3, offset: 4, length: 6 };
    expect(spotOf(text, places, { path: [], rule: 'test', at })).toEqual({ start: 4, end: 10 });
  });

  it('is the name of a field that should not be there', () => {
    const { start, end } = spotOf(text, places, { path: ['name'], rule: 'unknown_field' });
    expect(text.slice(start, end)).toBe('"name"');
  });

  it('is reached from anywhere on its field', () => {
    const { start, end } = reachOf(text, places, { path: ['name'], rule: 'test' });
    expect(text.slice(start, end)).toBe('"name": "Porch"');
    const whole = { path: ['tabs', 0, 'children', 0], rule: 'test' };
    expect(reachOf(text, places, whole)).toEqual(spotOf(text, places, whole));
  });
});
