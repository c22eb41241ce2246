// From the first screen to a paired phone, by the code on the screen; and what is said when pairing goes wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { lanAddresses } from '../src/host/serve/addresses.ts';
import { newKey } from '../src/mesh/seal.ts';
import { CONFIRMED, chip, expect, scanned, test, wireOf } from './desk.ts';
import { pairing } from './phone.ts';

test.describe('by the code on the screen', () => {
  // What phones are told is an address in the network; a machine that is on none has only its own.
  test.use({ hostArgs: lanAddresses().length > 0 ? [] : ['--relay-host', '127.0.0.1'] });

  test('a phone’s browser and the app scan their codes, and show what is on the canvas', async ({
    page,
    browser,
    host,
    appDevice,
  }) => {
    await page.goto(host.editor);
    await page.getByRole('button', { name: 'Server rack' }).click();
    await page.getByRole('button', { name: 'Pair', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Pair a device' });
    await expect(dialog.getByRole('status')).toContainText('Connected as editor');

    const forApp = await scanned(dialog.getByRole('img', { name: 'Code for the CAR-TER app' }));
    const [address] = host.addresses;
    expect(JSON.parse(forApp)).toEqual({ url: address?.url, token: host.token, channel: 'home', role: 'viewer' });
    await expect(dialog).not.toContainText(host.token);

    await dialog.getByRole('radio', { name: 'Any phone’s browser' }).check({ force: true });
    const forBrowser = await scanned(dialog.getByRole('img', { name: 'Code for any phone’s browser' }));
    expect(forBrowser).toContain(`${address?.pages}device/#`);
    const phone = await (await browser.newContext({ viewport: { width: 393, height: 852 } })).newPage();
    await phone.goto(forBrowser);
    await expect(phone.getByRole('heading', { name: 'Rack' })).toBeVisible();
    await expect(phone.getByRole('meter', { name: 'CPU' })).toBeVisible();
    await expect(dialog.getByRole('status')).toContainText('is paired');

    await appDevice(forApp);
    await expect(dialog.getByRole('status')).toContainText('2 devices are paired');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(chip(page)).toHaveText(/^2 devices revision \d+ confirmed$/);

    // Pasted in place of scanned, by somebody whose camera does not.
    const other = await (await browser.newContext({ viewport: { width: 393, height: 852 } })).newPage();
    await other.goto(`${address?.pages}device/`);
    await other.getByRole('textbox', { name: /paste/ }).fill(forApp);
    await other.getByRole('button', { name: 'Join' }).click();
    await expect(other.getByRole('heading', { name: 'Rack' })).toBeVisible();
    await expect(chip(page)).toHaveText(/^3 devices revision \d+ confirmed$/);
    await phone.context().close();
    await other.context().close();
  });
});

test('with an encryption key the relay sees no word of the layout, and another key is named', async ({
  page,
  openEditor,
  host,
  join,
  member,
}) => {
  const wire = wireOf(page);
  const monitor = await member('home', 'editor');
  const overheard: string[] = [];
  monitor.client.tap(({ frame }) => void overheard.push(JSON.stringify(frame)));
  await openEditor();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Pair a device' });
  await dialog.getByRole('switch', { name: 'Encrypt' }).click();
  await expect(dialog.getByRole('status')).toContainText('Connected as editor');
  const { k, ...open } = JSON.parse(await scanned(dialog.getByRole('img', { name: 'Code for the CAR-TER app' })));
  expect(k).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  await dialog.getByRole('button', { name: 'Done' }).click();
  const { url: _, ...rest } = open;
  const code = (key: string) => JSON.stringify({ ...JSON.parse(pairing(host)), ...rest, k: key });

  wire.sent.length = 0;
  const phone = await join(code(k));
  await expect(phone.getByRole('switch', { name: 'Lamp' })).toBeVisible();
  await expect(chip(page)).toContainText(CONFIRMED);
  await phone.getByRole('switch', { name: 'Lamp' }).click();
  await expect.poll(() => overheard.filter((text) => text.includes('"e2ee":2')).length).toBeGreaterThan(1);
  for (const text of [...wire.sent, ...wire.received, ...overheard]) expect(text).not.toMatch(/Lamp|lamp|Heat/);
  await phone.close();
  await expect(chip(page)).toContainText('away');

  const stranger = await join(code(newKey()));
  await expect(stranger.getByRole('status')).toContainText('key');
  await expect(chip(page)).toContainText('other key');
  await expect(chip(page)).not.toContainText(CONFIRMED);
  await expect(stranger.getByRole('switch', { name: 'Lamp' })).toBeHidden();
});

test('a wrong token is named, and the right one joins', async ({ page, openEditor, host }) => {
  await openEditor();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Pair a device' });
  await dialog.getByRole('button', { name: 'Use a pairing you have' }).click();
  await dialog.getByRole('textbox', { name: /^A pairing/ }).fill(pairing({ ...host, token: 'not-the-token' }));
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await dialog.getByRole('button', { name: 'Connect' }).click();
  await expect(dialog.getByRole('status')).toContainText('token');
  await expect(chip(page)).toHaveText('Refused');
  await dialog.getByRole('textbox', { name: 'Token' }).fill(host.token);
  await dialog.getByRole('button', { name: 'Connect' }).click();
  await expect(dialog.getByRole('status')).toContainText('Connected as editor');
});

test.describe('at a gateway', () => {
  test.use({
    // Made for the test alone: this file is read by whoever looks for tests, too.
    // biome-ignore lint/correctness/noEmptyPattern: the fixture needs no other, and has to say so
    hostArgs: async ({}, use) => {
      const folder = mkdtempSync(path(tmpdir(), 'carter-accounts-'));
      const file = path(folder, 'accounts.json');
      writeFileSync(file, JSON.stringify({ accounts: [{ name: 'ada', tokens: ['a-good-token'], slots: 4 }] }));
      await use(['--accounts', file]);
      rmSync(folder, { recursive: true, force: true });
    },
  });

  test('who is kept waiting is never called connected, and a good token lets in', async ({
    page,
    openEditor,
    host,
    join,
  }) => {
    await openEditor();
    await expect(chip(page)).toContainText('Waiting at the gateway', { timeout: 6_000 });
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: 'Pair a device' });
    await dialog.getByRole('textbox', { name: 'Token' }).fill('a-good-token');
    await dialog.getByRole('textbox', { name: 'Token' }).press('Enter');
    await expect(dialog.getByRole('status')).toContainText('Connected as editor');
    const phone = await join(pairing({ ...host, token: 'a-good-token' }));
    await expect(phone.getByRole('switch', { name: 'Lamp' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(chip(page)).toContainText(CONFIRMED);
    await page.reload();
    await expect(chip(page)).toContainText(CONFIRMED);
  });
});
