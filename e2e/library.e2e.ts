// Work is never lost: killed pages, reloads, two tabs, bad files, full and blocked storage, in real Chromium.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './host.ts';

const TEMPLATES = resolve(import.meta.dirname, '../src/layout/templates');
const template = (slug: string) => readFileSync(resolve(TEMPLATES, `${slug}.json`));

const layoutMenu = (page: Page) => page.getByRole('button', { name: /^Layout: / });
const named = (page: Page, name: string) => page.getByRole('button', { name: `Layout: ${name}`, exact: true });
const banner = (page: Page) => page.getByRole('alert', { name: 'Storage' });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toHaveAttribute('aria-busy', 'false');

/** A new layout from a template, saved. */
async function startWith(page: Page, address: string, slug = 'blank'): Promise<void> {
  await page.goto(`${address}?template=${slug}`);
  await expect(layoutMenu(page)).toBeVisible();
  await saved(page);
}

async function pick(page: Page, item: string): Promise<void> {
  await layoutMenu(page).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function rename(page: Page, name: string): Promise<void> {
  await pick(page, 'Rename');
  const box = page.getByRole('textbox', { name: 'Name of the layout' });
  await box.fill(name);
  await box.press('Enter');
  await expect(named(page, name)).toBeVisible();
}

const textOf = async (download: Download) => readFileSync((await download.path()) ?? '');

async function exported(page: Page): Promise<Buffer> {
  await pick(page, 'Export…');
  const leaveOut = page.getByRole('switch', { name: /^Leave out/ });
  if (await leaveOut.isVisible()) await leaveOut.click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  const text = await textOf(await download);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  return text;
}

async function importFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('File to import').setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('a page without layouts offers templates, and a search finds them', async ({ page, host }) => {
  await page.goto(host.editor);
  await expect(page.getByRole('heading', { name: 'What will your phone control?' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('mqtt');
  await expect(page.getByRole('list', { name: 'Templates' }).getByRole('button')).toHaveCount(1);
  await page.getByRole('button', { name: 'MQTT house' }).click();
  await expect(named(page, 'MQTT house')).toBeVisible();
});

test('a page that is killed 300 ms after an edit loses nothing', async ({ context, page, host }) => {
  await startWith(page, host.editor);
  await rename(page, 'Last words');
  await page.waitForTimeout(300);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers, as who would answer is dead.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await next.goto(host.editor);
  await expect(named(next, 'Last words')).toBeVisible();
  await expect(next.getByText('Open in another tab')).toBeHidden();
});

test('a page that is reloaded in the middle of an edit loses nothing', async ({ page, host }) => {
  await startWith(page, host.editor, 'server-rack');
  await page.evaluate(() => {
    // Between the edit and the next turn of the page there is no time to save.
    document.addEventListener('keydown', (event) => event.key === 'Enter' && setTimeout(() => location.reload()), true);
  });
  await pick(page, 'Rename');
  const box = page.getByRole('textbox', { name: 'Name of the layout' });
  await box.fill('In a hurry');
  await Promise.all([page.waitForEvent('load'), box.press('Enter')]);
  await expect(named(page, 'In a hurry')).toBeVisible();
});

test('a reload keeps what can be undone and done again', async ({ page, host }) => {
  await startWith(page, host.editor);
  for (const name of ['One', 'Two', 'Three']) await rename(page, name);
  await page.getByRole('button', { name: 'Undo rename to Three' }).click();
  await expect(named(page, 'Two')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(named(page, 'Two')).toBeVisible();
  await page.getByRole('button', { name: 'Redo rename to Three' }).click();
  await expect(named(page, 'Three')).toBeVisible();
  for (const [undone, left] of [
    ['Three', 'Two'],
    ['Two', 'One'],
    ['One', 'Untitled'],
  ]) {
    await page.getByRole('button', { name: `Undo rename to ${undone}` }).click();
    await expect(named(page, left ?? '')).toBeVisible();
  }
});

test('a second tab looks on, and takes over with all that was changed', async ({ context, page, host }) => {
  await startWith(page, host.editor);
  const second = await context.newPage();
  await second.goto(host.editor);
  await expect(second.getByText('Open in another tab')).toBeVisible();
  await rename(page, 'Seen there');
  await expect(named(second, 'Seen there')).toBeVisible();

  await second.getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByText('Open in another tab')).toBeVisible();
  await expect(second.getByText('Open in another tab')).toBeHidden();
  await rename(second, 'Taken over');
  await expect(named(page, 'Taken over')).toBeVisible();
  // What the first tab did can be undone in the second.
  await second.getByRole('button', { name: 'Undo rename to Taken over' }).click();
  await expect(second.getByRole('button', { name: 'Undo rename to Seen there' })).toBeEnabled();

  await second.close();
  await expect(page.getByText('Open in another tab')).toBeHidden();
  await rename(page, 'Back again');
});

test('a layout is free again when its tab has crashed', async ({ context, page, host }) => {
  await startWith(page, host.editor);
  const second = await context.newPage();
  await second.goto(host.editor);
  await expect(second.getByText('Open in another tab')).toBeVisible();
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await expect(second.getByText('Open in another tab')).toBeHidden();
  await rename(second, 'Mine now');
});

const good = template('blank').toString();
const BAD: readonly (readonly [name: string, content: string | Buffer, says: RegExp])[] = [
  ['empty.json', '', /no text here/],
  ['spaces.json', '  \n ', /no text here/],
  ['truncated.json', good.slice(0, 60), /Line \d+, column \d+/],
  ['cut-in-text.json', good.slice(0, 12), /Line 2, column/],
  ['comma.json', good.replace('"version": 1,', '"version": 1,,'), /Line 3, column 16/],
  ['no-comma.json', good.replace('"version": 1,', '"version": 1'), /a comma is missing/],
  ['comment.json', `// mine\n${good}`, /Line 1, column 1: comments/],
  ['single-quotes.json', good.replaceAll('"', "'"), /double quotes/],
  ['curly-quotes.json', good.replaceAll('"', '“'), /double quotes/],
  ['page.html', '<!doctype html><title>Sign in</title>', /web page/],
  ['feed.xml', '<?xml version="1.0"?><a/>', /XML/],
  ['markdown.md', `\`\`\`json\n${good}\n\`\`\``, /Markdown/],
  ['picture.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /a picture/],
  ['packed.json', Buffer.from([0x50, 0x4b, 3, 4, 1, 2]), /unpack/],
  ['binary.json', Buffer.from([7, 0, 1, 2, 3]), /not a text file/],
  ['number.json', '42', /a number/],
  ['null.json', 'null', /null/],
  ['list.json', '[]', /empty/],
  ['tabs.json', '{"name":"A","version":1,"tabs":"none"}', /list of tabs/],
  ['no-tabs.json', '{"name":"A","version":1}', /no “tabs”/],
  ['two-layouts.json', `${good}${good}`, /Line 13, column 1/],
  ['deep.json', `${'['.repeat(90)}${']'.repeat(90)}`, /nested more than/],
  ['large.json', `{"name":"${'x'.repeat(5 * 1024 * 1024)}"}`, /5 MB/],
];

test('bad files are told apart, each with its message, and change nothing', async ({ page, host }) => {
  await startWith(page, host.editor, 'team-chat');
  const before = await exported(page);
  await pick(page, 'Import…');
  for (const [name, content, says] of BAD) {
    await importFile(page, name, Buffer.from(content));
    const alert = page.getByRole('alert').filter({ hasText: name });
    await expect(alert, name).toContainText(says);
    await expect(alert).toContainText('Your layout is as it was.');
  }
  await page.keyboard.press('Escape');
  expect((await exported(page)).equals(before)).toBe(true);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('what was imported is exported to the byte', async ({ page, host }) => {
  await startWith(page, host.editor);
  for (const slug of ['smart-home', 'mqtt-house', 'workshop-board']) {
    await pick(page, 'Import…');
    await importFile(page, `${slug}.json`, template(slug));
    await page.getByRole('button', { name: 'Open as a new layout' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect((await exported(page)).equals(template(slug)), slug).toBe(true);
  }
});

test('an import in place of the open layout can be undone, and leaves a version', async ({ page, host }) => {
  await startWith(page, host.editor, 'team-chat');
  await pick(page, 'Import…');
  await importFile(page, 'blank.json', template('blank'));
  await page.getByRole('button', { name: 'Replace the open one' }).click();
  await expect(named(page, 'Untitled')).toBeVisible();
  await pick(page, 'Versions…');
  await expect(page.getByText('Before import')).toBeVisible();
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await expect(named(page, 'Team chat')).toBeVisible();
  await page.getByRole('button', { name: /^Undo restore/ }).click();
  await expect(named(page, 'Untitled')).toBeVisible();
});

test('data becomes controls that listen to it, as one step', async ({ page, host }) => {
  await startWith(page, host.editor);
  await pick(page, 'Import…');
  await page
    .getByLabel(/^Paste JSON/)
    .fill('{"msg_type":"weather","room":{"temperature":21.5,"open":true},"wind":"north"}');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('checkbox', { name: /Wind/ }).uncheck();
  await page.getByRole('button', { name: 'Add 2 controls' }).click();
  const layout = JSON.parse((await exported(page)).toString()) as { tabs: { children: Record<string, unknown>[] }[] };
  expect(layout.tabs[0]?.children).toMatchObject([
    { id: 'temperature', type: 'gauge', sync: [{ filter: { msg_type: 'weather' }, valuePath: 'room.temperature' }] },
    { id: 'open', type: 'statusLight', sync: [{ filter: { msg_type: 'weather' }, valuePath: 'room.open' }] },
  ]);
  await page.getByRole('button', { name: /^Undo paste/ }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('data that comes before there is a layout starts one', async ({ page, host }) => {
  await page.goto(host.editor);
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('nothing like it');
  await page.getByRole('button', { name: 'Show all templates' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search templates' })).toBeFocused();
  await page.getByRole('button', { name: 'Import a file…' }).click();
  await page.getByLabel(/^Paste JSON/).fill('{"msg_type":"weather","temperature":21.5,"open":true}');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Start a layout with 2 controls' }).click();
  await expect(named(page, 'Untitled')).toBeVisible();
  const layout = JSON.parse((await exported(page)).toString()) as { tabs: { children: Record<string, unknown>[] }[] };
  expect(layout.tabs[0]?.children).toMatchObject([{ id: 'temperature' }, { id: 'open' }]);
});

test('a link to a layout is asked about before it is fetched', async ({ page, host }) => {
  let fetched = 0;
  await page.route('https://layouts.example/rack.json', (route) => {
    fetched += 1;
    return route.fulfill({ body: template('server-rack'), headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await page.goto(`${host.editor}?layout=${encodeURIComponent('https://layouts.example/rack.json')}`);
  await expect(page.getByText('A link asks to open a layout from layouts.example.')).toBeVisible();
  expect(fetched).toBe(0);
  await page.getByRole('button', { name: 'Fetch' }).click();
  await page.getByRole('button', { name: 'Open as a new layout' }).click();
  await expect(named(page, 'Server rack')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('the library renames, copies, throws away and brings back', async ({ page, host }) => {
  await startWith(page, host.editor);
  await rename(page, 'First');
  await page.keyboard.press('Control+o');
  const library = page.getByRole('dialog', { name: 'Library' });
  const cards = library.getByRole('list', { name: 'Layouts' }).getByRole('listitem');
  const choose = async (layout: string, item: string) => {
    await page.getByRole('button', { name: `More for ${layout}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('First', 'Duplicate');
  await expect(cards).toHaveCount(2);
  await choose('First copy', 'Rename');
  await page.getByRole('textbox', { name: 'Name of the layout' }).fill('Second');
  await page.keyboard.press('Enter');
  await expect(library.getByRole('button', { name: 'Second', exact: true })).toBeVisible();
  await choose('Second', 'Move to trash');
  await expect(cards).toHaveCount(1);
  await library.getByRole('button', { name: 'Trash' }).click();
  await choose('Second', 'Restore');
  await page.getByRole('button', { name: 'Back to the library' }).click();
  await expect(cards).toHaveCount(2);
  await library.getByRole('button', { name: 'Second', exact: true }).click();
  await expect(named(page, 'Second')).toBeVisible();
});

test('with no room left the work goes on, and is kept once there is room', async ({ context, page, host }) => {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(host.editor);
  // What is left is remembered for a while, so it has to be little from the start.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
  await startWith(page, host.editor);
  await pick(page, 'Import…');
  const large = { ...JSON.parse(template('blank').toString()), name: 'Large', note: 'x'.repeat(1_000_000) };
  await importFile(page, 'large.json', Buffer.from(JSON.stringify(large)));
  await page.getByRole('button', { name: 'Open as a new layout' }).click();
  await expect(banner(page)).toContainText('no room left');
  await rename(page, 'No room');
  await banner(page).getByRole('button', { name: 'Export now' }).click();
  await expect(page.getByRole('textbox', { name: 'The text' })).toHaveValue(/"name": "No room"/);
  await page.keyboard.press('Escape');

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await banner(page).getByRole('button', { name: 'Try again' }).click();
  await expect(banner(page)).toBeHidden();
  await page.reload();
  await expect(named(page, 'No room')).toBeVisible();
});

test('where the browser keeps nothing, that is said and everything works', async ({ page, host }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
  });
  await page.goto(`${host.editor}?template=blank`);
  await expect(banner(page)).toContainText('does not let the page keep anything');
  await rename(page, 'In memory');
  await page.getByRole('button', { name: 'Undo rename to In memory' }).click();
  await expect(named(page, 'Untitled')).toBeVisible();
  expect((await exported(page)).equals(template('blank'))).toBe(true);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`first screen and dialogs keep to the rules of access, ${colorScheme}`, async ({ page, host }) => {
    // Six places are looked through, each for every rule.
    test.slow();
    await page.emulateMedia({ colorScheme });
    const check = async (where: string) => {
      // The pictures of layouts are drawings: nobody reads or reaches them.
      const { violations } = await new AxeBuilder({ page }).include(where).exclude('[inert]').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    };
    await page.goto(host.editor);
    await expect(page.getByRole('button', { name: 'Blank' })).toBeVisible();
    await check('main[aria-label="Start"]');
    await page.getByRole('button', { name: 'Team chat' }).click();
    await expect(layoutMenu(page)).toBeVisible();
    await page.keyboard.press('Control+s');
    for (const item of ['Versions…', 'Open from the library…', 'Import…', 'Export…']) {
      await pick(page, item);
      await expect(page.getByRole('dialog')).toBeVisible();
      await check('[role="dialog"]');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}
