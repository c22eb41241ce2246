import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../layout/apply.ts';
import { parse } from '../../layout/parse.ts';
import { print } from '../../layout/print.ts';
import { TEMPLATES } from '../../layout/templates/templates.ts';
import { nodesIn } from '../../layout/walk.ts';
import { editsBetween, movedOffset, withEdits } from './text-edits.ts';

const line = fc.constantFrom('a', 'b', '  "id": "x",', '}', '', '😀', '😁', 'é\u0301');
const lines = fc.array(line, { maxLength: 30 }).map((list) => list.join('\n'));
const text = fc.oneof(lines, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));

const splitsPair = (whole: string, at: number) =>
  /[\ud800-\udbff]/.test(whole.charAt(at - 1)) && /[\udc00-\udfff]/.test(whole.charAt(at));

describe('edits between two texts', () => {
  it('make the new text of the old one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(withEdits(before, editsBetween(before, after))).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('come in order, apart from each other, and never cut a character in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let last = -1;
        for (const { start, end } of editsBetween(before, after)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(splitsPair(before, start) || splitsPair(before, end)).toBe(false);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('touch nothing but the lines that differ', () => {
    const before = Array.from({ length: 400 }, (_, index) => `line ${index}`);
    const after = before.with(3, 'line three').with(200, 'line two hundred').toSpliced(300, 2);
    const edits = editsBetween(before.join('\n'), after.join('\n'));
    expect(edits).toHaveLength(3);
    expect(edits.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(30);
  });

  it('follow a control that moves, by its two numbers', async () => {
    const [template] = TEMPLATES;
    const layout = parse((await template?.load()) ?? '').layout ?? {};
    const node = nodesIn(layout).find(({ kind }) => kind === 'children');
    const id = String(node?.node.id);
    const moved = applyEdit(layout, { kind: 'set', at: [id], field: ['position'], value: [19, 3] });
    const [edit, ...more] = editsBetween(print(layout), print(moved));
    expect(more).toEqual([]);
    expect((edit?.end ?? 0) - (edit?.start ?? 0)).toBeLessThan(8);
  });

  it('stay quick when everything differs', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `{ ${index % 7} }`).join('\n');
    const after = Array.from({ length: 20_000 }, (_, index) => `[ ${index % 5} ]`).join('\n');
    expect(withEdits(before, editsBetween(before, after))).toBe(after);
  });
});

describe('a caret', () => {
  it('stays at the same characters while others change', () => {
    fc.assert(
      fc.property(text, text, fc.nat(60), (before, after, place) => {
        const edits = editsBetween(before, after);
        const offset = Math.min(place, before.length);
        const moved = movedOffset(edits, offset);
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(after.length);
        const inside = edits.some(({ start, end }) => offset >= start && offset <= end);
        if (!inside) expect(after.charAt(moved)).toBe(before.charAt(offset));
      }),
      { numRuns: 500 },
    );
  });

  it('never goes back past one that stood before it', () => {
    fc.assert(
      fc.property(text, text, fc.nat(60), fc.nat(60), (before, after, a, b) => {
        const edits = editsBetween(before, after);
        const [first, second] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
        expect(movedOffset(edits, first)).toBeLessThanOrEqual(movedOffset(edits, second));
      }),
    );
  });
});
