// Opening the editor: what it weighs until the palette takes a click, in a browser that has none of it yet.
import type { Browser, BrowserContext, Page } from 'playwright';
import { openBrowser, startHost } from './browser.ts';
import { type Bench, median } from './figure.ts';

const ROUNDS = 3;
const VIEWPORT = { width: 1280, height: 800 };
/** There are 43 controls. */
const MANY = 40;

/** A browser that has an empty layout in its library, which opens with the page. */
async function visitor(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.goto(`${address}?template=blank`);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.close();
  return context;
}

/**
 * Runs in the page before anything else: looks at every frame whether tiles and search box are on the screen, clicks a
 * tile as soon as they are, and keeps the time of the first click that added something.
 */
function watchForClick(many: number): void {
  let clicked = 0;
  const look = () => {
    const undo = document.querySelector('button[aria-label^="Undo"]:enabled:not([aria-disabled="true"])');
    if (undo !== null) return performance.mark('usable', { startTime: clicked });
    const tiles = [...document.querySelectorAll<HTMLElement>('[data-tile]')];
    const box = document.querySelector('[data-palette-search] input');
    const shown = tiles.length >= many && box !== null && box.getBoundingClientRect().height > 0;
    const isOpen = document.querySelector('button[aria-label^="Layout: "]') !== null;
    if (shown && isOpen && box.closest('[inert]') === null) {
      clicked = performance.now();
      tiles[0]?.click();
    }
    return requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Bytes of the scripts that were asked for until then, as they came over the wire. */
const weight = (page: Page) =>
  page.evaluate(() => {
    const [usable] = performance.getEntriesByName('usable');
    if (usable === undefined) return undefined;
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const before = resources.filter(({ name, startTime }) => name.endsWith('.js') && startTime <= usable.startTime);
    return before.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });

async function opened(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript(watchForClick, MANY);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  // Only what has arrived is listed.
  await page.waitForLoadState('networkidle');
  const bytes = await weight(page);
  if (bytes === undefined || bytes === 0) throw new Error('The palette took no click.');
  return bytes / 1024;
}

const bench: Bench = async (report) => {
  const host = await startHost();
  const browser = await openBrowser();
  try {
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // A control that was added could be undone in the next round, too.
      const context = await visitor(browser, host.editor);
      rounds.push(await opened(context, host.editor));
      await context.close();
    }
    report({ bench: 'load.editor_kb', value: median(rounds), unit: 'KiB', target: '<= 260' });
  } finally {
    await browser.close();
    host.stop();
  }
};

export default bench;
