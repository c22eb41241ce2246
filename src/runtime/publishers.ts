// Sensors of this device that are sent to the channel, once somebody has agreed and while the layout is in front.
import { createStore } from 'zustand/vanilla';
import { PUBLISHER } from '../layout/blocks/layout.ts';
import { type Layout, text } from '../layout/document.ts';
import { isArray, type JsonObject, member, sameJson } from '../layout/json.ts';
import { resolveBlock } from '../layout/props.ts';
import type { ReadableStore } from '../mesh/link.ts';
import { type Gate, originOf } from './reach.ts';
import { type Reading, readSensor, type SensorUse } from './sensors.ts';
import type { Stage } from './stage.ts';

interface Pace {
  readonly usualMs: number;
  readonly leastMs: number;
}

// The app’s own numbers are not published; these keep a channel at ease.
const PACES: Readonly<Record<string, Pace>> = {
  heading: { usualMs: 1_000, leastMs: 200 },
  motion: { usualMs: 500, leastMs: 100 },
  barometer: { usualMs: 5_000, leastMs: 1_000 },
  device: { usualMs: 60_000, leastMs: 10_000 },
  audio: { usualMs: 1_000, leastMs: 200 },
  location: { usualMs: 5_000, leastMs: 1_000 },
};
const OTHER: Pace = { usualMs: 5_000, leastMs: 1_000 };

export interface Publishers {
  /** The sensors that are being sent, for whoever shows it. */
  readonly sending: ReadableStore<readonly string[]>;
  readonly bind: () => void;
  readonly pause: (isPaused: boolean) => void;
  readonly stop: () => void;
}

export interface PublishersOptions {
  readonly stage: Stage;
  readonly sensors: SensorUse;
  readonly gate: Gate;
  readonly tell: (payload: JsonObject) => void;
}

const LONGEST_MS = 24 * 60 * 60 * 1_000;

function streamsOf(layout: Layout): ReadonlyMap<string, number> {
  const list = member(layout, 'publishers');
  const streams = new Map<string, number>();
  for (const entry of isArray(list) ? list : []) {
    const { sensor, interval } = resolveBlock(PUBLISHER, entry);
    const { pipeline } = readSensor(text(sensor) ?? '');
    if (!Object.hasOwn(PACES, pipeline) || streams.has(pipeline)) continue;
    const { usualMs, leastMs } = PACES[pipeline] ?? OTHER;
    streams.set(pipeline, Math.min(LONGEST_MS, Math.max(leastMs, interval === undefined ? usualMs : interval * 1_000)));
  }
  return streams;
}

function destinationOf(layout: Layout): string {
  const connection = member(layout, 'connection');
  const url = text(member(connection, 'url')) ?? '';
  return originOf(url) ?? (url || text(member(connection, 'hub')) || 'the relay this device is connected to');
}

const NONE = { streams: [], to: '' };

export function createPublishers({ stage, sensors, gate, tell }: PublishersOptions): Publishers {
  const { clock, author, name, newId } = stage;
  const sending = createStore<readonly string[]>(() => []);
  const suffix = newId().replace(/\W/g, '').slice(0, 4);
  const stops: (() => void)[] = [];
  /** What may be sent, at which pace, and where it was agreed to go. */
  let allowed: { readonly streams: readonly (readonly [sensor: string, everyMs: number])[]; readonly to: string } =
    NONE;
  let isPaused = false;

  const deviceName = () => {
    const connection = member(author(), 'connection');
    const isRoom = member(connection, 'mode') === 'room' || !!text(member(connection, 'e2eeKey'));
    // Members of a room may share one name.
    return isRoom ? `${name()}-${suffix}` : name();
  };

  const rest = () => {
    for (const stop of stops.splice(0)) stop();
    if (sending.getState().length > 0) sending.setState([], true);
  };

  function send(sensor: string, everyMs: number): () => void {
    let latest: Reading | undefined;
    let wait: (() => void) | undefined;
    const pass = () => {
      wait = undefined;
      if (latest === undefined) return;
      tell({ ...latest, msg_type: 'sensor', sensor, device: deviceName(), ts_ms: clock.date() });
      latest = undefined;
      wait = clock.after(everyMs, pass);
    };
    const stop = sensors.use(sensor, (reading) => {
      latest = reading;
      if (wait === undefined) pass();
    });
    return () => {
      stop();
      wait?.();
    };
  }

  function run(): void {
    rest();
    if (isPaused) return;
    const { streams } = allowed;
    for (const [sensor, everyMs] of streams) stops.push(send(sensor, everyMs));
    if (streams.length > 0)
      sending.setState(
        streams.map(([sensor]) => sensor),
        true,
      );
  }

  return {
    sending,
    bind: () => {
      const to = destinationOf(author());
      const streams = [...streamsOf(author())].filter(([sensor]) => gate.mayShare(sensor, to));
      if (sameJson(streams, allowed.streams) && to === allowed.to) return;
      allowed = { streams, to };
      run();
    },
    pause: (next) => {
      if (next === isPaused) return;
      isPaused = next;
      run();
    },
    stop: () => {
      allowed = NONE;
      rest();
    },
  };
}
