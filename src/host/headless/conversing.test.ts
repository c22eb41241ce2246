import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../layout/json.ts';
import { memoryStore } from '../../studio/keeping.ts';
import type { StudioEvent, TrafficSample } from '../../studio/verbs.ts';
import { asksIn, eventsIn, gauge, layoutOf, type MemoryMesh, memoryMesh, type PhoneOptions } from './memory-mesh.ts';

let mesh: MemoryMesh;
afterEach(() => mesh.stop());

const PANEL = layoutOf(
  'Panel',
  [
    { type: 'toggle', id: 'lamp' },
    { type: 'slider', id: 'dim' },
    { type: 'label', id: 'words' },
    { type: 'sparkline', id: 'trend' },
    { type: 'list', id: 'rows' },
    { type: 'logConsole', id: 'log' },
    { type: 'chart', id: 'plot' },
    { type: 'joystick', id: 'stick' },
    { type: 'button', id: 'go' },
  ],
  { id: 'panel-1' },
);
const TWO_TABS = {
  version: '1.0',
  name: 'Tabs',
  tabs: [
    { title: 'First', children: [{ type: 'toggle', id: 'a', position: [0, 0] }] },
    { title: 'Second', children: [] },
  ],
};

/** A phone and an editor that has pushed to it. */
async function paired(layout: JsonObject = PANEL, options: PhoneOptions = {}) {
  mesh = memoryMesh();
  const phone = await mesh.phone('phone', options);
  const editor = await mesh.editor('editor');
  editor.studio.show(layout);
  await mesh.clock.pass(1_000);
  /** The answer, once time has passed for it. */
  const answer = async <T>(asked: Promise<T>): Promise<T> => {
    await mesh.clock.pass(10);
    return asked;
  };
  return { ...editor, phone, answer, pass: mesh.clock.pass, mirror: () => editor.device('phone').mirror };
}

describe('driving a control', () => {
  it('follows what the control declares about values', async () => {
    const { studio, answer, phone } = await paired();
    const driven = await answer(
      studio.drive('phone', {
        lamp: 'on',
        dim: '42.5',
        words: 7,
        trend: [1, null, 3],
        rows: [{ name: 'a' }, { name: 'b' }],
        log: 'first line',
        plot: '{"values":[1,2]}',
        stick: { x: 1, y: 0 },
      }),
    );
    const all = ['lamp', 'dim', 'words', 'trend', 'rows', 'log', 'plot', 'stick'];
    expect(driven).toEqual({ ok: true, value: { applied: all, skipped: [] } });
    await answer(studio.drive('phone', { log: [{ text: 'second', level: 'warn' }, 'third'] }));
    expect(Object.fromEntries(phone.renderer.values())).toEqual({
      lamp: true,
      dim: 42.5,
      words: 7,
      trend: 3,
      rows: [{ name: 'a' }, { name: 'b' }],
      log: ['first line', { text: 'second', level: 'warn' }, 'third'],
      plot: { values: [1, 2] },
      stick: { x: 1, y: 0 },
    });
  });

  it('skips what is not there or not usable, and never fails', async () => {
    const { studio, answer, phone } = await paired();
    const wrong = {
      nobody: 1,
      go: 1,
      lamp: 'maybe',
      dim: 'warm',
      rows: 'not json',
      stick: 3,
      trend: ['x'],
      words: null,
    };
    const driven = await answer(studio.drive('phone', wrong));
    expect(driven).toEqual({ ok: true, value: { applied: [], skipped: Object.keys(wrong) } });
    expect([...phone.renderer.values()]).toEqual([]);
  });

  it('is not told back as if a person had done it', async () => {
    const { studio, answer, phone, pass } = await paired();
    await answer(studio.drive('phone', { lamp: true }));
    await pass(1_000);
    expect(eventsIn(phone.frames, 'value')).toEqual([]);
  });

  it('is read back by id, and kept by a push that leaves the control in place', async () => {
    const { studio, answer, mirror } = await paired();
    await answer(studio.drive('phone', { lamp: true, dim: 3 }));
    studio.show(layoutOf('Less', [{ type: 'toggle', id: 'lamp' }, gauge('dim')]));
    await mesh.clock.pass(100);
    expect(await answer(studio.readValues('phone'))).toEqual({ ok: true, value: { lamp: true } });
    expect(await answer(studio.readValues('phone', ['dim', 'other']))).toEqual({ ok: true, value: {} });
    expect(mirror().values.lamp).toMatchObject({ value: true, from: 'asked' });
  });
});

describe('the mirror', () => {
  it('follows what a person does on the device', async () => {
    const { phone, mirror, pass, studio } = await paired(TWO_TABS);
    const events: (readonly [StudioEvent, string | undefined])[] = [];
    studio.onEvent((event, device) => events.push([event, device]));
    phone.device.turnedTo(1);
    phone.device.changed('a', true);
    phone.device.fired('a', { msg_type: 'set', on: true });
    await pass(10);
    expect(mirror().tab?.value).toEqual({ title: 'Second', index: 1 });
    expect(mirror().values.a).toMatchObject({ value: true, from: 'event' });
    expect(mirror().lastTouch).toMatchObject({ control: 'a', kind: 'action', payload: { msg_type: 'set', on: true } });
    expect(events.map(([{ event }, device]) => `${event} ${device}`)).toEqual([
      'tab phone',
      'value phone',
      'action phone',
    ]);
    expect(eventsIn(phone.frames, 'action').at(-1)).toMatchObject({ controlType: 'toggle', device: 'phone' });
    phone.device.close();
    await pass(200);
    expect(mirror()).toMatchObject({ layoutName: { value: null }, summary: { value: null }, values: {} });
    phone.device.stop();
    await pass(200);
    expect(mirror().session?.value).toBe(false);
  });

  it('takes a greeting twice as once, and pushes nothing for it', async () => {
    const { phone, mirror, pass } = await paired();
    const asked = asksIn(phone.frames, 'apply-layout');
    const before = mirror();
    for (let count = 0; count < 5; count += 1) phone.device.arm();
    await pass(1_000);
    const facts = ({ layoutName, summary, values, tab }: typeof before) => ({
      name: layoutName?.value,
      summary: summary?.value,
      values,
      tab: tab?.value,
    });
    expect(facts(mirror())).toEqual(facts(before));
    expect(asksIn(phone.frames, 'apply-layout')).toBe(asked);
  });

  it('of a device that lost what was pushed brings the newest back', async () => {
    const { phone, pass } = await paired();
    phone.renderer.clear();
    phone.device.close();
    phone.device.arm();
    await pass(1_000);
    expect(phone.device.shown?.summary.name).toBe('Panel');
  });

  it('gives an event the last word over an answer to a question asked before it', async () => {
    const { studio, phone, client, mirror, pass } = await paired();
    const asked = studio.readValues('phone');
    // The event overtakes the answer on its way.
    phone.renderer.deliver('lamp', { kind: 'set', value: false });
    phone.device.changed('lamp', true);
    await pass(10);
    expect((await asked).ok).toBe(true);
    expect(mirror().values.lamp).toMatchObject({ value: true, from: 'event' });
    expect(client.state.getState().member).toBe(true);
    const later = studio.readValues('phone');
    await pass(10);
    await later;
    expect(mirror().values.lamp).toMatchObject({ value: false, from: 'asked' });
  });

  it('hears at most one value of a control in 100 ms, and always the last', async () => {
    const { phone, mirror, pass } = await paired();
    for (let value = 0; value <= 50; value += 1) {
      phone.device.changed('dim', value);
      await pass(10);
    }
    await pass(200);
    const heard = eventsIn(phone.frames, 'value');
    const out = phone.frames.filter(
      ({ direction, frame }) => direction === 'out' && (frame?.payload as JsonObject)?.event === 'value',
    );
    expect(out.length).toBeLessThanOrEqual(7);
    expect(out.length).toBeGreaterThanOrEqual(5);
    expect(heard.at(-1)).toMatchObject({ control: 'dim', value: 50 });
    expect(mirror().values.dim?.value).toBe(50);
  });

  it('is not touched by what somebody else says', async () => {
    const { phone, mirror, pass } = await paired();
    const other = await mesh.member('panel-server', { role: 'hub' });
    await pass(7_000);
    const before = mirror();
    const asked = asksIn(phone.frames, 'apply-layout');
    for (const device of ['panel-server', 'nobody-here']) {
      void other.broadcast({ msg_type: 'studio.event', event: 'hello', device, layout: null });
      void other.broadcast({ msg_type: 'studio.event', event: 'tab', tab: 'Other', device });
    }
    await pass(1_000);
    expect(mirror()).toEqual(before);
    expect(asksIn(phone.frames, 'apply-layout')).toBe(asked);
  });

  it('of an app that goes by another name is its own, while it is the only one', async () => {
    mesh = memoryMesh();
    const app = await mesh.member('ios-1234', { role: 'viewer', canBroadcast: true });
    app.on('get-device-info', () => ({ ok: true, appVersion: '3' }));
    const { device } = await mesh.editor('editor');
    void app.broadcast({ msg_type: 'studio.event', event: 'hello', device: 'Anna’s iPhone', layout: 'Home' });
    void app.broadcast({ msg_type: 'studio.event', event: 'value', control: 'a', value: 1 });
    await mesh.clock.pass(100);
    expect(device('ios-1234').mirror).toMatchObject({ layoutName: { value: 'Home' }, values: { a: { value: 1 } } });
  });

  it('keeps the tab somebody looks at while the layout changes', async () => {
    const { phone, studio, mirror, pass } = await paired(TWO_TABS);
    phone.device.turnedTo(1);
    await pass(50);
    studio.show({ ...TWO_TABS, tabs: [{ title: 'New', children: [] }, ...TWO_TABS.tabs] });
    await pass(200);
    expect(phone.device.shown?.tab).toBe(2);
    expect(mirror().tab?.value).toEqual({ title: 'Second', index: 2 });
    studio.show({ ...TWO_TABS, tabs: TWO_TABS.tabs.slice(0, 1) });
    await pass(200);
    expect(mirror().tab?.value).toEqual({ title: 'First', index: 0 });
  });
});

describe('layouts a device keeps', () => {
  it('are saved, listed, opened, and saved by broadcast too', async () => {
    const { studio, client, answer, pass } = await paired(PANEL, { store: memoryStore() });
    expect(await answer(studio.saveStored('phone', PANEL))).toEqual({ ok: true, value: { file: 'Panel.json' } });
    expect(await answer(studio.saveStored('phone', TWO_TABS, 'deck'))).toEqual({
      ok: true,
      value: { file: 'deck.json' },
    });
    void client.broadcast({ ...TWO_TABS, name: 'Told', accentColor: '#123456', msg_type: 'layout-save' });
    await pass(10);
    expect(await answer(studio.storedLayouts('phone'))).toEqual({
      ok: true,
      value: [
        { name: 'Panel', file: 'Panel.json', tabs: ['One'] },
        { name: 'Tabs', file: 'deck.json', tabs: ['First', 'Second'] },
        { name: 'Told', file: 'Told.json', tabs: ['First', 'Second'], accentColor: '#123456' },
      ],
    });
    expect(await answer(studio.openStored('phone', 'deck.json'))).toEqual({
      ok: true,
      value: { file: 'deck.json', layout: TWO_TABS },
    });
    expect(await answer(studio.openStored('phone', '../deck.json'))).toEqual({ ok: false, error: 'no such layout' });
    expect(await answer(studio.saveStored('phone', TWO_TABS, '../../etc/passwd'))).toMatchObject({ ok: false });
  });

  it('are found by name as well, and asking for neither is answered', async () => {
    const { client, device, answer } = await paired(PANEL, { store: memoryStore() });
    const ask = (payload: unknown) => answer(client.route(device('phone').id ?? '', 'get-layout', payload));
    await answer(client.route(device('phone').id ?? '', 'save-layout', { layout: PANEL }));
    expect(await ask({ name: 'Panel' })).toEqual({ ok: true, file: 'Panel.json', layout: PANEL });
    expect(await ask({ name: 'Nothing' })).toEqual({ ok: false, error: 'no such layout' });
    expect(await ask(null)).toEqual({ ok: false, error: 'pass file or name' });
  });

  it('are refused by a device that keeps none', async () => {
    const { studio, answer } = await paired();
    expect(await answer(studio.storedLayouts('phone'))).toEqual({ ok: true, value: [] });
    const saved = await answer(studio.saveStored('phone', PANEL));
    expect(saved).toMatchObject({ ok: false, error: expect.stringContaining('keeps no layouts') });
  });
});

describe('the phone’s configurator', () => {
  it('gives a control back once, when the person there sends it', async () => {
    const { studio, phone, pass } = await paired();
    const control = { type: 'toggle', id: 'lamp', label: 'Old' };
    const shaped: JsonObject[] = [];
    studio.shape('phone', control, (given) => shaped.push(given), expect.fail);
    await pass(3_000);
    expect(shaped).toEqual([]);
    phone.device.sendToEditor({ ...control, label: 'New' });
    await pass(1_100);
    expect(shaped).toEqual([{ ...control, label: 'New' }]);
    const polls = asksIn(phone.frames, 'get-pending-edit');
    await pass(5_000);
    expect(asksIn(phone.frames, 'get-pending-edit')).toBe(polls);
  });

  it('gives it back even under a new id', async () => {
    const { studio, phone, pass } = await paired();
    const shaped: JsonObject[] = [];
    studio.shape('phone', { type: 'toggle', id: 'lamp' }, (given) => shaped.push(given), expect.fail);
    await pass(100);
    phone.device.sendToEditor({ type: 'toggle', id: 'renamed' });
    await pass(1_100);
    expect(shaped).toEqual([{ type: 'toggle', id: 'renamed' }]);
  });

  it('may answer by broadcast, and only for the control that was handed over', async () => {
    const { studio, phone, pass } = await paired();
    const shaped: JsonObject[] = [];
    studio.shape('phone', { type: 'toggle', id: 'lamp' }, (given) => shaped.push(given), expect.fail);
    await pass(100);
    void phone.client.broadcast({ msg_type: 'control-edit-response', control: { type: 'gauge', id: 'other' } });
    void phone.client.broadcast({
      msg_type: 'control-edit-response',
      control: { type: 'toggle', id: 'lamp', tint: '#f00' },
    });
    await pass(100);
    expect(shaped).toEqual([{ type: 'toggle', id: 'lamp', tint: '#f00' }]);
  });

  it('is not waited for any more once the request is taken back', async () => {
    const { studio, phone, pass } = await paired();
    const shaped: JsonObject[] = [];
    const takeBack = studio.shape('phone', { type: 'toggle', id: 'lamp' }, (given) => shaped.push(given), expect.fail);
    await pass(100);
    takeBack();
    phone.device.sendToEditor({ type: 'toggle', id: 'lamp' });
    await pass(3_000);
    expect(shaped).toEqual([]);
  });
});

describe('an older app', () => {
  it('lacks the newer verbs and fields, and drops what it does not know', async () => {
    const { studio, answer, pass, device } = await paired(PANEL, { protocol: 1, drop: ['chart'] });
    expect(device('phone').info).toEqual({ protocolVersion: 1 });
    expect(device('phone').status).toEqual({
      connected: true,
      phase: 'connected',
      channel: 'home',
      role: 'viewer',
      account: null,
      listening: [],
    });
    const dropped = device('phone').confirmed?.outcome.verdict?.controls.filter(({ verdict }) => verdict === 'dropped');
    expect(dropped?.map(({ id }) => id)).toEqual(['plot']);
    expect(await answer(studio.drive('phone', { plot: { values: [1] } }))).toMatchObject({
      value: { skipped: ['plot'] },
    });
    const watching = studio.watchTraffic('phone', true);
    await pass(7_000);
    expect(await watching).toMatchObject({ ok: false, error: expect.stringContaining('update') });
  });
});

describe('watching traffic', () => {
  it('gives samples at the asked pace, cut to 1 KB, until it is switched off', async () => {
    const { studio, answer, phone, pass } = await paired();
    const samples: (readonly [TrafficSample, string | undefined])[] = [];
    studio.onTraffic((sample, device) => samples.push([sample, device]));
    phone.device.saw({ control: 'dim', value: 0 });
    await pass(10);
    expect(samples).toEqual([]);
    expect(await answer(studio.watchTraffic('phone', true, 20))).toEqual({
      ok: true,
      value: { enabled: true, sampleMs: 100 },
    });
    for (let value = 1; value <= 40; value += 1) {
      phone.device.saw({ control: 'dim', value, event: 'broadcast', valuePath: 'level', frameMsgType: 'tank' });
      await pass(10);
    }
    await pass(200);
    expect(samples.length).toBeLessThanOrEqual(6);
    expect(samples.at(-1)).toEqual([
      { control: 'dim', value: 40, event: 'broadcast', valuePath: 'level', frameMsgType: 'tank', truncated: false },
      'phone',
    ]);
    phone.device.saw({ control: 'words', value: 'ä'.repeat(2_000) });
    await pass(10);
    expect(samples.at(-1)?.[0]).toMatchObject({ value: 'ä'.repeat(512), truncated: true });
    expect(await answer(studio.watchTraffic('phone', false))).toMatchObject({ value: { enabled: false } });
    const count = samples.length;
    phone.device.saw({ control: 'dim', value: 99 });
    await pass(1_000);
    expect(samples).toHaveLength(count);
  });

  it('ends when the connection does', async () => {
    const { studio, answer, phone, pass, device } = await paired();
    await answer(studio.watchTraffic('phone', true));
    expect(await answer(studio.readStatus('phone'))).toMatchObject({ value: { studio: { watchTraffic: true } } });
    phone.client.change({ channel: 'home' });
    await pass(3_000);
    expect(device('phone').id).not.toBeNull();
    expect(await answer(studio.readStatus('phone'))).toMatchObject({ value: { studio: { watchTraffic: false } } });
  });
});

describe('provisioning', () => {
  it('is refused by a device without an account, saying so', async () => {
    const { studio, answer } = await paired();
    const asked = await answer(studio.provision('phone', 'home'));
    expect(asked).toMatchObject({ ok: false, error: expect.stringContaining('no-connect-session') });
    const result = await answer(studio.provisioned('phone', 'x'));
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining('unknown-request') });
  });
});

describe('a device that may not broadcast', () => {
  it('still answers everything', async () => {
    const { studio, answer, phone, device, pass } = await paired(PANEL, { mesh: { canBroadcast: false } });
    expect(device('phone').push?.state).toBe('confirmed');
    phone.device.changed('lamp', true);
    await pass(500);
    expect(await answer(studio.readLayout('phone', 'full'))).toMatchObject({ ok: true, value: { layout: PANEL } });
  });
});
