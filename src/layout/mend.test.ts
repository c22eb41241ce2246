import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../controls/catalog.ts';
import { checkLayout } from './check.ts';
import type { Layout } from './document.ts';
import { idOf } from './document.ts';
import type { Json } from './json.ts';
import { mend } from './mend.ts';
import { nodesIn } from './walk.ts';

const page = (children: readonly Json[], more: Layout = {}): Layout => ({
  name: 'Porch',
  version: 1,
  ...more,
  tabs: [{ title: 'Main', grid: { columns: 4, rows: 8 }, children }],
});

const toggle = (id: string, row: number, more: Layout = {}): Layout => ({
  type: 'toggle',
  id,
  position: [row, 0],
  ...more,
});

describe('mending', () => {
  it('takes nothing away: that is the author’s to decide', () => {
    const before = page([5, toggle('a', 0, { note: 'wired in May' })], {
      alerts: [1],
      sources: { old: { type: 'http' } },
    });
    expect(checkLayout(before, catalog).filter(({ fix }) => fix?.removes)).toHaveLength(4);
    expect(mend(before, catalog)).toEqual({ layout: before, fixed: 0 });
  });

  it('goes on with what a fix brings up', () => {
    const { layout, fixed } = mend(page([{ id: 'a', position: [0, 0], children: [toggle('b', 9)] }]), catalog);
    expect(layout).toMatchObject(page([{ type: 'group', id: 'a', children: [{ id: 'b' }] }]));
    expect(checkLayout(layout, catalog)).toEqual([]);
    expect(fixed).toBeGreaterThan(1);
  });

  it('gives each of several piled up controls its own place', () => {
    const { layout } = mend(page([toggle('a', 0), toggle('b', 0), toggle('c', 0), toggle('d', 0)]), catalog);
    expect(checkLayout(layout, catalog)).toEqual([]);
  });

  it('leaves what needs none the identical document', () => {
    const fine = page([toggle('a', 0)]);
    expect(mend(fine, catalog)).toEqual({ layout: fine, fixed: 0 });
    expect(mend(fine, catalog).layout).toBe(fine);
  });

  it('loses no control whatever is wrong with it, and leaves fewer errors than there were', () => {
    const node = fc.record(
      {
        type: fc.constantFrom('toggle', 'gauge', 'togle', 'chart', 'group', 'carousel'),
        id: fc.constantFrom('a', 'b', 'c', 'd', ''),
        position: fc.oneof(fc.tuple(fc.nat(9), fc.nat(5)), fc.constant('x')),
        span: fc.tuple(fc.nat(3), fc.nat(6)),
        lable: fc.constant('L'),
        min: fc.constantFrom('3', 4, null),
        sync: fc.constantFrom({ event: 'x' }, [5, { method: 'mqtt', topic: 't' }], 7),
        action: fc.constantFrom({ event: 'ring' }, { method: 'http', url: '10.0.0.2' }, 'go'),
        visible: fc.constantFrom({ when: 'aa', operator: '==', value: 1 }, 4),
        children: fc.constantFrom([], [3, toggle('a', 0)]),
      },
      { requiredKeys: ['type', 'id'] },
    );
    const errors = (layout: Layout) =>
      checkLayout(layout, catalog).filter(({ severity }) => severity === 'error').length;
    fc.assert(
      fc.property(fc.array(fc.oneof(node, fc.integer()), { maxLength: 8 }), (children) => {
        const before = page(children as Json[]);
        const after = mend(before, catalog).layout;
        const count = (layout: Layout) => nodesIn(layout).length;
        expect(count(after)).toBeGreaterThanOrEqual(count(before));
        expect(errors(after)).toBeLessThanOrEqual(errors(before));
        const ids = nodesIn(after).flatMap(({ node }) => idOf(node) ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});
