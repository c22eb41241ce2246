import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMeshClient, type MeshOptions } from './client.ts';
import { isMeshError } from './errors.ts';
import { dialer, fakeClock, type ScriptedSocket, settle } from './scripted.ts';
import type { SocketConstructor } from './socket.ts';

function setUp(options: Partial<MeshOptions> = {}) {
  const clock = fakeClock();
  const relay = dialer();
  const client = createMeshClient({
    url: 'ws://relay.local:8765',
    name: 'editor-1',
    role: 'editor',
    clock,
    random: () => 1,
    WebSocket: relay.WebSocket,
    ...options,
  });
  const state = () => client.state.getState();
  const join = async (memberId = 'm1') => {
    relay.latest().opens();
    relay.latest().hears('welcome', { id: memberId, name: 'editor-1' });
    await settle();
  };
  const answerNodes = (clients: readonly unknown[] = []) => {
    const asked = relay.latest().last('get_nodes');
    relay.latest().hears('get_nodes', { clients }, asked?.id);
    return settle();
  };
  return { clock, relay, client, state, join, answerNodes };
}

afterEach(() => vi.unstubAllGlobals());

describe('joining', () => {
  it('dials, identifies first of all, and is admitted by the welcome', async () => {
    const { relay, client, state, join, clock, answerNodes } = setUp({ token: 'tok', channel: 'home' });
    expect(state().phase).toBe('idle');
    client.start();
    expect(state().phase).toBe('dialing');
    expect(relay.latest().url).toBe('ws://relay.local:8765');
    relay.latest().opens();
    expect(state().phase).toBe('identifying');
    expect(relay.latest().sent.map(({ type }) => type)).toEqual(['identify']);
    expect(relay.latest().sent[0]?.payload).toMatchObject({
      name: 'editor-1',
      channel: 'home',
      token: 'tok',
      auth_token: 'tok',
      can_broadcast: true,
      can_route: true,
      can_monitor: true,
      broadcast_scope: 'channel',
    });
    await join('m42');
    expect(state()).toMatchObject({ phase: 'admitted', memberId: 'm42', live: true, member: false });
    await clock.pass(250);
    await answerNodes();
    expect(state().member).toBe(true);
  });

  it('stays parked on a gateway that keeps the socket open and says nothing, and says so after ten seconds', async () => {
    const { relay, client, state, clock, join } = setUp();
    client.start();
    relay.latest().opens();
    await clock.pass(2_000);
    expect(state()).toMatchObject({ phase: 'parked', live: false, tokenDoubted: false });
    await clock.pass(10_000);
    expect(state()).toMatchObject({ phase: 'parked', tokenDoubted: true });
    await clock.pass(600_000);
    expect(relay.sockets).toHaveLength(1);
    // A parked socket is not to be pinged: a relay counts what is said before the welcome.
    expect(relay.latest().sent.map(({ type }) => type)).toEqual(['identify']);
    await join();
    expect(state()).toMatchObject({ phase: 'admitted', tokenDoubted: false });
  });

  it('with another token starts over, and forgets the refusal', async () => {
    const { relay, client, state, join } = setUp({ token: 'wrong' });
    client.start();
    relay.latest().opens();
    relay.latest().closes(4401, 'token refused');
    expect(state()).toMatchObject({ phase: 'refused', lastClose: { says: 'The relay refused the token.' } });
    client.change({ token: 'right' });
    expect(state()).toMatchObject({ phase: 'dialing', lastClose: null });
    relay.latest().opens();
    expect(relay.latest().last('identify')?.payload).toMatchObject({ token: 'right', auth_token: 'right' });
    await join();
    expect(state().phase).toBe('admitted');
  });

  it('is refused by an address that cannot be dialed', () => {
    const { client, state } = setUp({
      WebSocket: class {
        constructor() {
          throw new SyntaxError('The URL is invalid.');
        }
      } as unknown as SocketConstructor,
    });
    client.start();
    expect(state()).toMatchObject({ phase: 'refused', lastClose: { says: 'The URL is invalid.' } });
  });

  it('throws at once in a runtime without WebSocket, and says what to pass', () => {
    vi.stubGlobal('WebSocket', undefined);
    expect(() => createMeshClient({ url: 'ws://localhost', name: 'a' })).toThrow('package ws');
  });

  it('throws at once for a key that is none', () => {
    let thrown: unknown;
    try {
      setUp({ key: 'short' });
    } catch (error) {
      thrown = error;
    }
    expect(isMeshError(thrown, 'bad-key')).toBe(true);
  });
});

describe('a lost connection', () => {
  it('is made anew after a while, longer each time, and gets another member id', async () => {
    const { relay, client, state, clock, join } = setUp();
    client.start();
    await join('m1');
    relay.latest().closes(1006);
    expect(state()).toMatchObject({ phase: 'waiting', attempt: 1, memberId: null, retryAt: clock.date() + 2_000 });
    await clock.pass(1_999);
    expect(relay.sockets).toHaveLength(1);
    await clock.pass(1);
    relay.latest().closes(1006);
    await clock.pass(3_999);
    expect(relay.sockets).toHaveLength(2);
    await clock.pass(1);
    await join('m2');
    expect(state()).toMatchObject({ phase: 'admitted', memberId: 'm2', attempt: 0 });
  });

  it('is not waited for when a person asks', async () => {
    const { relay, client, state, clock } = setUp();
    client.start();
    relay.latest().closes(1006);
    client.retryNow();
    expect(state().phase).toBe('dialing');
    await clock.pass(2_000);
    expect(relay.sockets).toHaveLength(2);
  });

  it('is not waited for when the browser is online again or the tab is looked at', () => {
    const page = new EventTarget();
    const listening = new Set<unknown>();
    vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
      listening.add(listener);
      page.addEventListener(type, listener);
    });
    vi.stubGlobal('removeEventListener', (type: string, listener: () => void) => {
      listening.delete(listener);
      page.removeEventListener(type, listener);
    });
    const { relay, client, state } = setUp();
    const stop = client.start();
    for (const type of ['online', 'visibilitychange', 'pageshow']) {
      relay.latest().closes(1006);
      expect(state().phase).toBe('waiting');
      page.dispatchEvent(new Event(type));
      expect(state().phase).toBe('dialing');
    }
    expect(listening.size).toBe(3);
    stop();
    expect(listening.size).toBe(0);
  });

  it('by silence is noticed after six seconds, with pings before', async () => {
    const { relay, client, state, clock, join } = setUp({ role: 'node' });
    client.start();
    await join();
    await clock.pass(5_999);
    const [silent] = relay.sockets;
    expect(silent?.sent.filter(({ type }) => type === 'ping')).toHaveLength(2);
    expect(state().live).toBe(true);
    await clock.pass(1);
    expect(state()).toMatchObject({ phase: 'dialing', live: false, lastClose: { says: 'The relay went silent.' } });
    expect(silent?.terminated).toBe(true);
    expect(relay.open()).toBe(1);
  });

  it('is not suspected while anything is heard, though only pongs are', async () => {
    const relay = dialer({
      onSend: (socket, { id, type }) => {
        if (type === 'ping') clock.after(1_500, () => socket.hears('ping', 'pong', id));
      },
    });
    const { client, state, clock } = setUp({ role: 'node', WebSocket: relay.WebSocket });
    client.start();
    relay.latest().opens();
    relay.latest().hears('welcome', { id: 'm1' });
    await clock.pass(60_000);
    expect(state()).toMatchObject({ phase: 'admitted', live: true });
    expect(relay.sockets).toHaveLength(1);
    expect(relay.latest().sent.filter(({ type }) => type === 'ping').length).toBeGreaterThan(15);
  });

  it('does not listen to its old socket any more', async () => {
    const { relay, client, state, join } = setUp();
    client.start();
    await join('m1');
    const [old] = relay.sockets;
    client.change({ channel: 'other' });
    old?.hears('welcome', { id: 'ghost' });
    old?.closes(4409);
    expect(state().phase).toBe('dialing');
    await join('m2');
    expect(state().memberId).toBe('m2');
  });
});

describe('an eviction', () => {
  it('by 4409 ends it until the user chooses', async () => {
    const { relay, client, state, clock, join } = setUp();
    client.start();
    await join();
    relay.latest().closes(4409, 'name taken over');
    expect(state()).toMatchObject({ phase: 'evicted', lastClose: { code: 4409, reason: 'name taken over' } });
    await clock.pass(600_000);
    expect(relay.sockets).toHaveLength(1);
    client.retryNow();
    expect(state().phase).toBe('dialing');
  });

  it('on the public relay, wordless, is answered by one return and then believed', async () => {
    const { relay, client, state, clock, join } = setUp();
    client.start();
    await join();
    relay.latest().closes(1000);
    expect(state().phase).toBe('waiting');
    await clock.pass(2_000);
    await join();
    await clock.pass(1_500);
    relay.latest().closes(1000);
    expect(state().phase).toBe('evicted');
    await clock.pass(600_000);
    expect(relay.sockets).toHaveLength(2);
  });

  it('between two of us with one name ends with exactly one inside', async () => {
    const clock = fakeClock();
    let holder: ScriptedSocket | undefined;
    let dials = 0;
    // The public relay in short: the newest holder of the name stays, the one before is closed without a word.
    const relay = dialer({
      onDial: (socket) => {
        dials += 1;
        socket.opens();
      },
      onSend: (socket, { id, type }) => {
        if (type === 'ping') socket.hears('ping', 'pong', id);
        if (type !== 'identify') return;
        const before = holder;
        holder = socket;
        before?.closes(1000);
        socket.hears('welcome', { id: `m${dials}` });
      },
    });
    const members = [0, 1].map((chance) =>
      createMeshClient({ url: 'ws://relay', name: 'same', clock, random: () => chance, WebSocket: relay.WebSocket }),
    );
    members[0]?.start();
    await clock.pass(60_000);
    members[1]?.start();
    await clock.pass(600_000);
    const phases = members.map(({ state }) => state.getState().phase).sort();
    expect(phases).toEqual(['admitted', 'evicted']);
    expect(dials).toBeLessThanOrEqual(5);
  });
});

describe('a refusal', () => {
  it('of the page’s origin names it', () => {
    const { relay, client, state } = setUp({ origin: 'http://192.168.1.5:5173' });
    client.start();
    relay.latest().opens();
    relay.latest().closes(1008, 'origin not allowed');
    expect(state().phase).toBe('refused');
    expect(state().lastClose?.says).toContain('http://192.168.1.5:5173');
  });

  it('without a word is tried once more and then ascribed to the token', async () => {
    const { relay, client, state, clock } = setUp();
    client.start();
    relay.latest().opens();
    relay.latest().closes(1000);
    await clock.pass(2_000);
    relay.latest().opens();
    relay.latest().closes(1000);
    expect(state().phase).toBe('refused');
    expect(state().lastClose?.says).toContain('token');
    await clock.pass(600_000);
    expect(relay.sockets).toHaveLength(2);
  });

  it('whose reason repeats the token does not show it', () => {
    const { relay, client, state } = setUp({ token: 's3cret-token' });
    client.start();
    relay.latest().opens();
    relay.latest().closes(4401, 'bad token s3cret-token');
    expect(state().lastClose?.reason).toBe('bad token •••');
  });
});

describe('stop', () => {
  it('leaves neither timer nor socket, in any phase, and start may follow', async () => {
    const { relay, client, state, clock, join } = setUp();
    const reach = [
      async () => {},
      async () => relay.latest().opens(),
      async () => {
        relay.latest().opens();
        await clock.pass(2_500);
      },
      join,
      async () => {
        await join();
        void client.route('x', 'y', null);
        void client.broadcast({ a: 1 });
        await clock.pass(2_500);
      },
      async () => relay.latest().closes(1006),
      async () => {
        await join();
        relay.latest().closes(4409);
      },
    ];
    for (const into of reach) {
      const stop = client.start();
      await into();
      stop();
      expect(state().phase).toBe('stopped');
      expect(clock.pending()).toBe(0);
      expect(relay.open()).toBe(0);
      stop();
    }
  });

  it('after a thousand connects and disconnects leaves nothing behind', async () => {
    const { relay, client, clock, join, answerNodes } = setUp({ queue: 4 });
    const stop = client.start();
    for (let round = 0; round < 1_000; round += 1) {
      await join(`m${round}`);
      void client.route('peer', 'ask', { round });
      if (round % 7 === 0) {
        await clock.pass(250);
        await answerNodes([{ id: 'p', name: 'p' }]);
      }
      relay.latest().closes(round % 2 ? 1006 : 1011);
      client.retryNow();
    }
    expect(clock.pending()).toBe(1);
    expect(relay.open()).toBe(1);
    stop();
    expect(clock.pending()).toBe(0);
    expect(relay.open()).toBe(0);
    relay.sockets.length = 0;
    for (let round = 0; round < 1_000; round += 1) client.start()();
    expect(clock.pending()).toBe(0);
    expect(relay.open()).toBe(0);
  });

  it('of an earlier start does not stop a later one', () => {
    const { client, state } = setUp();
    const first = client.start();
    expect(client.start()).toBeTypeOf('function');
    first();
    client.start();
    first();
    expect(state().phase).toBe('dialing');
  });

  it('told from within a listener still comes to rest', async () => {
    const { relay, client, state, clock, join } = setUp();
    const stop = client.start();
    client.state.subscribe(({ phase }) => {
      if (phase === 'admitted') stop();
    });
    await join();
    expect(state().phase).toBe('stopped');
    expect(clock.pending()).toBe(0);
    expect(relay.open()).toBe(0);
  });
});
