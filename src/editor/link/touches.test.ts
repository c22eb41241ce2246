import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { fakeClock } from '../../mesh/scripted.ts';
import type { StudioEvent } from '../../studio/verbs.ts';
import type { LinkState } from './link.ts';
import { FLASH_MS, watchTouches } from './touches.ts';

function phone() {
  const clock = fakeClock();
  const listeners = new Set<(event: StudioEvent) => void>();
  const onEvent = (listener: (event: StudioEvent) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const live = { studio: { onEvent } } as unknown as LinkState['live'];
  const state = createStore<LinkState>(() => ({ host: null, live, problem: undefined }));
  const { store, stop } = watchTouches({ state }, clock);
  return {
    clock,
    stop,
    shown: () => [...store.getState().keys()],
    marks: store.getState,
    says: (event: StudioEvent) => {
      for (const listener of listeners) listener(event);
    },
    hangUp: () => state.setState({ live: undefined }),
    listening: () => listeners.size,
  };
}

const moved = (control: string): StudioEvent => ({ event: 'value', control, value: 1 });
const tapped = (control: string): StudioEvent => ({ event: 'action', control, controlType: 'button', payload: {} });

describe('touches on a phone', () => {
  it('are shown for a moment, each control by itself', async () => {
    const { clock, says, shown } = phone();
    says(tapped('bell'));
    await clock.pass(FLASH_MS / 2);
    says(moved('dim'));
    expect(shown()).toEqual(['bell', 'dim']);
    await clock.pass(FLASH_MS / 2);
    expect(shown()).toEqual(['dim']);
    await clock.pass(FLASH_MS / 2);
    expect(shown()).toEqual([]);
  });

  it('go on being shown while a hand goes on, each touch as a new one', async () => {
    const { clock, says, shown, marks } = phone();
    says(moved('dim'));
    const first = marks().get('dim');
    await clock.pass(FLASH_MS - 1);
    says(moved('dim'));
    expect(marks().get('dim')).not.toBe(first);
    await clock.pass(FLASH_MS - 1);
    expect(shown()).toEqual(['dim']);
  });

  it('are those of hands only', () => {
    const { says, shown } = phone();
    says({ event: 'tab', tab: 'One', title: 'One', index: 0 });
    says({ event: 'bye' });
    expect(shown()).toEqual([]);
  });

  it('are listened for only while connected', () => {
    const { hangUp, listening, stop } = phone();
    expect(listening()).toBe(1);
    hangUp();
    expect(listening()).toBe(0);
    stop();
  });
});
