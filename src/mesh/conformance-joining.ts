// Joining, being refused, and every close code.

import { everything, failure, type Kit, line, member, nothing, type OpenRig, until, withRig } from './conformance.ts';
import { newId } from './frames.ts';

export function joiningConformance(kit: Kit, open: OpenRig): void {
  const { expect } = kit;
  const it = withRig(kit, open);

  kit.describe('joining', () => {
    it('is answered by a welcome with the address and name of the member, sent as a frame of its own', {}, async (rig) => {
      const joined = await line(rig);
      const id = joined.send('identify', { name: 'ada', ...nothing });
      const welcome = await joined.take('welcome');
      expect(welcome.reply_to).toEqual(null);
      expect(welcome.id === id).toEqual(false);
      expect(Object.keys(welcome.payload as object)).toEqual(['id', 'name']);
      expect((welcome.payload as { name: string }).name).toEqual('ada');
      const { id: address } = welcome.payload as { id: string };
      expect(rig.relay.members()).toEqual([{ id: address, name: 'ada', channel: 'default', role: 'node' }]);
    });

    it('makes a name up for a member that gives none', {}, async (rig) => {
      const joined = await line(rig);
      joined.send('identify', null);
      const { payload } = await joined.take('welcome');
      expect((payload as { name: string }).name).toMatch(/^node-[0-9a-f]{8}$/);
    });

    it('takes the token under either of its names', { token: 'open sesame' }, async (rig) => {
      await member(rig, 'a', { token: 'open sesame' });
      await member(rig, 'b', { auth_token: 'open sesame' });
      await member(rig, 'c', { token: null, auth_token: 'open sesame' });
      expect(rig.relay.members().length).toEqual(3);
    });

    it('closes with 4401 when the token is wrong or missing', { token: 'open sesame' }, async (rig) => {
      for (const token of ['open sesam', 'open sesame!', '', null, 7, {}]) {
        const refused = await line(rig);
        refused.send('identify', { name: 'eve', token, auth_token: token });
        expect(await refused.closed).toEqual({ code: 4401, reason: 'token refused' });
      }
      expect(rig.relay.members()).toEqual([]);
    });

    it('asks for no token when it was given none', {}, async (rig) => {
      await member(rig, 'a', { token: 'whatever' });
      await member(rig, 'b', { token: null, auth_token: '' });
      expect(rig.relay.members().length).toEqual(2);
    });

    it('closes with 4408 when no identify comes in time', { limits: { identifyTimeout: 30 } }, async (rig) => {
      const silent = await line(rig);
      expect(await silent.closed).toEqual({ code: 4408, reason: 'identify timeout' });
      expect(rig.relay.connections()).toEqual(0);
    });

    it('leaves a member alone after the time for identify', { limits: { identifyTimeout: 30 } }, async (rig) => {
      const joined = await member(rig, 'a');
      const silent = await line(rig);
      await silent.closed;
      expect(await joined.ask('ping')).toEqual('pong');
    });

    it('ignores verbs before identify, and closes with 4400 at the twentieth', {}, async (rig) => {
      const witness = await member(rig, 'witness');
      const early = await line(rig);
      for (let count = 0; count < 19; count += 1)
        early.send(count % 2 ? 'node_status' : 'broadcast_request', { count });
      early.send('identify', { name: 'early', channel: 'home', ...nothing });
      await early.take('welcome');
      expect(await early.left()).toEqual([]);
      expect(await witness.left()).toEqual([]);

      const flood = await line(rig);
      for (let count = 0; count < 20; count += 1) flood.send('ping');
      expect(await flood.closed).toEqual({ code: 4400, reason: 'identify first' });
      expect(flood.texts).toEqual([]);
    });

    it('closes the eleventh unidentified connection of an address with 4429', {}, async (rig) => {
      for (let index = 0; index < 12; index += 1) await member(rig, `m${index}`);
      const waiting = await Promise.all(Array.from({ length: 10 }, () => line(rig)));
      const eleventh = await line(rig);
      expect(await eleventh.closed).toEqual({ code: 4429, reason: 'too many connections' });
      expect(rig.relay.connections()).toEqual(22);
      waiting[0]?.hangUp();
      await until(() => rig.relay.connections() === 21);
      await member(rig, 'room again');
    });

    it('gives a name to the newcomer and closes the old holder with 4409', {}, async (rig) => {
      const first = await member(rig, 'ada');
      const second = await member(rig, 'ada', { channel: 'elsewhere' });
      expect(await first.closed).toEqual({ code: 4409, reason: 'name taken over' });
      expect(rig.relay.members().map(({ id, channel }) => ({ id, channel }))).toEqual([
        { id: second.id, channel: 'elsewhere' },
      ]);
    });

    it('moves a member at its second identify, in one step', {}, async (rig) => {
      const watcher = await member(rig, 'watcher');
      const mover = await member(rig, 'mover', { role: 'hub' });
      await watcher.roster(['watcher', 'mover']);
      mover.send('identify', { name: 'moved', channel: 'home', role: 'editor', ...everything });
      expect((await mover.take('welcome')).payload).toEqual({ id: mover.id, name: 'moved' });
      const clients = await watcher.roster(['watcher', 'moved']);
      expect(clients.find((client) => client.name === 'moved')).toEqual({
        id: mover.id,
        name: 'moved',
        channel: 'home',
        role: 'editor',
      });
      mover.send('identify', { name: 'moved', channel: 'garden', ...everything });
      await mover.take('welcome');
      await watcher.roster(['watcher']);
      expect(rig.relay.members().length).toEqual(2);
      expect(await watcher.ask('route_msg_noreply', { target_name: 'mover', type: 'x' })).toEqual(
        failure('Target not found'),
      );
      await member(rig, 'mover');
      expect(await mover.ask('ping')).toEqual('pong');
    });

    it('asks for the token again at a second identify', { token: 't' }, async (rig) => {
      const joined = await member(rig, 'a', { token: 't' });
      joined.send('identify', { name: 'a', token: 'wrong' });
      expect((await joined.closed).code).toEqual(4401);
      expect(rig.relay.members()).toEqual([]);
    });

    it('refuses names, roles and channels that are too long, with a sentence', {}, async (rig) => {
      const long = 'x'.repeat(129);
      for (const [field, given] of Object.entries({ name: long, role: long, channel: long })) {
        const refused = await line(rig);
        refused.send('identify', { name: 'a', [field]: given });
        expect(await refused.closed).toEqual({ code: 1008, reason: `${field} is longer than 128 characters` });
      }
    });

    it('refuses a member too many in a channel, and a channel too many', {
      limits: { membersPerChannel: 2, channels: 1 },
    }, async (rig) => {
      await member(rig, 'a');
      const second = await member(rig, 'b');
      const third = await line(rig);
      third.send('identify', { name: 'c', channel: 'home' });
      expect(await third.closed).toEqual({ code: 1008, reason: 'channel is full (2 members)' });
      const other = await line(rig);
      other.send('identify', { name: 'd', channel: 'other' });
      expect(await other.closed).toEqual({ code: 1008, reason: 'this relay has no room for another channel' });
      await member(rig, 'b');
      expect((await second.closed).code).toEqual(4409);
    });

    it('takes flags as words too, and gives a role its usual flags when they are left out', {}, async (rig) => {
      const status = async (identity: object) => {
        const joined = await member(rig, 'tested', {
          ...{ can_broadcast: undefined, can_route: undefined },
          ...identity,
        });
        return [await joined.ask('broadcast_request', {}), await joined.ask('route_msg', {})];
      };
      const may = [{ status: 'sent' }, failure('bad payload')];
      const mayNot = [failure('broadcast not allowed'), failure('routing not allowed')];
      for (const yes of ['1', 'true', 'yes', 'on', 'TRUE', true, 1]) {
        expect(await status({ role: 'viewer', can_broadcast: yes, can_route: yes })).toEqual(may);
      }
      for (const no of ['0', 'false', '', 'off', false, 0, {}]) {
        expect(await status({ role: 'hub', can_broadcast: no, can_route: no })).toEqual(mayNot);
      }
      for (const role of ['controller', 'hub', 'node', 'editor', 'dashboard', 'browser', 'mobile']) {
        expect(await status({ role })).toEqual(may);
      }
      for (const role of ['viewer', 'someone']) expect(await status({ role })).toEqual(mayNot);
    });

    it('closes with 1009 above the limit, while nobody else waits', {}, async (rig) => {
      const [big, other] = [await member(rig, 'big'), await member(rig, 'other')];
      const head = `{"id":"${newId()}","type":"broadcast_request","reply_to":null,"payload":"`;
      const most = `${head}${'é'.repeat((1_048_576 - head.length - 2) / 2)}"}`;
      big.sendText(most);
      await other.take('broadcast');
      big.sendText(most.replace('é', 'éé'));
      expect((await big.closed).code).toEqual(1009);
      expect(await other.ask('ping')).toEqual('pong');
      await other.roster(['other']);
    });

    it('closes with 1008 above the rate it was given', { limits: { framesPerSecond: 30 } }, async (rig) => {
      const [fast, other] = [await member(rig, 'fast'), await member(rig, 'other')];
      for (let count = 0; count < 30; count += 1) fast.send('ping');
      expect(await fast.closed).toEqual({ code: 1008, reason: 'Rate limit exceeded' });
      expect(await other.ask('ping')).toEqual('pong');
    });

    it('says goodbye with 1001 when it stops', {}, async (rig) => {
      const [joined, waiting] = [await member(rig, 'a'), await line(rig)];
      rig.relay.stop();
      expect(await joined.closed).toEqual({ code: 1001, reason: 'relay is stopping' });
      expect((await waiting.closed).code).toEqual(1001);
    });
  });
}
