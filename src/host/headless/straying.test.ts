// What an editor learns of a device that goes on from what it confirmed, and of one that speaks in another key.
import { afterEach, describe, expect, it } from 'vitest';
import { summaryOf } from '../../layout/diff.ts';
import type { JsonObject } from '../../layout/json.ts';
import { newKey } from '../../mesh/seal.ts';
import type { Device } from '../../studio/devices.ts';
import { asksIn, gauge, layoutOf, type MemoryMesh, memoryMesh } from './memory-mesh.ts';

let mesh: MemoryMesh;
const start = () => {
  mesh = memoryMesh();
  return mesh;
};
afterEach(() => mesh.stop());

const home = (label = 'Tank') => layoutOf('Home', [gauge('level', { label })]);
const astray = ({ strayed, push }: Device) => ({ strayed, push: push?.state });

describe('a device that shows something else than it confirmed', () => {
  it('is known when another editor shows its layout, until this one is pushed again', async () => {
    const { phone, editor, clock } = start();
    await phone('phone');
    const one = await editor('one');
    const two = await editor('two');
    one.studio.show(home());
    await clock.pass(1_500);
    two.studio.show(layoutOf('Theirs', [gauge('other')]));
    await clock.pass(500);
    expect(one.device('phone').strayed).toBe(true);
    expect(two.device('phone').strayed).toBe(false);
    one.studio.pushOnce();
    await clock.pass(1_500);
    expect(one.device('phone').strayed).toBe(false);
    expect(two.device('phone').strayed).toBe(true);
  });

  it('is known even when the other layout has the same controls', async () => {
    const { phone, editor, clock } = start();
    await phone('phone');
    const one = await editor('one');
    const two = await editor('two');
    one.studio.show(home('Tank'));
    await clock.pass(2_000);
    two.studio.show(home('Barrel'));
    await clock.pass(500);
    expect(one.device('phone').strayed).toBe(true);
  });

  it('is never suspected for our own pushes, however quickly they follow one another', async () => {
    const { phone, editor, clock } = start();
    await phone('phone');
    const { studio, device } = await editor('editor');
    let astrayOnce = false;
    studio.state.subscribe(({ devices }) => {
      astrayOnce ||= devices.some(({ strayed }) => strayed);
    });
    for (let step = 0; step < 60; step += 1) {
      studio.show(home(`Tank ${step}`));
      await clock.pass(step % 3 === 0 ? 400 : 35);
    }
    await clock.pass(3_000);
    expect(astrayOnce).toBe(false);
    expect(device('phone').confirmed?.revision).toBe(60);
  });

  it('is believed to be ours when its app writes layouts in its own way', async () => {
    const { member, editor, clock } = start();
    const app = await member('phone', { role: 'viewer' });
    let layout: JsonObject = {};
    app.on('get-device-info', () => ({ ok: true, appVersion: '3.0' }));
    app.on('apply-layout', (pushed) => {
      layout = { ...(pushed as JsonObject), glance: null };
      return { ok: true, rendered: summaryOf(layout) };
    });
    app.on('get-current-layout', () => ({
      ok: true,
      isLiveEditSession: true,
      activeFile: null,
      summary: summaryOf(layout),
      layout,
    }));
    const { studio, device } = await editor('editor');
    studio.show(home());
    await clock.pass(100);
    await studio.readLayout('phone', 'full');
    expect(device('phone').mirror.layout?.value).not.toEqual(home());
    expect(astray(device('phone'))).toEqual({ strayed: false, push: 'confirmed' });
  });

  it('is known when the layout was closed there, and is shown it again by the next change', async () => {
    const { phone, editor, clock } = start();
    const { device: screen } = await phone('phone');
    const { studio, device } = await editor('editor');
    studio.show(home());
    await clock.pass(500);
    screen.close();
    await clock.pass(200);
    expect(astray(device('phone'))).toEqual({ strayed: true, push: 'confirmed' });
    studio.show(home('Barrel'));
    await clock.pass(200);
    expect(astray(device('phone'))).toEqual({ strayed: false, push: 'confirmed' });
  });

  it('gets ours back when holding ends', async () => {
    const { phone, editor, clock } = start();
    const { device: screen } = await phone('phone');
    const { studio, device } = await editor('editor');
    studio.show(home());
    await clock.pass(500);
    studio.hold(true);
    screen.close();
    await clock.pass(200);
    studio.hold(false);
    await clock.pass(200);
    expect(device('phone').strayed).toBe(false);
    expect(screen.shown?.summary.name).toBe('Home');
  });
});

describe('a device with another key', () => {
  const keyed = { mesh: { key: newKey() } };

  it('is named within two seconds of joining', async () => {
    const { phone, editor, clock } = start();
    const { studio, device } = await editor('editor', keyed);
    studio.show(home());
    await phone('phone', { mesh: { key: newKey() } });
    await clock.pass(1_400);
    expect(device('phone')).toMatchObject({ speech: 'other-key', confirmed: null });
    await clock.pass(20_000);
    expect(device('phone')).toMatchObject({ speech: 'other-key', confirmed: null, push: { state: 'other-key' } });
  });

  it('is named as quickly when it was there before', async () => {
    const { phone, editor, clock } = start();
    await phone('phone', { mesh: { key: newKey() } });
    const { studio, device } = await editor('editor', keyed);
    studio.show(home());
    await clock.pass(1_400);
    expect(device('phone').speech).toBe('other-key');
  });

  it('is named when it has none at all', async () => {
    const { phone, editor, clock } = start();
    const { studio, device } = await editor('editor', keyed);
    studio.show(home());
    await phone('phone');
    await clock.pass(1_400);
    expect(device('phone').speech).toBe('other-key');
  });

  it('is paired again with the right one', async () => {
    const { phone, editor, clock } = start();
    const { studio, device } = await editor('editor', keyed);
    studio.show(home());
    const wrong = await phone('phone', { mesh: { key: newKey() } });
    await clock.pass(2_000);
    wrong.leave();
    await phone('phone', keyed);
    await clock.pass(1_000);
    expect(device('phone')).toMatchObject({ speech: 'answers', push: { state: 'confirmed' } });
  });

  it('is not taken for one that answers, nor guessed among several', async () => {
    const { phone, editor, clock } = start();
    await phone('good', keyed);
    const { studio, device } = await editor('editor', keyed);
    studio.show(home());
    await clock.pass(200);
    await phone('first', { mesh: { key: newKey() } });
    await clock.pass(1_400);
    expect(device('good').speech).toBe('answers');
    expect(device('first').speech).toBe('other-key');
  });

  it('asks and greets but a few times, however many strangers there are', async () => {
    const { phone, clock } = start();
    const strangers = [];
    for (const name of ['a', 'b', 'c']) strangers.push(await phone(name, { mesh: { key: newKey() } }));
    await clock.pass(30_000);
    for (const { frames } of strangers) {
      expect(
        frames.filter(({ direction, frame }) => direction === 'out' && frame?.type === 'broadcast_request').length,
      ).toBeLessThan(6);
      expect(asksIn(frames, 'apply-layout')).toBe(0);
    }
  });
});
