import { describe, expect, it, vi } from 'vitest';
import type { ControlEvent } from '../../controls/control-event.ts';
import type { Layout } from '../../layout/document.ts';
import type { JsonObject } from '../../layout/json.ts';
import { samplesFor } from '../drawing/samples.ts';
import { destinationsOf, type Play, startPlay } from './rehearsal.ts';

const layoutWith = (children: readonly JsonObject[], more: JsonObject = {}): Layout => ({
  name: 'Rack',
  version: 1,
  tabs: [{ title: 'Main', grid: { columns: 4, rows: 8 }, children }],
  ...more,
});

const BUTTON: JsonObject = {
  type: 'button',
  id: 'bell',
  position: [0, 0],
  label: 'Ring',
  action: { event: 'broadcast_request', payload: { msg_type: 'ring', times: 3 } },
};

const RING: ControlEvent = { kind: 'action', carrier: ['action'], tokens: {} };

/** Rings until the relay in the page has let the layout in, which takes it a few turns. */
const rung = (play: Play) =>
  vi.waitFor(() => {
    play.emit('bell', RING);
    expect(play.state.getState().sent).not.toEqual([]);
  });

describe('play', () => {
  it('shows the exact frame that a tap sends, and by which control', async () => {
    const play = startPlay(layoutWith([BUTTON]), false);
    await rung(play);
    expect(play.state.getState().sent[0]).toMatchObject({
      control: 'bell',
      over: 'relay',
      frame: { type: 'broadcast_request', payload: { msg_type: 'ring', times: 3 } },
    });
    play.stop();
  });

  it('asks no server: what goes by web is shown instead', async () => {
    const action = { method: 'http', url: 'http://192.168.1.9/fan', httpMethod: 'POST', payload: { on: true } };
    const play = startPlay(layoutWith([{ ...BUTTON, action }]), false);
    await rung(play);
    expect(play.state.getState().sent[0]).toMatchObject({ over: 'http' });
    expect(JSON.stringify(play.state.getState().sent[0]?.frame)).toContain('192.168.1.9');
    play.stop();
  });

  it('begins with samples where the layout gives no value, and takes typed ones', () => {
    const layout = layoutWith([
      { type: 'gauge', id: 'cpu', position: [0, 0] },
      { type: 'gauge', id: 'mem', position: [0, 2], defaultValue: 12 },
    ]);
    expect(Object.keys(samplesFor(layout))).toEqual(['cpu']);
    const play = startPlay(layout, false);
    expect(play.runtime.valueOf('cpu')).toBe(64);
    expect(play.drive('cpu', 7)).toBe(true);
    expect(play.runtime.valueOf('cpu')).toBe(7);
    expect(play.drive('nobody', 7)).toBe(false);
    play.stop();
  });

  it('says where it would go for real', () => {
    const layout = layoutWith([], { connection: { url: 'ws://rack.local:8765', identity: { channel: 'rack' } } });
    const play = startPlay(layout, false);
    expect(destinationsOf(layout, play.runtime)).toEqual(['ws://rack.local:8765']);
    play.stop();
  });
});
