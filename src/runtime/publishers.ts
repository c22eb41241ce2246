// Sensors of this device that are sent to the channel, after the person has agreed and while the layout is in front.
import { createStore } from 'zustand/vanilla';
import { PUBLISHER } from '../layout/blocks/layout.ts';
import { type Layout, text } from '../layout/document.ts';
import { isArray, type JsonObject, member, sameJson } from '../layout/json.ts';
import { resolveBlock } from '../layout/props.ts';
import type { ReadableStore } from '../mesh/link.ts';
import { type Reading, readSensor, type SensorUse } from './sensors.ts';
import type { Stage } from './stage.ts';

/** Asks the person; resolves with the sensors they agree to. Whoever asks also remembers. */
export type Consent = (sensors: readonly string[], destination: string) => Promise<readonly string[]>;

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
  /** Without anybody to ask, nothing is sent. */
  readonly consent: Consent | undefined;
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
  return text(member(connection, 'url')) || text(member(connection, 'hub')) || 'the relay this device is connected to';
}

export function createPublishers({ stage, sensors, consent, tell }: PublishersOptions): Publishers {
  const { clock, author, name, newId, report } = stage;
  const sending = createStore<readonly string[]>(() => []);
  const suffix = newId().replace(/\W/g, '').slice(0, 4);
  const stops: (() => void)[] = [];
  let wanted: { readonly streams: ReadonlyMap<string, number>; readonly destination: string } | undefined;
  let allowed: readonly string[] = [];
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
    if (isPaused || wanted === undefined) return;
    const streams = [...wanted.streams].filter(([sensor]) => allowed.includes(sensor));
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
      const streams = streamsOf(author());
      const destination = destinationOf(author());
      const before = wanted;
      const isSame =
        before !== undefined && before.destination === destination && sameJson([...before.streams], [...streams]);
      if (isSame) return;
      wanted = { streams, destination };
      allowed = [];
      rest();
      if (streams.size === 0 || consent === undefined) return;
      const asked = wanted;
      consent([...streams.keys()], destination).then(
        (agreed) => {
          // The layout may have become another while the person was reading.
          if (wanted !== asked) return;
          allowed = agreed;
          run();
        },
        () => report('No sensors are sent: the question about it was not answered.'),
      );
    },
    pause: (next) => {
      if (next === isPaused) return;
      isPaused = next;
      run();
    },
    stop: () => {
      wanted = undefined;
      allowed = [];
      rest();
    },
  };
}
