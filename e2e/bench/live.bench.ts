// From letting go of the mouse in the editor to the moment the editor knows that a phone has painted what came of it. The
// floor is two pages that do nothing but pass on, parse, paint and answer the same bytes, in turn with the real thing.
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { summaryOf } from '../../src/layout/diff.ts';
import type { Layout } from '../../src/layout/document.ts';
import { openBrowser } from './browser.ts';
import { type Bench, quantile } from './figure.ts';
import { confirmed, type Desk, openDesk } from './live/desk.ts';
import { isFloor, startFloor } from './live/floor.ts';

const BUNDLE = fileURLToPath(import.meta.url);
const CONTROLS = 50;
const WARM_UP = 10;
const ROUNDS = 80;
/** So that every drop meets pages with nothing left to do. */
const IDLE_MS = 250;
const STORM_SECONDS = 60;

const KINDS = ['toggle', 'gauge', 'label', 'statusLight', 'button', 'progressRing', 'stepper', 'sparkline'];

/** A page as people make them; in its first row is room to move the first control. */
const layout: Layout = {
  name: 'Fifty',
  version: 1,
  tabs: [
    {
      title: 'All',
      grid: { columns: 4, rows: 14 },
      children: Array.from({ length: CONTROLS }, (_, index) => ({
        type: KINDS[index % KINDS.length],
        id: `c${index}`,
        label: `Control ${index}`,
        position: index === 0 ? [0, 0] : [1 + Math.floor((index - 1) / 4), (index - 1) % 4],
        defaultValue: index % 100,
      })),
    },
  ],
} as unknown as Layout;

const timesOf = (page: Page) =>
  page.evaluate(() => Reflect.get(window, 'liveTimes') as { readonly took: number; readonly revision: number });

/** Milliseconds for one drop, the control back and forth in its row. */
async function dropped({ editor }: Desk, round: number): Promise<number> {
  const cell = editor.getByRole('application').getByRole('img', { name: /toggle c0, row/i });
  const row = await editor
    .getByRole('application')
    .getByRole('img', { name: /c1, row/i })
    .boundingBox();
  const box = await cell.boundingBox();
  if (box === null || row === null) throw new Error('The control is not on the canvas.');
  const { revision } = await timesOf(editor);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const to = row.x + row.width / 2 + (round % 2 === 0 ? 2 : 0) * (row.width * 1.08);
  await editor.mouse.move(x, y);
  await editor.mouse.down();
  await editor.mouse.move(x + 8, y, { steps: 2 });
  await editor.mouse.move(to, y, { steps: 3 });
  await pause(IDLE_MS);
  await editor.mouse.up();
  await editor.waitForFunction(
    (before) => (Reflect.get(window, 'liveTimes') as { revision: number }).revision > before,
    revision,
  );
  return (await timesOf(editor)).took;
}

async function floorPages(browser: Browser, address: string): Promise<() => Promise<number>> {
  const open = async (path: string, size: { width: number; height: number }) => {
    const page = await (await browser.newContext({ viewport: size })).newPage();
    await page.goto(`${address}${path}`);
    await page.waitForFunction('socket.readyState === 1');
    return page;
  };
  const sender = await open('sender', { width: 1280, height: 800 });
  const shower = await open('shower', { width: 393, height: 852 });
  await sender.evaluate((given) => void Reflect.set(window, 'layout', given), layout as never);
  const answer = { ok: true, rendered: summaryOf(layout) };
  await shower.evaluate((given) => void Reflect.set(window, 'answer', given), answer as never);
  return async () => {
    await sender.evaluate('void (took = undefined)');
    await sender.mouse.move(200, 200);
    await sender.mouse.down();
    await sender.mouse.move(260, 200, { steps: 3 });
    await pause(IDLE_MS);
    await sender.mouse.up();
    await sender.waitForFunction('took !== undefined');
    return (await sender.evaluate('took')) as number;
  };
}

interface Frame {
  readonly reply_to: string | null;
  readonly payload: { readonly msg_type?: string } | null;
}

/** The most frames in one second that came to the phone while a hand changed a number without a pause. */
async function storm({ editor, phone }: Desk): Promise<{ readonly busiest: number; readonly settled: number }> {
  const cdp = await phone.context().newCDPSession(phone);
  await cdp.send('Network.enable');
  const times: number[] = [];
  cdp.on('Network.webSocketFrameReceived', ({ timestamp, response }) => {
    const { reply_to, payload } = JSON.parse(response.payloadData) as Frame;
    // Neither answers to its own questions nor the relay’s copies of its own events come from the editor.
    if (reply_to === null && payload?.msg_type !== 'studio.event') times.push(timestamp);
  });
  await editor
    .getByRole('application')
    .getByRole('img', { name: /gauge c1, row/i })
    .click();
  const label = editor.getByRole('complementary', { name: 'Inspector' }).locator('[data-scrub]');
  const box = await label.filter({ hasText: /^To$/ }).boundingBox();
  if (box === null) throw new Error('The gauge has no number to drag.');
  const [x, y] = [box.x + 8, box.y + 8];
  await editor.mouse.move(x, y);
  await editor.mouse.down();
  const end = performance.now() + STORM_SECONDS * 1_000;
  for (let step = 0; performance.now() < end; step += 1) await editor.mouse.move(x + (step % 300), y);
  const { revision } = await timesOf(editor);
  const over = performance.now();
  await editor.mouse.move(x + 301, y);
  await editor.mouse.up();
  await editor.waitForFunction(
    (before) => (Reflect.get(window, 'liveTimes') as { revision: number }).revision > before,
    revision,
  );
  await confirmed(editor);
  const settled = performance.now() - over;
  const busiest = Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1).length));
  return { busiest, settled };
}

const bench: Bench = async (report) => {
  const browser = await openBrowser();
  const floor = await startFloor(BUNDLE);
  const desk = await openDesk(browser, layout);
  try {
    const least = await floorPages(browser, floor.address);
    const ours: number[] = [];
    const floors: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      await desk.editor.bringToFront();
      const mine = await dropped(desk, round + WARM_UP);
      await pause(IDLE_MS);
      const bare = await least();
      if (round < 0) continue;
      ours.push(mine);
      floors.push(bare);
    }
    for (const [name, q, target] of [
      ['p50', 0.5, '<= 2.5'],
      ['p95', 0.95, '<= 4'],
    ] as const) {
      const [mine, bare] = [quantile(ours, q), quantile(floors, q)];
      process.stderr.write(
        `live.${name}: ${mine.toFixed(1)} ms for ${CONTROLS} controls, the floor ${bare.toFixed(1)} ms\n`,
      );
      report({ bench: `live.${name}_vs_floor`, value: mine / bare, unit: 'x', target });
    }
    const { busiest, settled } = await storm(desk);
    process.stderr.write(`live.storm: at most ${busiest} frames a second, settled ${settled.toFixed(0)} ms after it\n`);
    report({ bench: 'live.storm_frames', value: busiest, unit: 'frames/s', target: '<= 20' });
  } finally {
    desk.stop();
    floor.stop();
    await browser.close();
  }
};

// The floor’s relay is the same bundle, and measures nothing.
export default isFloor() ? () => {} : bench;
