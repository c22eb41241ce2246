// WebSocket clients as cheap as they come: raw TCP, ready-made frames, and a reader that only counts bytes. So the relay
// is what is measured, not its clients.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** One masked client frame; a mask of zeros leaves the text as it is. */
export function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const size =
    length < 126
      ? [0x80 | length]
      : length < 65_536
        ? [0xfe, length >> 8, length & 0xff]
        : [0xff, 0, 0, 0, 0, length >>> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff];
  return Buffer.concat([Buffer.from([0x81, ...size, 0, 0, 0, 0]), payload]);
}

export const request = (type: string, payload: string, id = '00000000-0000-4000-8000-000000000000') =>
  clientFrame(`{"id":"${id}","type":"${type}","payload":${payload},"reply_to":null}`);

/** Calls back with where the text of every whole frame in a server's stream lies. */
export function eachFrame(onFrame: (stream: Buffer, start: number, end: number) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (at + 2 <= rest.length) {
      const short = rest[at + 1] ?? 0;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (at + header > rest.length) break;
      const length = short < 126 ? short : short === 126 ? rest.readUInt16BE(at + 2) : rest.readUInt32BE(at + 6);
      if (at + header + length > rest.length) break;
      onFrame(rest, at + header, at + header + length);
      at += header + length;
    }
    rest = rest.subarray(at);
  };
}

export const eachText = (onText: (text: string) => void) =>
  eachFrame((stream, start, end) => onText(stream.toString('utf8', start, end)));

export interface Identity {
  readonly name: string;
  readonly role: string;
  readonly flags: boolean;
}

const upgrade = [
  'GET / HTTP/1.1',
  'Host: bench',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  '\r\n',
].join('\r\n');

export interface Client {
  readonly socket: Socket;
  /** The relay's address of this member. */
  readonly id: string;
}

/** Joins and resolves at the welcome; `onBytes` gets all that comes after the upgrade. */
export async function join(port: number, identity: Identity, onBytes: (chunk: Buffer) => void): Promise<Client> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let take: (chunk: Buffer) => void = () => {};
  socket.on('data', (chunk) => take(chunk as Buffer));
  await once(socket, 'connect');
  const upgraded = new Promise<void>((resolve) => {
    take = () => resolve();
  });
  socket.write(upgrade);
  await upgraded;
  const { name, role, flags } = identity;
  const id = new Promise<string>((resolve) => {
    const read = eachText((text) => {
      const { type, payload } = JSON.parse(text) as { type: string; payload: { id: string } };
      if (type !== 'welcome') return;
      take = onBytes;
      resolve(payload.id);
    });
    take = (chunk) => {
      read(chunk);
      onBytes(chunk);
    };
  });
  const abilities = { can_broadcast: flags, can_route: flags, can_monitor: role === 'monitor' };
  socket.write(request('identify', JSON.stringify({ name, channel: 'bench', role, ...abilities })));
  return { socket, id: await id };
}
