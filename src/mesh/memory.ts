// A WebSocket that ends in a relay of the same process: frames arrive in order, one microtask later. For tests, and for
// pages that want a mesh without a network.
import type { Relay } from './relay.ts';
import type { SocketEvents } from './relay-peer.ts';
import type { Socket, SocketConstructor } from './socket.ts';

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 3;

export function socketInto(relay: Relay, address = '127.0.0.1'): SocketConstructor {
  function dial(): Socket {
    let readyState = CONNECTING;
    let events: SocketEvents | undefined;

    const end = (code: number, reason: string) => {
      if (readyState === CLOSED) return;
      readyState = CLOSED;
      events?.closed();
      queueMicrotask(() => socket.onclose?.({ code, reason } as never));
    };

    const socket: Socket = {
      get readyState() {
        return readyState;
      },
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send: (text) => {
        queueMicrotask(() => {
          if (readyState === OPEN) events?.message(text);
        });
      },
      close: (code = 1005, reason = '') => end(code, reason),
    };

    queueMicrotask(() => {
      if (readyState === CLOSED) return;
      readyState = OPEN;
      events = relay.connect(
        {
          send: (data) => queueMicrotask(() => readyState === OPEN && socket.onmessage?.({ data } as never)),
          // Behind what was sent before, as on a wire.
          close: (code, reason) => queueMicrotask(() => end(code, reason)),
          buffered: () => 0,
        },
        { address },
      );
      socket.onopen?.({} as never);
    });
    return socket;
  }
  // A constructor may return an object of its own, and then that is what `new` gives.
  return dial as unknown as SocketConstructor;
}
