// Writing JSON in a layout of two thousand controls: how often a keystroke keeps the page from answering before canvas
// and problems show what it did.
import type { Browser, Page } from 'playwright';
import { print } from '../../src/layout/print.ts';
import { taskTimes } from '../longest-task.ts';
import { openBrowser, startHost } from './browser.ts';
import { type Bench, median } from './figure.ts';
import { generatedLayout } from './generated-layout.ts';

const CONTROLS = 2000;
const KEYSTROKES = 12;
/** Longer than this, and a hand feels it. */
const LONG_MS = 50;

/** The editor with the layout in it, and the caret behind the type of the first control. */
async function writing(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${address}?template=blank`);
  const source = page.getByRole('textbox', { name: 'Layout JSON' });
  await source.waitFor({ state: 'attached' });
  await page.evaluate((text) => navigator.clipboard.writeText(text), print(generatedLayout(CONTROLS)));
  await source.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByText(`Generated ${CONTROLS}`).first().waitFor();
  await page.getByRole('button', { name: 'Find' }).click();
  await page.keyboard.type('"type": "');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  return page;
}

/** What the first control is drawn as, and how many problems there are. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const drawn = document.querySelector('main [role="img"]')?.getAttribute('aria-label') ?? '';
    const tabs = [...document.querySelectorAll('[role="tab"]')].map(({ textContent }) => textContent ?? '');
    return { drawn, problems: tabs.find((text) => text.startsWith('Problems')) ?? '' };
  });

async function quiet(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => requestIdleCallback(() => done()))));
}

/** A letter more makes a type nobody knows of it, and taking it away mends it: both are seen on both sides. */
async function keystroke(page: Page, key: string): Promise<readonly number[]> {
  const before = await shown(page);
  return taskTimes(page, async () => {
    await page.keyboard.press(key);
    await page.waitForFunction(({ drawn, problems }) => {
      const now = document.querySelector('main [role="img"]')?.getAttribute('aria-label') ?? '';
      const tabs = [...document.querySelectorAll('[role="tab"]')].map(({ textContent }) => textContent ?? '');
      return now !== drawn && tabs.find((text) => text.startsWith('Problems')) !== problems;
    }, before);
  });
}

const bench: Bench = async (report) => {
  const browser = await openBrowser();
  const host = await startHost();
  try {
    const page = await writing(browser, host.editor);
    const long: number[] = [];
    const longest: number[] = [];
    for (let round = 0; round < KEYSTROKES; round += 1) {
      await quiet(page);
      const tasks = await keystroke(page, round % 2 === 0 ? 'x' : 'Backspace');
      long.push(tasks.filter((time) => time > LONG_MS).length);
      longest.push(Math.max(...tasks));
    }
    process.stderr.write(`json: the longest task of a keystroke took ${median(longest).toFixed(1)} ms\n`);
    report({ bench: 'json.long_tasks', value: Math.max(...long), unit: 'tasks', target: '<= 1' });
  } finally {
    await browser.close();
    host.stop();
  }
};

export default bench;
