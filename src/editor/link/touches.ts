// What people touch on their phones, each for a moment: the canvas shows it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '../../mesh/socket.ts';
import type { Link, LinkState } from './link.ts';

/** By control id; the number is another one for each touch. */
export type Touches = ReadonlyMap<string, number>;

export type TouchStore = StoreApi<Touches>;

export const FLASH_MS = 600;

type Following = { readonly state: Pick<Link['state'], 'getState' | 'subscribe'> };

export function watchTouches(link: Following, clock: Clock): { readonly store: TouchStore; readonly stop: () => void } {
  const store = createStore<Touches>(() => new Map());
  const ends = new Map<string, () => void>();
  let count = 0;

  const end = (control: string) => {
    ends.delete(control);
    const left = new Map(store.getState());
    left.delete(control);
    store.setState(left, true);
  };
  const touched = (control: string) => {
    ends.get(control)?.();
    ends.set(
      control,
      clock.after(FLASH_MS, () => end(control)),
    );
    count += 1;
    store.setState(new Map(store.getState()).set(control, count), true);
  };

  let stopStudio: (() => void) | undefined;
  const follow = ({ live }: LinkState) => {
    stopStudio?.();
    stopStudio = live?.studio.onEvent((event) => {
      if (event.event === 'action' || event.event === 'value') touched(event.control);
    });
  };
  const stopLink = link.state.subscribe((state, before) => {
    if (state.live !== before.live) follow(state);
  });
  follow(link.state.getState());
  return {
    store,
    stop: () => {
      stopLink();
      stopStudio?.();
      for (const cancel of ends.values()) cancel();
    },
  };
}
