import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../mesh/tap.ts';
import { detailOf, nameOfFrame, sizeWords } from './frame-words.ts';
import { createTrafficLog } from './traffic-log.ts';

const seen = (
  type: string,
  payload: unknown,
  more: Partial<Sighting> & { id?: string; replyTo?: string } = {},
): Sighting => ({
  at: 0,
  direction: 'in',
  bytes: 100,
  peer: null,
  sealing: 'none',
  echo: false,
  frame: { id: more.id ?? 'x', type, payload, reply_to: more.replyTo ?? null },
  ...more,
});

function log() {
  const draws: (() => void)[] = [];
  const traffic = createTrafficLog((draw) => draws.push(draw));
  return {
    traffic,
    draws,
    paint: () => {
      for (const draw of draws.splice(0)) draw();
    },
  };
}

describe('the traffic list', () => {
  it('names what was routed, broadcast and answered', () => {
    const { traffic } = log();
    traffic.note(seen('route_msg', { target_id: 'p', type: 'apply-layout', payload: { name: 'Rack' } }, { id: '1' }));
    traffic.note(seen('reply', { ok: true }, { id: '2', replyTo: '1' }));
    traffic.note(seen('broadcast', { msg_type: 'metrics', cpu: 73 }, { id: '3' }));
    expect(traffic.entries().map(({ name, detail }) => [name, detail])).toEqual([
      ['apply-layout', 'name Rack'],
      ['reply to apply-layout', 'ok'],
      ['metrics', 'cpu 73'],
    ]);
  });

  it('marks what machines ask all the time, and the answers to it', () => {
    const { traffic } = log();
    traffic.note(seen('get_nodes', null, { id: '1' }));
    traffic.note(seen('reply', { clients: [] }, { id: '2', replyTo: '1' }));
    traffic.note(seen('broadcast', { msg_type: 'metrics' }, { id: '3' }));
    expect(traffic.entries().map(({ chatter }) => chatter)).toEqual([true, true, false]);
  });

  it('draws once a paint, however much arrives', () => {
    const { traffic, draws, paint } = log();
    for (let index = 0; index < 300; index += 1) traffic.note(seen('broadcast', { msg_type: 'metrics' }));
    expect(draws).toHaveLength(1);
    paint();
    expect(traffic.state.getState().version).toBe(1);
  });

  it('stands still while paused, and has lost nothing afterwards', () => {
    const { traffic, paint } = log();
    traffic.note(seen('broadcast', { msg_type: 'one' }));
    traffic.pause(true);
    traffic.note(seen('broadcast', { msg_type: 'two' }));
    paint();
    expect(traffic.entries().map(({ name }) => name)).toEqual(['one']);
    expect(traffic.state.getState().waiting).toBe(1);
    traffic.pause(false);
    expect(traffic.entries().map(({ name }) => name)).toEqual(['one', 'two']);
  });

  it('never grows without end, in frames or in bytes', () => {
    const { traffic, paint } = log();
    for (let index = 0; index < 5_000; index += 1) traffic.note(seen('broadcast', { msg_type: `m${index}` }));
    paint();
    expect(traffic.entries()).toHaveLength(2_000);
    expect(traffic.entries().at(-1)?.name).toBe('m4999');
    for (let index = 0; index < 40; index += 1)
      traffic.note(seen('broadcast', { msg_type: 'big' }, { bytes: 1_000_000 }));
    paint();
    const held = traffic.entries().reduce((sum, { sighting }) => sum + sighting.bytes, 0);
    expect(held).toBeLessThan(17_000_000);
    expect(traffic.entries().at(-1)?.name).toBe('big');
  });
});

describe('a frame in words', () => {
  it('answers for anything', () => {
    expect(nameOfFrame(null)).toBe('not a frame');
    expect(detailOf({ id: '', type: 'broadcast', payload: [1, 2], reply_to: null })).toBe('[2]');
    expect(detailOf({ id: '', type: 'broadcast', payload: { a: { b: 1 }, c: 'x'.repeat(80) }, reply_to: null })).toBe(
      `a {…} · c ${'x'.repeat(32)}…`,
    );
  });

  it('writes sizes for people', () => {
    expect([sizeWords(64), sizeWords(3100), sizeWords(1_048_576)]).toEqual(['64 B', '3.1 KB', '1.0 MB']);
  });
});
