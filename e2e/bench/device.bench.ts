// The web device in real Chromium: what it weighs, how fast a pushed layout is on the screen, and what a flood does.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { WebSocket } from 'ws';
import type { Layout } from '../../src/layout/document.ts';
import { createMeshClient, type MeshClient } from '../../src/mesh/client.ts';
import { type Bench, median } from './figure.ts';

const ROOT = process.cwd();
const ROUNDS = 9;
const CONTROLS = 500;
const FLOOD_SECONDS = 20;
/** Until what is compiled, and what is remembered of each control, is there. */
const WARM_SECONDS = 5;
const FRAMES_A_SECOND = 300;

const KINDS = ['toggle', 'gauge', 'label', 'statusLight', 'button', 'progressRing', 'stepper', 'sparkline'];
/** Those that keep a number as it comes. */
const NUMBERS = new Set(['gauge', 'progressRing', 'stepper', 'sparkline']);
const kindOf = (index: number) => KINDS[index % KINDS.length] ?? 'label';

function rows(count: number): Layout {
  return {
    name: `Rows ${count}`,
    version: 1,
    tabs: [
      {
        title: 'All',
        grid: { columns: 4, rows: Math.ceil(count / 4) },
        children: Array.from({ length: count }, (_, index) => ({
          type: kindOf(index),
          id: `c${index}`,
          label: `Control ${index}`,
          position: [Math.floor(index / 4), index % 4],
          defaultValue: index % 100,
        })),
      },
    ],
  };
}

interface Rig {
  readonly page: Page;
  readonly editor: MeshClient;
  readonly device: () => string;
  /** The paths of all scripts the page has loaded. */
  readonly scripts: readonly string[];
  readonly stop: () => Promise<void>;
}

async function rig(browser: Browser): Promise<Rig> {
  const host = spawn(
    process.execPath,
    [join(ROOT, 'dist/host/main.js'), 'relay', '--json', '--relay-port', '0', '--open'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await new Promise<string[]>((ready) =>
    createInterface({ input: host.stdout }).once('line', (text) => ready([text])),
  );
  const { relay } = JSON.parse(line ?? '{}') as { relay: string };
  const pages = `${relay.replace('ws:', 'http:')}/`;
  const editor = createMeshClient({
    url: relay,
    name: 'bench',
    channel: 'home',
    role: 'editor',
    WebSocket: WebSocket as never,
  });
  const stopEditor = editor.start();
  const page = await browser.newPage({ viewport: { width: 393, height: 852 } });
  const scripts: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.push(pathname);
  });
  const pair = encodeURIComponent(JSON.stringify({ url: relay, channel: 'home', role: 'viewer' }));
  await page.goto(`${pages}device/#${pair}`);
  await page.getByRole('heading', { name: 'Ready' }).waitFor();
  const device = () => editor.roster.getState().peers.find(({ role }) => role === 'viewer')?.id ?? '';
  while (device() === '') await new Promise((next) => editor.roster.subscribe(next));
  return {
    page,
    editor,
    device,
    scripts,
    stop: async () => {
      stopEditor();
      await page.close();
      host.kill();
    },
  };
}

/** What comes until a layout of small controls is on the screen, as the host serves it: compressed when it was built. */
async function firstLoadKb({ page, editor, device, scripts }: Rig): Promise<number> {
  await apply(editor, device(), rows(3 * KINDS.length));
  await page.waitForLoadState('networkidle');
  const bytes = [...new Set(scripts)].map((path) => {
    const file = join(ROOT, 'dist/pages', path);
    return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function staticPage(
  browser: Browser,
): Promise<{ draw: (count: number) => Promise<number>; stop: () => Promise<void> }> {
  const out = join(tmpdir(), `carter-static-${process.pid}`);
  const root = resolve(ROOT, 'e2e/bench/device');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true, rolldownOptions: { input: join(root, 'static.html') } },
  });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/static.html' : (request.url ?? '');
    try {
      response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.end(readFileSync(join(out, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const page = await browser.newPage({ viewport: { width: 393, height: 852 } });
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
  return {
    draw: (count) => page.evaluate((n) => (window as unknown as { draw(n: number): Promise<number> }).draw(n), count),
    stop: async () => {
      await page.close();
      server.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

async function apply(editor: MeshClient, device: string, layout: Layout): Promise<number> {
  const start = performance.now();
  await editor.route(device, 'apply-layout', layout, { timeoutMs: 20_000 });
  return performance.now() - start;
}

/** A value for one control after the other, at an even pace. Gives the last of each, once all have been answered. */
async function pour(editor: MeshClient, device: string, seconds: number): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, number>();
  const answers: Promise<unknown>[] = [];
  const start = performance.now();
  for (let sent = 0; sent < seconds * FRAMES_A_SECOND; ) {
    const due = Math.min(seconds, (performance.now() - start) / 1000) * FRAMES_A_SECOND;
    for (; sent < due; sent += 1) {
      const id = `c${sent % 100}`;
      const value = (sent * 7) % 101;
      last.set(id, value);
      answers.push(editor.route(device, 'set-control-state', { values: { [id]: value } }));
    }
    await new Promise((next) => setTimeout(next, 4));
  }
  await Promise.all(answers);
  return last;
}

/** Bytes the page holds once everything that can go is gone. */
async function held(cdp: CDPSession): Promise<number> {
  // What a first collection finalises, only a second one takes.
  for (let round = 0; round < 2; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

interface Flooded {
  /** Frames the display should have drawn and did not. */
  readonly droppedPercent: number;
  readonly keptMb: number;
  readonly wrongValues: number;
}

/** 300 frames a second for 100 controls. */
async function flood({ page, editor, device }: Rig): Promise<Flooded> {
  await apply(editor, device(), rows(100));
  const cdp = await page.context().newCDPSession(page);
  await pour(editor, device(), WARM_SECONDS);
  const before = await held(cdp);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const look = (at: number) => {
      seen.push(at);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const last = await pour(editor, device(), FLOOD_SECONDS);
  const droppedPercent = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: number[] };
    const gaps = seen.slice(1).map((at, index) => at - (seen[index] ?? at));
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 16.7;
    const lost = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1), 0);
    seen.length = 0;
    return (lost / (gaps.length + lost)) * 100;
  });
  const keptMb = ((await held(cdp)) - before) / 1_048_576;
  const { values } = (await editor.route(device(), 'get-control-state', {})) as { values: Record<string, unknown> };
  const wrong = [...last].filter(([id, value]) => NUMBERS.has(kindOf(Number(id.slice(1)))) && values[id] !== value);
  return { droppedPercent, keptMb, wrongValues: wrong.length };
}

function chromiumPath(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const find = `import(${JSON.stringify(join(ROOT, '.ci/chromium.mjs'))}).then(async ({ findChromium }) => process.stdout.write(await findChromium()))`;
  return execFileSync(process.execPath, ['-e', find], { encoding: 'utf8' });
}

const bench: Bench = async (report) => {
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
  ];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    const device = await rig(browser);
    const kb = await firstLoadKb(device);
    report({ bench: 'device.first_load_kb', value: kb, unit: 'KiB', target: '<= 170' });
    const still = await staticPage(browser);
    const ours: number[] = [];
    const theirs: number[] = [];
    const full = rows(CONTROLS);
    for (let round = 0; round < ROUNDS; round += 1) {
      await apply(device.editor, device.device(), rows(1));
      ours.push(await apply(device.editor, device.device(), full));
      await still.draw(0);
      theirs.push(await still.draw(CONTROLS));
    }
    report({ bench: 'device.apply500_vs_static', value: median(ours) / median(theirs), unit: 'x', target: '<= 4' });
    await still.stop();
    const { droppedPercent, keptMb, wrongValues } = await flood(device);
    report({ bench: 'device.flood_dropped_pct', value: droppedPercent, unit: '%', target: '<= 2' });
    report({ bench: 'device.flood_kept_mb', value: keptMb, unit: 'MiB', target: '<= 0.5' });
    report({ bench: 'device.flood_wrong_values', value: wrongValues, unit: 'controls', target: '= 0' });
    await device.stop();
  } finally {
    await browser.close();
  }
};

export default bench;
