// Bytes for many sockets with few writes. What a socket is to be sent in one turn of the event loop goes out as one
// write, and sockets that are sent the same frames share the bytes of that write.

import type { Socket } from 'node:net';

/** The frames of one turn in order, as a chain. Sockets at the same link have been sent the same so far. */
interface Link {
  readonly before: Link | undefined;
  readonly bytes: Buffer;
  readonly size: number;
  next: Link | undefined;
  joined: Buffer | undefined;
}

/** From here on a write is worth more than waiting for the end of the turn; the network can start meanwhile. */
const WRITE_BYTES = 64 * 1024;

/**
 * Few sockets are written to as soon as the current callback ends: an answer should not wait for another round of the
 * loop (it doubled the time of a routed call). A fan-out waits, so that the broadcasts of other senders join it.
 */
const FEW_SOCKETS = 8;

const TEXT_FRAME = 0x81;

/** One unmasked, unfragmented WebSocket text frame (RFC 6455, 5.2). */
export function wireFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = TEXT_FRAME;
  if (header === 2) {
    frame[1] = length;
  } else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(length, 6);
  }
  frame.write(text, header);
  return frame;
}

function joined(last: Link): Buffer {
  if (last.joined) return last.joined;
  const parts: Buffer[] = [];
  for (let link: Link | undefined = last; link !== undefined; link = link.before) parts.push(link.bytes);
  last.joined = parts.length === 1 ? last.bytes : Buffer.concat(parts.reverse(), last.size);
  return last.joined;
}

export interface Outlet {
  readonly send: (text: string) => void;
  readonly buffered: () => number;
  /** Writes what is waiting now, for something that must come after it. */
  readonly flush: () => void;
}

export interface Turns {
  /** `isOpen` is asked before every write: after a close frame nothing may follow. */
  readonly outlet: (socket: Socket, isOpen: () => boolean) => Outlet;
}

export function turns(): Turns {
  let first: Link | undefined;
  let latest: { readonly text: string; readonly bytes: Buffer } | undefined;
  const due: Outlet[] = [];

  const bytesOf = (text: string) => {
    // A fan-out passes the same string again and again, so this is one comparison of references.
    if (latest?.text !== text) latest = { text, bytes: wireFrame(text) };
    return latest.bytes;
  };

  const follow = (before: Link | undefined, bytes: Buffer): Link => {
    const known = before ? before.next : first;
    if (known?.bytes === bytes) return known;
    const made: Link = { before, bytes, size: (before?.size ?? 0) + bytes.length, next: undefined, joined: undefined };
    if (before) before.next = made;
    else first = made;
    return made;
  };

  const endCallback = () => {
    if (due.length > FEW_SOCKETS) setImmediate(endTurn);
    else endTurn();
  };

  const endTurn = () => {
    first = undefined;
    latest = undefined;
    for (const outlet of due.splice(0)) outlet.flush();
  };

  return {
    outlet: (socket, isOpen) => {
      let last: Link | undefined;
      let isDue = false;
      const write = () => {
        if (last === undefined) return;
        const bytes = joined(last);
        last = undefined;
        if (isOpen()) socket.write(bytes);
      };
      const outlet: Outlet = {
        send: (text) => {
          last = follow(last, bytesOf(text));
          if (last.size >= WRITE_BYTES) return write();
          if (isDue) return;
          isDue = true;
          if (due.push(outlet) === 1) process.nextTick(endCallback);
        },
        buffered: () => (last?.size ?? 0) + socket.writableLength,
        flush: () => {
          isDue = false;
          write();
        },
      };
      return outlet;
    },
  };
}
