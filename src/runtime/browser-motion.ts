// Heading and motion, from the orientation events of browsers.
import type { Pipeline } from './browser-pipeline.ts';
import type { Reading } from './sensors.ts';

const POINTS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/** The one of sixteen points a heading in degrees is nearest to. */
export function cardinal(degrees: number): string {
  return POINTS[Math.round((((degrees % 360) + 360) % 360) / 22.5) % 16] ?? 'N';
}

/** What Safari adds to the standard event: degrees clockwise from magnetic north. */
interface CompassEvent extends DeviceOrientationEvent {
  readonly webkitCompassHeading?: number;
  readonly webkitCompassAccuracy?: number;
}

export function headingReading(event: CompassEvent): Reading | undefined {
  const { webkitCompassHeading: compass, webkitCompassAccuracy: accuracy, absolute, alpha } = event;
  // Others count against the clock, and from north only in events that say so.
  const heading = compass ?? (absolute && alpha !== null ? (360 - alpha) % 360 : undefined);
  if (heading === undefined || Number.isNaN(heading)) return undefined;
  return {
    value: heading,
    magnetic: heading,
    cardinal: cardinal(heading),
    ...(accuracy === undefined ? {} : { accuracy }),
  };
}

const GRAVITY = 9.806_65;

const length = (a: number | null, b: number | null, c: number | null) => Math.hypot(a ?? 0, b ?? 0, c ?? 0);

type Asking = () => Promise<string>;

/** Only Safari on phones wants to be asked, and only in a tap. */
function askOf(type: string): Asking | undefined {
  const events: unknown = Reflect.get(globalThis, type);
  const ask: unknown = typeof events === 'function' ? Reflect.get(events, 'requestPermission') : undefined;
  return typeof ask === 'function' ? () => ask.call(events) as Promise<string> : undefined;
}

async function permitted(...types: readonly string[]): Promise<void> {
  const answers = await Promise.all(types.map((type) => askOf(type)?.() ?? 'granted'));
  if (answers.some((answer) => answer !== 'granted')) {
    throw new Error('The motion sensors were not allowed. Allow them in the browser’s settings for this page.');
  }
}

const needsTap = async () => askOf('DeviceOrientationEvent') !== undefined;

function listen(types: readonly string[], take: (event: Event) => void): () => void {
  for (const type of types) globalThis.addEventListener(type, take);
  return () => {
    for (const type of types) globalThis.removeEventListener(type, take);
  };
}

function requireEvents(): void {
  if (!('DeviceOrientationEvent' in globalThis)) throw new Error('This browser has no motion sensors.');
}

export const headingPipeline: Pipeline = {
  needsTap,
  open: async (tell) => {
    requireEvents();
    await permitted('DeviceOrientationEvent');
    return listen(['deviceorientationabsolute', 'deviceorientation'], (event) => {
      const reading = headingReading(event as CompassEvent);
      if (reading !== undefined) tell(reading);
    });
  },
};

export const motionPipeline: Pipeline = {
  needsTap,
  open: async (tell) => {
    requireEvents();
    await permitted('DeviceOrientationEvent', 'DeviceMotionEvent');
    let force: Reading = {};
    const stops = [
      listen(['devicemotion'], (event) => {
        const { accelerationIncludingGravity: pull, rotationRate: turn } = event as DeviceMotionEvent;
        force = {
          ...(pull === null ? {} : { accel: length(pull.x, pull.y, pull.z) / GRAVITY }),
          ...(turn === null ? {} : { rotation: length(turn.alpha, turn.beta, turn.gamma) }),
        };
      }),
      listen(['deviceorientation'], (event) => {
        const { alpha, beta, gamma } = event as DeviceOrientationEvent;
        // A machine without the sensor sends one event of nothing.
        if (beta === null || gamma === null) return;
        tell({ value: beta, pitch: beta, roll: gamma, ...(alpha === null ? {} : { yaw: alpha }), ...force });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
};
