import { afterEach, describe, expect, it, vi } from 'vitest';
import { loudness } from './browser-audio.ts';
import { cardinal, headingReading } from './browser-motion.ts';
import { createBrowserSensors } from './browser-sensors.ts';
import type { Reading } from './sensors.ts';

afterEach(() => vi.unstubAllGlobals());

/** Starts one pipeline and keeps what it tells. */
function started(name: string) {
  const sensors = createBrowserSensors();
  const readings: Reading[] = [];
  const lacks: string[] = [];
  const stop = sensors.start(
    name,
    (reading) => readings.push(reading),
    (sentence) => lacks.push(sentence),
  );
  return { sensors, readings, lacks, stop };
}

const permission = (state: string) => ({ query: async () => ({ state }) });

describe('a sensor that needs permission', () => {
  const position = {
    coords: { latitude: 55, longitude: 12, speed: 10, heading: Number.NaN, altitude: null, accuracy: 4 },
  };

  it('starts with a tap, and never by itself', async () => {
    const watched: ((position: unknown) => void)[] = [];
    const cleared: number[] = [];
    const geolocation = {
      watchPosition: (tell: () => void) => watched.push(tell),
      clearWatch: (id: number) => cleared.push(id),
    };
    vi.stubGlobal('navigator', { geolocation, permissions: permission('prompt') });
    const { sensors, readings, stop } = started('location');
    await vi.waitFor(() => expect(sensors.waiting.getState()).toEqual(['location']));
    expect(watched).toHaveLength(0);
    sensors.allow();
    expect(watched).toHaveLength(1);
    expect(sensors.waiting.getState()).toEqual([]);
    watched[0]?.(position);
    expect(readings).toEqual([{ latitude: 55, longitude: 12, accuracy: 4, value: 36, speed: 10, speedMph: 22.36936 }]);
    stop();
    await vi.waitFor(() => expect(cleared).toEqual([1]));
    watched[0]?.(position);
    expect(readings).toHaveLength(1);
  });

  it('starts at once where it was allowed before, and is not asked for once stopped', async () => {
    const watchPosition = vi.fn(() => 1);
    vi.stubGlobal('navigator', {
      geolocation: { watchPosition, clearWatch: () => {} },
      permissions: permission('granted'),
    });
    started('location');
    await vi.waitFor(() => expect(watchPosition).toHaveBeenCalledTimes(1));
    vi.stubGlobal('navigator', {
      geolocation: { watchPosition, clearWatch: () => {} },
      permissions: permission('prompt'),
    });
    const waiting = started('location');
    await vi.waitFor(() => expect(waiting.sensors.waiting.getState()).toEqual(['location']));
    waiting.stop();
    waiting.sensors.allow();
    expect(waiting.sensors.waiting.getState()).toEqual([]);
    expect(watchPosition).toHaveBeenCalledTimes(1);
  });

  it('says so when the person does not allow it', async () => {
    const refused = async () => Promise.reject(new DOMException('', 'NotAllowedError'));
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: refused }, permissions: permission('prompt') });
    const { sensors, lacks } = started('audio');
    await vi.waitFor(() => expect(sensors.waiting.getState()).toEqual(['audio']));
    sensors.allow();
    await vi.waitFor(() =>
      expect(lacks).toEqual(['The sensor “audio” was not allowed. Allow it in the browser’s settings for this page.']),
    );
  });
});

describe('a sensor that is not there', () => {
  it('is told in a sentence', () => {
    vi.stubGlobal('navigator', {});
    expect(started('barometer').lacks).toEqual(['Browsers have no barometer; the phone does.']);
    expect(started('smell').lacks).toEqual(['There is no sensor called “smell”.']);
    vi.stubGlobal('isSecureContext', false);
    expect(started('heading').lacks).toEqual(['The sensor “heading” works only on pages that come over https.']);
  });
});

describe('the battery', () => {
  it('is read at once and with every change', async () => {
    const battery = Object.assign(new EventTarget(), { level: 0.5, charging: false });
    vi.stubGlobal('navigator', { getBattery: async () => battery });
    const { readings, stop } = started('device');
    await vi.waitFor(() => expect(readings).toEqual([{ value: 50, battery: 50, state: 'unplugged' }]));
    battery.charging = true;
    battery.dispatchEvent(new Event('chargingchange'));
    expect(readings.at(-1)).toMatchObject({ state: 'charging' });
    stop();
    battery.dispatchEvent(new Event('levelchange'));
    expect(readings).toHaveLength(2);
  });
});

describe('readings', () => {
  it('of the compass come from north, clockwise', () => {
    const event = (more: object) => headingReading(more as DeviceOrientationEvent);
    expect(event({ alpha: 90, absolute: true })).toEqual({ value: 270, magnetic: 270, cardinal: 'W' });
    expect(event({ alpha: 90, absolute: false })).toBeUndefined();
    expect(event({ alpha: 1, absolute: false, webkitCompassHeading: 22.5, webkitCompassAccuracy: 5 })).toEqual({
      value: 22.5,
      magnetic: 22.5,
      cardinal: 'NNE',
      accuracy: 5,
    });
    expect([0, 11, 12, 349, 359, -90, 720].map(cardinal)).toEqual(['N', 'N', 'NNE', 'N', 'N', 'W', 'N']);
  });

  it('of loudness run from silence to the loudest', () => {
    expect(loudness(new Float32Array(64))).toEqual({ value: 0, level: 0, dbfs: -60, peak: 0 });
    expect(loudness(new Float32Array(64).fill(1))).toEqual({ value: 100, level: 100, dbfs: 0, peak: 100 });
    expect(loudness(new Float32Array(64).fill(0.1)).value).toBeCloseTo(66.7, 1);
  });
});
