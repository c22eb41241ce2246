// The layout as text, and what is wrong with it: typed, mended and undone in real Chromium.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './host.ts';

const WRONG = `{
  "name": "Porch",
  "version": 1,
  "tabs": [
    {
      "title": "Main",
      "grid": { "columns": 4, "rows": 8 },
      "children": [
        { "type": "toggle", "id": "lamp", "position": [0, 0], "lable": "Lamp" },
        { "type": "button", "id": "lamp", "position": [1, 0], "label": "Bell", "action": { "event": "ring" } }
      ]
    }
  ]
}
`;
const RIGHT = WRONG.replace('"lable"', '"label"')
  .replace('"id": "lamp", "position": [1, 0]', '"id": "bell", "position": [1, 0]')
  .replace('{ "event": "ring" }', '{ "event": "broadcast_request", "payload": { "msg_type": "ring" } }');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const source = (page: Page) => page.getByRole('textbox', { name: 'Layout JSON' });
const tab = (page: Page, name: 'JSON' | 'Problems') =>
  page.getByRole('tablist', { name: 'Code, problems and device' }).getByRole('tab', { name });
const problems = (page: Page) => page.getByRole('region', { name: 'Problems' });
const selectedId = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Id', exact: true });
const canvas = (page: Page) => page.getByRole('main', { name: 'Canvas' });

/** Anything the page’s own policy blocks, and anything that throws, ends up here. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

test.beforeEach(async ({ page, host, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${host.editor}?template=blank`);
  await source(page).waitFor({ state: 'attached' });
});

/** Puts a text in the place of the one that is there. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await source(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** The text in the pane, by its copy button. */
async function textIn(page: Page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: 'Copy the JSON' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What is drawn on the canvas is a picture of a phone: it is touched at a point. */
async function pick(page: Page, caption: string): Promise<void> {
  const drawn = canvas(page).getByText(caption, { exact: true }).first();
  await expect(drawn).toBeVisible();
  const { x = 0, y = 0, width = 0, height = 0 } = (await drawn.boundingBox()) ?? {};
  await page.mouse.click(x + width / 2, y + height / 2);
}

const json = async (page: Page) => JSON.parse(await textIn(page));

test('a layout of five controls is typed as JSON alone', async ({ page }) => {
  const heard = complaints(page);
  const five = {
    name: 'Typed',
    version: 1,
    tabs: [
      {
        title: 'Main',
        children: [
          { type: 'toggle', id: 'lamp', position: [0, 0], label: 'Lamp' },
          { type: 'button', id: 'bell', position: [0, 2], label: 'Bell' },
          { type: 'slider', id: 'dim', position: [1, 0], span: [1, 4], label: 'Dimmer' },
          { type: 'gauge', id: 'heat', position: [2, 0], span: [2, 2], label: 'Heat' },
          { type: 'label', id: 'note', position: [2, 2], label: 'Noted' },
        ],
      },
    ],
  };
  await source(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(JSON.stringify(five));
  for (const { label } of five.tabs[0]?.children ?? []) {
    await expect(canvas(page).getByText(label, { exact: true }).first()).toBeVisible();
  }
  expect(await textIn(page)).toBe(JSON.stringify(five));
  await page.getByRole('button', { name: 'Format' }).click();
  await expect.poll(() => textIn(page)).toMatch(/^\{\n {2}"name": "Typed",\n/);
  expect(await json(page)).toEqual(five);
  expect(heard).toEqual([]);
});

test('a layout is checked while it is written, and put right by its fixes', async ({ page }) => {
  const heard = complaints(page);
  await paste(page, WRONG);
  await tab(page, 'Problems').click();
  await expect(problems(page).getByText(/Two controls are called "lamp"/)).toBeVisible();
  const typo = problems(page).getByRole('button', { name: /"lable"/ });
  await typo.click();
  await expect(selectedId(page)).toHaveValue('lamp');

  await problems(page).getByRole('button', { name: 'Rename to label' }).click();
  await expect(typo).toHaveCount(0);
  await problems(page).getByRole('button', { name: /^Fix / }).click();
  await expect(problems(page).getByText('No problems')).toBeVisible();

  await tab(page, 'JSON').click();
  const [toggle, button] = (await json(page)).tabs[0].children;
  expect(toggle.label).toBe('Lamp');
  expect(button.id).not.toBe('lamp');
  expect(button.action).toMatchObject({ event: 'broadcast_request', payload: { msg_type: 'ring' } });

  await source(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await json(page)).tabs[0].children[1].id).toBe('lamp');
  await expect.poll(async () => (await json(page)).tabs[0].children[0].label).toBe('Lamp');
  expect(heard).toEqual([]);
});

test('problems are filtered, and walked through with the arrows', async ({ page }) => {
  await paste(page, WRONG);
  await tab(page, 'Problems').click();
  await problems(page)
    .getByRole('button', { name: /^Warnings \d/ })
    .click();
  await expect(problems(page).getByText(/Two controls/)).toHaveCount(0);
  await expect(problems(page).getByText(/"lable"/)).toBeVisible();
  await problems(page)
    .getByRole('button', { name: /^All \d/ })
    .click();
  await problems(page).getByRole('searchbox').fill('two controls');
  await expect(problems(page).getByText(/"lable"/)).toHaveCount(0);
  await problems(page).getByRole('searchbox').fill('nothing like it');
  await problems(page).getByRole('button', { name: 'Show all' }).click();

  const first = problems(page).getByRole('listitem').getByRole('button').first();
  await first.focus();
  await page.keyboard.press('End');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(selectedId(page)).toHaveValue('lamp');
});

test('text that is no JSON is told with its line, and the canvas keeps the last good version', async ({ page }) => {
  await paste(page, RIGHT);
  await expect(canvas(page).getByText('Bell', { exact: true }).first()).toBeVisible();
  const broken = RIGHT.replace('"version": 1,', '"version": 1').replace('"Bell"', '"Chime"');
  await paste(page, broken);
  await expect(canvas(page).getByText(/Line 4/)).toBeVisible();
  await expect(canvas(page).getByText('Bell', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Format' })).toBeDisabled();
  expect(await textIn(page)).toBe(broken);

  await tab(page, 'Problems').click();
  await problems(page)
    .getByRole('button', { name: /Line 4/ })
    .click();
  await expect(source(page)).toBeFocused();
  await expect(page.getByText('Line 4, column')).toBeVisible();
  expect(await textIn(page)).toBe(broken);

  await source(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(canvas(page).getByText(/Line 4/)).toHaveCount(0);
  expect(await textIn(page)).toBe(RIGHT);
});

test('an edit from elsewhere asks before it throws unfinished text away', async ({ page }) => {
  await paste(page, RIGHT);
  await paste(page, RIGHT.slice(0, -3));
  const question = page.getByRole('alertdialog', { name: 'The JSON pane holds unfinished text' });
  const slider = page.getByRole('complementary', { name: 'Add and arrange' }).getByRole('button', { name: /^Slider/ });
  await slider.first().click();
  await question.getByRole('button', { name: 'Back to the text' }).click();
  await expect(source(page)).toBeFocused();
  expect(await textIn(page)).toBe(RIGHT.slice(0, -3));

  await slider.first().click();
  await question.getByRole('button', { name: 'Throw it away and go on' }).click();
  await expect(question).toBeHidden();
  const { children } = (await json(page)).tabs[0];
  expect(children.map(({ type }: { type: string }) => type)).toEqual(['toggle', 'button', 'slider']);
});

test('there is one history, whichever pane a step was made in', async ({ page }) => {
  await paste(page, RIGHT);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await pick(page, 'Bell');
  await inspector.getByRole('textbox', { name: 'Label' }).fill('Chime');
  await inspector.getByRole('textbox', { name: 'Label' }).blur();
  await expect.poll(async () => (await json(page)).tabs[0].children[1].label).toBe('Chime');

  await page.getByRole('button', { name: 'Find' }).click();
  await page.keyboard.type('"Chime');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' two');
  await expect(canvas(page).getByText('Chime two', { exact: true }).first()).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(canvas(page).getByText('Chime', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(canvas(page).getByText('Bell', { exact: true }).first()).toBeVisible();
  await source(page).focus();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(canvas(page).getByText('Chime two', { exact: true }).first()).toBeVisible();
  expect((await json(page)).tabs[0].children[1].label).toBe('Chime two');
});

test('canvas and text have one selection', async ({ page }) => {
  await paste(page, RIGHT);
  await pick(page, 'Bell');
  await expect(page.getByText(/^Line 1[0-9], column 1$/)).toBeVisible();
  await page.getByRole('button', { name: 'Find' }).click();
  await page.keyboard.type('"lamp"');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await expect(selectedId(page)).toHaveValue('lamp');
});

test('completion, help and quick fixes know the layout format', async ({ page }) => {
  await paste(page, WRONG);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.keyboard.type('"lable');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('option', { name: /Rename to label/ }).click();
  await expect.poll(async () => (await json(page)).tabs[0].children[0].label).toBe('Lamp');

  await page.getByRole('button', { name: 'Find' }).click();
  await page.keyboard.type('"type": "toggle"');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(', ');
  await page.keyboard.press('Control+Space');
  const offered = page.getByRole('listbox', { name: 'Suggest' });
  await expect(offered.getByRole('option', { name: /hideLabel/ })).toBeVisible();
});

test('a version is compared with now, control by control and as text', async ({ page }) => {
  await paste(page, RIGHT);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved, with a version to come back to.', { exact: true })).toBeVisible();
  await paste(page, RIGHT.replace('"Bell"', '"Chime"'));
  await page.getByRole('button', { name: /^Layout: / }).click();
  await page.getByRole('menuitem', { name: 'Versions…' }).click();
  await page.getByRole('button', { name: 'Compare with now' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Label: “Bell” → “Chime”')).toBeVisible();
  await dialog.getByRole('tab', { name: 'JSON' }).click();
  await expect(dialog.getByText('"label": "Bell"')).toBeVisible();
  await expect(dialog.getByText('"label": "Chime"')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'now' })).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').withTags(WCAG).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('a file is compared with now, and only taken in when somebody says so', async ({ page }) => {
  await paste(page, RIGHT);
  const compare = async (text: string) => {
    await page.getByRole('button', { name: 'More about this text' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Compare with a file…' }).click();
    const file = { name: 'porch.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await (await chooser).setFiles(file);
  };
  await compare('{ "name": ');
  await expect(page.getByText(/^porch\.json: Line 1, column \d+: /).first()).toBeVisible();
  await compare(RIGHT.replace('"Bell"', '"Chime"'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Label: “Chime” → “Bell”')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take what the file says' }).click();
  await expect.poll(() => textIn(page)).toContain('"Chime"');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => textIn(page)).toContain('"Bell"');
});

test('what is underlined says why when the pointer rests on it', async ({ page }) => {
  await paste(page, WRONG);
  const underlined = page.locator('.squiggly-warning').first();
  await expect(underlined).toBeAttached();
  const { x = 0, y = 0, width = 0, height = 0 } = (await underlined.boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect(page.getByRole('tooltip').getByText(/has no field "lable"/)).toBeVisible();
});

test('the text is left with Escape and Tab', async ({ page }) => {
  await source(page).focus();
  await page.keyboard.press('Tab');
  await expect(source(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(source(page)).not.toBeFocused();
});

test('the schema is there for other editors', async ({ page, host }) => {
  const answer = await page.request.get(new URL('layout.schema.json', host.editor).href);
  const schema = await answer.json();
  expect(schema.$schema).toContain('draft-07');
  expect(JSON.stringify(schema)).toContain('progressRing');
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`text and problems are accessible in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const audit = async () => {
      const { violations } = await new AxeBuilder({ page })
        .include('section[aria-label="Code, problems and device"]')
        .withTags(WCAG)
        .analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    await paste(page, WRONG);
    await expect(tab(page, 'Problems')).toContainText(/\d/);
    expect(await audit()).toEqual([]);
    await tab(page, 'Problems').click();
    await expect(problems(page).getByRole('listitem').first()).toBeVisible();
    expect(await audit()).toEqual([]);
    await tab(page, 'JSON').click();
    await paste(page, `${WRONG}}`);
    await expect(page.getByRole('button', { name: /^Go to line/ })).toBeVisible();
    expect(await audit()).toEqual([]);
  });
}
