// A lease by a lock of the browser’s, which frees itself when its tab ends, however that happens.
import { GIVES_UP_WITHIN, type LeaseKind } from './lease-terms.ts';

export const lockedLease: LeaseKind = (layout, { tab, onGiveUp }, state) => {
  const name = `carter.layout.${layout}`;
  const channel = new BroadcastChannel(name);
  let closed = false;
  let letGo: (() => void) | undefined;
  let waiting = new AbortController();
  let byForce = false;

  const hold = () =>
    new Promise<void>((resolve) => {
      letGo = resolve;
      state.setState({ holder: 'here' });
    });

  /** Ends when the lock is not ours: because it is another’s, or was given up or taken from us. */
  const have = async (options: LockOptions): Promise<void> => {
    let had = false;
    try {
      await navigator.locks.request(name, options, (lock) => {
        if (lock === null) return undefined;
        had = true;
        return hold();
      });
      letGo = undefined;
    } catch {
      // Stolen while we had it, or we stopped waiting for it.
      letGo = undefined;
      if (closed || !had) return;
      state.setState({ holder: 'elsewhere' });
      await onGiveUp('forced');
    }
  };

  const live = async (): Promise<void> => {
    await have({ ifAvailable: true });
    while (!closed) {
      state.setState({ holder: 'elsewhere' });
      waiting = new AbortController();
      const options = byForce ? { steal: true } : { signal: waiting.signal };
      byForce = false;
      await have(options);
    }
  };

  channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
    if (letGo === undefined || data === tab) return;
    state.setState({ holder: 'elsewhere' });
    await onGiveUp('asked');
    letGo?.();
  };
  void live();

  return {
    takeOver: () => {
      if (state.getState().holder !== 'elsewhere') return;
      channel.postMessage(tab);
      const stop = state.subscribe(({ holder }) => {
        if (holder !== 'here') return;
        clearTimeout(timer);
        stop();
      });
      const timer = setTimeout(() => {
        stop();
        byForce = true;
        waiting.abort();
      }, GIVES_UP_WITHIN);
    },
    release: () => {
      closed = true;
      waiting.abort();
      letGo?.();
      channel.close();
    },
  };
};
