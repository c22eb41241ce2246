import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { everything, line, member, namesIn, type Rig, until } from '../mesh/conformance.ts';
import { type HostileProxy, hostileProxy } from './hostile-proxy.ts';
import { dialing, type ServedRelay, serveRelay } from './served-relay.ts';

interface FaultRig extends ServedRelay {
  readonly proxy: HostileProxy;
  /** The same relay, reached through the proxy. */
  readonly proxied: Rig;
}

let stop = async () => {};
afterEach(() => stop());

async function start(heartbeat = 15_000): Promise<FaultRig> {
  const served = await serveRelay({}, { heartbeat, closeTimeout: 200 });
  const proxy = await hostileProxy(served.port);
  stop = async () => {
    await proxy.stop();
    await served.stop();
  };
  return { ...served, proxy, proxied: { ...served, dial: dialing(proxy.port) } };
}

describe('over a bad network', () => {
  it('a connection cut in the middle of a frame leaves no member and no part of a message', async () => {
    const { proxy, proxied, ...direct } = await start();
    const witness = await member(direct, 'witness');
    const victim = await member(proxied, 'victim');
    await witness.roster(['witness', 'victim']);
    proxy.passages[0]?.cutAfter(50);
    victim.send('broadcast_request', { text: 'x'.repeat(1_000) });
    await witness.roster(['witness']);
    expect((await victim.closed).code).toBe(1006);
    expect(await witness.left()).toEqual([]);
    expect(direct.relay.connections()).toBe(1);
  });

  it('a peer that vanished without a word is gone after a heartbeat, and whoever waits for it hears so', async () => {
    const { proxy, proxied, ...direct } = await start(200);
    const witness = await member(direct, 'witness');
    const victim = await member(proxied, 'victim');
    proxy.passages[0]?.halfOpen();
    const answer = await witness.ask('route_msg', { target_id: victim.id, type: 'x' });
    expect(answer).toEqual({ error: 'Target left', status: 'failed' });
    expect(namesIn(await witness.ask('get_nodes'))).toEqual([]);
    expect(direct.relay.connections()).toBe(1);
  });

  it('a stall delays one peer and loses nothing; the others do not notice', async () => {
    const { proxy, proxied, ...direct } = await start();
    const [sender, reader] = [await member(direct, 'sender'), await member(direct, 'reader')];
    const stalled = await member(proxied, 'stalled');
    proxy.passages[0]?.stall();
    for (let n = 0; n < 50; n += 1) {
      expect(await sender.ask('broadcast_request', { n, filler: 'x'.repeat(10_000) })).toEqual({ status: 'sent' });
      await reader.take('broadcast');
    }
    expect(stalled.texts.some((text) => text.includes('"broadcast"'))).toBe(false);
    proxy.passages[0]?.resume();
    for (let n = 0; n < 50; n += 1) {
      expect(((await stalled.take('broadcast')).payload as { n: number }).n).toBe(n);
    }
    expect(await stalled.ask('ping')).toBe('pong');
  });

  it('of connects that overtake each other, the last to identify has the name, and nobody else does', async () => {
    const { proxy, proxied, ...direct } = await start();
    const witness = await member(direct, 'witness');
    const { waiting, release } = proxy.hold();
    const dialed = [0, 1, 2].map(async (index) => {
      const each = await line(proxied);
      each.send('identify', { name: 'same', channel: 'home', role: `r${index}`, ...everything });
      const welcome = await each.take('welcome');
      return { ...each, id: (welcome.payload as { id: string }).id };
    });
    await until(() => waiting() === 3);
    release([2, 0, 1]);
    const lines = await Promise.all(dialed);
    const ends = await Promise.all(
      lines.map((each) => Promise.race([each.closed.then(({ code }) => code), each.ask('ping').catch(() => 0)])),
    );
    const winner = direct.relay.members().find(({ name }) => name === 'same');
    expect(direct.relay.members().filter(({ name }) => name === 'same').length).toBe(1);
    expect(ends[lines.findIndex(({ id }) => id === winner?.id)]).toBe('pong');
    await witness.roster(['witness', 'same']);
    await until(() => direct.relay.connections() === 2);
  });

  it('bytes that are no WebSocket harm nobody', async () => {
    const direct = await start();
    const witness = await member(direct, 'witness');
    const upgrade =
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';
    const streams = fc.sample(fc.tuple(fc.boolean(), fc.uint8Array({ minLength: 1, maxLength: 300 })), {
      numRuns: 200,
      seed: 1,
    });
    for (const [upgraded, bytes] of streams) {
      const socket = connect(direct.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.resume();
      socket.end(upgraded ? Buffer.concat([Buffer.from(upgrade), bytes]) : bytes);
      await once(socket, 'close');
    }
    expect(await witness.ask('ping')).toBe('pong');
    await until(() => direct.relay.connections() === 1);
  });
});
