// What devices say arrived for their controls, while they are watched: samples, the latest for each control.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Json } from '../../layout/json.ts';
import { MAX_NODES } from '../../layout/limits.ts';
import type { Link } from './link.ts';

export interface Arrived {
  readonly device: string;
  readonly value: Json;
  /** Only its beginning. */
  readonly truncated: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Arrivals {
  readonly state: StoreApi<Readonly<Record<string, Arrived>>>;
  readonly stop: () => void;
}

export function watchArrivals(link: Link, now: () => number): Arrivals {
  const state = createStore<Readonly<Record<string, Arrived>>>(() => ({}));
  let stopStudio: (() => void) | undefined;
  const follow = () => {
    stopStudio?.();
    state.setState({}, true);
    stopStudio = link.state.getState().live?.studio.onTraffic(({ control, value, truncated }, device = 'A device') => {
      const known = state.getState();
      // No layout has more controls: whoever makes up ever new ones is believed no further.
      if (!Object.hasOwn(known, control) && Object.keys(known).length >= MAX_NODES) return;
      state.setState({ [control]: { device, value, truncated, at: now() } });
    });
  };
  const stopListening = link.state.subscribe((now, before) => {
    if (now.live !== before.live) follow();
  });
  follow();
  return {
    state,
    stop: () => {
      stopListening();
      stopStudio?.();
    },
  };
}
