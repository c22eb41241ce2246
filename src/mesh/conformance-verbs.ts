// Every verb of a member and every error it can be answered with.

import { failure, type Kit, member, namesIn, nothing, type OpenRig, withRig } from './conformance.ts';
import type { Frame } from './frames.ts';
import { TOO_LARGE } from './relay-calls.ts';

const FANNED = {
  broadcast_request: 'broadcast',
  iCloud_data_Broadcast: 'iCloudListen',
  place_visit_Broadcast: 'placeVisitListen',
  request_prediction: 'request_prediction',
  prediction_result: 'prediction_result',
  service_log: 'service_log',
  node_status: 'node_status',
};

/** Frames of a thousand bytes: what comes in just below that goes out above it. */
const SMALL = { limits: { frameBytes: 1_000 } };

export function verbConformance(kit: Kit, open: OpenRig): void {
  const { expect } = kit;
  const it = withRig(kit, open);

  kit.describe('broadcasting', () => {
    it('reaches every member of the channel, the sender too, and nobody else', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b', nothing)];
      const elsewhere = await member(rig, 'c', { channel: 'garden' });
      for (const [verb, heard] of Object.entries(FANNED)) {
        const payload = { msg_type: 'x', deep: [1, { y: 'ü' }], verb };
        expect(await a.ask(verb, payload)).toEqual({ status: 'sent' });
        for (const each of [a, b]) {
          const { payload: got, reply_to } = await each.take(heard);
          expect({ got, reply_to }).toEqual({ got: payload, reply_to: null });
        }
      }
      expect(await elsewhere.left()).toEqual([]);
    });

    it('is refused to a member without the capability', {}, async (rig) => {
      const [mute, other] = [await member(rig, 'mute', nothing), await member(rig, 'other')];
      for (const verb of Object.keys(FANNED)) {
        expect(await mute.ask(verb, { x: 1 })).toEqual(failure('broadcast not allowed'));
      }
      expect(await other.left()).toEqual([]);
    });

    it('stays in the channel for a member that asks for more than the host allows', {}, async (rig) => {
      const wide = await member(rig, 'wide', { broadcast_scope: 'global', role: 'browser' });
      const other = await member(rig, 'other', { channel: 'garden' });
      await wide.ask('broadcast_request', {});
      expect(await other.left()).toEqual([]);
    });

    it('reaches every channel when it is asked for and the host allows it', { globalBroadcast: true }, async (rig) => {
      const wide = await member(rig, 'wide', { broadcast_scope: 'global' });
      const narrow = await member(rig, 'narrow', { role: 'dashboard' });
      const other = await member(rig, 'other', { channel: 'garden' });
      await wide.ask('broadcast_request', { from: 'wide' });
      expect((await other.take('broadcast')).payload).toEqual({ from: 'wide' });
      await narrow.ask('broadcast_request', {});
      expect(await other.left()).toEqual([]);
    });

    it('never passes on a frame over the limit, though it came in just under it', SMALL, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b')];
      const payload = `${'ü'.repeat(458)}x`;
      const routed = { target_name: 'b', type: 'x', payload };
      a.sendText(JSON.stringify({ type: 'broadcast_request', payload, id: '1' }));
      a.sendText(JSON.stringify({ type: 'route_msg', payload: routed, id: '2' }));
      a.sendText(JSON.stringify({ type: 'route_msg_noreply', payload: routed }));
      await a.ask('ping');
      const answers = a.texts
        .map((text) => JSON.parse(text) as Frame)
        .filter(({ reply_to }) => /^[12]$/.test(reply_to ?? ''));
      expect(answers.map((answer) => answer.payload)).toEqual([failure(TOO_LARGE), failure(TOO_LARGE)]);
      expect(await b.left()).toEqual([]);
      const asked = a.ask('route_msg', { target_id: b.id, type: 'y', payload: null });
      const { id } = await b.take('y');
      b.sendText(JSON.stringify({ type: 'y', reply_to: id, payload }));
      expect(await asked).toEqual(failure(TOO_LARGE));
    });

    it('passes a payload on as it was written', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b')];
      const payload = '{ "serial": 12345678901234567890, "x": [1.0, -0, 1E3], "s": "\\u00e9\\ud800" }';
      a.sendText(`{"payload": ${payload} , "type": "broadcast_request"}`);
      await b.take('broadcast');
      expect(b.texts.some((text) => text.includes(payload))).toEqual(true);
    });

    it('ignores what is no frame: NaN, Infinity, no object, no type, unknown types', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b')];
      const texts = ['NaN', 'Infinity', '-Infinity', '01', '{"a":1,}', "'x'", 'undefined'].map(
        (value) => `{"id":"x","type":"broadcast_request","payload":${value},"reply_to":null}`,
      );
      const junk = ['', '[]', 'null', '1', '"broadcast_request"', '{', '{"type":5}', '{"payload":{}}'];
      for (const text of [...texts, ...junk]) a.sendText(text);
      for (const type of ['broadcast', 'welcome', 'toString', '__proto__', 'no-such-verb']) a.send(type, {});
      expect(await a.left()).toEqual([]);
      expect(await b.left()).toEqual([]);
    });
  });

  kit.describe('routing', () => {
    it('asks the target and returns its answer, whatever it is', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b', nothing)];
      for (const answer of [{ ok: true }, null, 0, '', [1, null], false]) {
        const asked = a.ask('route_msg', { target_id: b.id, type: 'show', payload: { pages: [] } });
        const request = await b.take('show');
        expect(request.payload).toEqual({ pages: [] });
        b.send('show', answer, request.id);
        expect(await asked).toEqual(answer);
      }
      expect(await a.left()).toEqual([]);
      expect(await b.left()).toEqual([]);
    });

    it('gives each of many calls its own answer', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b')];
      const asked = Array.from({ length: 40 }, (_, n) =>
        a.ask('route_msg', { target_id: b.id, type: 'n', payload: n }),
      );
      const requests = await Promise.all(asked.map(() => b.take('n')));
      for (const { id, payload } of requests.reverse()) b.send('n', { was: payload }, id);
      expect(await Promise.all(asked)).toEqual(asked.map((_, n) => ({ was: n })));
    });

    it('resolves a name within the channel', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b')];
      await member(rig, 'far', { channel: 'garden' });
      const asked = a.ask('route_msg', { target_name: 'b', type: 'x', payload: 1 });
      b.send('x', 2, (await b.take('x')).id);
      expect(await asked).toEqual(2);
      for (const target_name of ['far', 'nobody', '', 5, undefined]) {
        expect(await a.ask('route_msg', { target_name, type: 'x' })).toEqual(failure('Target not found'));
      }
    });

    it('says why it will not', {}, async (rig) => {
      const [a, mute] = [await member(rig, 'a'), await member(rig, 'mute', nothing)];
      const far = await member(rig, 'far', { channel: 'garden' });
      const target_id = a.id;
      for (const verb of ['route_msg', 'route_msg_noreply']) {
        for (const bad of [null, 5, 'x', [], {}, { target_id }, { target_id, type: 7 }, { target_id, type: '' }]) {
          expect(await a.ask(verb, bad)).toEqual(failure('bad payload'));
        }
        const refused = async (payload: object) => a.ask(verb, { type: 'x', payload: {}, ...payload });
        expect(await refused({ target_id: 'no such id' })).toEqual(failure('Target not found'));
        expect(await refused({ target_id: far.id })).toEqual(failure('cross-channel route denied'));
        expect(await mute.ask(verb, { target_id, type: 'x' })).toEqual(failure('routing not allowed'));
      }
      expect(await far.left()).toEqual([]);
      expect(await a.left()).toEqual([]);
    });

    it('crosses channels when it is asked for and the host allows it', { crossChannelRoute: true }, async (rig) => {
      const wide = await member(rig, 'wide', { can_cross_channel_route: true });
      const narrow = await member(rig, 'narrow');
      const far = await member(rig, 'far', { channel: 'garden' });
      await wide.roster(['wide', 'narrow', 'far']);
      await narrow.roster(['wide', 'narrow']);
      for (const target of [{ target_id: far.id }, { target_name: 'far' }]) {
        const asked = wide.ask('route_msg', { ...target, type: 'x', payload: 1 });
        far.send('x', 2, (await far.take('x')).id);
        expect(await asked).toEqual(2);
      }
      expect(await narrow.ask('route_msg', { target_id: far.id, type: 'x' })).toEqual(
        failure('cross-channel route denied'),
      );
    });

    it('tells the caller when the target does not answer', { limits: { callTimeout: 40 } }, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b')];
      expect(await a.ask('route_msg', { target_id: b.id, type: 'x' })).toEqual(failure('Target did not answer'));
      b.send('x', 'late', (await b.take('x')).id);
      expect(await b.left()).toEqual([]);
      expect(await a.left()).toEqual([]);
    });

    it('tells the caller at once when the target leaves or loses its name', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b')];
      const asked = a.ask('route_msg', { target_id: b.id, type: 'x' });
      await b.take('x');
      b.hangUp();
      expect(await asked).toEqual(failure('Target left'));
      const again = await member(rig, 'b');
      const askedAgain = a.ask('route_msg', { target_id: again.id, type: 'x' });
      await again.take('x');
      await member(rig, 'b');
      expect(await askedAgain).toEqual(failure('Target left'));
    });

    it('takes an answer only from the member that was asked, and only once', {}, async (rig) => {
      const [a, b, eve] = [await member(rig, 'a'), await member(rig, 'b'), await member(rig, 'eve')];
      const asked = a.ask('route_msg', { target_id: b.id, type: 'x' });
      const { id } = await b.take('x');
      eve.send('x', 'forged', id);
      await eve.left();
      b.send('x', 'true', id);
      b.send('x', 'twice', id);
      expect(await asked).toEqual('true');
      await b.left();
      expect(await a.left()).toEqual([]);
    });

    it('never answers an answer, so that no two nodes answer each other forever', {}, async (rig) => {
      const a = await member(rig, 'a');
      for (const type of ['ping', 'handshake', 'status_request', 'get_nodes', 'broadcast_request']) {
        a.send(type, {}, 'an id nobody waits for');
      }
      expect(await a.left()).toEqual([]);
    });

    it('bounds the calls one member can have waiting', { limits: { callsPerMember: 3 } }, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b')];
      for (let count = 0; count < 3; count += 1) a.send('route_msg', { target_id: b.id, type: 'x' });
      expect(await a.ask('route_msg', { target_id: b.id, type: 'x' })).toEqual(
        failure('Too many calls are waiting for an answer'),
      );
      b.send('x', 1, (await b.take('x')).id);
      await b.left();
      const asked = a.ask('route_msg', { target_id: b.id, type: 'y' });
      b.send('y', 2, (await b.take('y')).id);
      expect(await asked).toEqual(2);
    });

    it('delivers one way without an answer', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b', nothing)];
      a.send('route_msg_noreply', { target_name: 'b', type: 'nudge', payload: { n: 1 } });
      a.send('route_msg_noreply', { target_id: b.id, type: 'nudge', payload: { n: 2 } });
      expect([(await b.take('nudge')).payload, (await b.take('nudge')).payload]).toEqual([{ n: 1 }, { n: 2 }]);
      expect(await a.left()).toEqual([]);
    });
  });

  kit.describe('the roster', () => {
    it('contains the newcomer and the receiver, and follows who leaves', {}, async (rig) => {
      const watcher = await member(rig, 'watcher', { role: 'editor' });
      await watcher.roster(['watcher']);
      const guest = await member(rig, 'guest', { ...nothing, role: 'viewer' });
      await member(rig, 'far', { channel: 'garden' });
      expect(await watcher.roster(['watcher', 'guest'])).toEqual([
        { id: watcher.id, name: 'watcher', channel: 'home', role: 'editor' },
        { id: guest.id, name: 'guest', channel: 'home', role: 'viewer' },
      ]);
      guest.hangUp();
      await watcher.roster(['watcher']);
      expect(guest.texts.some((text) => text.includes('server_client_list'))).toEqual(false);
    });

    it('is sent at most ten times a second', {}, async (rig) => {
      const watcher = await member(rig, 'watcher');
      const start = performance.now();
      for (let index = 0; index < 60; index += 1) await member(rig, `m${index}`, nothing);
      await watcher.roster(['watcher', ...Array.from({ length: 60 }, (_, index) => `m${index}`)]);
      const seconds = (performance.now() - start) / 1000;
      const lists = watcher.texts.filter((text) => text.includes('"server_client_list"')).length;
      expect(lists).toBeLessThan(seconds * 10 + 3);
    });

    it('is there to ask for, without the caller, and empty without the capability', {}, async (rig) => {
      const [a, b] = [await member(rig, 'a'), await member(rig, 'b', nothing)];
      await member(rig, 'far', { channel: 'garden' });
      expect(await a.ask('get_nodes')).toEqual({ clients: [{ id: b.id, name: 'b', channel: 'home', role: 'node' }] });
      expect(await b.ask('get_nodes')).toEqual({ clients: [] });
      await member(rig, 'c');
      expect(namesIn(await a.ask('get_nodes'))).toEqual(['b', 'c']);
    });
  });

  kit.describe('questions to the relay itself', () => {
    it('are answered to every member', { name: 'our relay' }, async (rig) => {
      const joined = await member(rig, 'a', nothing);
      expect(await joined.ask('ping', { any: 'thing' })).toEqual('pong');
      const sent = Date.now() / 1000 - 100;
      const { server_id, l } = (await joined.ask('handshake', { t: sent })) as { server_id: string; l: number };
      expect(Math.abs(l - 100)).toBeLessThan(5);
      const { uptime, ...status } = (await joined.ask('status_request')) as { uptime: number };
      expect(status).toEqual({ name: 'our relay', id: server_id, status: 'online', memory_usage: 'unknown' });
      expect(uptime).toBeLessThan(60);
      expect(await joined.ask('handshake')).toEqual({ server_id, l: null });
    });

    it('are not answered when they have no id to answer to', {}, async (rig) => {
      const joined = await member(rig, 'a');
      joined.sendText('{"type":"ping"}');
      joined.sendText('{"type":"broadcast_request","payload":1}');
      await joined.take('broadcast');
      expect(await joined.left()).toEqual([]);
    });
  });
}
