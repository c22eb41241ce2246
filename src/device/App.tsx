import { useCallback, useEffect, useState } from 'react';
import type { Pairing } from '../studio/pairing.ts';
import { JoinScreen } from './JoinScreen.tsx';
import { deviceName, forget, remember, startingPairing } from './remembered.ts';
import { SessionScreen } from './SessionScreen.tsx';
import { createSession, type Session } from './session.ts';
import { type DeviceStore, openDeviceStore } from './stored.ts';

interface Opened {
  readonly store: DeviceStore;
  readonly lasting: boolean;
}

export function App() {
  const [start] = useState(() => startingPairing(window));
  const [opened, setOpened] = useState<Opened>();
  const [pairing, setPairing] = useState<Pairing | undefined>(start?.kind === 'pairing' ? start.pairing : undefined);
  const [session, setSession] = useState<Session>();

  useEffect(() => {
    void openDeviceStore().then(setOpened);
  }, []);

  useEffect(() => {
    if (pairing === undefined || opened === undefined) return;
    remember(pairing);
    const made = createSession(pairing, deviceName(), opened.store);
    setSession(made);
    const bye = () => made.stop();
    window.addEventListener('pagehide', bye);
    return () => {
      window.removeEventListener('pagehide', bye);
      made.stop();
      setSession(undefined);
    };
  }, [pairing, opened]);

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
  if (session === undefined || opened === undefined) return null;
  return <SessionScreen session={session} store={opened.store} lasting={opened.lasting} leave={leave} />;
}
