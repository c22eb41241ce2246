import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../layout/json.ts';
import { type Live, layoutWith, live } from './live.fixture.ts';
import { originOf } from './reach.ts';

let world: Live;
afterEach(() => world?.stop());

const SOURCES = {
  tides: { type: 'http', baseURL: 'https://tides.example/api/' },
  shore: { type: 'mqtt', url: 'mqtt://shore.example:1883' },
};
const polls = (id: string, more: JsonObject): JsonObject => ({
  type: 'label',
  id,
  sync: [{ method: 'http', ...more }],
});

/** A world whose servers only count who asked them. */
async function asking(controls: readonly JsonObject[], more: JsonObject = { sources: SOURCES }) {
  const allowed = new Set<string>();
  const contacted: string[] = [];
  world = await live(layoutWith(controls, more), {
    permission: { contacts: (origin) => allowed.has(origin), shares: () => false },
    fetch: async (url) => {
      contacted.push(String(url));
      return new Response('{}');
    },
    openMqtt: async ({ url }) => {
      contacted.push(url);
      return {
        subscribe: () => {},
        unsubscribe: () => {},
        publish: async () => {},
        end: () => void contacted.push('end'),
      };
    },
  });
  const allow = async (...origins: string[]) => {
    for (const origin of origins) allowed.add(origin);
    world.runtime.reconsider();
    await world.clock.pass(1);
  };
  const origins = () => world.runtime.reach.getState().origins;
  return { contacted, allow, origins, forbid: () => allowed.clear() };
}

describe('servers a layout names', () => {
  it('are known, and none is contacted before it may be', async () => {
    const { contacted, allow, origins } = await asking([
      polls('a', { path: 'now', source: 'tides' }),
      polls('b', { url: 'http://10.0.0.9:8080/b' }),
    ]);
    expect([...origins()].sort()).toEqual([
      'http://10.0.0.9:8080',
      'https://tides.example',
      'mqtt://shore.example:1883',
    ]);
    expect(contacted).toEqual([]);
    await allow('https://tides.example');
    expect(contacted).toEqual(['https://tides.example/api/now']);
    await allow('mqtt://shore.example:1883');
    expect(contacted).toContain('mqtt://shore.example:1883');
  });

  it('are left alone again when the permission is taken back', async () => {
    const { contacted, allow, forbid } = await asking([polls('a', { path: 'now', source: 'tides', interval: 1 })]);
    await allow('https://tides.example', 'mqtt://shore.example:1883');
    forbid();
    world.runtime.reconsider();
    await world.clock.pass(10_000);
    expect(contacted.filter((each) => each.startsWith('https:'))).toHaveLength(1);
    expect(contacted).toContain('end');
  });

  it('are known from a command once it was sent, which then says why it was not', async () => {
    const { contacted, allow, origins } = await asking(
      [{ type: 'button', id: 'bell', action: { method: 'http', url: 'https://bell.example/ring' } }],
      {},
    );
    expect(origins()).toEqual([]);
    await world.fire('bell');
    expect(contacted).toEqual([]);
    expect(world.reports.at(-1)).toContain('This device may not contact bell.example yet. Allow it, then try again.');
    expect(origins()).toEqual(['https://bell.example']);
    await allow('https://bell.example');
    await world.fire('bell');
    expect(contacted).toEqual(['https://bell.example/ring']);
    world.runtime.setLayout(layoutWith([]));
    expect(origins()).toEqual([]);
  });

  it('are known from what a server pushed into the layout, too', async () => {
    const { contacted, origins } = await asking([{ type: 'group', id: 'g', dynamic: 'more' }], {});
    await world.tell({ msg_type: 'more', children: [polls('x', { url: 'http://192.168.1.1/admin' })] });
    expect(world.runtime.control('x')).toBeDefined();
    expect([origins(), contacted]).toEqual([['http://192.168.1.1'], []]);
  });

  it('are contacted without a question where nobody asks', async () => {
    const contacted: string[] = [];
    world = await live(layoutWith([polls('b', { url: 'http://10.0.0.9/b' })]), {
      fetch: async (url) => {
        contacted.push(String(url));
        return new Response('{}');
      },
    });
    expect(contacted).toEqual(['http://10.0.0.9/b']);
  });
});

describe('the origin of an address', () => {
  it('is its scheme, host and port, of brokers as of web servers, and never who logs in', () => {
    expect(originOf('mqtts://me:secret@Broker.example:8883/x?y')).toBe('mqtts://broker.example:8883');
    expect(originOf('WSS://Relay.Example/home')).toBe('wss://relay.example');
    expect(originOf('https://tides.example:443/a')).toBe('https://tides.example');
    for (const nonsense of ['', 'tides', 'mailto:a@b', 'javascript:alert(1)'])
      expect(originOf(nonsense)).toBeUndefined();
  });
});
