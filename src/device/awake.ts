// Keeps the screen on while a layout is shown. Browsers let go of it whenever the page is hidden, and only secure
// pages may ask at all.

interface WakeLock {
  release(): Promise<void>;
}

export type Awake = 'on' | 'refused' | 'unknown';

/** Returns its stop. */
export function keepAwake(tell: (state: Awake) => void): () => void {
  const { wakeLock } = navigator as { wakeLock?: { request(kind: 'screen'): Promise<WakeLock> } };
  if (wakeLock === undefined) {
    tell('unknown');
    return () => {};
  }
  let lock: WakeLock | undefined;
  let stopped = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      lock = await wakeLock.request('screen');
      if (stopped) await lock.release();
      else tell('on');
    } catch {
      tell('refused');
    }
  };
  const again = () => void ask();
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
