import { describe, expect, it } from 'vitest';
import { MAX_NODES } from '../layout/limits.ts';
import { BLANK, heard, learnLayout, learnRendered, learnValues, type Mirror } from './mirror.ts';
import type { StudioEvent } from './verbs.ts';

/** Moments of both clocks, which differ so that a mix-up cannot pass. */
const at = (now: number) => ({ now, date: now + 1_000_000 });
const summary = (name: string, ...tabs: string[]) => ({ name, tabs: tabs.map((title) => ({ title, controls: [] })) });
const answer = (name: string, ...tabs: string[]) => ({
  isLiveEditSession: true,
  activeFile: null,
  summary: summary(name, ...tabs),
});
const layout = (name: string): StudioEvent => ({
  event: 'layout',
  layout: name,
  layoutId: null,
  tabs: [{ id: 't1', title: 'One' }],
  controls: 0,
  tab: 'One',
});

describe('the mirror of a device', () => {
  it('says the same after an event has come twice', () => {
    const events: readonly StudioEvent[] = [
      { event: 'hello', device: 'p', appVersion: '1', layout: 'Home' },
      { event: 'hello', device: 'p', appVersion: '1', layout: null },
      layout('Home'),
      { event: 'tab', tab: 'Two', title: 'Two', index: 1 },
      { event: 'value', control: 'a', value: 1 },
      { event: 'layout-closed' },
      { event: 'bye' },
    ];
    const known = learnValues(learnRendered(BLANK, summary('Old', 'One'), 1, at(2)), { a: 0 }, 1, at(2));
    for (const event of events) {
      const once = heard(known, event, at(5));
      expect(heard(once, event, at(5))).toEqual(once);
    }
  });

  it('believes an event over an answer to a question asked before it, and a later answer over the event', () => {
    const told = heard(BLANK, { event: 'value', control: 'a', value: 'event' }, at(10));
    expect(learnValues(told, { a: 'answer' }, 9, at(11)).values.a?.value).toBe('event');
    expect(learnValues(told, { a: 'answer' }, 11, at(12)).values.a).toEqual({
      value: 'answer',
      ...at12,
      from: 'asked',
    });
    const shown = heard(BLANK, layout('Event'), at(10));
    expect(learnLayout(shown, answer('Answer', 'One'), 5, at(11)).layoutName?.value).toBe('Event');
    expect(learnLayout(shown, answer('Answer', 'One'), 11, at(12)).layoutName?.value).toBe('Answer');
    expect(learnRendered(shown, summary('Pushed', 'One'), 5, at(11)).layoutName?.value).toBe('Event');
  });

  it('is blank after a closed layout, a greeting without one, and a goodbye', () => {
    const full: Mirror = heard(
      learnRendered(BLANK, summary('Home', 'One'), 1, at(2)),
      { event: 'value', control: 'a', value: 1 },
      at(3),
    );
    for (const event of [
      { event: 'layout-closed' },
      { event: 'hello', device: 'p', appVersion: '', layout: null },
      { event: 'bye' },
    ] as const) {
      const { values, summary: drawn, tab } = heard(full, event, at(4));
      expect([values, drawn?.value ?? null, tab]).toEqual([{}, null, null]);
    }
  });

  it('does not grow for ever with the controls a device makes up', () => {
    const values = Object.fromEntries(Array.from({ length: MAX_NODES }, (_, n) => [`c${n}`, 0]));
    const full = learnValues(BLANK, values, 1, at(2));
    const made = heard(full, { event: 'value', control: 'made-up', value: 1 }, at(3));
    expect(Object.keys(made.values)).toHaveLength(MAX_NODES);
    expect(made.lastTouch?.control).toBe('made-up');
    expect(heard(made, { event: 'value', control: 'c7', value: 1 }, at(4)).values.c7?.value).toBe(1);
  });

  it('knows the tab by its title, and falls back to the first when it is gone', () => {
    const turned = heard(
      learnRendered(BLANK, summary('Home', 'One', 'Two'), 1, at(2)),
      { event: 'tab', tab: 'Two', title: 'Two', index: 1 },
      at(3),
    );
    expect(learnRendered(turned, summary('Home', 'Two'), 4, at(5)).tab?.value.title).toBe('Two');
    expect(learnRendered(turned, summary('Home', 'One'), 4, at(5)).tab?.value).toEqual({ title: 'One', index: 0 });
    expect(learnRendered(turned, summary('Home'), 4, at(5)).tab?.value.title).toBe('Two');
  });
});

const at12 = { at: at(12).date, now: 12 };
