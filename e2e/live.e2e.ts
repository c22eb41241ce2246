// Layouts alive in real browsers: what people do reaches a listening server, and what the server says reaches them.
import type { Browser, Page } from '@playwright/test';
import { WebSocket } from 'ws';
import type { Layout } from '../src/layout/document.ts';
import { createMeshClient, type MeshClient } from '../src/mesh/client.ts';
import { expect, type Host, test } from './host.ts';

const local = (address: string) => address.replace(/\/\/[^/:]+/, '//127.0.0.1');

interface Peer {
  readonly client: MeshClient;
  /** Resolves with the next broadcast of this kind. */
  readonly heard: (msgType: string) => Promise<Record<string, unknown>>;
  readonly stop: () => void;
}

async function member(host: Host, channel: string, role: string): Promise<Peer> {
  const client = createMeshClient({
    url: local(host.relay),
    token: host.token,
    channel,
    role,
    name: `${role}-${channel}`,
    // To see who else is there.
    canMonitor: true,
    WebSocket: WebSocket as never,
  });
  const stop = client.start();
  await until(client, () => client.state.getState().member);
  return {
    client,
    stop,
    heard: (msgType) =>
      new Promise((found) => {
        const quiet = client.onBroadcast(msgType, (payload) => {
          quiet();
          found(payload as Record<string, unknown>);
        });
      }),
  };
}

function until(client: MeshClient, done: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!done()) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [client.state.subscribe(look), client.roster.subscribe(look)];
    look();
  });
}

async function open(page: Page, host: Host): Promise<void> {
  const pair = encodeURIComponent(
    JSON.stringify({ url: local(host.relay), token: host.token, channel: 'home', role: 'viewer' }),
  );
  await page.goto(`${local(host.addresses[0]?.pages ?? '')}device/#${pair}`);
  await expect(page.getByRole('heading', { name: 'Ready' })).toBeVisible();
}

const devicesOf = (editor: MeshClient) => editor.roster.getState().peers.filter(({ role }) => role === 'viewer');

async function show(editor: MeshClient, layout: Layout, devices = 1): Promise<unknown[]> {
  await until(editor, () => devicesOf(editor).length === devices);
  return Promise.all(
    devicesOf(editor).map(({ id }) => editor.route(id, 'apply-layout', layout, { timeoutMs: 20_000 })),
  );
}

const send = (name: string) => ({ event: 'broadcast_request', payload: { msg_type: name, value: '{{value}}' } });
const listen = (name: string) => [{ filter: { msg_type: name }, valuePath: 'value' }];

function panel(host: Host, children: readonly object[], name = 'Panel'): Layout {
  return {
    name,
    version: 1,
    connection: {
      url: local(host.relay),
      token: host.token,
      identity: { channel: 'server', role: 'controller', canBroadcast: true },
    },
    tabs: [{ title: 'One', grid: { columns: 4, rows: 12 }, children }],
  } as unknown as Layout;
}

const agree = (page: Page) =>
  page.getByRole('region', { name: 'Connection' }).getByRole('button', { name: 'Connect' }).click();

test('what people do reaches the server: by pointer, by keyboard and by touch', async ({ browser, host }) => {
  const page = await (await browser.newContext({ hasTouch: true, viewport: { width: 393, height: 852 } })).newPage();
  const editor = await member(host, 'home', 'editor');
  const server = await member(host, 'server', 'hub');
  await open(page, host);
  await show(
    editor.client,
    panel(host, [
      { type: 'toggle', id: 'lamp', label: 'Lamp', position: [0, 0], span: [1, 2], action: send('lamp') },
      {
        type: 'button',
        id: 'bell',
        label: 'Bell',
        position: [0, 2],
        span: [1, 2],
        action: { event: 'broadcast_request', payload: { msg_type: 'bell' } },
      },
      {
        type: 'slider',
        id: 'dim',
        label: 'Dim',
        position: [1, 0],
        span: [1, 4],
        defaultValue: 50,
        action: send('dim'),
      },
      {
        type: 'stepper',
        id: 'count',
        label: 'Count',
        position: [2, 0],
        span: [1, 4],
        defaultValue: 3,
        action: send('count'),
      },
      {
        type: 'segmentedControl',
        id: 'mode',
        position: [3, 0],
        span: [1, 4],
        options: ['Eco', 'Full'],
        defaultValue: 'Eco',
        action: send('mode'),
      },
      { type: 'textInput', id: 'words', label: 'Words', position: [4, 0], span: [1, 4], action: send('words') },
    ]),
  );
  await agree(page);
  await until(server.client, () => server.client.roster.getState().peers.some(({ role }) => role === 'controller'));

  const lamp = server.heard('lamp');
  await page.getByRole('switch', { name: 'Lamp' }).click();
  expect(await lamp).toMatchObject({ value: true });

  const off = server.heard('lamp');
  await page.getByRole('switch', { name: 'Lamp' }).tap();
  expect(await off).toMatchObject({ value: false });

  const bell = server.heard('bell');
  await page.getByRole('button', { name: 'Bell' }).press('Enter');
  expect(await bell).toMatchObject({ msg_type: 'bell' });

  const dim = server.heard('dim');
  await page.getByRole('slider', { name: 'Dim' }).press('ArrowRight');
  expect(await dim).toMatchObject({ value: 51 });

  const count = server.heard('count');
  await page
    .getByRole('button', { name: /increase|more|plus|\+/i })
    .first()
    .click();
  expect(await count).toMatchObject({ value: 4 });

  const mode = server.heard('mode');
  await page.getByRole('radio', { name: 'Full' }).click();
  expect(await mode).toMatchObject({ value: 'Full' });

  const words = server.heard('words');
  await page.getByRole('textbox', { name: 'Words' }).fill('good evening');
  await page.getByRole('textbox', { name: 'Words' }).press('Enter');
  expect(await words).toMatchObject({ value: 'good evening' });
  for (const peer of [editor, server]) peer.stop();
});

async function phone(browser: Browser, host: Host): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 393, height: 852 } })).newPage();
  await open(page, host);
  return page;
}

test('two devices stay in step with the server and with one another', async ({ browser, host }) => {
  const editor = await member(host, 'home', 'editor');
  const server = await member(host, 'server', 'hub');
  const [first, second] = [await phone(browser, host), await phone(browser, host)];
  await show(
    editor.client,
    panel(host, [
      {
        type: 'toggle',
        id: 'lamp',
        label: 'Lamp',
        position: [0, 0],
        span: [1, 2],
        action: send('lamp'),
        sync: listen('lamp'),
      },
      {
        type: 'gauge',
        id: 'heat',
        label: 'Heat',
        position: [1, 0],
        span: [2, 2],
        min: 0,
        max: 50,
        sync: listen('heat'),
      },
    ]),
    2,
  );
  for (const page of [first, second]) await agree(page);
  const controllers = () => server.client.roster.getState().peers.filter(({ role }) => role === 'controller').length;
  await until(server.client, () => controllers() === 2);

  await first.getByRole('switch', { name: 'Lamp' }).click();
  await expect(second.getByRole('switch', { name: 'Lamp' })).toBeChecked();
  await second.getByRole('switch', { name: 'Lamp' }).click();
  await expect(first.getByRole('switch', { name: 'Lamp' })).not.toBeChecked();

  await server.client.broadcast({ msg_type: 'heat', value: 21 });
  for (const page of [first, second]) {
    await expect(page.getByRole('meter', { name: 'Heat' })).toHaveAttribute('aria-valuenow', '21');
  }
  for (const peer of [editor, server]) peer.stop();
});

test('a flood leaves the last values standing, and the page awake', async ({ browser, host }) => {
  const editor = await member(host, 'home', 'editor');
  const server = await member(host, 'server', 'hub');
  const page = await phone(browser, host);
  const gauges = Array.from({ length: 40 }, (_, index) => ({
    type: 'gauge',
    id: `g${index}`,
    label: `G${index}`,
    position: [Math.floor(index / 4), index % 4],
    sync: [{ filter: { msg_type: 'all' }, valuePath: `v.g${index}` }],
  }));
  await show(editor.client, panel(host, gauges));
  await agree(page);
  await until(server.client, () => server.client.roster.getState().peers.some(({ role }) => role === 'controller'));
  const values = (step: number) => Object.fromEntries(gauges.map(({ id }, index) => [id, (step + index) % 100]));
  for (let step = 0; step < 600; step += 1) void server.client.broadcast({ msg_type: 'all', v: values(step) });
  await server.client.broadcast({ msg_type: 'all', v: values(4_217) });
  for (const index of [0, 7, 39]) {
    await expect(page.getByRole('meter', { name: `G${index}`, exact: true })).toHaveAttribute(
      'aria-valuenow',
      String((4_217 + index) % 100),
    );
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const peer of [editor, server]) peer.stop();
});

test('a hostile layout runs nothing, blanks nothing and breaks nobody else’s control', async ({ browser, host }) => {
  const editor = await member(host, 'home', 'editor');
  const page = await phone(browser, host);
  const wrong: string[] = [];
  page.on('dialog', (dialog) => {
    wrong.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  const script = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  const numbers = JSON.stringify(
    Array.from({ length: 10_000 }, (_, index) => (index % 997 === 0 ? 1e308 : index % 89)),
  );
  const graph = JSON.stringify({
    nodes: Array.from({ length: 5_000 }, (_, index) => ({ id: `n${index}`, label: index % 10 === 0 ? script : '' })),
    edges: Array.from({ length: 8_000 }, (_, index) => ({ from: `n${index % 5_000}`, to: `n${(index * 7) % 5_000}` })),
  });
  const hostile = [
    { type: 'label', id: 'a', position: [0, 0], text: script },
    { type: 'image', id: 'b', position: [0, 1], url: 'javascript:alert(3)', systemName: script },
    { type: 'webView', id: 'c', position: [0, 2], url: 'data:text/html,<script>alert(4)</script>' },
    { type: 'chat', id: 'd', position: [1, 0], span: [2, 2], label: script },
    { type: 'chart', id: 'e', position: [1, 2], span: [2, 2], defaultValue: numbers },
    { type: 'graph', id: 'f', position: [3, 0], span: [2, 4], defaultValue: graph },
    { type: 'gauge', id: 'g', position: [5, 0], min: 1e308, max: -1e308, segments: 'none', defaultValue: 1e308 },
    { type: 'label', id: 'h', position: [5, 1], text: 'x'.repeat(200_000) },
    {
      type: 'toggle',
      id: '__proto__',
      position: [5, 2],
      label: 'Proto',
      visible: { when: '__proto__', operator: 'eq', value: false },
    },
    { type: 'carousel', id: 'i', position: [6, 0], span: [2, 4], panels: 'not panels' },
    {
      type: 'map',
      id: 'j',
      position: [8, 0],
      span: [2, 4],
      mapConfig: { markers: 7 },
      defaultValue: '{"markers":[{"lat":"NaN","lon":1e308}]}',
    },
    { type: 'toggle', id: 'fine', label: 'Fine', position: [10, 0], span: [1, 2] },
  ];
  const { connection: _, ...layout } = panel(host, hostile, script);
  const [reply] = await show(editor.client, layout as Layout);
  expect(reply).toMatchObject({ ok: true });
  const fine = page.getByRole('switch', { name: 'Fine' });
  await fine.click();
  await expect(fine).toBeChecked();
  expect(wrong).toEqual([]);
  editor.stop();
});
