import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { MeshState } from '../../mesh/connection.ts';
import type { ReadableStore } from '../../mesh/link.ts';
import { useLayout } from '../useApp.tsx';
import { destinationsOf, type Play } from './rehearsal.ts';
import { type Standing, standingOf } from './standing.ts';

const NO_RELAY: ReadableStore<undefined> = createStore(() => undefined);

export function useStanding(play: Play): Standing {
  const layout = useLayout();
  const link = useStore<ReadableStore<MeshState | undefined>>(play.relay?.state ?? NO_RELAY);
  useStore(play.runtime.reach);
  return standingOf(destinationsOf(layout, play.runtime), link, play.relay?.url);
}
