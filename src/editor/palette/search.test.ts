import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { isSlipOf, searchControls } from './search.ts';

const found = (query: string) => searchControls(catalog, query).map(({ definition }) => definition.type);
const named = (query: string) =>
  searchControls(catalog, query).map(({ definition, preset }) => definition.presets[preset]?.name);

describe('searching controls', () => {
  it('lists every control in palette order while nothing is typed', () => {
    expect(found('')).toEqual(catalog.list.map(({ type }) => type));
    expect(found(' ?! ')).toEqual(found(''));
  });

  it('finds every control first by its label and by its type', () => {
    for (const { label, type } of catalog.list) {
      expect(found(label)[0], label).toBe(type);
      expect(found(type)[0], type).toBe(type);
      expect(found(type.toLowerCase())[0], type).toBe(type);
    }
  });

  it('finds every control by each of its keywords', () => {
    for (const { type, keywords } of catalog.list) {
      for (const keyword of keywords) expect(found(keyword), `${type} by ${keyword}`).toContain(type);
    }
  });

  it('finds beginnings of words while they are typed', () => {
    expect(found('gau')[0]).toBe('gauge');
    expect(found('col pick')[0]).toBe('colorPicker');
  });

  it('takes British spelling, plurals and capitals', () => {
    expect(found('Colour picker')[0]).toBe('colorPicker');
    expect(found('BUTTONS')[0]).toBe('button');
  });

  it('forgives one slip of the fingers', () => {
    expect(found('guage')[0]).toBe('gauge');
    expect(found('slidr')[0]).toBe('slider');
  });

  it('lists a preset by itself when it was meant', () => {
    expect(named('code scanner')).toContain('Code scanner');
    expect(named('zones')).toContain('Zones');
    expect(named('three-quarter dial')[0]).toBe('Three-quarter dial');
  });

  it('wants every typed word', () => {
    expect(found('gauge zzzz')).toEqual([]);
  });

  it('answers for any text, lists nothing twice, and never finds more with more words', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('gauge', 'cpu', 'on'), (typed, more) => {
        const hits = searchControls(catalog, typed).map(({ definition, preset }) => `${definition.type} ${preset}`);
        expect(new Set(hits).size).toBe(hits.length);
        const both = new Set(found(`${typed} ${more}`));
        const either = new Set(found(typed));
        expect([...both].filter((type) => !either.has(type))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a slip', () => {
  it('is one letter missing, added, wrong or swapped', () => {
    for (const typed of ['gaug', 'gaugee', 'gauje', 'guage', 'gauge']) expect(isSlipOf(typed, 'gauge')).toBe(true);
    for (const typed of ['gag', 'gaugers', 'gwuje', 'egaug']) expect(isSlipOf(typed, 'gauge')).toBe(false);
  });
});
