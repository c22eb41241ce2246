import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../layout/json.ts';
import { type Live, layoutWith, live } from './live.fixture.ts';
import type { Reading, Sensors } from './sensors.ts';

let world: Live;
afterEach(() => world?.stop());

/** Sensors that read what a test says. */
function scripted() {
  const running = new Map<string, (reading: Reading) => void>();
  let starts = 0;
  const sensors: Sensors = {
    start: (pipeline, tell, lacks) => {
      starts += 1;
      if (pipeline === 'barometer') lacks('There is no barometer.');
      running.set(pipeline, tell);
      return () => void running.delete(pipeline);
    },
  };
  return {
    sensors,
    read: (pipeline: string, reading: Reading) => running.get(pipeline)?.(reading),
    running,
    starts: () => starts,
  };
}

const senses = (id: string, sensor: string, type = 'label'): JsonObject => ({
  type,
  id,
  sync: [{ method: 'sensor', sensor }],
});

describe('a sensor on screen', () => {
  it('serves every control that names it or one of its keys, and rests when nobody does', async () => {
    const { sensors, read, running, starts } = scripted();
    world = await live(
      layoutWith([
        senses('north', 'heading', 'compass'),
        senses('words', 'heading.cardinal'),
        senses('air', 'barometer'),
      ]),
      { sensors },
    );
    expect(starts()).toBe(2);
    expect(world.reports).toEqual(['There is no barometer.']);
    read('heading', { value: 41, cardinal: 'NE' });
    expect(Object.fromEntries(world.runtime.snapshot())).toEqual({ north: 41, words: 'NE' });
    world.runtime.setLayout(layoutWith([senses('words', 'heading.cardinal')]));
    expect([...running.keys()]).toEqual(['heading']);
    expect(starts()).toBe(2);
    world.runtime.pause(true);
    expect(running.size).toBe(0);
    world.runtime.pause(false);
    expect([...running.keys()]).toEqual(['heading']);
    world.runtime.start()();
    expect(running.size).toBe(0);
    expect(world.heard).toEqual([]);
  });

  it('is missing in one sentence where the device has none', async () => {
    world = await live(layoutWith([senses('a', 'heading'), senses('b', 'heading')]));
    expect(world.reports).toEqual(['The sensor “heading” is not available on this device.']);
  });
});

describe('a publisher', () => {
  const streams = (more: JsonObject = {}) =>
    layoutWith([], {
      publishers: [{ sensor: 'location', interval: 0.01 }, { sensor: 'heading' }, { sensor: 'lies' }],
      connection: { url: 'ws://10.0.0.5:8765' },
      ...more,
    });

  it('sends nothing before a person agreed, and then only what they agreed to, at a bearable pace', async () => {
    const { sensors, read } = scripted();
    const agreed = new Set<string>();
    world = await live(streams(), {
      sensors,
      permission: { contacts: () => true, shares: (sensor) => agreed.has(sensor) },
    });
    expect(world.runtime.reach.getState()).toEqual({
      origins: [],
      sensors: ['location', 'heading'],
      destination: 'ws://10.0.0.5:8765',
    });
    read('location', { value: 1 });
    await world.clock.pass(100);
    expect(world.heard).toEqual([]);
    agreed.add('location');
    world.runtime.reconsider();
    expect(world.runtime.sending.getState()).toEqual(['location']);
    for (let step = 0; step < 300; step += 1) {
      read('location', { value: step, latitude: 55, msg_type: 'forged' });
      read('heading', { value: step });
      await world.clock.pass(10);
    }
    expect(world.heard.map(({ value }) => value)).toEqual([0, 99, 199, 299]);
    expect(world.heard[0]).toEqual({
      msg_type: 'sensor',
      sensor: 'location',
      device: 'phone',
      ts_ms: expect.any(Number),
      value: 0,
      latitude: 55,
    });
  });

  it('rests out of sight, and sends nothing elsewhere, or any more, than was agreed', async () => {
    const { sensors, read, running } = scripted();
    let isAgreed = true;
    world = await live(streams(), {
      sensors,
      permission: {
        contacts: () => true,
        shares: (_, destination) => isAgreed && destination === 'ws://10.0.0.5:8765',
      },
    });
    world.runtime.setLayout(streams({ headerTitle: 'Pier' }));
    world.runtime.pause(true);
    expect([running.size, world.runtime.sending.getState()]).toEqual([0, []]);
    world.runtime.pause(false);
    expect(world.runtime.sending.getState()).toEqual(['location', 'heading']);
    world.runtime.setLayout(streams({ connection: { url: 'ws://evil.example' } }));
    read('location', { value: 1 });
    await world.clock.pass(20);
    expect([world.heard, world.runtime.sending.getState()]).toEqual([[], []]);
    world.runtime.setLayout(streams());
    expect(world.runtime.sending.getState()).toEqual(['location', 'heading']);
    isAgreed = false;
    world.runtime.reconsider();
    expect([running.size, world.runtime.sending.getState()]).toEqual([0, []]);
  });
});
