import { afterEach, describe, expect, it } from 'vitest';
import type { Layout } from '../../layout/document.ts';
import { at } from '../../layout/json.ts';
import { newKey } from '../../mesh/seal.ts';
import type { Device } from '../../studio/devices.ts';
import { identify } from '../../studio/find.ts';
import type { Rendered, Renderer } from '../../studio/renderer.ts';
import { asksIn, gauge, layoutOf, type MemoryMesh, memoryMesh } from './memory-mesh.ts';

let mesh: MemoryMesh;
const start = (...given: Parameters<typeof memoryMesh>) => {
  mesh = memoryMesh(...given);
  return mesh;
};
afterEach(() => mesh.stop());

const home = (label = 'Tank') => layoutOf('Home', [gauge('level', { label })]);
const verdicts = ({ confirmed }: Device) =>
  confirmed?.outcome.verdict?.controls.map(({ id, verdict }) => `${id} ${verdict}`);

/** A renderer that draws only when it is told to. */
function slow() {
  const waiting: (() => void)[] = [];
  const drawn: Layout[] = [];
  const wrap = (headless: Renderer): Renderer => ({
    ...headless,
    apply: (layout, tab) =>
      new Promise<Rendered>((resolve) => {
        waiting.push(() => {
          drawn.push(layout);
          resolve(headless.apply(layout, tab));
        });
      }),
  });
  return { wrap, drawn, waiting, draw: () => waiting.shift()?.() };
}

describe('finding devices', () => {
  it('tells devices from servers and from other editors', async () => {
    const { phone, member, editor, clock } = start();
    await phone('phone', { info: { appVersion: '3.1', model: 'iPad' } });
    const server = await member('server', { role: 'hub' });
    await member('mute', { role: 'node' });
    // Says ok to everything, as some servers do.
    const echo = await member('echo', { role: 'node' });
    for (const verb of ['get-device-info', 'get-connection-status', 'get-current-layout']) {
      echo.on(verb, () => ({ ok: true }));
      server.on(verb, () => ({ error: 'unknown verb' }));
    }
    const other = await editor('editor-2');
    const { studio, device } = await editor('editor-1');
    await clock.pass(7_000);
    expect(studio.state.getState().devices.map(({ name }) => name)).toEqual(['phone']);
    expect(device('phone').info).toEqual({ appVersion: '3.1', model: 'iPad', protocolVersion: 2 });
    expect(device('phone').status).toMatchObject({ connected: false, studio: { connected: true, channel: 'home' } });
    const others = studio.state.getState().others.map(({ name }) => name);
    expect([...others].sort()).toEqual(['echo', 'editor-2', 'mute', 'server']);
    expect(other.studio.state.getState().devices.map(({ name }) => name)).toEqual(['phone']);
  });

  it('finds a device whatever its role is, by what it answers', async () => {
    const { phone, editor } = start();
    await phone('kiosk', { mesh: { role: 'node' } });
    const { device } = await editor('editor');
    expect(device('kiosk').speech).toBe('answers');
  });

  it('learns what is on the screen before anything is pushed', async () => {
    const { phone, editor, clock } = start();
    const { device } = await phone('phone');
    await device.open(home());
    const { studio, device: known } = await editor('editor');
    await clock.pass(100);
    expect(studio.state.getState().revision).toBe(0);
    expect(known('phone').mirror.layoutName?.value).toBe('Home');
    expect(known('phone').mirror.summary?.value).toMatchObject({ tabs: [{ controls: [{ id: 'level' }] }] });
  });

  it('takes nobody of another channel for a device, though the relay may list them', async () => {
    const { phone, editor, relay } = start();
    await phone('phone', { mesh: { channel: 'garden' } });
    const { client } = await editor('editor');
    const [found] = relay.members().filter(({ name }) => name === 'phone');
    if (found === undefined) throw new Error('the phone did not join');
    expect(await identify(client, found, () => {}, 1_000)).toEqual({ kind: 'peer' });
  });

  it('asks a sleeper again when it greets', async () => {
    const { member, editor, clock } = start();
    const sleeper = await member('kiosk', { role: 'node' });
    const { studio, device } = await editor('editor');
    await clock.pass(7_000);
    expect(studio.state.getState().devices).toEqual([]);
    sleeper.on('get-device-info', () => ({ ok: true, appVersion: '1' }));
    void sleeper.broadcast({ msg_type: 'studio.event', event: 'hello', device: 'kiosk', layout: null });
    await clock.pass(100);
    expect(device('kiosk').speech).toBe('answers');
  });
});

describe('a push', () => {
  it('ends confirmed, with a verdict for every control', async () => {
    const { phone, editor, clock } = start();
    const { device } = await phone('phone', { drop: ['map', 'gauge'] });
    const { studio, device: known } = await editor('editor');
    const layout = layoutOf('Home', [
      { type: 'toggle', id: 'lamp' },
      gauge('level'),
      { type: 'nonsense', id: 'what' },
      { type: 'group', id: 'box', children: [{ type: 'slider', id: 'dim', position: [0, 0] }] },
    ]);
    expect(studio.show(layout)).toBe(1);
    await clock.pass(10);
    const { push } = known('phone');
    expect(push).toMatchObject({ revision: 1, state: 'confirmed' });
    expect(verdicts(known('phone'))).toEqual(['lamp shown', 'level dropped', 'what dropped', 'box shown', 'dim shown']);
    expect(device.shown?.layout).toEqual(layout);
  });

  it('is not repeated for the same document, and counts revisions', async () => {
    const { phone, editor, clock } = start();
    const { frames } = await phone('phone');
    const { studio, device } = await editor('editor');
    const layout = home();
    expect([studio.show(layout), studio.show(layout), studio.show(home())]).toEqual([1, 1, 2]);
    await clock.pass(1_000);
    expect(studio.state.getState().revision).toBe(2);
    expect(device('phone').confirmed?.revision).toBe(2);
    expect(asksIn(frames, 'apply-layout')).toBe(2);
  });

  it('is one at a time, and of those that wait only the newest is sent', async () => {
    const { phone, editor, clock } = start();
    const { wrap, drawn, waiting, draw } = slow();
    const { frames } = await phone('phone', { renderer: wrap });
    const { studio, device } = await editor('editor');
    for (const label of ['1', '2', '3', '4', '5']) studio.show(home(label));
    await clock.pass(1_000);
    expect(asksIn(frames, 'apply-layout')).toBe(1);
    expect(device('phone').push).toMatchObject({ state: 'waiting', revision: 5 });
    draw();
    await clock.pass(1_000);
    expect(asksIn(frames, 'apply-layout')).toBe(2);
    draw();
    await clock.pass(1_000);
    expect(waiting).toEqual([]);
    expect(drawn).toEqual([home('1'), home('5')]);
    expect(device('phone')).toMatchObject({ push: { state: 'confirmed', revision: 5 }, confirmed: { revision: 5 } });
  });

  it('never starts sooner than the gap after the one before', async () => {
    const { phone, editor, clock } = start();
    const { frames } = await phone('phone');
    const { studio } = await editor('editor');
    for (let count = 0; count < 100; count += 1) {
      studio.show(home(String(count)));
      await clock.pass(10);
    }
    expect(asksIn(frames, 'apply-layout')).toBeLessThanOrEqual(17);
    expect(asksIn(frames, 'apply-layout')).toBeGreaterThan(10);
  });

  it('that changes one control leaves the others the very same objects on the device', async () => {
    const { phone, editor, clock } = start();
    const { device } = await phone('phone');
    const { studio } = await editor('editor');
    const child = (index: number) => at(device.shown?.layout, ['tabs', 0, 'children', index]);
    studio.show(layoutOf('Home', [gauge('a'), gauge('b')]));
    await clock.pass(100);
    const [first, second] = [child(0), child(1)];
    studio.show(layoutOf('Home', [gauge('a', { label: 'New' }), gauge('b')]));
    await clock.pass(100);
    expect(child(0)).not.toBe(first);
    expect(child(1)).toBe(second);
  });

  it('that the device refuses says why, and the next one is tried as usual', async () => {
    const { phone, editor, clock } = start();
    await phone('phone', {
      renderer: (headless) => ({
        ...headless,
        apply: (layout, tab) =>
          layout.name === 'Bad' ? { ok: false, error: 'The picture is broken.' } : headless.apply(layout, tab),
      }),
    });
    const { studio, device } = await editor('editor');
    studio.show(layoutOf('Bad', []));
    await clock.pass(100);
    expect(device('phone').push).toMatchObject({ state: 'refused', reason: 'The picture is broken.' });
    studio.show(home());
    await clock.pass(100);
    expect(device('phone').push?.state).toBe('confirmed');
  });

  it('that is too large is not sent, and one that is nearly so is marked', async () => {
    const { phone, editor, clock } = start();
    const { frames } = await phone('phone');
    const { studio, device } = await editor('editor');
    studio.show(home('x'.repeat(1_100_000)));
    await clock.pass(100);
    expect(device('phone').push).toMatchObject({ state: 'too-large' });
    expect(device('phone').push?.reason).toContain('1.05 MiB');
    expect(asksIn(frames, 'apply-layout')).toBe(0);
    studio.show(home('x'.repeat(900_000)));
    await clock.pass(100);
    expect(device('phone').push).toMatchObject({ state: 'confirmed', nearLimit: true });
  });

  it('to a device that encrypts while we do not says that the key differs', async () => {
    const { phone, editor, clock } = start();
    await phone('phone', { mesh: { key: newKey() } });
    const { studio, device } = await editor('editor');
    studio.show(home());
    await clock.pass(100);
    expect(device('phone')).toMatchObject({ speech: 'other-key', push: { state: 'other-key' } });
  });

  it('sealed with a key the device does not have is never confirmed, and never told in clear text', async () => {
    const { phone, editor, clock } = start();
    const { device: screen, frames } = await phone('phone', { mesh: { key: newKey() } });
    const { studio, device } = await editor('editor', { mesh: { key: newKey() } });
    studio.show(home());
    await clock.pass(20_000);
    expect(device('phone')).toMatchObject({ confirmed: null, push: { state: 'other-key' } });
    expect(screen.shown).toBeNull();
    expect(JSON.stringify(frames)).not.toContain('Tank');
  });

  it('works sealed as it does in clear text', async () => {
    const key = newKey();
    const { phone, editor, member, clock } = start();
    const { device } = await phone('phone', { mesh: { key } });
    const seen: unknown[] = [];
    (await member('spy')).tap(({ frame }) => seen.push(frame));
    const { studio, device: known } = await editor('editor', { mesh: { key } });
    studio.show(home());
    device.turnedTo(0);
    await clock.pass(100);
    expect(known('phone').push?.state).toBe('confirmed');
    expect(known('phone').mirror.layoutName?.value).toBe('Home');
    expect(JSON.stringify(seen)).not.toContain('Home');
  });
});

describe('a device that does not answer', () => {
  it('is told by broadcast, and confirms again once it answers', async () => {
    const { phone, editor, clock } = start();
    const { wrap, waiting, draw } = slow();
    const { frames } = await phone('phone', { renderer: wrap });
    const { studio, device } = await editor('editor');
    studio.show(home('1'));
    await clock.pass(5_500);
    expect(device('phone')).toMatchObject({ speech: 'silent', push: { state: 'unconfirmed', revision: 1 } });
    const told = frames.filter(({ frame }) => (frame?.payload as { msg_type?: string })?.msg_type === 'layout-update');
    expect(told).toHaveLength(1);
    studio.show(home('2'));
    // It wakes up, and draws whatever it is given.
    for (let second = 0; second < 30; second += 1) {
      while (waiting.length > 0) {
        draw();
        await clock.pass(1);
      }
      await clock.pass(1_000);
    }
    expect(device('phone')).toMatchObject({
      speech: 'answers',
      push: { state: 'confirmed', revision: 2 },
      confirmed: { revision: 2 },
    });
  });

  it('ends at the newest revision, however its silence and the edits fall together', async () => {
    for (const sleeps of [200, 4_900, 5_500, 6_500, 9_000, 11_500, 20_000]) {
      const { member, editor, clock, stop } = start();
      let isAsleep = false;
      const drawn: number[] = [];
      const device = await member('phone', { role: 'viewer' });
      device.on('get-device-info', () => (isAsleep ? undefined : { ok: true }));
      device.on('apply-layout', (layout) => {
        if (isAsleep) return undefined;
        drawn.push(Number((layout as Layout).name));
        return { ok: true };
      });
      const { studio, device: known } = await editor('editor');
      isAsleep = true;
      for (const name of ['1', '2', '3']) {
        studio.show(layoutOf(name, []));
        await clock.pass(100);
      }
      await clock.pass(sleeps - 300);
      isAsleep = false;
      await clock.pass(40_000);
      expect(drawn.at(-1)).toBe(3);
      // Nothing older comes after something newer.
      expect(drawn).toEqual([...drawn].sort());
      expect(known('phone')).toMatchObject({ speech: 'answers', push: { state: 'confirmed', revision: 3 } });
      stop();
    }
  });

  it('that never answers anything but has a device’s role still hears every revision', async () => {
    const { member, editor, clock } = start();
    const old = await member('old-phone', { role: 'viewer' });
    const heard: unknown[] = [];
    old.onBroadcast('layout-update', (payload) => void heard.push(payload));
    const { studio, device } = await editor('editor');
    studio.show(home('1'));
    await clock.pass(8_000);
    expect(device('old-phone')).toMatchObject({ speech: 'silent', push: { state: 'unconfirmed' } });
    studio.show(home('2'));
    await clock.pass(100);
    expect(heard).toEqual([
      { ...home('1'), msg_type: 'layout-update' },
      { ...home('2'), msg_type: 'layout-update' },
    ]);
  });
});

describe('a device that goes away', () => {
  it('gets the newest revision when it is back under its name', async () => {
    const { phone, editor, clock } = start();
    const first = await phone('phone');
    const { studio, device } = await editor('editor');
    studio.show(home('1'));
    await clock.pass(100);
    first.leave();
    await clock.pass(500);
    expect(device('phone').id).toBeNull();
    studio.show(home('2'));
    studio.show(home('3'));
    await clock.pass(100);
    expect(device('phone').push).toMatchObject({ state: 'away', revision: 3 });
    const second = await phone('phone');
    await clock.pass(500);
    expect(device('phone')).toMatchObject({ push: { state: 'confirmed', revision: 3 } });
    expect(second.device.shown?.layout).toEqual(home('3'));
    expect(studio.state.getState().devices).toHaveLength(1);
  });

  it('in the middle of a push is pushed to again', async () => {
    const { phone, editor, clock } = start();
    const { wrap } = slow();
    const first = await phone('phone', { renderer: wrap });
    const { studio, device } = await editor('editor');
    studio.show(home());
    await clock.pass(200);
    expect(device('phone').push?.state).toBe('sending');
    first.leave();
    await clock.pass(500);
    expect(device('phone').push?.state).toBe('away');
    await phone('phone');
    await clock.pass(500);
    expect(device('phone').push?.state).toBe('confirmed');
  });

  it('is not remembered for ever when each comes under a new name', async () => {
    const { phone, editor, clock } = start();
    const { studio } = await editor('editor');
    for (let visit = 0; visit < 40; visit += 1) {
      const { leave } = await phone(`page-${visit}`);
      leave();
      await clock.pass(300);
    }
    const names = studio.state.getState().devices.map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 32 }, (_, n) => `page-${n + 8}`));
  });

  it('is forgotten only while it is away', async () => {
    const { phone, editor, clock } = start();
    const first = await phone('phone');
    const { studio } = await editor('editor');
    studio.forget('phone');
    expect(studio.state.getState().devices).toHaveLength(1);
    first.leave();
    await clock.pass(500);
    studio.forget('phone');
    expect(studio.state.getState().devices).toHaveLength(0);
  });
});

describe('holding', () => {
  it('keeps devices at what they show; one push goes through when asked, and letting go sends the newest', async () => {
    const { phone, editor, clock } = start();
    const { device, frames } = await phone('phone');
    const { studio, device: known } = await editor('editor');
    studio.show(home('1'));
    await clock.pass(100);
    studio.hold(true);
    studio.show(home('2'));
    await clock.pass(1_000);
    expect(device.shown?.layout).toEqual(home('1'));
    studio.pushOnce();
    await clock.pass(100);
    expect(device.shown?.layout).toEqual(home('2'));
    studio.show(home('3'));
    await clock.pass(1_000);
    expect(device.shown?.layout).toEqual(home('2'));
    studio.hold(false);
    await clock.pass(100);
    expect(device.shown?.layout).toEqual(home('3'));
    expect(asksIn(frames, 'apply-layout')).toBe(3);
    studio.hold(true);
    studio.hold(false);
    await clock.pass(100);
    expect(asksIn(frames, 'apply-layout')).toBe(3);
    expect(known('phone').push).toMatchObject({ state: 'confirmed', revision: 3 });
  });

  it('takes back what waits, and what is known stays what happened', async () => {
    const { phone, editor, clock } = start();
    const { device } = await phone('phone');
    const { studio, device: known } = await editor('editor');
    studio.show(home('1'));
    await clock.pass(20);
    studio.show(home('2'));
    studio.hold(true);
    await clock.pass(1_000);
    expect(device.shown?.layout).toEqual(home('1'));
    expect(known('phone').push).toMatchObject({ state: 'confirmed', revision: 1 });
  });
});

describe('several devices', () => {
  it('each get the newest, at their own speed and with their own verdict', async () => {
    const { phone, editor, clock } = start();
    const { wrap, draw } = slow();
    await phone('fast');
    await phone('old', { drop: ['gauge'] });
    await phone('slow', { renderer: wrap });
    const { studio, device } = await editor('editor');
    studio.show(home('1'));
    studio.show(home('2'));
    await clock.pass(500);
    expect(device('fast').confirmed?.revision).toBe(2);
    expect(device('slow').push?.state).toBe('waiting');
    expect(verdicts(device('fast'))).toEqual(['level shown']);
    expect(verdicts(device('old'))).toEqual(['level dropped']);
    draw();
    await clock.pass(100);
    draw();
    await clock.pass(100);
    expect(device('slow').confirmed?.revision).toBe(2);
  });

  it('of one editor are the devices of another too', async () => {
    const { phone, editor, clock } = start();
    const { device } = await phone('phone');
    const one = await editor('one');
    const two = await editor('two');
    one.studio.show(home('mine'));
    await clock.pass(500);
    two.studio.show(layoutOf('Theirs', [gauge('other')]));
    await clock.pass(500);
    expect(device.shown?.summary.name).toBe('Theirs');
    // The first editor sees that its layout is no longer what is shown, and what is.
    expect(one.device('phone').mirror.layoutName?.value).toBe('Theirs');
    expect(one.device('phone').mirror.summary?.value).toMatchObject({ tabs: [{ controls: [{ id: 'other' }] }] });
  });
});
