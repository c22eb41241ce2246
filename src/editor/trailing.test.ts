import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createTrailing } from './trailing.ts';

function trailed() {
  const source = createStore(() => ({ count: 0 }));
  const due = new Set<() => void>();
  const { state, behind, stop } = createTrailing(source, (pass) => {
    due.add(pass);
    return () => void due.delete(pass);
  });
  const count = (to: number) => source.setState({ count: to });
  return { state, behind, stop, count, due };
}

it('passes on at once what no hand has done', () => {
  const { state, count, due } = trailed();
  count(1);
  expect(state.getState()).toEqual({ count: 1 });
  expect(due.size).toBe(0);
});

it('passes on what a hand has done once there is a moment, all of it together', () => {
  const { state, behind, count, due } = trailed();
  const seen: number[] = [];
  state.subscribe((now) => seen.push(now.count));
  behind(() => {
    count(1);
    count(2);
  });
  expect(state.getState()).toEqual({ count: 0 });
  expect(due.size).toBe(1);
  for (const pass of due) pass();
  expect(seen).toEqual([2]);
});

it('catches up with the next change that is no hand’s', () => {
  const { state, behind, count, due } = trailed();
  behind(() => count(1));
  count(2);
  expect(state.getState()).toEqual({ count: 2 });
  expect(due.size).toBe(0);
});

it('is no longer behind after a change that failed', () => {
  const { state, behind, count } = trailed();
  expect(() =>
    behind(() => {
      throw new Error('No.');
    }),
  ).toThrow('No.');
  count(1);
  expect(state.getState()).toEqual({ count: 1 });
});

it('passes nothing on once stopped', () => {
  const { state, behind, stop, count, due } = trailed();
  behind(() => count(1));
  stop();
  expect(due.size).toBe(0);
  count(2);
  expect(state.getState()).toEqual({ count: 0 });
});
