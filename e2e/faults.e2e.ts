// Networks, relays, phones and editors that go away: what the chip says meanwhile, and that all is well again by itself.
import type { Page } from '@playwright/test';
import { WebSocket } from 'ws';
import { type HostileProxy, hostileProxy } from '../src/host/hostile-proxy.ts';
import type { Layout } from '../src/layout/document.ts';
import { createMeshClient } from '../src/mesh/client.ts';
import { CONFIRMED, chip, DESK, expect, follow, inspector, onCanvas, openAt, test } from './desk.ts';
import { startHost } from './host.ts';
import { local, pairing, until } from './phone.ts';

// Six seconds and two are what is promised; machines that run tests may be busy with others.
const TRUTH_MS = 7_000;
const BACK_MS = 8_000;

const portOf = (address: string) => new URL(address).port;

async function rename(page: Page, label: string): Promise<void> {
  await onCanvas(page, 'lamp').click();
  await inspector(page).getByRole('textbox', { name: 'Label', exact: true }).fill(label);
}

const shown = (phone: Page, label: string) =>
  expect(phone.getByRole('switch', { name: label, exact: true })).toBeVisible({ timeout: BACK_MS });

/** For so long nothing passes in either direction, and nobody is told. Gives when it ended. */
async function cut(proxy: HostileProxy, ms: number): Promise<number> {
  const stalled = [...proxy.passages];
  for (const passage of stalled) passage.stall();
  const held = proxy.hold();
  await new Promise((done) => setTimeout(done, ms));
  const over = Date.now();
  for (const passage of stalled) passage.resume();
  held.release(Array.from({ length: held.waiting() }, (_, index) => index));
  return over;
}

type Followed = Awaited<ReturnType<typeof follow>>;

/** Milliseconds from then until the chip first said this. */
async function saidAfter(said: Followed, then: number, words: RegExp): Promise<number> {
  const found = (await said()).find(({ text, at }) => at >= then && words.test(text));
  return (found?.at ?? Number.POSITIVE_INFINITY) - then;
}

interface Fault {
  readonly began: number;
  readonly ended: number;
  /** What the chip should say of it. */
  readonly words: RegExp;
}

async function judge(said: Followed, { began, ended, words }: Fault): Promise<void> {
  expect(await saidAfter(said, began, words), 'told after').toBeLessThan(TRUTH_MS);
  expect(await saidAfter(said, ended, CONFIRMED), 'well again after').toBeLessThan(BACK_MS);
}

const CUT_MS = 10_000;

test('a phone that leaves the network is not called live, and has the newest when it is back', async ({
  page,
  openEditor,
  host,
  join,
}) => {
  const proxy = await hostileProxy(Number(portOf(host.relay)));
  await openEditor();
  const phone = await join(pairing({ ...host, relay: `ws://127.0.0.1:${proxy.port}` }));
  await expect(chip(page)).toContainText(CONFIRMED);
  const said = await follow(page);
  const began = Date.now();
  const over = cut(proxy, CUT_MS);
  // What waits for its answer does not hide that nobody is there to give it.
  await rename(page, 'Edited at once');
  await expect(chip(page)).toContainText('not live', { timeout: TRUTH_MS });
  await rename(page, 'Edited meanwhile');
  const ended = await over;
  await shown(phone, 'Edited meanwhile');
  await expect(chip(page)).toContainText(CONFIRMED, { timeout: BACK_MS });
  await judge(said, { began, ended, words: /not live/ });
  await proxy.stop();
});

test('an editor that leaves the network says so, and goes on as if nothing had been', async ({
  page,
  openEditor,
  host,
  join,
}) => {
  const proxy = await hostileProxy(Number(portOf(host.relay)));
  await page.route('**/api/host', async (route) => {
    const response = await route.fetch();
    const facts = await response.json();
    await route.fulfill({ response, json: { ...facts, relay: `ws://127.0.0.1:${proxy.port}` } });
  });
  await openEditor();
  const phone = await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  const said = await follow(page);
  const began = Date.now();
  const over = cut(proxy, CUT_MS);
  await expect(chip(page)).toContainText('Connecting', { timeout: TRUTH_MS });
  await rename(page, 'Edited meanwhile');
  const ended = await over;
  await shown(phone, 'Edited meanwhile');
  await expect(chip(page)).toContainText(CONFIRMED, { timeout: BACK_MS });
  await judge(said, { began, ended, words: /Connecting/ });
  await proxy.stop();
});

test('a relay that is away for a while is joined again by both sides as soon as it is back', async ({ page, join }) => {
  const token = 'the-same-token-after-a-restart';
  const first = await startHost(['--token', token]);
  const ports = ['--port', portOf(first.host.editor), '--relay-port', portOf(first.host.relay)];
  await openAt(first.host, page);
  const phone = await join(pairing(first.host), first.host);
  await expect(chip(page)).toContainText(CONFIRMED);
  const said = await follow(page);
  const began = Date.now();
  await first.stop();
  await expect(chip(page)).toContainText('Connection lost', { timeout: TRUTH_MS });
  await rename(page, 'Edited meanwhile');
  await new Promise((done) => setTimeout(done, 5_000));
  const ended = Date.now();
  const again = await startHost(['--token', token, ...ports]);
  await shown(phone, 'Edited meanwhile');
  await expect(chip(page)).toContainText(CONFIRMED, { timeout: BACK_MS });
  await judge(said, { began, ended, words: /Connection lost/ });
  await again.stop();
});

const editorOf = ({ roster }: ReturnType<typeof createMeshClient>) =>
  roster.getState().peers.find(({ role }) => role === 'editor');

test('phone and editor are reloaded, and each finds the other as it was', async ({
  page,
  openEditor,
  join,
  member,
}) => {
  const { client } = await member('home', 'hub');
  await openEditor();
  const phone = await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  const said = await follow(page);
  const since = Date.now();
  await phone.reload();
  await shown(phone, 'Lamp');
  await expect(chip(page)).toContainText(CONFIRMED);
  expect(await saidAfter(said, since, /away/)).toBeLessThan(TRUTH_MS);

  await until(client, () => editorOf(client) !== undefined);
  const { name, id } = editorOf(client) ?? {};
  await page.reload();
  await expect(chip(page)).toContainText(CONFIRMED);
  await until(client, () => editorOf(client)?.id !== id && editorOf(client) !== undefined);
  expect(editorOf(client)?.name).toBe(name);
  await rename(page, 'After all');
  await shown(phone, 'After all');
});

test('two editors with one phone: each knows whose layout is on it', async ({
  page,
  openEditor,
  browser,
  host,
  join,
}) => {
  await openEditor();
  const phone = await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  const other = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await openAt(host, other, { ...DESK, name: 'Theirs' } as Layout);
  await expect(phone.getByRole('heading', { name: 'Theirs' })).toBeVisible();
  await expect(chip(other)).toContainText(CONFIRMED);
  await expect(chip(page)).toContainText('shows another layout', { timeout: TRUTH_MS });
  await page.getByRole('button', { name: /^Push revision \d+ once$/ }).click();
  await expect(phone.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await expect(chip(page)).toContainText(CONFIRMED);
  await expect(chip(other)).toContainText('shows another layout', { timeout: TRUTH_MS });
  await other.context().close();
});

test('an editor whose name is taken says so, and comes back only when it is asked to', async ({
  page,
  openEditor,
  host,
  join,
  member,
}) => {
  const { client } = await member('home', 'hub');
  await openEditor();
  await join();
  await expect(chip(page)).toContainText(CONFIRMED);
  await until(client, () => editorOf(client) !== undefined);
  const thief = createMeshClient({
    url: local(host.relay),
    token: host.token,
    channel: 'home',
    role: 'editor',
    name: editorOf(client)?.name ?? '',
    WebSocket: WebSocket as never,
  });
  const leave = thief.start();
  await expect(chip(page)).toHaveText('Another editor took this name', { timeout: TRUTH_MS });
  await until(thief, () => thief.state.getState().member);
  const { memberId } = thief.state.getState();
  await new Promise((done) => setTimeout(done, 2_500));
  expect(thief.state.getState()).toMatchObject({ phase: 'admitted', memberId });
  leave();
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('button', { name: 'Try again now' }).click();
  await page.keyboard.press('Escape');
  await expect(chip(page)).toContainText(CONFIRMED);
});
