// Both ends of a live session: the editor in one browser, phones in others, and between them the relay of the built host.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import type { Layout } from '../src/layout/document.ts';
import type { Host } from './host.ts';
import { test as base, local, pairing } from './phone.ts';

const MAIN = resolve(import.meta.dirname, '../dist/host/main.js');

const toggle = (id: string, label: string, row: number, col: number) => ({
  type: 'toggle',
  id,
  label,
  position: [row, col],
  span: [1, 2],
  action: { event: 'broadcast_request', payload: { msg_type: `set_${id}`, on: '{{value}}' } },
});

const CONTROLS = [
  toggle('lamp', 'Lamp', 0, 0),
  toggle('fan', 'Fan', 0, 2),
  { type: 'gauge', id: 'heat', label: 'Heat', position: [1, 0], span: [2, 2], min: 0, max: 50 },
  { type: 'slider', id: 'dim', label: 'Dim', position: [5, 0], span: [1, 4], defaultValue: 50 },
];

export const deskWith = (more: readonly object[]): Layout =>
  ({
    name: 'Desk',
    version: 1,
    tabs: [{ title: 'One', icon: 'house', grid: { columns: 4, rows: 8 }, children: [...CONTROLS, ...more] }],
  }) as unknown as Layout;

/** What is dragged, typed and shown: no server of its own, and room to move things. */
export const DESK = deskWith([]);

export const layoutMenu = (page: Page): Locator => page.getByRole('button', { name: /^Layout: / });

/** The editor with this layout open. */
export async function openAt(host: Host, page: Page, layout: Layout = DESK): Promise<void> {
  await page.goto(`${host.editor}?template=blank`);
  await expect(layoutMenu(page)).toBeVisible();
  await layoutMenu(page).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  const buffer = Buffer.from(JSON.stringify(layout));
  await page.getByLabel('File to import').setInputFiles({ name: 'desk.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Open as a new layout' }).click();
  await expect(page.getByRole('button', { name: `Layout: ${layout.name}`, exact: true })).toBeVisible();
}

/** How everything stands, as the top bar says it; behind a dialog too. */
export const chip = (page: Page): Locator =>
  page.getByRole('banner', { includeHidden: true }).getByRole('status', { includeHidden: true });

export const CONFIRMED = /revision \d+ confirmed/;

/** Confirmed, and not only what was so before. */
export const confirmedAfter = (page: Page, revision: number): Promise<void> =>
  expect
    .poll(() => revisionOf(page), { message: 'the confirmed revision', timeout: 10_000, intervals: [20] })
    .toBeGreaterThan(revision);

export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

/** The one that is confirmed, once none is on its way. */
export async function confirmedRevision(page: Page): Promise<number> {
  let revision = Number.NaN;
  const look = async () => {
    revision = await revisionOf(page);
    return revision;
  };
  await expect.poll(look, { message: 'a confirmed revision', intervals: [20] }).not.toBeNaN();
  return revision;
}

async function revisionOf(page: Page): Promise<number> {
  return Number(/revision (\d+) confirmed/.exec((await chip(page).textContent()) ?? '')?.[1]);
}

export interface Said {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Everything the chip says from now on. */
export async function follow(page: Page): Promise<() => Promise<readonly Said[]>> {
  await page.evaluate(() => {
    const said: Said[] = [];
    Reflect.set(window, 'chipSaid', said);
    const look = () => {
      const text = document.querySelector('header [role="status"]')?.textContent ?? '';
      if (said.at(-1)?.text !== text) said.push({ text, at: Date.now() });
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
  return () => page.evaluate(() => Reflect.get(window, 'chipSaid') as Said[]);
}

/** The open layout as its export has it. */
export async function exported(page: Page): Promise<Layout> {
  await layoutMenu(page).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  await page.keyboard.press('Escape');
  return JSON.parse(text) as Layout;
}

/** What a person’s camera would read off the screen. */
export async function scanned(code: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  const found = jsqr(new Uint8ClampedArray(data), width, height);
  if (found === null) throw new Error('There is no code to be read on this picture.');
  return found.data;
}

/** A pane of the dock. */
export async function dock(page: Page, name: 'JSON' | 'Device' | 'Traffic'): Promise<Locator> {
  const tab = page.getByRole('tab', { name, exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  return page.getByRole('tabpanel', { name, exact: true });
}

/** A control on the canvas. */
export const onCanvas = (page: Page, id: string): Locator =>
  page.getByRole('application').getByRole('img', { name: new RegExp(` ${id}, row`) });

/** Drags a control so far, in cells. */
export async function dragBy(page: Page, id: string, rows: number, cols: number): Promise<void> {
  const box = await onCanvas(page, id).boundingBox();
  const column = await onCanvas(page, 'dim').boundingBox();
  const gauge = await onCanvas(page, 'lamp').boundingBox();
  if (box === null || column === null || gauge === null) throw new Error(`${id} is not on the canvas.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 2 });
  await page.mouse.move(x + (cols * column.width) / 4, y + rows * gauge.height * 1.1, { steps: 4 });
  await page.mouse.up();
}

/** The frames that pass a page’s sockets, as the relay sees them. */
export interface Wire {
  readonly sent: string[];
  readonly received: string[];
}

export function wireOf(page: Page): Wire {
  const wire: Wire = { sent: [], received: [] };
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => wire.sent.push(String(payload)));
    socket.on('framereceived', ({ payload }) => wire.received.push(String(payload)));
  });
  return wire;
}

export interface Headless {
  readonly name: string;
  /** Lines it has printed so far, parsed. */
  readonly lines: readonly Record<string, unknown>[];
}

interface Cast {
  /** The editor with this layout open. */
  readonly openEditor: (layout?: Layout) => Promise<void>;
  /** The web device on a phone; joins with the host’s pairing unless it is given another. */
  readonly join: (pairing?: string, from?: Host) => Promise<Page>;
  /** `carter-editor device` with this pairing. */
  readonly appDevice: (pairing: string, ...args: readonly string[]) => Promise<Headless>;
}

export const test = base.extend<Cast>({
  openEditor: async ({ host, page }, use) => use((layout) => openAt(host, page, layout)),
  join: async ({ browser, host }, use) => {
    const phones: BrowserContext[] = [];
    await use(async (code = pairing(host), from = host) => {
      const context = await browser.newContext({ hasTouch: true, viewport: { width: 393, height: 852 } });
      phones.push(context);
      const page = await context.newPage();
      await page.goto(`${local(from.addresses[0]?.pages ?? '')}device/#${encodeURIComponent(code)}`);
      return page;
    });
    for (const context of phones) await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
  appDevice: async ({}, use) => {
    const children: ChildProcess[] = [];
    await use(async (code, ...args) => {
      const child = spawn(process.execPath, [MAIN, 'device', '--pair', code, ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(child);
      const lines: Record<string, unknown>[] = [];
      const reader = createInterface({ input: child.stdout });
      const first = new Promise<void>((told) => reader.once('line', () => told()));
      reader.on('line', (line) => lines.push(JSON.parse(line)));
      await first;
      return { name: String(lines[0]?.name), lines };
    });
    for (const child of children) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    }
  },
});

export { expect };
