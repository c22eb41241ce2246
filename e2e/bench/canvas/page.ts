// Chromium on the pages of the canvas bench, and what a step of the pointer costs there.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import type { Layout } from '../../../src/layout/document.ts';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The folder over HTTP; gives the address and how to stop. */
export async function serve(folder: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    try {
      const body = readFileSync(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
      response.setHeader('Content-Type', KINDS[extname(pathname) || '.html'] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

export interface Side {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** The middle of what is dragged, and how large a point is on the screen. */
  readonly start: { readonly x: number; readonly y: number; readonly scale: number };
}

const VIEWPORT = { width: 1440, height: 1000 };
/** What the held gauge is wide, in points. */
const HELD = 2 * 94.25 - 8;

async function sideOf(page: Page, selector: string): Promise<Side> {
  const cdp = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: others on this machine do not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const held = page.locator(selector);
  await held.waitFor();
  const box = await held.boundingBox();
  if (box === null) throw new Error(`Nothing is drawn for ${selector}.`);
  return { page, cdp, start: { x: box.x + box.width / 2, y: box.y + box.height / 2, scale: box.width / HELD } };
}

export async function openEditor(browser: Browser, url: string, layout: Layout): Promise<Side> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(url);
  await page.getByRole('button', { name: /Import a file/ }).click();
  const file = { name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(layout)) };
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).click();
  const side = await sideOf(page, '[id^="canvas-cell"][aria-label*=" held,"]');
  // Views are loaded as they are needed, and the list of findings is made when there is a moment.
  await page.waitForLoadState('networkidle');
  return side;
}

export async function openRival(
  browser: Browser,
  url: string,
  grid: 'rgl' | 'gridstack',
  count: number,
): Promise<Side> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`${url}rivals.html?grid=${grid}&count=${count}`);
  return sideOf(page, '#held');
}

export async function busy({ cdp }: Side): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Down the page and back in a wave, in points from where it was taken; half of it over cells that are taken. */
export const STEPS: readonly (readonly [right: number, down: number])[] = Array.from({ length: 60 }, (_, step) => {
  const turn = (step / 60) * 2 * Math.PI;
  return [90 * (1 - Math.cos(2 * turn)), 150 * (1 - Math.cos(turn))] as const;
});

const FRAME_MS = 20;
const rest = (ms: number) => new Promise((next) => setTimeout(next, ms));

const send = ({ cdp }: Side, type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
  cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: 1,
  });

/** Lifts what is held, carries it along the path, and puts it back. Gives what `during` measured between. */
export async function dragged<T>(
  side: Side,
  before: () => Promise<T>,
  after: (begun: T) => Promise<number>,
): Promise<number> {
  const { x, y, scale } = side.start;
  await side.page.bringToFront();
  await send(side, 'mousePressed', x, y);
  for (const by of [2, 4, 6]) {
    await send(side, 'mouseMoved', x + by, y + by);
    await rest(60);
  }
  await rest(250);
  const begun = await before();
  for (const [right, down] of STEPS) {
    await send(side, 'mouseMoved', x + right * scale, y + down * scale);
    await rest(FRAME_MS);
  }
  const measured = await after(begun);
  await send(side, 'mouseMoved', x, y);
  await rest(FRAME_MS);
  await send(side, 'mouseReleased', x, y);
  await rest(300);
  return measured;
}

/** Main-thread milliseconds for a step: script, style, layout and paint. */
export const stepCost = (side: Side): Promise<number> =>
  dragged(
    side,
    () => busy(side),
    async (begun) => ((await busy(side)) - begun) / STEPS.length,
  );

/** Of 60 in a second. */
const BUDGET_MS = 1000 / 60;

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the page’s main thread that alone took longer than a frame lasts: each is a frame nobody saw. */
export async function droppedFrames(side: Side): Promise<number> {
  const events: TraceEvent[] = [];
  side.cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await dragged(
    side,
    () =>
      side.cdp.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'] },
      }),
    async () => {
      const complete = new Promise<void>((done) => side.cdp.once('Tracing.tracingComplete', () => done()));
      await side.cdp.send('Tracing.end');
      await complete;
      return 0;
    },
  );
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`));
  if (tasks.length < STEPS.length) throw new Error('The trace shows no work of the page.');
  return tasks.filter(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000 > BUDGET_MS).length;
}
