// The least that a push could cost on this machine: the same bytes over the same four hops as bare TCP, parsed and written
// as JSON where any device and relay would have to. No WebSocket, no client, no drawing, no comparing.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

const HEADER = 4;

export function write(socket: Socket, text: string): void {
  const body = Buffer.from(text);
  const whole = Buffer.allocUnsafe(HEADER + body.length);
  whole.writeUInt32BE(body.length);
  body.copy(whole, HEADER);
  socket.write(whole);
}

/** Calls back with every text that `write` has sent from the other end. */
export function eachText(socket: Socket, onText: (text: string) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= HEADER && rest.length >= HEADER + rest.readUInt32BE(0)) {
      const end = HEADER + rest.readUInt32BE(0);
      const text = rest.toString('utf8', HEADER, end);
      rest = rest.subarray(end);
      onText(text);
    }
  });
}

export async function dial(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** The first to connect is the device: what comes from anybody else goes to it, and what it says goes to them. */
export async function floorRelay(): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer({ noDelay: true }, (socket) => {
    const mine = sockets.push(socket) - 1;
    socket.on('error', () => {});
    eachText(socket, (text) => {
      JSON.parse(text);
      const other = sockets[mine === 0 ? 1 : 0];
      if (other !== undefined) write(other, text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Answers every frame with one that holds this payload. */
export async function floorDevice(port: number, payload: unknown): Promise<void> {
  const socket = await dial(port);
  eachText(socket, (text) => {
    const { id, type } = JSON.parse(text) as { readonly id: string; readonly type: string };
    write(socket, JSON.stringify({ id, type, payload, reply_to: id }));
  });
}
