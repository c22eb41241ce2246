// Sensors of the device, for controls on its screen and for streams to the channel: one running pipeline serves all.
import { text } from '../layout/document.ts';
import { type Json, member } from '../layout/json.ts';
import { methodOf, type Stage } from './stage.ts';

/** `value` and the pipeline’s other keys, as far as the device knows them. */
export type Reading = Readonly<Record<string, Json>>;

export interface Sensors {
  /** Tells readings until it is stopped; `lacks` says in a sentence why there are none. */
  readonly start: (pipeline: string, tell: (reading: Reading) => void, lacks: (sentence: string) => void) => () => void;
}

export interface SensorUse {
  /** Returns its stop. The hardware rests when nobody uses it. */
  readonly use: (pipeline: string, tell: (reading: Reading) => void) => () => void;
  readonly pause: (isPaused: boolean) => void;
}

interface Running {
  readonly users: Set<(reading: Reading) => void>;
  stop: (() => void) | undefined;
}

export const NO_SENSORS: Sensors = {
  start: (pipeline, _, lacks) => {
    lacks(`The sensor “${pipeline}” is not available on this device.`);
    return () => {};
  },
};

export function createSensorUse(sensors: Sensors, report: (sentence: string) => void): SensorUse {
  const pipelines = new Map<string, Running>();
  let isPaused = false;

  const run = (pipeline: string, running: Running) => {
    if (isPaused || running.stop !== undefined) return;
    let isOver = false;
    const stop = sensors.start(
      pipeline,
      (reading) => {
        if (isOver) return;
        for (const tell of [...running.users]) tell(reading);
      },
      (sentence) => !isOver && report(sentence),
    );
    running.stop = () => {
      isOver = true;
      running.stop = undefined;
      stop();
    };
  };

  return {
    use: (pipeline, tell) => {
      const running = pipelines.get(pipeline) ?? { users: new Set(), stop: undefined };
      pipelines.set(pipeline, running);
      const user = (reading: Reading) => tell(reading);
      running.users.add(user);
      run(pipeline, running);
      return () => {
        if (!running.users.delete(user) || running.users.size > 0) return;
        running.stop?.();
        pipelines.delete(pipeline);
      };
    },
    pause: (next) => {
      isPaused = next;
      for (const [pipeline, running] of pipelines) {
        if (isPaused) running.stop?.();
        else run(pipeline, running);
      }
    },
  };
}

/** `heading` means `heading.value`. */
export function readSensor(sensor: string): { readonly pipeline: string; readonly key: string } {
  const [pipeline = '', ...key] = sensor.split('.');
  return { pipeline, key: key.join('.') || 'value' };
}

export interface SensorBindings {
  readonly bind: () => void;
  readonly stop: () => void;
}

export function createSensorBindings({ scene, arrive }: Stage, sensors: SensorUse): SensorBindings {
  let wanted = new Map<string, { readonly control: string; readonly key: string }[]>();
  const stops = new Map<string, () => void>();

  const bind = (next: typeof wanted) => {
    wanted = next;
    for (const [pipeline, stop] of stops) {
      if (wanted.has(pipeline)) continue;
      stop();
      stops.delete(pipeline);
    }
    for (const pipeline of wanted.keys()) {
      if (stops.has(pipeline)) continue;
      const stop = sensors.use(pipeline, (reading) => {
        for (const { control, key } of wanted.get(pipeline) ?? []) {
          const value = member(reading, key);
          if (value !== undefined) arrive(control, value, () => ({ event: 'sensor', valuePath: `${pipeline}.${key}` }));
        }
      });
      stops.set(pipeline, stop);
    }
  };

  return {
    bind: () => {
      const next: typeof wanted = new Map();
      for (const { id: control, sync } of scene().items.values()) {
        for (const entry of sync) {
          const { pipeline, key } = readSensor(text(member(entry, 'sensor')) ?? '');
          if (methodOf(entry) !== 'sensor' || pipeline === '') continue;
          next.set(pipeline, [...(next.get(pipeline) ?? []), { control, key }]);
        }
      }
      bind(next);
    },
    stop: () => bind(new Map()),
  };
}
