import { describe, expect, it } from 'vitest';
import type { ControlEvent } from '../control-event.ts';
import { scriptedClock } from '../paced.fixture.ts';
import { createStickHand } from './hand.ts';

function held({ sendRate = 0.1, sticky = false } = {}) {
  const { clock, pass } = scriptedClock();
  const told: ControlEvent[] = [];
  const sent: { readonly at: number; readonly x: number }[] = [];
  const hand = createStickHand({
    emit: (event) => {
      told.push(event);
      if (event.kind === 'action') sent.push({ at: clock.now(), x: Number(event.tokens['$value.x']) });
    },
    sendRate: () => sendRate,
    sticky: () => sticky,
    clock,
  });
  return { hand, pass, told, sent };
}

describe('a stick', () => {
  it('sends both axes under each of their names', () => {
    const { hand, told } = held();
    hand.lean({ x: 0.35, y: -0.6 });
    expect(told.slice(0, 3)).toEqual([
      { kind: 'grab' },
      { kind: 'value', value: { x: 0.35, y: -0.6 } },
      {
        kind: 'action',
        carrier: ['action'],
        tokens: { '$value.x': 0.35, '$value.y': -0.6, value: { x: 0.35, y: -0.6 } },
      },
    ]);
  });

  it('keeps its gap while it moves, and goes on sending while it is held still', () => {
    const { hand, pass, sent } = held({ sendRate: 0.25 });
    for (let x = 1; x <= 30; x += 1) {
      hand.lean({ x: x / 100, y: 0 });
      pass(10);
    }
    pass(700);
    expect(sent.map(({ at }) => at)).toEqual([0, 250, 500, 750, 1000]);
    expect(sent.at(-1)?.x).toBe(0.3);
  });

  it('sends the centre at once when it is let go, and nothing after it', () => {
    const { hand, pass, sent, told } = held();
    hand.lean({ x: 1, y: 0 });
    pass(20);
    hand.lean({ x: 0.5, y: 0 });
    hand.letGo();
    expect(sent).toEqual([
      { at: 0, x: 1 },
      { at: 20, x: 0 },
    ]);
    expect(told.at(-1)).toEqual({ kind: 'release' });
    pass(2000);
    expect(sent.length).toBe(2);
  });

  it('that never left its dead zone still ends with the centre', () => {
    const { hand, sent } = held();
    hand.lean({ x: 0, y: 0 });
    hand.letGo();
    expect(sent.at(-1)?.x).toBe(0);
  });

  it('is let go once', () => {
    const { hand, told } = held();
    hand.letGo();
    expect(told).toEqual([]);
  });
});

describe('a stick that stays put', () => {
  it('ends where it was let go, without sending it over and over', () => {
    const { hand, pass, sent } = held({ sticky: true });
    hand.lean({ x: 0.2, y: 0 });
    pass(10);
    hand.lean({ x: 0.8, y: 0 });
    hand.letGo();
    pass(2000);
    expect(sent.map(({ x }) => x)).toEqual([0.2, 0.8]);
  });

  it('goes to the centre when told to', () => {
    const { hand, sent, told } = held({ sticky: true });
    hand.centre();
    expect(sent).toEqual([{ at: 0, x: 0 }]);
    expect(told.map(({ kind }) => kind)).toEqual(['grab', 'value', 'action', 'release']);
  });
});
