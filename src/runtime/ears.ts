// Listening on the mesh: one handler for each type of frame, whatever number of controls wait for it.
import type { JsonObject } from '../layout/json.ts';
import type { RuntimeMesh } from './mesh-road.ts';
import { indexFilters } from './payload.ts';

export interface Heard {
  readonly event: string;
  readonly filter?: JsonObject | undefined;
  readonly take: (payload: unknown) => void;
}

export interface Ears {
  /** All there is to listen for from now on. */
  readonly hear: (heard: readonly Heard[]) => void;
  readonly use: (mesh: RuntimeMesh | undefined) => void;
  readonly events: () => readonly string[];
}

// A handler of these would take the place of the client’s own answers, and the relay would think it dead.
const ANSWERED_BY_THE_CLIENT = new Set(['ping', 'handshake', 'status_request']);

interface Ear {
  match: (payload: unknown) => readonly Heard['take'][];
  stop: (() => void) | undefined;
}

export function createEars(): Ears {
  const ears = new Map<string, Ear>();
  let mesh: RuntimeMesh | undefined;

  const open = (event: string, ear: Ear) => {
    ear.stop = mesh?.on(event, (payload) => {
      for (const take of ear.match(payload)) take(payload);
    });
  };

  return {
    hear: (heard) => {
      const byEvent = new Map<string, Heard[]>();
      for (const entry of heard) {
        const { event } = entry;
        if (ANSWERED_BY_THE_CLIENT.has(event)) continue;
        const same = byEvent.get(event);
        if (same === undefined) byEvent.set(event, [entry]);
        else same.push(entry);
      }
      for (const [event, ear] of ears) {
        if (byEvent.has(event)) continue;
        ear.stop?.();
        ears.delete(event);
      }
      for (const [event, entries] of byEvent) {
        const match = indexFilters(entries.map(({ filter, take }) => ({ filter, item: take })));
        const ear = ears.get(event);
        if (ear !== undefined) ear.match = match;
        else {
          const added: Ear = { match, stop: undefined };
          ears.set(event, added);
          open(event, added);
        }
      }
    },
    use: (next) => {
      mesh = next;
      for (const [event, ear] of ears) {
        ear.stop?.();
        open(event, ear);
      }
    },
    events: () => [...ears.keys()],
  };
}
