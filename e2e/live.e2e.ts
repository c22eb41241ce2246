// Layouts alive in real browsers: what people do reaches a listening server, and what the server says reaches them.
import { type CDPSession, expect } from '@playwright/test';
import type { Layout } from '../src/layout/document.ts';
import type { Json } from '../src/layout/json.ts';
import { longestTask } from './longest-task.ts';
import { agree, devicesOf, listen, panel, send, show, test, until } from './phone.ts';

test('what people do reaches the server: by pointer, by keyboard and by touch', async ({ phone, member, host }) => {
  const page = await phone();
  const editor = await member('home', 'editor');
  const server = await member('server', 'hub');
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
});

test('two devices stay in step with the server and with one another', async ({ phone, member, host }) => {
  const editor = await member('home', 'editor');
  const server = await member('server', 'hub');
  const [first, second] = [await phone(), await phone()];
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
});

/** What the page holds once everything that can go is gone. */
async function held(cdp: CDPSession): Promise<{ readonly heap: number; readonly nodes: number }> {
  // What a first collection finalises, only a second one takes.
  for (let round = 0; round < 2; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}

test('a flood leaves the last values standing, nothing behind, and the page awake', async ({ phone, member, host }) => {
  const editor = await member('home', 'editor');
  const server = await member('server', 'hub');
  const page = await phone();
  // Drawing a hundred movements without a graphics card takes all the time there is.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const kinds = ['gauge', 'sparkline', 'label', 'toggle', 'progressRing'];
  const controls = Array.from({ length: 100 }, (_, index) => ({
    type: kinds[index % kinds.length],
    id: `c${index}`,
    label: `C${index}`,
    position: [Math.floor(index / 4), index % 4],
    // Of a history, as much as the first frames fill.
    sparklinePoints: 4,
    sync: listen(`m${index}`),
  }));
  const [first] = await show(editor.client, panel(host, controls));
  expect(first).toMatchObject({ ok: true });
  await agree(page);
  await until(server.client, () => server.client.roster.getState().peers.some(({ role }) => role === 'controller'));

  const valueAt = (step: number, index: number) =>
    kinds[index % kinds.length] === 'toggle' ? step % 2 === 0 : (step + index) % 100;
  let step = 0;
  /** So many rounds with a frame for each control; resolves when the page shows the last of them. */
  const flood = async (rounds: number) => {
    for (const last = step + rounds; step < last; step += 1) {
      for (const index of controls.keys()) {
        void server.client.broadcast({ msg_type: `m${index}`, value: valueAt(step, index) });
      }
      await page.waitForFunction(
        (value) => document.querySelector('[role="meter"][aria-label="C95"]')?.getAttribute('aria-valuenow') === value,
        String(valueAt(step, 95)),
      );
    }
  };
  // Until what is compiled, and what is remembered of each control, is there.
  await flood(15);
  const cdp = await page.context().newCDPSession(page);
  const before = await held(cdp);
  await flood(45);
  const after = await held(cdp);
  expect(after.heap - before.heap).toBeLessThan(256 * 1024);
  expect(after.nodes - before.nodes).toBeLessThan(100);

  const [device] = devicesOf(editor.client);
  const told = await editor.client.route(device?.id ?? '', 'get-control-state', {});
  const last = controls.map(({ id }, index) => [id, valueAt(step - 1, index)]);
  expect(told).toMatchObject({ values: Object.fromEntries(last) });
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a broker’s messages reach phones over a WebSocket, and what is tapped reaches the broker', async ({
  phone,
  member,
  broker,
}) => {
  const editor = await member('home', 'editor');
  const [first, second] = [await phone(), await phone()];
  const controls: Json = [
    { type: 'gauge', id: 'temp', label: 'Temp', position: [0, 0], sync: [{ method: 'mqtt', topic: 'home/temp' }] },
    {
      type: 'toggle',
      id: 'lamp',
      label: 'Lamp',
      position: [0, 1],
      sync: [{ method: 'mqtt', topic: 'home/lamp' }],
      action: { method: 'mqtt', topic: 'home/lamp', payload: '{{value}}', retain: true },
    },
  ];
  const sources = { house: { type: 'mqtt', url: broker.url, username: 'crew', password: 'tide' } };
  await show(editor.client, { name: 'House', version: 1, sources, tabs: [{ title: 'One', children: controls }] }, 2);

  await agree(first);
  await second.getByRole('button', { name: 'Not now' }).click();
  await second.getByRole('button', { name: 'Menu' }).click();
  const refused = second.getByRole('listitem').filter({ hasText: new URL(broker.url).host });
  await refused.getByRole('button', { name: 'Allow' }).click();
  await expect(refused.getByRole('button', { name: /^Forget/ })).toBeVisible();
  await second.getByRole('button', { name: 'Done' }).click();
  expect(await broker.received(({ cmd }) => cmd === 'connect')).toMatchObject({ username: 'crew' });
  broker.publish('home/temp', '23.5');
  for (const page of [first, second]) {
    await expect(page.getByRole('meter', { name: 'Temp' })).toHaveAttribute('aria-valuenow', '23.5');
  }

  await first.getByRole('switch', { name: 'Lamp' }).tap();
  const told = await broker.received(({ cmd }) => cmd === 'publish');
  expect(told).toMatchObject({ topic: 'home/lamp', payload: Buffer.from('true'), retain: true });
  await expect(second.getByRole('switch', { name: 'Lamp' })).toBeChecked();
});

test('a hostile layout runs nothing, blanks nothing and breaks nobody else’s control', async ({
  phone,
  member,
  host,
}) => {
  const editor = await member('home', 'editor');
  const page = await phone();
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
  const longest = await longestTask(page, async () => {
    const [reply] = await show(editor.client, layout as Layout);
    expect(reply).toMatchObject({ ok: true });
    const fine = page.getByRole('switch', { name: 'Fine' });
    await fine.click();
    await expect(fine).toBeChecked();
    // While the graph’s thousands of nodes are on their way.
    await page.getByRole('application', { name: /5000 nodes/ }).scrollIntoViewIfNeeded();
    await page.evaluate(async () => {
      for (let frame = 0; frame < 120; frame += 1) await new Promise(requestAnimationFrame);
    });
  });
  expect(longest).toBeLessThan(200);
  expect(wrong).toEqual([]);
});
