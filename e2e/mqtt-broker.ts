// A broker of a few lines that speaks real MQTT over a real WebSocket, so that the real client is proven with it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generate, type Packet, parser } from 'mqtt-packet';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Broker {
  readonly url: string;
  /** The first packet like this, now or later. */
  readonly received: (isIt: (packet: Packet) => boolean) => Promise<Packet>;
  /** As a sensor does: whoever subscribes later gets it too. */
  readonly publish: (topic: string, payload: string) => void;
  readonly stop: () => Promise<void>;
}

const matches = (filter: string, topic: string) =>
  filter === topic || (filter.endsWith('/#') && topic.startsWith(filter.slice(0, -1)));

export async function startBroker(): Promise<Broker> {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, handleProtocols: (offered) => offered.has('mqtt') && 'mqtt' });
  const subscriptions = new Map<WebSocket, Set<string>>();
  const retained = new Map<string, string | Buffer>();
  const seen: Packet[] = [];
  const waiting = new Set<() => void>();

  const reply = (socket: WebSocket, packet: Packet) => socket.send(generate(packet));
  const tell = (socket: WebSocket, topic: string, payload: string | Buffer, retain: boolean) =>
    reply(socket, { cmd: 'publish', topic, payload, qos: 0, dup: false, retain });
  const publish = (topic: string, payload: string | Buffer, retain: boolean) => {
    if (retain) retained.set(topic, payload);
    for (const [socket, filters] of subscriptions) {
      if ([...filters].some((filter) => matches(filter, topic))) tell(socket, topic, payload, false);
    }
  };

  function answer(socket: WebSocket, filters: Set<string>, packet: Packet): void {
    if (packet.cmd === 'connect') reply(socket, { cmd: 'connack', returnCode: 0, sessionPresent: false });
    if (packet.cmd === 'pingreq') reply(socket, { cmd: 'pingresp' });
    if (packet.cmd === 'publish') publish(packet.topic, packet.payload, packet.retain);
    if (packet.cmd !== 'subscribe') return;
    for (const { topic } of packet.subscriptions) filters.add(topic);
    reply(socket, { cmd: 'suback', messageId: packet.messageId ?? 1, granted: packet.subscriptions.map(() => 0) });
    for (const [topic, payload] of retained) {
      if (packet.subscriptions.some((one) => matches(one.topic, topic))) tell(socket, topic, payload, true);
    }
  }

  sockets.on('connection', (socket) => {
    const filters = new Set<string>();
    subscriptions.set(socket, filters);
    const reader = parser();
    reader.on('packet', (packet: Packet) => {
      answer(socket, filters, packet);
      seen.push(packet);
      for (const look of waiting) look();
    });
    socket.on('message', (data: Buffer) => reader.parse(data));
    socket.on('close', () => subscriptions.delete(socket));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;

  return {
    url: `ws://127.0.0.1:${port}/mqtt`,
    publish: (topic, payload) => publish(topic, payload, true),
    received: (isIt) =>
      new Promise((found) => {
        const look = () => {
          const packet = seen.find(isIt);
          if (packet === undefined) return;
          waiting.delete(look);
          found(packet);
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      for (const socket of subscriptions.keys()) socket.terminate();
      http.close();
      await once(http, 'close');
    },
  };
}
