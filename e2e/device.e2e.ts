import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Layout } from '../src/layout/document.ts';
import { createStudio } from '../src/studio/controller.ts';
import type { StudioState } from '../src/studio/devices.ts';
import { joined, local, pairing, show, test } from './phone.ts';

const MAIN = resolve(import.meta.dirname, '../dist/host/main.js');

interface Told {
  readonly code: number;
  readonly out: string;
}

function cli(...args: readonly string[]): Promise<Told> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (out += part));
  return new Promise((done) => child.once('close', (code) => done({ code: code ?? -1, out })));
}

// Made with the first file: whoever only looks for tests leaves nothing behind.
const folder = join(tmpdir(), `carter-layouts-${process.pid}`);
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, layout: object): string {
  const path = join(folder, name);
  // Each worker clears up after its own tests, and may come back for more.
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, JSON.stringify(layout));
  return path;
}

const porch = (relay: string, token: string): Layout => ({
  name: 'Porch',
  version: 1,
  connection: {
    url: relay,
    token,
    identity: { name: 'wall', channel: 'porch', role: 'controller', canBroadcast: true },
  },
  tabs: [
    {
      title: 'Light',
      icon: 'lightbulb.fill',
      grid: { columns: 4, rows: 8 },
      children: [
        {
          type: 'toggle',
          id: 'lamp',
          label: 'Lamp',
          position: [0, 0],
          span: [1, 2],
          action: { event: 'broadcast_request', payload: { msg_type: 'set_lamp', on: '{{value}}' } },
        },
        {
          type: 'gauge',
          id: 'heat',
          label: 'Heat',
          position: [1, 0],
          span: [2, 2],
          min: 0,
          max: 50,
          sync: [{ filter: { msg_type: 'heat' }, valuePath: 'c' }],
        },
        { type: 'hologram', id: 'odd', position: [3, 0] },
      ],
    },
    {
      title: 'Bell',
      icon: 'bell.fill',
      grid: { columns: 4, rows: 8 },
      children: [{ type: 'button', id: 'ring', label: 'Ring', position: [0, 0] }],
    },
  ],
});

test('a phone’s browser becomes a device: shown what is pushed, and read back truthfully', async ({ page, host }) => {
  await joined(page, host);
  // The pairing holds the token: it leaves the address bar as soon as it is read.
  expect(page.url()).not.toContain('#');

  const pushed = await cli('push', file('porch.json', porch(local(host.relay), host.token)), '--pair', pairing(host));
  expect(pushed.out).toMatch(/shown +lamp/);
  expect(pushed.out).toMatch(/dropped +odd/);
  await expect(page.getByRole('heading', { name: 'Porch' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Lamp' })).toBeVisible();

  await page.getByRole('button', { name: 'Bell' }).click();
  await expect(page.getByRole('button', { name: 'Ring' })).toBeVisible();

  const read = await cli('readback', '--full', '--pair', pairing(host));
  expect(JSON.parse(read.out).name).toBe('Porch');

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ready' })).toBeVisible();
});

test('the layout’s own server is dialled once somebody agrees, and then it is live both ways', async ({
  page,
  host,
}) => {
  await joined(page, host);
  const path = file('live.json', porch(local(host.relay), host.token));
  await cli('push', path, '--pair', pairing(host));

  const onPorch = JSON.stringify({ ...JSON.parse(pairing(host)), channel: 'porch' });
  const listener = spawn(process.execPath, [MAIN, 'listen', '--pair', onPorch], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const frames = createInterface({ input: listener.stdout });
  const frame = (wanted: (line: string) => boolean) =>
    new Promise<string>((found) => frames.on('line', (line) => wanted(line) && found(line)));
  const joinedPorch = frame((line) => line.includes('server_client_list') && line.includes('wall'));
  const setLamp = frame((line) => line.includes('set_lamp'));

  await page.getByRole('region', { name: 'Connection' }).getByRole('button', { name: 'Connect' }).click();
  await joinedPorch;
  await page.getByRole('switch', { name: 'Lamp' }).click();
  await expect(page.getByRole('switch', { name: 'Lamp' })).toBeChecked();
  expect(JSON.stringify(JSON.parse(await setLamp))).toContain('"on":true');
  expect(await setLamp).not.toContain(host.token);
  listener.kill();
});

test('a page without a pairing says what to do, and explains what is pasted wrongly', async ({ page, host }) => {
  await page.goto(`${local(host.addresses[0]?.pages ?? '')}device/`);
  await page.getByRole('textbox', { name: /paste/ }).fill('{"channel":"home"}');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('alert')).toHaveText('The url of the relay is missing.');
  await page.getByRole('textbox', { name: /paste/ }).fill(pairing(host));
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'Ready' })).toBeVisible();
});

test('a wrong token is named', async ({ page, host }) => {
  const wrong = encodeURIComponent(pairing({ ...host, token: 'not-the-token' }));
  await page.goto(`${local(host.addresses[0]?.pages ?? '')}device/#${wrong}`);
  await expect(page.getByRole('status').filter({ hasText: 'token' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a control is shaped on the phone and sent back to the editor', async ({ phone, member }) => {
  const page = await phone();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const editor = await member('home', 'editor');
  const studio = createStudio({ client: editor.client });
  const found = new Promise<string>((done) => {
    const look = ({ devices }: StudioState) => devices[0]?.live && done(devices[0].name);
    studio.state.subscribe(look);
    look(studio.state.getState());
  });
  const lamp = { type: 'toggle', id: 'lamp', label: 'Lamp', position: [2, 1], tint: '#FF9F0A', custom: 7 };
  const name = await found;
  const shaped = new Promise<object>((done, fail) => studio.shape(name, lamp, done, fail));

  const form = page.getByRole('dialog', { name: 'Shape Lamp' });
  await expect(form.getByRole('heading', { name: 'Toggle' })).toBeVisible();
  await expect(form.getByText('The caption above the switch.')).toBeVisible();
  // The words of all controls are for this form, and come with it.
  expect(loaded.some((path) => path.includes('Configurator'))).toBe(true);
  await form.getByRole('textbox', { name: 'Label', exact: true }).fill('Porch lamp');
  await form.getByRole('combobox', { name: 'Style' }).selectOption('button');
  await expect(form.getByRole('switch', { name: 'Porch lamp' })).toBeVisible();
  await form.getByRole('button', { name: 'Send to Editor' }).click();

  expect(await shaped).toEqual({ ...lamp, label: 'Porch lamp', style: 'button' });
  await expect(page.getByRole('status').filter({ hasText: 'Sent to the editor.' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ready' })).toBeVisible();
  studio.stop();
});

test('layouts are kept in the phone’s browser, opened again after a reload, and deleted', async ({ phone, member }) => {
  const page = await phone();
  const editor = await member('home', 'editor');
  const lampOf = (name: string): Layout => ({
    name,
    version: 1,
    tabs: [{ title: 'One', children: [{ type: 'toggle', id: 'lamp', label: `${name} lamp`, position: [0, 0] }] }],
  });
  const menu = page.getByRole('dialog');
  const openMenu = () => page.getByRole('button', { name: 'Menu' }).click();
  const kept = (name: string) => menu.getByRole('listitem').filter({ hasText: name });

  for (const name of ['Porch', 'Shed']) {
    await show(editor.client, lampOf(name));
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await openMenu();
    await menu.getByRole('button', { name: 'Save this layout' }).click();
    await expect(menu.getByRole('status')).toHaveText(`Saved as ${name}.json.`);
    await expect(kept(name)).toBeVisible();
    await menu.getByRole('button', { name: 'Done' }).click();
  }

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ready' })).toBeVisible();
  await openMenu();
  await kept('Porch').getByRole('button', { name: 'Open' }).click();
  await expect(menu).toBeHidden();
  await expect(page.getByRole('switch', { name: 'Porch lamp' })).toBeVisible();

  await openMenu();
  await kept('Shed').getByRole('button', { name: 'Delete Shed.json' }).click();
  await expect(kept('Shed')).toHaveCount(0);
  await page.reload();
  await openMenu();
  await expect(kept('Porch')).toBeVisible();
  await expect(kept('Shed')).toHaveCount(0);
});

test('a layout stays in use when the computer that serves the page is gone', async ({ phone, member }) => {
  const page = await phone();
  const editor = await member('home', 'editor');
  const { connection: _, ...layout } = porch('', '');
  await show(editor.client, layout);
  await page.route('**/Menu-*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The menu could not be loaded.' })).toBeVisible();
  await page.getByRole('switch', { name: 'Lamp' }).click();
  await expect(page.getByRole('switch', { name: 'Lamp' })).toBeChecked();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a card list explains controls on a phone, which draws without their words', async ({ phone, member }) => {
  const page = await phone();
  const editor = await member('home', 'editor');
  const cards = { type: 'cardList', id: 'cards', label: 'Controls', position: [0, 0], span: [8, 4] };
  await show(editor.client, {
    name: 'Help',
    version: 1,
    tabs: [{ title: 'One', children: [{ ...cards, defaultValue: '{"nodes":[{"id":"gauge"}]}' }] }],
  });
  await page.getByRole('button', { name: /Gauge/ }).click();
  await expect(page.getByText('Shows where a number stands between a low and a high end.')).toBeVisible();
  await expect(page.getByText('How far the arc reaches.')).toBeVisible();
});

test('pages of elsewhere and pictures of the phone’s own network are asked about, and what was allowed can be taken back', async ({
  phone,
  member,
}) => {
  const page = await phone();
  const asked: string[] = [];
  const answer = (url: string, contentType: string, body: string) =>
    page.route(url, (route) => {
      asked.push(`${route.request().resourceType()} ${new URL(route.request().url()).host}`);
      return route.fulfill({ contentType, body });
    });
  await answer(
    'http://192.168.77.7/**',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  );
  await answer('http://board.example/**', 'text/html', '<h1>Tides</h1>');
  const editor = await member('home', 'editor');
  await show(editor.client, {
    name: 'Harbour',
    version: 1,
    tabs: [
      {
        title: 'One',
        grid: { columns: 4, rows: 8 },
        children: [
          {
            type: 'webView',
            id: 'board',
            label: 'Board',
            position: [0, 0],
            span: [3, 4],
            url: 'http://board.example/',
          },
        ],
      },
      {
        title: 'Two',
        children: [
          {
            type: 'image',
            id: 'quay',
            label: 'Quay',
            position: [0, 0],
            span: [2, 2],
            url: 'http://192.168.77.7/a.svg',
          },
        ],
      },
    ],
  });
  const question = page.getByRole('region', { name: 'Connection' });
  const tides = page.frameLocator('iframe[title="Board"]').getByRole('heading', { name: 'Tides' });
  const menu = page.getByRole('dialog');

  // One question for both, though the picture is on a tab nobody has opened.
  await expect(question).toContainText('contact board.example and 192.168.77.7');
  await question.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('board.example may not show its page here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Two', exact: true }).click();
  await expect(page.getByRole('img', { name: /Quay: .* may not send its picture yet/ })).toBeVisible();
  expect(asked).toEqual([]);

  await page.getByRole('button', { name: 'One', exact: true }).click();
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect(question).toContainText('contact board.example.');
  await question.getByRole('button', { name: 'Connect' }).click();
  await expect(tides).toBeVisible();
  expect(asked.filter((one) => one.endsWith('192.168.77.7'))).toEqual([]);

  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('listitem').filter({ hasText: 'may not contact 192.168.77.7' }).getByRole('button').click();
  await menu.getByRole('button', { name: 'Forget board.example' }).click();
  await expect(menu.getByRole('button', { name: /^Forget/ })).toHaveCount(1);
  await menu.getByRole('button', { name: 'Done' }).click();
  await expect(tides).toHaveCount(0);
  await expect(question).toContainText('contact board.example.');
  await page.getByRole('button', { name: 'Two', exact: true }).click();
  await expect.poll(() => asked).toContain('image 192.168.77.7');
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`the device is accessible in ${colorScheme}`, async ({ page, member, host }) => {
    await page.emulateMedia({ colorScheme });
    await joined(page, host);
    const { connection: _, ...plain } = porch('', '');
    await cli('push', file(`plain-${colorScheme}.json`, plain), '--pair', pairing(host));
    await expect(page.getByRole('switch', { name: 'Lamp' })).toBeVisible();
    const check = async () => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    };
    await check();
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check();
    await page.keyboard.press('Escape');

    const editor = await member('home', 'editor');
    const control = { type: 'slider', id: 'dim', label: 'Dim', position: [0, 0] };
    await editor.client.broadcast({ msg_type: 'control-edit-request', control });
    const form = page.getByRole('dialog', { name: 'Shape Dim' });
    await expect(form.getByRole('slider', { name: 'Dim' })).toBeVisible();
    await check();
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  });
}
