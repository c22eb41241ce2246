// The editor as a person meets it: its parts by role and label, cells by row and column, and a hand that drags.
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { GAP } from '../src/controls/boxes.ts';
import type { Host } from './host.ts';

export const canvas = (page: Page) => page.getByRole('application', { name: /^Canvas/ });
export const palette = (page: Page) => page.getByRole('complementary', { name: 'Add and arrange' });
export const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
export const source = (page: Page) => page.getByRole('textbox', { name: 'Layout JSON' });
export const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ });
export const redo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Redo/ });

/** “Gauge cpu, row 1 column 2, 2 by 2” */
export const control = (page: Page, name: string | RegExp) =>
  canvas(page).getByRole('img', { name: typeof name === 'string' ? new RegExp(`^${name}(,|$)`) : name });

/** Of a section of the palette: what was used lately stands in two of them. */
export const tile = (page: Page, name: string, section = /Input|Display|Charts|Layout/) =>
  palette(page).getByRole('region', { name: section }).getByRole('button', { name, exact: true });

/** What a screen reader has just been told. */
export const said = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();

/** A new layout from a template, saved. */
export async function startWith(page: Page, host: Host, template = 'blank'): Promise<void> {
  await page.goto(`${host.editor}?template=${template}`);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** A layout opened from a file, as its own first step of history. */
export async function openFile(page: Page, host: Host, layout: object): Promise<void> {
  await startWith(page, host);
  await page.keyboard.press('ControlOrMeta+Shift+o');
  await page
    .getByLabel('File to import')
    .setInputFiles({ name: 'layout.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(layout)) });
  await page.getByRole('button', { name: 'Open as a new layout' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(undo(page)).toBeDisabled();
}

/** The layout as the copy button of the JSON pane gives it; the page has to be allowed the clipboard. */
export async function written(page: Page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  // Right after a drop a click is taken for its end, and is not heard.
  await expect(async () => {
    await page.getByRole('button', { name: 'Copy the JSON' }).click();
    await expect.poll(copied, { timeout: 1_000 }).not.toBe('');
  }).toPass();
  return copied();
}

/** The file that the export dialog gives. */
export async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const leaveOut = page.getByRole('switch', { name: /^Leave out/ });
  if (await leaveOut.isVisible()) await leaveOut.click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  return text;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function middleOf(locator: Locator): Promise<Point> {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not drawn.');
  return box;
}

export interface Grid {
  /** The middle of what begins at this cell and is so large, counted from one as people do. */
  readonly at: (row: number, column: number, rows?: number, columns?: number) => Point;
  readonly cell: { readonly width: number; readonly height: number };
}

const PLACE = /row (\d+) column (\d+), (\d+) by (\d+)$/;

/** The cells of the open page, measured at a control that stands in them. */
export async function gridOf(page: Page, name: string): Promise<Grid> {
  const one = control(page, name);
  const box = await boxOf(one);
  const [row = 1, column = 1, rows = 1, columns = 1] =
    PLACE.exec((await one.getAttribute('aria-label')) ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const gap = GAP * (await zoomOf(page));
  const cell = { width: (box.width + gap) / columns, height: (box.height + gap) / rows };
  const origin = {
    x: box.x - gap / 2 - (column - 1) * cell.width,
    y: box.y - gap / 2 - (row - 1) * cell.height,
  };
  return {
    cell,
    at: (toRow, toColumn, high = 1, wide = 1) => ({
      x: origin.x + (toColumn - 1 + wide / 2) * cell.width,
      y: origin.y + (toRow - 1 + high / 2) * cell.height,
    }),
  };
}

async function zoomOf(page: Page): Promise<number> {
  const text = await page.getByRole('toolbar', { name: 'Zoom' }).getByText(/%$/).textContent();
  return Number.parseInt(text ?? '', 10) / 100;
}

/** Pressed, carried there in steps, and still held. */
export async function carry(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
}

export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await carry(page, from, to);
  await page.mouse.up();
}
