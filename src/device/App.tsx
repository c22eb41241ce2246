import { useCallback, useEffect, useState } from 'react';
import type { Pairing } from '../studio/pairing.ts';
import { JoinScreen } from './JoinScreen.tsx';
import { lateStore } from './late-store.ts';
import { deviceName, forget, remember, startingPairing } from './remembered.ts';
import { SessionScreen } from './SessionScreen.tsx';
import { createSession, type Session } from './session.ts';

export function App() {
  const [start] = useState(() => startingPairing(window));
  const [store] = useState(() => lateStore());
  const [pairing, setPairing] = useState<Pairing | undefined>(start?.kind === 'pairing' ? start.pairing : undefined);
  const [session, setSession] = useState<Session>();

  useEffect(() => {
    if (pairing === undefined) return;
    remember(pairing);
    const made = createSession(pairing, deviceName(), store);
    setSession(made);
    const bye = () => made.stop();
    window.addEventListener('pagehide', bye);
    return () => {
      window.removeEventListener('pagehide', bye);
      made.stop();
      setSession(undefined);
    };
  }, [pairing, store]);

  // A page that comes back out of the browser’s cache has lost its connection for good.
  useEffect(() => {
    const back = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload();
    };
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, []);

  const leave = useCallback(() => {
    forget();
    setPairing(undefined);
  }, []);

  if (pairing === undefined) {
    return <JoinScreen problem={start?.kind === 'unusable' ? start.problem : undefined} join={setPairing} />;
  }
  if (session === undefined) return null;
  return <SessionScreen session={session} store={store} leave={leave} />;
}
