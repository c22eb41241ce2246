import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Line, line, member, type OpenRig, until } from '../mesh/conformance.ts';
import { gatewayConformance } from '../mesh/conformance-gateway.ts';
import { joiningConformance } from '../mesh/conformance-joining.ts';
import { verbConformance } from '../mesh/conformance-verbs.ts';
import { dialing, type ServedRelay, serveRelay } from './served-relay.ts';

const open: OpenRig = (options) => serveRelay(options);
const openCompressed: OpenRig = (options) => serveRelay(options, { compress: true }, { perMessageDeflate: true });

describe('the relay over sockets', () => {
  for (const conformance of [joiningConformance, verbConformance, gatewayConformance]) {
    conformance({ describe, it, expect }, open);
  }
});

describe('the relay over compressed sockets', () => {
  verbConformance({ describe, it, expect }, openCompressed);
});

const running: ServedRelay[] = [];
const start = async (...args: Parameters<typeof serveRelay>) => {
  const served = await serveRelay(...args);
  running.push(served);
  return served;
};
afterEach(async () => {
  for (const served of running.splice(0)) await served.stop();
});

/** What an upgrade is answered with when it is refused. */
async function refusal(
  port: number,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; body: string }> {
  const ws = new WebSocket(`ws://127.0.0.1:${port}`, { headers });
  ws.on('error', () => {});
  const [, response] = (await once(ws, 'unexpected-response')) as [unknown, IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode ?? 0, body };
}

describe('the door', () => {
  it('refuses pages of other origins before the upgrade, and says so', async () => {
    const { port } = await start({}, { origins: () => ['http://localhost:5173'] });
    const { status, body } = await refusal(port, { origin: 'http://localhost.evil.example' });
    expect(status).toBe(403);
    expect(body).toContain('http://localhost.evil.example');
    for (const origin of ['http://localhost', 'https://localhost:5173', 'null']) {
      expect((await refusal(port, { origin })).status).toBe(403);
    }
  });

  it('lets in pages on the list and clients that are no page', async () => {
    const origins = ['http://localhost:5173'];
    const rig = await start({}, { origins: () => origins });
    await member(rig, 'native');
    const page = { ...rig, dial: dialing(rig.port, { origin: 'http://localhost:5173' }) };
    await member(page, 'page');
    origins[0] = 'http://elsewhere.example';
    expect((await refusal(rig.port, { origin: 'http://localhost:5173' })).status).toBe(403);
  });

  it('believes a proxy it was told about, and nobody else', async () => {
    const limits = { unidentifiedPerAddress: 1 };
    const proxied = await start({ limits }, { proxies: ['127.0.0.1'] });
    const plain = await start({ limits });
    const from = (rig: ServedRelay, address: string) =>
      line({ ...rig, dial: dialing(rig.port, { headers: { 'x-forwarded-for': address } }) });
    await from(proxied, '192.0.2.1');
    const second = await from(proxied, '192.0.2.2');
    expect((await (await from(proxied, '192.0.2.1')).closed).code).toBe(4429);
    second.send('identify', { name: 'second' });
    await second.take('welcome');
    await from(plain, '192.0.2.1');
    expect((await (await from(plain, '192.0.2.2')).closed).code).toBe(4429);
  });
});

/** A client that speaks raw bytes: what a WebSocket library would not let us do wrong. */
async function raw(port: number) {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  const [head] = (await once(socket, 'data')) as [Buffer];
  expect(head.toString('latin1')).toContain('101 Switching Protocols');
  /** One frame with a mask of zeros, which leaves the payload as it is. */
  const frame = (opcode: number, payload: Buffer) => {
    const { length } = payload;
    const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 0xff];
    return Buffer.concat([Buffer.from([0x80 | opcode, ...size, 0, 0, 0, 0]), payload]);
  };
  return { socket, send: (opcode: number, payload: Buffer) => socket.write(frame(opcode, payload)) };
}

const identify = (name: string) =>
  Buffer.from(JSON.stringify({ id: 'i', type: 'identify', payload: { name, channel: 'home', role: 'hub' } }));

/** What has come so far, at any time. */
function received(socket: Socket): () => Buffer {
  const parts: Buffer[] = [];
  socket.on('data', (data) => parts.push(Buffer.from(data as Buffer)));
  return () => Buffer.concat(parts);
}

const TEXT = 1;
const PING = 9;

describe('the socket', () => {
  it('closes text that is not UTF-8 with 1007, and the member is gone at once', async () => {
    const rig = await start({});
    const { socket, send } = await raw(rig.port);
    send(TEXT, identify('broken'));
    await until(() => rig.relay.members().length === 1);
    send(TEXT, Buffer.from([0x22, 0xff, 0xfe, 0x22]));
    const got = received(socket);
    await until(() => got().includes(Buffer.from([0x88, 0x02, 1007 >> 8, 1007 & 0xff])));
    expect(rig.relay.members()).toEqual([]);
    socket.destroy();
  });

  it('answers a ping that comes before identify', async () => {
    const rig = await start({});
    const { socket, send } = await raw(rig.port);
    send(PING, Buffer.from('are you there?'));
    const [data] = (await once(socket, 'data')) as [Buffer];
    expect(data.toString('latin1')).toBe('\x8a\x0eare you there?');
    socket.destroy();
  });

  it('ignores binary messages', async () => {
    const rig = await start({});
    const { socket, send } = await raw(rig.port);
    send(2, identify('binary'));
    send(TEXT, identify('text'));
    await until(() => rig.relay.members().length === 1);
    expect(rig.relay.members()[0]?.name).toBe('text');
    socket.destroy();
  });

  it('drops a half-open peer after a missed heartbeat', async () => {
    const rig = await start({}, { heartbeat: 250 });
    const watcher = await member(rig, 'watcher');
    const { socket, send } = await raw(rig.port);
    send(TEXT, identify('zombie'));
    await until(() => rig.relay.members().length === 2);
    await until(() => rig.relay.members().length === 1);
    expect(await watcher.ask('ping')).toBe('pong');
    socket.destroy();
  });

  it('closes a peer that stops reading with 4508 while nobody else waits', async () => {
    const rig = await start({}, { closeTimeout: 500 });
    const [sender, reader] = [await member(rig, 'sender'), await member(rig, 'reader')];
    const { socket, send } = await raw(rig.port);
    send(TEXT, identify('stuck'));
    await until(() => rig.relay.members().length === 3);
    socket.pause();
    const payload = 'x'.repeat(500_000);
    let sent = 0;
    for (; rig.relay.members().length === 3; sent += 1) {
      expect(await sender.ask('broadcast_request', payload)).toEqual({ status: 'sent' });
      await reader.take('broadcast');
    }
    expect(sent * payload.length).toBeGreaterThan(4 * 1_048_576);
    const got = received(socket);
    socket.resume();
    await once(socket, 'end');
    expect(got().subarray(-12).equals(Buffer.from('\x88\x0a\x11\x9ctoo slow', 'latin1'))).toBe(true);
    socket.destroy();
  });

  it('keeps the order of what it sends through library and bypass', async () => {
    const rig = await start({});
    const { socket, send } = await raw(rig.port);
    send(TEXT, identify('a'));
    await until(() => rig.relay.members().length === 1);
    const sender = await member(rig, 'b');
    const got = received(socket);
    const sizes = [1, 120, 126, 127, 65_000, 65_536, 70_000, 200_000];
    for (const size of sizes) {
      sender.send('broadcast_request', 'y'.repeat(size));
      send(PING, Buffer.from(`ping ${size}`));
    }
    await sender.ask('ping');
    await until(() => frames(got()).length === sizes.length * 2);
    const found = frames(got());
    const broadcasts = found
      .filter(({ opcode }) => opcode === TEXT)
      .map(({ payload }) => JSON.parse(payload.toString()));
    expect(broadcasts.map((each: { payload: string }) => each.payload.length)).toEqual(sizes);
    const pongs = found.filter(({ opcode }) => opcode === 10).map(({ payload }) => payload.toString());
    expect(pongs).toEqual(sizes.map((size) => `ping ${size}`));
    socket.destroy();
  });
});

/** Whole server frames at the start of a stream. */
function frames(stream: Buffer): { readonly opcode: number; readonly payload: Buffer }[] {
  const found: { opcode: number; payload: Buffer }[] = [];
  let at = 0;
  while (at + 2 <= stream.length) {
    const short = (stream[at + 1] ?? 0) & 0x7f;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (at + header > stream.length) break;
    const length =
      short < 126 ? short : short === 126 ? stream.readUInt16BE(at + 2) : Number(stream.readBigUInt64BE(at + 2));
    if (at + header + length > stream.length) break;
    found.push({ opcode: (stream[at] ?? 0) & 0x0f, payload: stream.subarray(at + header, at + header + length) });
    at += header + length;
  }
  return found;
}

describe('a thousand connections that come and go', () => {
  it('leave no socket, no timer and no member behind', async () => {
    const rig = await start({ limits: { unidentifiedPerAddress: 100 } });
    const handles = () => process.getActiveResourcesInfo().filter((kind) => /Timeout|TCPSocketWrap/.test(kind)).length;
    const before = handles();
    for (let round = 0; round < 20; round += 1) {
      const lines: Line[] = await Promise.all(Array.from({ length: 50 }, () => line(rig)));
      for (const [index, each] of lines.entries()) {
        if (index % 3 === 0) each.send('identify', { name: `n${index}`, channel: `c${index % 7}`, can_monitor: true });
        each.hangUp();
      }
      await Promise.all(lines.map((each) => each.closed));
    }
    await until(() => rig.relay.connections() === 0);
    expect(rig.relay.members()).toEqual([]);
    await until(() => handles() <= before);
  });
});
