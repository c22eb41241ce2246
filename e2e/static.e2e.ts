// The built pages on a plain web host: in a folder of some site, over http and https, with no program behind them.
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { CERT, KEY } from '../src/host/serve/certificate.fixture.ts';

const PAGES = resolve(import.meta.dirname, '../dist/pages');
const FOLDER = '/some/sub/path/';
/** To a browser any name but localhost is the network, where plain http is no secure context. */
const NAME = 'editor.test';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
};

interface Site {
  readonly http: string;
  readonly https: string;
  /** The same pages by a name in the network. */
  readonly network: string;
  /** What pages asked for in vain. */
  readonly missing: readonly string[];
}

const test = base.extend<{ site: Site; heard: readonly string[] }, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${NAME} 127.0.0.1`];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
  site: async ({}, use) => {
    const missing: string[] = [];
    const answer: RequestListener = async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://site');
      const file = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : undefined;
      try {
        if (file === undefined) throw new Error('Another part of the site.');
        const path = join(PAGES, file.endsWith('/') || file === '' ? `${file}index.html` : file);
        const body = await readFile(path);
        response.writeHead(200, { 'Content-Type': KINDS[extname(path)] ?? 'application/octet-stream' }).end(body);
      } catch {
        missing.push(pathname);
        response.writeHead(404).end('Nothing here');
      }
    };
    const servers = [createServer(answer), createSecureServer({ cert: CERT, key: KEY }, answer)];
    const [http, https] = await Promise.all(
      servers.map(async (server) => {
        await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
        const address = server.address();
        return typeof address === 'object' && address !== null ? address.port : 0;
      }),
    );
    await use({
      http: `http://127.0.0.1:${http}${FOLDER}`,
      https: `https://127.0.0.1:${https}${FOLDER}`,
      network: `http://${NAME}:${http}${FOLDER}`,
      missing,
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
  heard: async ({ page }, use) => {
    const heard: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') heard.push(message.text());
    });
    page.on('pageerror', (error) => heard.push(error.message));
    await use(heard);
  },
});

test.use({ ignoreHTTPSErrors: true });

const tile = (page: Page, type: string) => page.locator(`[data-tile][data-type="${type}"]`).first();
const layoutMenu = (page: Page) => page.getByRole('button', { name: /^Layout: / });
const source = (page: Page) => page.getByRole('textbox', { name: 'Layout JSON' });
const selectedId = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Id', exact: true });
const address = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Address' });
const workers = (page: Page) => page.workers().map((worker) => new URL(worker.url()).pathname);

async function pair(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pair' }).click();
  await expect(page.getByRole('dialog').getByText('npx carter-editor')).toBeVisible();
}

for (const scheme of ['http', 'https'] as const) {
  test(`the editor works in a folder of a web host, over ${scheme}`, async ({ page, site, heard }) => {
    await page.goto(site[scheme]);
    await page.getByRole('list', { name: 'Templates' }).getByRole('button', { name: 'Server rack' }).click();
    await expect(layoutMenu(page)).toHaveAccessibleName('Layout: Server rack');
    await tile(page, 'gauge').click();
    await expect(selectedId(page)).not.toHaveValue('');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();

    // Text, completion and what does their work beside the page.
    await source(page).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Find' }).click();
    await page.keyboard.type('"type": "gauge"');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(', ');
    await page.keyboard.press('Control+Space');
    const offered = page.getByRole('listbox', { name: 'Suggest' });
    await expect(offered.getByRole('option', { name: /hideLabel/ })).toBeVisible();
    expect(workers(page)).not.toEqual([]);
    for (const path of workers(page)) expect(path).toMatch(new RegExp(`^${FOLDER}assets/`));

    await page.reload();
    await expect(layoutMenu(page)).toHaveAccessibleName('Layout: Server rack');
    await pair(page);
    await address(page).fill('192.168.1.20:8765');
    const connect = page.getByRole('button', { name: 'Connect', exact: true });
    if (scheme === 'http') await expect(connect).toBeEnabled();
    else {
      await expect(page.getByRole('dialog').getByRole('status')).toContainText(
        'browsers do not let such a page open ws://',
      );
      await expect(connect).toBeDisabled();
      await address(page).fill('wss://relay.example');
      await expect(connect).toBeEnabled();
    }
    expect(heard).toEqual([]);
    expect(site.missing).toEqual([]);
  });
}

test('the device’s page and the gallery work in a folder of a web host', async ({ page, site, heard }) => {
  await page.goto(`${site.http}device/`);
  await expect(page.getByRole('heading', { name: 'Make this phone a device' })).toBeVisible();
  await page.goto(`${site.http}controls/gallery/?type=gauge`);
  await expect(page.getByRole('region', { name: 'Gauge, dark' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(heard).toEqual([]);
  expect(site.missing).toEqual([]);
});

test('plain http in the network copies, pastes, names, keeps and lends as any other page', async ({
  context,
  page,
  site,
  heard,
}) => {
  await page.goto(`${site.network}?template=blank`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await tile(page, 'gauge').click();
  await expect(selectedId(page)).not.toHaveValue('');
  const first = await selectedId(page).inputValue();
  await page.getByRole('application').focus();
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(selectedId(page)).not.toHaveValue(first);
  await expect(selectedId(page)).toHaveValue(/^gauge/);

  await source(page).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Copy the JSON' }).click();
  await page.getByRole('searchbox', { name: /^Search \d+ controls$/ }).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('searchbox', { name: /^Search \d+ controls$/ })).toHaveValue(/"gauge"/);

  const second = await context.newPage();
  await second.goto(site.network);
  await expect(second.getByText('Open in another tab')).toBeVisible();
  await second.getByRole('button', { name: 'Take over' }).click();
  await expect(second.getByText('Open in another tab')).toBeHidden();
  await expect(page.getByText('Open in another tab')).toBeVisible();
  expect(heard).toEqual([]);
  expect(site.missing).toEqual([]);
});

test('the page is dark or light as chosen before any of its own code has come', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.route('**/assets/*.js', (route) => route.abort());
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(site.http);
  expect(await ground()).toBe('rgb(13, 14, 18)');
  await page.evaluate(() => localStorage.setItem('carter.editor', JSON.stringify({ scheme: 'light' })));
  await page.reload();
  expect(await ground()).toBe('rgb(246, 247, 249)');
});

test('a part of the page that does not come is told in its place, and the rest works', async ({ page, site }) => {
  await page.route('**/panes-*.js', (route) => route.abort());
  await page.goto(`${site.http}?template=blank`);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('alert')).toContainText('The inspector stopped working');
  await tile(page, 'gauge').click();
  await expect(page.getByRole('button', { name: /^Undo add/ })).toBeEnabled();
  await page.unroute('**/panes-*.js');
  await inspector.getByRole('button', { name: 'Open again' }).click();
  await expect(selectedId(page)).not.toHaveValue('');
});
