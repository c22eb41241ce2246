import { describe, expect, it } from 'vitest';
import { deadlines } from './relay-deadlines.ts';
import { fakeClock } from './scripted.ts';

describe('deadlines', () => {
  it('end in order, each at its own time, with one timer for all of them', async () => {
    const clock = fakeClock();
    const { start } = deadlines(clock, 100);
    const late: string[] = [];
    start(() => late.push('a'));
    await clock.pass(40);
    const stopB = start(() => late.push('b'));
    start(() => late.push('c'));
    expect(clock.pending()).toBe(1);
    await clock.pass(59);
    expect(late).toEqual([]);
    await clock.pass(1);
    expect(late).toEqual(['a']);
    stopB();
    await clock.pass(39);
    expect(late).toEqual(['a']);
    await clock.pass(1);
    expect(late).toEqual(['a', 'c']);
    expect(clock.pending()).toBe(0);
  });

  it('may be started and stopped by the one that has just ended', async () => {
    const clock = fakeClock();
    const { start } = deadlines(clock, 100);
    const late: string[] = [];
    start(() => {
      late.push('a');
      stopB();
      start(() => late.push('c'));
    });
    const stopB = start(() => late.push('b'));
    await clock.pass(200);
    expect(late).toEqual(['a', 'c']);
  });

  it('leave no timer when they are stopped', () => {
    const clock = fakeClock();
    const { start, stop } = deadlines(clock, 100);
    start(() => {});
    stop();
    expect(clock.pending()).toBe(0);
  });
});
