import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../layout/document.ts';
import { type History, record, redo, startHistory, undo } from '../layout/history.ts';
import { parse } from '../layout/parse.ts';
import { print } from '../layout/print.ts';
import type { StepRecord } from './records.ts';
import { applySplice, reversed, spliceBetween } from './splice.ts';
import { MOST_KEPT, rebuild, startTrail } from './trail.ts';

const layout = (name: string, more: Layout = {}): Layout => ({ name, ...more });

/** The steps table, as saving leaves it. */
function keeper(start: History) {
  const steps = new Map<number, StepRecord>();
  const trail = startTrail(start, print(start.present));
  let text = print(start.present);
  let cursor = 1;
  let put = 0;
  const inOrder = () => [...steps.values()].sort((a, b) => a.number - b.number);
  return {
    steps: inOrder,
    save: (history: History) => {
      const advance = trail.advance(history);
      for (const number of advance.drop) steps.delete(number);
      for (const step of advance.put) steps.set(step.number, step);
      put = advance.put.length;
      ({ text, cursor } = advance);
    },
    written: () => put,
    count: () => steps.size,
    size: () => [...steps.values()].reduce((sum, step) => sum + step.removed.length + step.inserted.length, 0),
    read: (): History => {
      const present = parse(text).layout ?? {};
      return rebuild(text, present, inOrder(), cursor);
    },
  };
}

const texts = ({ past, present, future }: History) => [
  ...past.map((step) => print(step.layout)),
  print(present),
  ...future.map((step) => print(step.layout)),
];
const names = ({ past, future }: History) => [past.map(({ name }) => name), future.map(({ name }) => name)];

describe('a splice', () => {
  it('leads from one text to the other and back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (start, a, b, end) => {
        const [before, after] = [start + a + end, start + b + end];
        const splice = spliceBetween(before, after);
        expect(applySplice(before, splice)).toBe(after);
        expect(applySplice(after, reversed(splice))).toBe(before);
      }),
    );
  });

  it('is found in texts longer than are compared at once', () => {
    const size = fc.nat({ max: 3000 });
    fc.assert(
      fc.property(size, size, size, fc.string(), (start, middle, end, other) => {
        const before = `${'s'.repeat(start)}${'m'.repeat(middle)}${'e'.repeat(end)}`;
        const after = `${'s'.repeat(start)}${other}${'e'.repeat(end)}`;
        expect(applySplice(before, spliceBetween(before, after))).toBe(after);
        expect(spliceBetween(before, before)).toMatchObject({ removed: '', inserted: '' });
      }),
    );
  });

  it('does not fit a text it was not made from', () => {
    expect(applySplice('something else', spliceBetween('one two', 'one three'))).toBeUndefined();
  });
});

describe('a kept history', () => {
  it('is what it was, whatever was done, undone and done again between saves', () => {
    const act = fc.oneof(
      fc.record({ do: fc.constantFrom('undo', 'redo', 'save') }),
      fc.record({
        do: fc.constant('edit'),
        name: fc.string({ maxLength: 12 }),
        burst: fc.option(fc.constant('typing')),
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let history = startHistory(layout('start', { tabs: [] }));
        const kept = keeper(history);
        for (const one of acts) {
          if (one.do === 'undo') history = undo(history);
          else if (one.do === 'redo') history = redo(history);
          else if (one.do === 'save') kept.save(history);
          else if ('name' in one) {
            const entry = one.burst === null ? { name: 'Rename' } : { name: 'Type', burst: one.burst };
            history = record(history, layout(one.name, { tabs: [] }), entry);
          }
        }
        kept.save(history);
        const read = kept.read();
        expect(texts(read)).toEqual(texts(history));
        expect(names(read)).toEqual(names(history));
      }),
    );
  });

  it('goes on after a reload as if there had been none', () => {
    let history = startHistory(layout('a'));
    const before = keeper(history);
    for (const name of ['b', 'c', 'd']) history = record(history, layout(name), { name });
    before.save(undo(history));

    const read = before.read();
    const trail = startTrail(read, print(read.present), before.steps());
    const next = record(undo(read), layout('e'), { name: 'e' });
    const { put, drop, cursor } = trail.advance(next);
    // b → c and c → d are gone, b → e is new; a → b was never touched.
    expect(drop).toEqual([2, 3]);
    expect(put.map(({ number }) => number)).toEqual([4]);
    expect(cursor).toBe(5);
    expect(texts(next)).toEqual([print(layout('a')), print(layout('b')), print(layout('e'))]);
  });

  it('writes one record for one step, and none for undo', () => {
    let history = startHistory(layout('a'));
    const kept = keeper(history);
    for (const name of ['b', 'c', 'd']) {
      history = record(history, layout(name), { name });
      kept.save(history);
      expect(kept.written()).toBe(1);
    }
    kept.save(undo(undo(history)));
    expect(kept.written()).toBe(0);
    expect(kept.count()).toBe(3);
  });

  it('keeps the identity of what a step did not change', () => {
    const tabs = [{ title: 'Main', children: [{ id: 'cpu', type: 'gauge' }] }];
    const start = startHistory(layout('a', { tabs }));
    const kept = keeper(start);
    kept.save(record(start, layout('b', { tabs }), { name: 'Rename' }));
    const read = kept.read();
    expect(undo(read).present.tabs).toBe(read.present.tabs);
  });

  it('lets go of the oldest steps before it grows without end', () => {
    let history = startHistory(layout('a'));
    const kept = keeper(history);
    const large = (letter: string) => letter.repeat(MOST_KEPT / 6);
    for (const letter of ['b', 'c', 'd', 'e', 'f', 'g']) {
      history = record(history, layout(large(letter)), { name: letter });
      kept.save(history);
    }
    expect(kept.size()).toBeLessThanOrEqual(MOST_KEPT);
    const read = kept.read();
    expect(read.past.length).toBeGreaterThan(0);
    expect(texts(read)).toEqual(texts(history).slice(-texts(read).length));
    // Undone beyond what is kept, everything from there on still fits together.
    let back = history;
    while (back.past.length > 0) back = undo(back);
    kept.save(back);
    expect(texts(kept.read())[0]).toBe(print(layout('a')));
  });
});
