import { describe, expect, it } from 'vitest';
import { type Closing, line, member, type OpenRig, until } from './conformance.ts';
import { gatewayConformance } from './conformance-gateway.ts';
import { joiningConformance } from './conformance-joining.ts';
import { verbConformance } from './conformance-verbs.ts';
import { socketInto } from './memory.ts';
import { createRelay, type RelayEvent } from './relay.ts';

const open: OpenRig = async (options) => {
  const relay = createRelay(options);
  const WebSocket = socketInto(relay);
  return {
    relay,
    stop: async () => relay.stop(),
    dial: async (onText) => {
      const socket = new WebSocket('ws://memory');
      const closed = new Promise<Closing>((resolve) => {
        socket.onclose = ({ code, reason }: Closing) => resolve({ code, reason });
      });
      socket.onmessage = ({ data }: { readonly data: string }) => onText(data);
      await new Promise<void>((resolve) => {
        socket.onopen = () => resolve();
      });
      return { closed, send: (text) => socket.send(text), hangUp: () => socket.close() };
    },
  };
};

describe('the relay in memory', () => {
  for (const conformance of [joiningConformance, verbConformance, gatewayConformance]) {
    conformance({ describe, it, expect }, open);
  }
});

describe("the relay's log", () => {
  it('tells who came and went and why, but no token and no payload', async () => {
    const events: RelayEvent[] = [];
    const accounts = [
      { name: 'ada', tokens: ['sesame-1', 'sesame-2'], slots: 1 },
      { name: 'bob', tokens: ['sesame-3'], slots: 9 },
    ];
    const rig = await open({ accounts, log: (event) => events.push(event) });
    const ada = await member(rig, 'ada', { token: 'sesame-1' });
    const full = await line(rig);
    full.send('identify', { name: 'two', token: 'sesame-2' });
    await full.closed;
    const bob = await member(rig, 'bob', { token: 'sesame-3' });
    await bob.ask('broadcast_request', { text: 'payload-1' });
    await bob.ask('route_msg', { target_id: ada.id, type: 'x', payload: 'payload-2' });
    bob.send('identify', { name: 'bob', channel: 'garden', token: 'sesame-3' });
    await bob.left();
    const parked = await line(rig);
    parked.send('identify', { name: 'eve', token: 'sesame-4' });
    await parked.ask('ping');
    rig.relay.accounts([]);
    await Promise.all([ada.closed, bob.closed]);
    parked.hangUp();
    await until(() => rig.relay.connections() === 0);
    expect(JSON.stringify(events)).not.toMatch(/sesame|payload/);
    expect(events.map(({ kind }) => kind)).toEqual([
      'joined',
      'closed',
      'joined',
      'moved',
      'parked',
      'left',
      'closed',
      'left',
      'closed',
    ]);
    expect(events[1]).toEqual({
      kind: 'closed',
      code: 1008,
      reason: 'all 1 connections of this account are in use',
      address: '127.0.0.1',
    });
  });
});

describe('an accounts table', () => {
  it('is refused when it contradicts itself', () => {
    const ada = { name: 'ada', tokens: ['a'], slots: 1 };
    expect(() => createRelay({ accounts: [ada, ada] })).toThrow('Account "ada" is listed twice.');
    expect(() => createRelay({ accounts: [ada, { ...ada, name: 'bob' }] })).toThrow(
      'has a token that is listed before',
    );
    expect(() => createRelay({ accounts: [{ ...ada, tokens: [''] }] })).toThrow('Account "ada" has an empty token.');
  });

  it('that is refused leaves the one in use as it was', async () => {
    const rig = await open({ accounts: [{ name: 'ada', tokens: ['a'], slots: 1 }] });
    const ada = await member(rig, 'ada', { token: 'a' });
    expect(() => rig.relay.accounts([{ name: 'ada', tokens: [''], slots: 1 }])).toThrow('empty token');
    expect(await ada.ask('ping')).toBe('pong');
    await rig.stop();
  });
});
