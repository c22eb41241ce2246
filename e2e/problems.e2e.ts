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
}`;

const source = (page: Page) => page.getByRole('textbox', { name: 'Layout JSON' });
const problems = (page: Page) => page.getByRole('region', { name: /Problems/ });

/** Anything the page’s own policy blocks, and anything that throws, ends up here. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

test('a layout is checked while it is typed, and put right by its fixes', async ({ page, host }) => {
  const heard = complaints(page);
  await page.goto(host.editor);
  await expect(problems(page).getByText('Nothing to check yet.')).toBeVisible();
  await source(page).fill(WRONG);
  await expect(problems(page).getByText(/Two controls are called "lamp"/)).toBeVisible();
  await expect(problems(page).getByText(/"lable"/)).toBeVisible();

  await problems(page)
    .getByRole('button', { name: /line 10/ })
    .first()
    .click();
  await expect(source(page)).toBeFocused();

  await problems(page)
    .getByRole('button', { name: /^Fix all/ })
    .click();
  await expect(problems(page).getByText('Nothing to report. This layout is fine.')).toBeVisible();
  const fixed = JSON.parse(await source(page).inputValue());
  const [toggle, button] = fixed.tabs[0].children;
  expect(toggle.label).toBe('Lamp');
  expect(button.id).not.toBe('lamp');
  expect(button.action).toMatchObject({ event: 'broadcast_request', payload: { msg_type: 'ring' } });
  expect(heard).toEqual([]);
});

test('text that is no JSON is told with its line, and stays as it is', async ({ page, host }) => {
  await page.goto(host.editor);
  const broken = WRONG.replace('"version": 1,', '"version": 1');
  await source(page).fill(broken);
  await expect(problems(page).getByRole('button', { name: /Error line 4/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Format' })).toBeDisabled();
  expect(await source(page).inputValue()).toBe(broken);
});

test('a file is opened from the disk', async ({ page, host }) => {
  await page.goto(host.editor);
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'porch.json', mimeType: 'application/json', buffer: Buffer.from(WRONG) });
  await expect(source(page)).toHaveValue(WRONG);
  await expect(problems(page).getByRole('status')).toHaveText('Opened porch.json.');
});

test('the schema is there for other editors', async ({ page, host }) => {
  await page.goto(host.editor);
  const answer = await page.request.get(new URL('layout.schema.json', host.editor).href);
  const schema = await answer.json();
  expect(schema.$schema).toContain('draft-07');
  expect(JSON.stringify(schema)).toContain('progressRing');
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`the page is accessible in ${colorScheme}`, async ({ page, host }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(host.editor);
    await source(page).fill(WRONG);
    await expect(problems(page).getByRole('listitem').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
