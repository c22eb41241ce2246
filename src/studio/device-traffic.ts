// Tells an editor what arrives for controls, while one asked for it: samples, not a copy of the channel.
import type { Json } from '../layout/json.ts';
import { isObject, type JsonObject, member, sameJson } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import type { Clock } from '../mesh/socket.ts';
import type { Arrival } from '../runtime/hooks.ts';
import { paced } from './paced.ts';
import { LEAST_SAMPLE_MS, MSG, USUAL_SAMPLE_MS } from './verbs.ts';

export interface DeviceTraffic {
  readonly isWatched: boolean;
  /** The answer to `watch-traffic`. */
  watch(request: unknown): JsonObject;
  saw(arrival: Arrival): void;
  stop(): void;
}

const LONGEST_VALUE = 1_024;
const SLOWEST_SAMPLE_MS = 60_000;

/** The value, or the beginning of its JSON where that is more than 1 KB of UTF-8. */
function shortened(value: Json): { readonly value: Json; readonly truncated?: true } {
  const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  if (bytes.length <= LONGEST_VALUE) return { value };
  // Decoding as a stream leaves out a character that is cut in half.
  return { value: new TextDecoder().decode(bytes.subarray(0, LONGEST_VALUE), { stream: true }), truncated: true };
}

export function createDeviceTraffic(client: MeshClient, clock: Clock, name: string): DeviceTraffic {
  let watched: { readonly sampleMs: number; readonly filter: JsonObject } | undefined;
  const samples = paced<Arrival>(clock, USUAL_SAMPLE_MS, ({ value, ...arrival }) => {
    void client.broadcast({ msg_type: MSG.traffic, device: name, ...arrival, ...shortened(value) });
  });

  const stop = () => {
    watched = undefined;
    samples.clear();
  };

  return {
    get isWatched() {
      return watched !== undefined;
    },
    watch: (request) => {
      stop();
      const asked = member(request, 'sample_ms');
      const filter = member(request, 'filter');
      const usable = typeof asked === 'number' && Number.isFinite(asked) ? Math.round(asked) : USUAL_SAMPLE_MS;
      const sampleMs = Math.min(SLOWEST_SAMPLE_MS, Math.max(LEAST_SAMPLE_MS, usable));
      if (member(request, 'enable') === true) watched = { sampleMs, filter: isObject(filter) ? filter : {} };
      return { ok: true, enabled: watched !== undefined, sample_ms: sampleMs };
    },
    saw: (arrival) => {
      if (watched === undefined) return;
      const { filter, sampleMs } = watched;
      // As in a binding: every key has to be equal.
      const passes = Object.entries(filter).every(([key, value]) => sameJson(Reflect.get(arrival, key), value));
      if (passes) samples.offer(arrival.control, arrival, sampleMs);
    },
    stop,
  };
}
