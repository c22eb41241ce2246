// The relay with an accounts table.

import { failure, type Kit, type Line, line, member, namesIn, type OpenRig, type Rig, withRig } from './conformance.ts';

const ada = { name: 'ada', tokens: ['ada-1', 'ada-2'], slots: 2 };
const bob = { name: 'bob', tokens: ['bob-1'], slots: 5, framesPerSecond: 20 };

export function gatewayConformance(kit: Kit, open: OpenRig): void {
  const { expect } = kit;
  const it = withRig(kit, open);
  const accounts = [ada, bob];

  /** A connection whose token was not good: open, and nothing more. */
  const parked = async (rig: Rig, token: unknown): Promise<Line> => {
    const waiting = await line(rig);
    waiting.send('identify', { name: 'waiting', channel: 'home', token, auth_token: token, can_monitor: true });
    expect(await waiting.ask('ping')).toEqual('pong');
    return waiting;
  };

  kit.describe('a gateway', () => {
    it('parks an empty or bad token: no welcome, no place in the roster, no close', { accounts }, async (rig) => {
      const witness = await member(rig, 'witness', { token: 'ada-1' });
      for (const token of ['', null, 'ada-3', 'toString']) {
        const waiting = await parked(rig, token);
        waiting.send('broadcast_request', { x: 1 });
        waiting.send('get_nodes');
        expect(await waiting.left()).toEqual([]);
      }
      expect(namesIn(await witness.ask('get_nodes'))).toEqual([]);
      expect(await witness.left()).toEqual([]);
      expect(rig.relay.members().map(({ name, account }) => ({ name, account }))).toEqual([
        { name: 'witness', account: 'ada' },
      ]);
    });

    it('lets a parked connection try another token, but not guess forever', { accounts }, async (rig) => {
      const waiting = await parked(rig, 'old');
      waiting.send('identify', { name: 'waiting', token: 'bob-1' });
      await waiting.take('welcome');
      const guesser = await parked(rig, 'old');
      for (let count = 0; count < 20; count += 1) guesser.send('identify', { name: 'g', token: `guess ${count}` });
      expect(await guesser.closed).toEqual({ code: 4401, reason: 'token refused' });
    });

    it('does not time parked connections out', { accounts, limits: { identifyTimeout: 30 } }, async (rig) => {
      const waiting = await parked(rig, 'old');
      const silent = await line(rig);
      await silent.closed;
      expect(await waiting.ask('ping')).toEqual('pong');
    });

    it('counts parked connections as unidentified', { accounts }, async (rig) => {
      await Promise.all(Array.from({ length: 10 }, () => parked(rig, 'old')));
      expect((await (await line(rig)).closed).code).toEqual(4429);
    });

    it('refuses one connection more than the account has slots, with a sentence', { accounts }, async (rig) => {
      const first = await member(rig, 'one', { token: 'ada-1' });
      await member(rig, 'two', { token: 'ada-2' });
      const third = await line(rig);
      third.send('identify', { name: 'three', token: 'ada-1' });
      expect(await third.closed).toEqual({ code: 1008, reason: 'all 2 connections of this account are in use' });
      // A client that comes back before its old connection was noticed to be dead takes its own place.
      await member(rig, 'one', { token: 'ada-1' });
      expect((await first.closed).code).toEqual(4409);
      await member(rig, 'three', { token: 'bob-1' });
    });

    it('keeps the channels and names of accounts apart', { accounts, globalBroadcast: true }, async (rig) => {
      const a = await member(rig, 'same', { token: 'ada-1', broadcast_scope: 'global' });
      const b = await member(rig, 'same', { token: 'bob-1' });
      await a.ask('broadcast_request', { secret: true });
      expect(await b.left()).toEqual([]);
      expect(await a.ask('get_nodes')).toEqual({ clients: [] });
      expect(await a.ask('route_msg', { target_id: b.id, type: 'x' })).toEqual(failure('Target not found'));
    });

    it('lets accounts share a namespace when the table says so', {
      accounts: [
        { ...ada, namespace: 'house' },
        { ...bob, namespace: 'house' },
      ],
    }, async (rig) => {
      const [a, b] = [await member(rig, 'a', { token: 'ada-1' }), await member(rig, 'b', { token: 'bob-1' })];
      await a.ask('broadcast_request', { hello: 1 });
      expect((await b.take('broadcast')).payload).toEqual({ hello: 1 });
    });

    it('holds an account to its own rate', { accounts }, async (rig) => {
      const [a, b] = [await member(rig, 'a', { token: 'ada-1' }), await member(rig, 'b', { token: 'bob-1' })];
      for (let count = 0; count < 40; count += 1) {
        a.send('ping');
        b.send('ping');
      }
      expect(await b.closed).toEqual({ code: 1008, reason: 'Rate limit exceeded' });
      expect(await a.left().then((left) => left.filter((type) => type !== 'ping'))).toEqual([]);
    });

    it('takes a new table while it runs: revoked members leave, parked ones join, the rest stay', {
      accounts,
    }, async (rig) => {
      // It came first, and has to wait for a slot that is about to be free.
      const waiting = await parked(rig, 'new');
      const [stays, revoked] = [await member(rig, 's', { token: 'ada-1' }), await member(rig, 'r', { token: 'ada-2' })];
      const moved = await member(rig, 'm', { token: 'bob-1' });
      rig.relay.accounts([
        { name: 'ada', tokens: ['ada-1', 'new'], slots: 2, framesPerSecond: 25 },
        { name: 'carol', tokens: ['bob-1'], slots: 1 },
      ]);
      expect(await revoked.closed).toEqual({ code: 4401, reason: 'token refused' });
      expect((await moved.closed).code).toEqual(4401);
      await waiting.take('welcome');
      await stays.roster(['s', 'waiting']);
      for (let count = 0; count < 30; count += 1) stays.send('ping');
      expect((await stays.closed).code).toEqual(1008);
    });
  });
}
