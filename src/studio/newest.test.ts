import { describe, expect, it } from 'vitest';
import { fakeClock, settle } from '../mesh/scripted.ts';
import { newestFirst } from './newest.ts';

function rig(gap = 0) {
  const clock = fakeClock();
  const ran: string[] = [];
  const ends: ((failed?: Error) => void)[] = [];
  const jobs = newestFirst<string>(
    (job) => {
      ran.push(job);
      return new Promise((resolve) => ends.push(() => resolve()));
    },
    clock,
    gap,
  );
  const end = async () => {
    ends.shift()?.();
    await settle();
  };
  return { clock, ran, end, jobs };
}

describe('the newest job', () => {
  it('waits for the one that runs and replaces the one that waits', async () => {
    const { ran, end, jobs } = rig();
    for (const job of ['a', 'b', 'c']) jobs.offer(job);
    expect(ran).toEqual(['a']);
    expect([jobs.running, jobs.waiting]).toEqual([true, 'c']);
    await end();
    expect(ran).toEqual(['a', 'c']);
    await end();
    expect([jobs.running, jobs.waiting]).toEqual([false, undefined]);
  });

  it('keeps the gap between starts, and is still the newest when it has passed', async () => {
    const { clock, ran, end, jobs } = rig(100);
    jobs.offer('a');
    await end();
    jobs.offer('b');
    await clock.pass(50);
    jobs.offer('c');
    expect(ran).toEqual(['a']);
    await clock.pass(50);
    expect(ran).toEqual(['a', 'c']);
  });

  it('is taken back by clear, and nothing starts after stop', async () => {
    const { clock, ran, end, jobs } = rig(100);
    jobs.offer('a');
    jobs.offer('b');
    jobs.clear();
    await end();
    jobs.offer('c');
    jobs.stop();
    await clock.pass(1_000);
    expect(ran).toEqual(['a']);
    expect(clock.pending()).toBe(0);
  });
});
