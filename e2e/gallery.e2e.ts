import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { catalog } from '../src/controls/catalog.ts';
import { startHost } from './host.ts';

// One host for all: the gallery only reads.
const test = base.extend<object, { gallery: string }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
    async ({}, use) => {
      const { host, stop } = await startHost(['--no-relay']);
      await use(new URL('gallery/', host.editor).href);
      await stop();
    },
    { scope: 'worker' },
  ],
});

/** What a page complains about. Pictures and pages of elsewhere cannot be reached from here, which is no fault of ours. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

for (const { type, label } of catalog.list) {
  test(`${label} is drawn in every look, dark and light, for everybody`, async ({ page, gallery }) => {
    const heard = complaints(page);
    // Motion has no end to wait for; without it everything stands at once.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${gallery}?type=${type}`);
    const sections = page.getByRole('region', { name: new RegExp(`^${label}, (dark|light)$`) });
    await expect(sections).toHaveCount(2);
    await expect(page.getByText('could not be drawn')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      // Other people’s pages inside web views are theirs.
      .exclude('iframe')
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`),
    ).toEqual([]);
    expect(heard).toEqual([]);
  });
}

test('every control has a link of its own', async ({ page, gallery }) => {
  await page.goto(gallery);
  await page.getByRole('navigation', { name: 'Controls' }).getByRole('link', { name: 'Gauge' }).click();
  await expect(page.getByRole('region', { name: 'Gauge, dark' })).toBeVisible();
});

/** What a page asks of others than its own host. */
function strangers(page: Page, own: string): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== own) asked.push(request.url());
  });
  return asked;
}

for (const look of ['text=2', 'mode=still']) {
  test(`every control is drawn with ${look}`, async ({ page, gallery }) => {
    const heard = complaints(page);
    const asked = strangers(page, new URL(gallery).origin);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${gallery}?${look}`);
    for (const { label } of catalog.list) {
      const sections = page.getByRole('region', { name: new RegExp(`^${label}, (dark|light)$`) });
      await expect(sections).toHaveCount(2);
    }
    await page.waitForLoadState('networkidle');
    await expect(page.locator('[class*="loading"]')).toHaveCount(0);
    await expect(page.getByText('could not be drawn')).toHaveCount(0);
    // The editor’s pictures of controls tell nobody what is edited.
    if (look === 'mode=still') expect(asked).toEqual([]);
    expect(heard).toEqual([]);
  });
}
