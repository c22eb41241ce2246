import { describe, expect, it } from 'vitest';
import { fakeClock } from '../mesh/scripted.ts';
import { paced } from './paced.ts';

function rig() {
  const clock = fakeClock();
  const sent: string[] = [];
  return { clock, sent, pace: paced<string>(clock, 100, (item) => sent.push(`${item}@${clock.now() - 1_000_000}`)) };
}

describe('pacing', () => {
  it('sends the first at once, then the newest of each span', async () => {
    const { clock, sent, pace } = rig();
    for (const item of ['a', 'b', 'c']) pace.offer('key', item);
    await clock.pass(150);
    pace.offer('key', 'd');
    await clock.pass(1_000);
    pace.offer('key', 'e');
    expect(sent).toEqual(['a@0', 'c@100', 'd@200', 'e@1150']);
  });

  it('keeps keys apart, and leaves no timer behind', async () => {
    const { clock, sent, pace } = rig();
    pace.offer('x', 'x1');
    pace.offer('y', 'y1');
    pace.offer('x', 'x2');
    await clock.pass(300);
    expect(sent).toEqual(['x1@0', 'y1@0', 'x2@100']);
    expect(clock.pending()).toBe(0);
  });

  it('flushes what waits, or forgets it', async () => {
    const { clock, sent, pace } = rig();
    pace.offer('x', '1');
    pace.offer('x', '2');
    pace.flush();
    pace.offer('x', '3');
    pace.offer('x', '4');
    pace.clear();
    await clock.pass(300);
    expect(sent).toEqual(['1@0', '2@0', '3@0']);
  });
});
