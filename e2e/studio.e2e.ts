// A layout worked on while phones show it: what is edited, what is touched, and what a phone and its editor tell each other.
import type { Page } from '@playwright/test';
import type { Layout } from '../src/layout/document.ts';
import {
  CONFIRMED,
  chip,
  confirmedAfter,
  confirmedRevision,
  DESK,
  deskWith,
  dock,
  dragBy,
  expect,
  exported,
  follow,
  inspector,
  layoutMenu,
  onCanvas,
  test,
  wireOf,
} from './desk.ts';
import { devicesOf, local, pairing, panel, send, until } from './phone.ts';

test('forty edits by drag, field and text each end confirmed, and the phone shows the last', async ({
  page,
  openEditor,
  join,
}) => {
  await openEditor();
  const phone = await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  const json = await dock(page, 'JSON');
  const said = await follow(page);
  const label = inspector(page).getByRole('textbox', { name: 'Label', exact: true });
  await onCanvas(page, 'lamp').click();
  for (let round = 0; round < 40; round += 1) {
    const before = await confirmedRevision(page);
    if (round % 4 === 0) await dragBy(page, 'lamp', round % 8 === 0 ? 6 : -6, 0);
    else if (round % 4 === 2) {
      // A double click takes the word.
      await json.getByText(/^"Lamp/).dblclick({ position: { x: 14, y: 8 } });
      await page.keyboard.type(`Lamp${round}`);
    } else await label.fill(`Lamp ${round}`);
    await confirmedAfter(page, before);
  }
  await expect(phone.getByRole('switch', { name: 'Lamp 39', exact: true })).toBeVisible();
  const words = (await said()).map(({ text }) => text.replace(/^\S+ /, '').replace(/\d+/, 'N'));
  expect([...new Set(words)].sort()).toEqual(['pushing…', 'revision N confirmed']);
});

const BUSIEST = 20;

interface Frame {
  readonly reply_to: string | null;
  readonly payload: { readonly msg_type?: string } | null;
}

/** The most frames that came to this phone in any second of what follows. */
async function counted(page: Page): Promise<() => number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  const times: number[] = [];
  cdp.on('Network.webSocketFrameReceived', ({ timestamp, response }) => {
    const { reply_to, payload } = JSON.parse(response.payloadData) as Frame;
    // Neither answers to its own questions nor the relay’s copies of its own events come from the editor.
    if (reply_to === null && payload?.msg_type !== 'studio.event') times.push(timestamp);
  });
  return () => Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1).length));
}

test('a storm of changes reaches the phone at a pace it can draw, and the last of them for certain', async ({
  page,
  openEditor,
  join,
  member,
}) => {
  await openEditor();
  const phone = await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  const busiest = await counted(phone);
  await onCanvas(page, 'heat').click();
  const scrub = await inspector(page).locator('[data-scrub]').filter({ hasText: /^To$/ }).boundingBox();
  const before = await confirmedRevision(page);
  const end = Date.now() + 8_000;
  for (let turn = 0; Date.now() < end; turn += 1) {
    if (turn % 3 === 2) await dragBy(page, 'lamp', turn % 2 === 0 ? 6 : -6, 0);
    await page.mouse.move((scrub?.x ?? 0) + 8, (scrub?.y ?? 0) + 8);
    await page.mouse.down();
    for (let step = 0; step < 60; step += 1) await page.mouse.move((scrub?.x ?? 0) + 8 + step, (scrub?.y ?? 0) + 8);
    await page.mouse.up();
  }
  await confirmedAfter(page, before + 20);
  expect(busiest()).toBeGreaterThan(5);
  expect(busiest()).toBeLessThanOrEqual(BUSIEST);

  const { client } = await member('home', 'editor');
  await until(client, () => devicesOf(client).length === 1);
  const [device] = devicesOf(client);
  const { layout } = (await client.route(device?.id ?? '', 'get-current-layout', { include: 'full' })) as {
    readonly layout: Layout;
  };
  expect(layout).toEqual(await exported(page));
});

test('what an older app does not draw is marked wherever it matters', async ({ page, openEditor, host, appDevice }) => {
  const more = [
    { type: 'map', id: 'where', label: 'Where', position: [3, 2], span: [2, 2] },
    { type: 'chart', id: 'past', label: 'Past', position: [6, 0], span: [2, 4] },
  ];
  await openEditor(deskWith(more));
  await appDevice(pairing(host), '--drop', 'map,chart', '--protocol', '1', '--name', 'old-iPad');
  await expect(chip(page)).toContainText(CONFIRMED);

  await expect(page.getByTitle('old-iPad does not draw it.')).toHaveCount(2);
  await expect(page.getByTitle('old-iPad shows it.')).toHaveCount(4);
  await expect(page.getByRole('button', { name: '4 shown 2 not drawn' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Map', exact: true })).toHaveAccessibleDescription(
    /^old-iPad does not draw this\./,
  );
  await onCanvas(page, 'past').click();
  await expect(inspector(page).getByText('old-iPad does not draw this.')).toBeVisible();

  const panel = await dock(page, 'Device');
  await expect(panel.getByText(/^This app draws no (map, chart|chart, map)\./)).toBeVisible();
  await expect(panel.getByRole('button', { name: /^not drawn/ })).toHaveCount(2);
  await panel.getByRole('tab', { name: 'About' }).click();
  await expect(panel.getByRole('definition').filter({ hasText: /^1$/ })).toBeVisible();
});

test('the device panel shows the phone’s screen, drives it, and takes back what is made of it there', async ({
  page,
  openEditor,
  join,
  member,
}) => {
  await openEditor();
  const phone = await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  const panel = await dock(page, 'Device');

  await phone.getByRole('switch', { name: 'Lamp' }).click();
  await expect(page.locator('[data-touched="lamp"]')).toBeAttached();
  await panel.getByRole('tab', { name: 'Values' }).click();
  await panel.getByRole('textbox', { name: 'New value of heat' }).fill('42');
  await panel.getByRole('textbox', { name: 'New value of heat' }).press('Enter');
  await expect(phone.getByRole('meter', { name: 'Heat' })).toHaveAttribute('aria-valuenow', '42');
  const screen = panel.getByRole('region', { name: /^Screen of / });
  await expect(screen.getByText('42').first()).toBeAttached();

  await panel.getByRole('tab', { name: 'Controls' }).click();
  await panel.getByRole('button', { name: /^Shape fan on / }).click();
  const form = phone.getByRole('dialog', { name: 'Shape Fan' });
  await form.getByRole('textbox', { name: 'Label', exact: true }).fill('Attic fan');
  await form.getByRole('button', { name: 'Send to Editor' }).click();
  await expect(page.getByText(/^fan is as it was shaped on /)).toBeVisible();
  await expect(phone.getByRole('switch', { name: 'Attic fan' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo take fan/i }).click();
  await expect(phone.getByRole('switch', { name: 'Fan', exact: true })).toBeVisible();

  await panel.getByRole('tab', { name: 'Layouts on it' }).click();
  await panel.getByRole('button', { name: 'Save this layout on it' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Desk.json' })).toBeVisible();

  const { client } = await member('home', 'editor');
  await until(client, () => devicesOf(client).length === 1);
  const [device] = devicesOf(client);
  await client.route(device?.id ?? '', 'apply-layout', { ...DESK, name: 'Theirs' });
  await expect(chip(page)).toContainText('shows another layout');
  await panel.getByRole('button', { name: 'Take its version' }).click();
  await expect(page.getByRole('button', { name: 'Layout: Theirs', exact: true })).toBeVisible();
  await expect(chip(page)).toContainText(CONFIRMED);
  await page.getByRole('button', { name: /^Undo take the version/i }).click();
  await expect(layoutMenu(page)).toHaveAccessibleName('Layout: Desk');
  await expect(phone.getByRole('heading', { name: 'Desk' })).toBeVisible();

  await panel.getByRole('listitem').filter({ hasText: 'Desk.json' }).getByRole('button', { name: 'Open here' }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('every frame both ways is listed, and no secret with it', async ({ page, openEditor, host, join }) => {
  await openEditor();
  const phone = await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  await phone.getByRole('switch', { name: 'Lamp' }).click();
  const panel = await dock(page, 'Traffic');
  const frames = panel.getByRole('listbox', { name: 'Frames, the latest first' });
  const row = (name: string) => frames.getByRole('option').filter({ hasText: name });
  await expect(row('studio.event action').first()).toContainText('control lamp');
  await expect(
    row('apply-layout')
      .filter({ has: page.getByLabel('out') })
      .first(),
  ).toBeVisible();
  await expect(row('reply to apply-layout').filter({ has: page.getByLabel('in', { exact: true }) })).toBeVisible();

  await panel.getByRole('searchbox', { name: 'Filter frames' }).fill('identify');
  await row('identify').first().click();
  const frame = panel.getByRole('region', { name: 'Frame identify' });
  await expect(frame).toContainText('"token": "•••"');
  await expect(frame).not.toContainText(host.token);
});

test('playing sends what a tap would send, and lets none of it out', async ({ page, openEditor, join, member }) => {
  const wire = wireOf(page);
  const { client } = await member('home', 'hub');
  const overheard: string[] = [];
  client.tap(({ frame }) => void overheard.push(JSON.stringify(frame)));
  await openEditor();
  await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  // What was pushed holds the words of its actions, too.
  wire.sent.length = 0;
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('main').getByRole('switch', { name: 'Lamp' }).click();
  const sent = inspector(page).getByRole('listitem').filter({ hasText: 'over the relay' });
  await expect(sent).toContainText('"msg_type": "set_lamp"');
  await expect(sent).toContainText('"on": false');
  await inspector(page).getByRole('button', { name: 'Stop playing' }).click();
  await expect(onCanvas(page, 'lamp')).toBeVisible();
  // Whatever was let out before has passed the relay when this has.
  await client.broadcast({ msg_type: 'last' });
  expect(overheard.some((text) => text.includes('last'))).toBe(true);
  for (const text of [...wire.sent, ...overheard]) expect(text).not.toContain('set_lamp');
});

test('playing for real is asked about, marked wherever one looks, and left with one press', async ({
  page,
  openEditor,
  host,
  member,
}) => {
  const { client } = await member('server', 'hub');
  const rung = new Promise((heard) => client.onBroadcast('ring', heard));
  const layout = panel(host, [{ type: 'button', id: 'bell', label: 'Bell', position: [0, 0], action: send('ring') }]);
  await openEditor(layout);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const mark = page.getByRole('status', { name: 'Live' });
  await inspector(page).getByRole('button', { name: 'Try it on its server…' }).click();
  await expect(mark).toHaveCount(0);
  await inspector(page).getByRole('button', { name: 'Go live' }).click();
  await expect(mark).toContainText(`Taps reach ${local(host.relay)}`);
  await page.getByRole('button', { name: 'Inspector' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Bell' }).click();
  await rung;
  await mark.getByRole('button', { name: 'Back to playing here' }).click();
  await expect(mark).toHaveCount(0);
});
