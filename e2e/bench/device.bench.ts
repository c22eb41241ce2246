// The web device in real Chromium: what it weighs, how fast a pushed layout is on the screen, and what a flood does.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { WebSocket } from 'ws';
import type { Layout } from '../../src/layout/document.ts';
import { createMeshClient, type MeshClient } from '../../src/mesh/client.ts';
import { type Bench, median } from './figure.ts';

const ROOT = process.cwd();
const ROUNDS = 9;
const CONTROLS = 500;
const FLOOD_SECONDS = 20;

function rows(count: number): Layout {
  const types = ['toggle', 'gauge', 'label', 'statusLight', 'button', 'progressRing', 'stepper', 'sparkline'];
  return {
    name: `Rows ${count}`,
    version: 1,
    tabs: [
      {
        title: 'All',
        grid: { columns: 4, rows: Math.ceil(count / 4) },
        children: Array.from({ length: count }, (_, index) => ({
          type: types[index % types.length] ?? 'label',
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
  readonly pages: string;
  readonly pair: string;
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
  const pair = encodeURIComponent(JSON.stringify({ url: relay, channel: 'home', role: 'viewer' }));
  await page.goto(`${pages}device/#${pair}`);
  await page.getByRole('heading', { name: 'Ready' }).waitFor();
  const device = () => editor.roster.getState().peers.find(({ role }) => role === 'viewer')?.id ?? '';
  while (device() === '') await new Promise((next) => editor.roster.subscribe(next));
  return {
    page,
    editor,
    device,
    pages,
    pair,
    stop: async () => {
      stopEditor();
      await page.close();
      host.kill();
    },
  };
}

async function firstLoadKb(browser: Browser, { pages, pair }: Rig): Promise<number> {
  const page = await browser.newPage();
  const scripts: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.push(pathname);
  });
  await page.goto(`${pages}device/#${pair}`);
  await page.getByRole('heading', { name: 'Ready' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  // As the host serves them: compressed once, when they are built.
  const bytes = scripts.map((path) => {
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
    },
  };
}

async function apply(editor: MeshClient, device: string, layout: Layout): Promise<number> {
  const start = performance.now();
  await editor.route(device, 'apply-layout', layout, { timeoutMs: 20_000 });
  return performance.now() - start;
}

/** Frames the display should have drawn and did not, in percent, while 300 frames a second arrive for 100 controls. */
async function flood(page: Page, editor: MeshClient, device: string): Promise<number> {
  const controls = rows(100);
  await apply(editor, device, controls);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const look = (at: number) => {
      seen.push(at);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const until = performance.now() + FLOOD_SECONDS * 1000;
  let sent = 0;
  while (performance.now() < until) {
    const due = Math.floor(((FLOOD_SECONDS * 1000 - (until - performance.now())) / 1000) * 300);
    for (; sent < due; sent += 1) {
      void editor.route(device, 'set-control-state', {
        values: { [`c${sent % 100}`]: sent % 2 === 0 ? sent % 100 : true },
      });
    }
    await new Promise((next) => setTimeout(next, 4));
  }
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: number[] };
    const gaps = seen.slice(1).map((at, index) => at - (seen[index] ?? at));
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 16.7;
    const lost = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1), 0);
    return (lost / (gaps.length + lost)) * 100;
  });
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
    const kb = await firstLoadKb(browser, device);
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
    const dropped = await flood(device.page, device.editor, device.device());
    report({ bench: 'device.flood_dropped_pct', value: dropped, unit: '%', target: '<= 2' });
    await device.stop();
  } finally {
    await browser.close();
  }
};

export default bench;
