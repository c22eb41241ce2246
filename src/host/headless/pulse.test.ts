import { afterEach, describe, expect, it } from 'vitest';
import { gauge, layoutOf, type MemoryMesh, memoryMesh } from './memory-mesh.ts';

let mesh: MemoryMesh;
afterEach(() => mesh.stop());

/** An app that can be put to sleep: its connection stands, and it answers nothing. */
async function sleeper(verb: string, answer: object) {
  mesh = memoryMesh();
  let isAsleep = false;
  let asked = 0;
  const client = await mesh.member('phone', { role: 'viewer', canBroadcast: true });
  client.on(verb, () => {
    asked += 1;
    return isAsleep ? undefined : answer;
  });
  const { studio, device } = await mesh.editor('editor');
  return {
    studio,
    client,
    live: () => device('phone').live,
    device: () => device('phone'),
    asked: () => asked,
    sleep: (asleep: boolean) => {
      isAsleep = asleep;
    },
  };
}

describe('the pulse of a device', () => {
  for (const [verb, answer] of [
    ['get-connection-status', { ok: true, connected: true }],
    ['get-device-info', { ok: true, appVersion: '1' }],
    ['get-current-layout', { ok: true, summary: null }],
  ] as const) {
    it(`is felt through ${verb}, lost within six seconds of silence, and found again`, async () => {
      const { live, sleep } = await sleeper(verb, answer);
      await mesh.clock.pass(60_000);
      expect(live()).toBe(true);
      sleep(true);
      await mesh.clock.pass(6_000);
      expect(live()).toBe(false);
      await mesh.clock.pass(60_000);
      expect(live()).toBe(false);
      sleep(false);
      await mesh.clock.pass(6_000);
      expect(live()).toBe(true);
    });
  }

  it('lets a device that wakes up have the newest at once, however long it slept', async () => {
    const { studio, client, device, sleep } = await sleeper('get-device-info', { ok: true });
    let isAsleep = false;
    client.on('apply-layout', () => (isAsleep ? undefined : { ok: true }));
    studio.show(layoutOf('One', [gauge('a')]));
    await mesh.clock.pass(1_000);
    expect(device().confirmed?.revision).toBe(1);
    isAsleep = true;
    sleep(true);
    studio.show(layoutOf('Two', [gauge('b')]));
    // By then it is tried every sixteen seconds only.
    await mesh.clock.pass(46_000);
    isAsleep = false;
    sleep(false);
    await mesh.clock.pass(6_000);
    expect(device()).toMatchObject({ live: true, push: { state: 'confirmed' }, confirmed: { revision: 2 } });
  });

  it('needs no question while the device speaks by itself', async () => {
    const { client, live, asked } = await sleeper('get-connection-status', { ok: true, connected: true });
    const before = asked();
    for (let second = 0; second < 20; second += 1) {
      void client.broadcast({ msg_type: 'studio.event', event: 'value', control: 'a', value: second, device: 'phone' });
      await mesh.clock.pass(1_000);
    }
    expect(asked()).toBe(before);
    expect(live()).toBe(true);
    await mesh.clock.pass(10_000);
    expect(asked()).toBeGreaterThan(before);
    expect(asked()).toBeLessThanOrEqual(before + 4);
  });

  it('brings news of the link the layout itself has', async () => {
    const answer = { ok: true, connected: false, phase: 'connecting' };
    const { device } = await sleeper('get-connection-status', answer);
    expect(device().status?.phase).toBe('connecting');
    answer.connected = true;
    answer.phase = 'connected';
    await mesh.clock.pass(3_000);
    expect(device().status?.phase).toBe('connected');
  });

  it('is none of a device that has left', async () => {
    const { client, live, studio } = await sleeper('get-device-info', { ok: true });
    client.change({ channel: 'elsewhere' });
    await mesh.clock.pass(1_000);
    expect(live()).toBe(false);
    studio.stop();
  });
});
