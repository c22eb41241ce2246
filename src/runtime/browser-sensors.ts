// The sensors a browser has. What needs a person’s permission starts only from a tap: `allow` is called in one.
import { createStore } from 'zustand/vanilla';
import type { ReadableStore } from '../mesh/link.ts';
import { audioPipeline } from './browser-audio.ts';
import { headingPipeline, motionPipeline } from './browser-motion.ts';
import { isGranted, type Pipeline } from './browser-pipeline.ts';
import type { Sensors } from './sensors.ts';

export interface BrowserSensors extends Sensors {
  /** Pipelines that wait for a tap. */
  readonly waiting: ReadableStore<readonly string[]>;
  /** To be called while a tap is handled: starts what waits. */
  readonly allow: () => void;
}

const lacking = (sentence: string): Pipeline => ({
  open: () => {
    throw new Error(sentence);
  },
});

const location: Pipeline = {
  needsTap: async () => !(await isGranted('geolocation')),
  open: (tell) => {
    if (!('geolocation' in navigator)) throw new Error('This browser does not tell where it is.');
    const id = navigator.geolocation.watchPosition(
      ({ coords }) => {
        const { latitude, longitude, speed, heading, altitude, accuracy } = coords;
        tell({
          latitude,
          longitude,
          accuracy,
          ...(speed === null ? {} : { value: speed * 3.6, speed, speedMph: speed * 2.236_936 }),
          ...(heading === null || Number.isNaN(heading) ? {} : { course: heading }),
          ...(altitude === null ? {} : { altitude }),
        });
      },
      () => {},
      { enableHighAccuracy: true },
    );
    return () => navigator.geolocation.clearWatch(id);
  },
};

interface Battery extends EventTarget {
  readonly level: number;
  readonly charging: boolean;
}

const device: Pipeline = {
  open: async (tell) => {
    const ask: unknown = Reflect.get(navigator, 'getBattery');
    if (typeof ask !== 'function') throw new Error('This browser does not tell the battery.');
    const battery = (await ask.call(navigator)) as Battery;
    const read = () => {
      const value = Math.round(battery.level * 100);
      const state = battery.charging ? (battery.level === 1 ? 'full' : 'charging') : 'unplugged';
      tell({ value, battery: value, state });
    };
    read();
    const events = ['levelchange', 'chargingchange'];
    for (const event of events) battery.addEventListener(event, read);
    return () => {
      for (const event of events) battery.removeEventListener(event, read);
    };
  },
};

const PIPELINES: Readonly<Record<string, Pipeline>> = {
  heading: headingPipeline,
  motion: motionPipeline,
  barometer: lacking('Browsers have no barometer; the phone does.'),
  device,
  audio: audioPipeline,
  location,
};

const NEEDS_TLS = new Set(['heading', 'motion', 'audio', 'location', 'device']);

function pipelineFor(name: string): Pipeline {
  const pipeline = Object.hasOwn(PIPELINES, name) ? PIPELINES[name] : undefined;
  if (pipeline === undefined) return lacking(`There is no sensor called “${name}”.`);
  if (NEEDS_TLS.has(name) && globalThis.isSecureContext === false) {
    return lacking(`The sensor “${name}” works only on pages that come over https.`);
  }
  return pipeline;
}

const sentenceOf = (name: string, error: unknown) => {
  const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
  if (isRefused) return `The sensor “${name}” was not allowed. Allow it in the browser’s settings for this page.`;
  return error instanceof Error ? error.message : `The sensor “${name}” could not be started.`;
};

export function createBrowserSensors(): BrowserSensors {
  const waiting = createStore<readonly string[]>(() => []);
  const starts = new Map<string, () => void>();

  const wait = (name: string, start: (() => void) | undefined) => {
    if (start === undefined) starts.delete(name);
    else starts.set(name, start);
    waiting.setState([...starts.keys()], true);
  };

  return {
    waiting,
    allow: () => {
      // All within the tap: a browser counts only what is asked before the tap’s handler returns.
      for (const start of [...starts.values()]) start();
    },
    start: (name, tell, lacks) => {
      const pipeline = pipelineFor(name);
      let isOver = false;
      let close: (() => void) | undefined;

      const open = async () => {
        if (starts.get(name) === begin) wait(name, undefined);
        if (isOver) return;
        try {
          const opened = await pipeline.open((reading) => !isOver && tell(reading));
          if (isOver) opened();
          else close = opened;
        } catch (error) {
          if (!isOver) lacks(sentenceOf(name, error));
        }
      };
      const begin = () => void open();

      if (pipeline.needsTap === undefined) begin();
      else {
        void pipeline.needsTap().then((needsTap) => {
          if (isOver) return;
          if (needsTap) wait(name, begin);
          else begin();
        });
      }
      return () => {
        isOver = true;
        if (starts.get(name) === begin) wait(name, undefined);
        close?.();
      };
    },
  };
}
