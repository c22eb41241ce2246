import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { joined, local, pairing, test } from './phone.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'carter-layouts-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, layout: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(layout));
  return path;
}

const porch = (relay: string, token: string) => ({
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

for (const colorScheme of ['dark', 'light'] as const) {
  test(`the device is accessible in ${colorScheme}`, async ({ page, host }) => {
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
  });
}
