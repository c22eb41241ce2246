// The state of the editor for what stands around the canvas: where a hand has let go of something, canvas and phone come
// first, and the panels follow a moment later. Everything else reaches them at once.
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Trailing<State> {
  readonly state: StoreApi<State>;
  /** What changes meanwhile is passed on later. */
  readonly behind: <T>(change: () => T) => T;
  readonly stop: () => void;
}

export function createTrailing<State>(
  source: StoreApi<State>,
  later: (pass: () => void) => () => void,
): Trailing<State> {
  const state = createStore<State>(() => source.getState());
  let isBehind = false;
  let cancel: (() => void) | undefined;
  const pass = () => {
    cancel?.();
    cancel = undefined;
    state.setState(source.getState(), true);
  };
  const stop = source.subscribe(() => {
    if (isBehind) cancel ??= later(pass);
    else pass();
  });
  return {
    state,
    behind: (change) => {
      isBehind = true;
      try {
        return change();
      } finally {
        isBehind = false;
      }
    },
    stop: () => {
      stop();
      cancel?.();
    },
  };
}
