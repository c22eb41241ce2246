import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptedClock } from './paced.fixture.ts';
import { createPace } from './paced.ts';

function paced(gap: number, again?: (value: number) => boolean) {
  const { clock, pass } = scriptedClock();
  const sent: { readonly value: number; readonly at: number }[] = [];
  const pace = createPace<number>({
    gap: () => gap,
    send: (value) => sent.push({ value, at: clock.now() }),
    same: Object.is,
    clock,
    ...(again === undefined ? {} : { again }),
  });
  return { pace, pass, sent, values: () => sent.map((each) => each.value) };
}

describe('a paced stream', () => {
  it('sends the first value at once and the last one of a gap when it is over', () => {
    const { pace, pass, sent } = paced(100);
    pace.offer(1);
    pass(10);
    pace.offer(2);
    pass(10);
    pace.offer(3);
    pass(500);
    expect(sent).toEqual([
      { value: 1, at: 0 },
      { value: 3, at: 100 },
    ]);
  });

  it('does not send a value twice in a row, nor one that was taken back in time', () => {
    const { pace, pass, values } = paced(100);
    pace.offer(1);
    pace.offer(2);
    pace.offer(1);
    pass(500);
    pace.offer(1);
    expect(values()).toEqual([1]);
  });

  it('sends what waits as soon as the drag ends, and nothing when nothing waits', () => {
    const { pace, pass, sent } = paced(100);
    pace.offer(1);
    pass(20);
    pace.offer(2);
    pace.flush();
    pace.flush();
    pass(500);
    expect(sent).toEqual([
      { value: 1, at: 0 },
      { value: 2, at: 20 },
    ]);
  });

  it('sends the same value again in the next drag', () => {
    const { pace, pass, values } = paced(100);
    pace.offer(7);
    pace.flush();
    pass(1000);
    pace.offer(7);
    expect(values()).toEqual([7, 7]);
  });

  it('ends with a given value even when that was sent before', () => {
    const { pace, pass, values } = paced(100);
    pace.offer(0);
    pace.offer(5);
    pace.finish(0);
    pass(1000);
    expect(values()).toEqual([0, 0]);
  });

  it('repeats a value that is held until it is let go', () => {
    const { pace, pass, sent } = paced(100, (value) => value !== 0);
    pace.offer(1);
    pass(250);
    pace.offer(0);
    pass(1000);
    expect(sent.map((each) => [each.at, each.value])).toEqual([
      [0, 1],
      [100, 1],
      [200, 1],
      [300, 0],
    ]);
  });

  it('sends nothing after it was stopped', () => {
    const { pace, pass, values } = paced(100, () => true);
    pace.offer(1);
    pace.offer(2);
    pace.stop();
    pass(1000);
    expect(values()).toEqual([1]);
  });

  it('keeps every gap and always arrives at the last value', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 250 }), (offers, gap) => {
        const { pace, pass, sent } = paced(gap);
        for (const [wait, value] of offers) {
          pass(wait);
          pace.offer(value);
        }
        pass(gap);
        expect(sent.at(-1)?.value).toBe(offers.at(-1)?.[1]);
        for (const [index, each] of sent.entries()) {
          const before = sent[index - 1];
          if (before !== undefined) expect(each.at - before.at).toBeGreaterThanOrEqual(gap);
        }
      }),
    );
  });
});
