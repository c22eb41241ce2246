import { describe, expect, it } from 'vitest';
import type { ControlEvent } from '../control-event.ts';
import { scriptedClock } from '../paced.fixture.ts';
import { createSliderHand } from './hand.ts';

function held(continuous: boolean) {
  const { clock, pass } = scriptedClock();
  const told: ControlEvent[] = [];
  const drawn: (number | undefined)[] = [];
  const hand = createSliderHand({
    emit: (event) => told.push(event),
    continuous: () => continuous,
    haptic: () => undefined,
    isEnd: () => false,
    draw: (shown) => drawn.push(shown?.number),
    clock,
  });
  const actions = () => told.flatMap((event) => (event.kind === 'action' ? [event.tokens.value] : []));
  return { hand, pass, told, drawn, actions, kinds: () => told.map((event) => event.kind) };
}

describe('a bar or an arc', () => {
  it('sends once, when it is let go, its value before its action and both while it is held', () => {
    const { hand, actions, kinds, drawn } = held(false);
    hand.grab(10);
    for (const number of [11, 20, 30]) hand.to(number);
    expect(actions()).toEqual([]);
    hand.lift();
    expect(kinds()).toEqual(['grab', 'value', 'action', 'release']);
    expect(actions()).toEqual([30]);
    expect(drawn).toEqual([10, 11, 20, 30, undefined]);
  });

  it('sends nothing when it was not moved, or when the drag is taken back', () => {
    const { hand, actions, kinds } = held(false);
    hand.grab(10);
    hand.lift();
    hand.grab(10);
    hand.to(40);
    hand.cancel();
    expect(actions()).toEqual([]);
    expect(kinds()).toEqual(['grab', 'release', 'grab', 'release']);
  });

  it('is let go once', () => {
    const { hand, kinds } = held(false);
    hand.lift();
    hand.grab(1);
    hand.to(2);
    hand.lift();
    hand.lift();
    expect(kinds()).toEqual(['grab', 'value', 'action', 'release']);
  });
});

describe('a scrubber', () => {
  it('sends while it moves, at most ten times a second, and its last number before the release', () => {
    const { hand, pass, actions, kinds } = held(true);
    hand.grab(0);
    for (let number = 1; number <= 50; number += 1) {
      hand.to(number);
      pass(10);
    }
    expect(actions().length).toBeLessThanOrEqual(6);
    hand.to(77);
    hand.lift();
    expect(actions().at(-1)).toBe(77);
    expect(kinds().at(-1)).toBe('release');
    pass(1000);
    expect(actions().at(-1)).toBe(77);
  });

  it('sends nothing twice when the last number is out already', () => {
    const { hand, pass, actions } = held(true);
    hand.grab(0);
    hand.to(5);
    pass(500);
    hand.lift();
    expect(actions()).toEqual([5]);
  });

  it('goes back to where it was when the browser takes the drag away', () => {
    const { hand, actions } = held(true);
    hand.grab(3);
    hand.to(9);
    hand.cancel();
    expect(actions()).toEqual([9, 3]);
  });
});
