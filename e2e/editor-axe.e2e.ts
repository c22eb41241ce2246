// Every screen and dialog of the editor under axe, in both themes, and where the focus goes in them.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './host.ts';
import { canvas, control, drag, inspector, middleOf, palette, source, startWith, tile, undo } from './workbench.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page, or in a part of it where the rest has been looked at. */
async function audit(page: Page, what: string, part?: string): Promise<void> {
  // Appearing takes a moment, and what is half seen has less contrast.
  await page.evaluate(() => {
    // What goes by how far something is scrolled has no end.
    const ending = document
      .getAnimations()
      .filter(
        ({ effect, timeline }) => timeline === document.timeline && effect?.getComputedTiming().endTime !== Infinity,
      );
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const everything = new AxeBuilder({ page });
  const builder = part === undefined ? everything : everything.include(part);
  // The schemes differ in their colours alone.
  const isLight = await page.evaluate(() => document.documentElement.dataset.scheme === 'light');
  const { violations } = await (isLight ? builder.withRules('color-contrast') : builder.withTags(TAGS)).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html}`),
  );
  expect.soft(found, what).toEqual([]);
}

const DIALOG = '[role="dialog"]';
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function shut(page: Page, sheet: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
}

for (const scheme of ['dark', 'light'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('the first screen', async ({ page, host }) => {
      await page.goto(host.editor);
      await expect(page.getByRole('heading', { name: 'What will your phone control?' })).toBeVisible();
      await audit(page, 'first screen');
      await page.getByRole('button', { name: 'Import a file…' }).click();
      await expect(dialog(page, 'Import')).toBeVisible();
      await audit(page, 'import on the first screen', DIALOG);
      await shut(page, dialog(page, 'Import'));
      await expect(page.getByRole('button', { name: 'Import a file…' })).toBeFocused();
      await page.getByRole('button', { name: 'Blank', exact: true }).press('Enter');
      await expect(canvas(page)).toBeFocused();
    });

    test('the workbench', async ({ page, host }) => {
      test.slow();
      await startWith(page, host, 'smart-home');
      await source(page).waitFor({ state: 'attached' });
      await audit(page, 'nothing selected');
      const inspect = async (what: string) => {
        for (const section of ['Content', 'Data', 'Style']) {
          await inspector(page).getByRole('tab', { name: section }).click();
          await audit(page, `${what}, ${section}`, 'aside[aria-label="Inspector"]');
        }
        await inspector(page).getByRole('tab', { name: 'Content' }).click();
      };
      await control(page, /^Slider/)
        .first()
        .click();
      await audit(page, 'a control selected', 'main');
      await inspect('a control');
      await canvas(page).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await audit(page, 'several selected', 'main');
      await inspect('several');

      await palette(page).getByRole('tab', { name: 'Tree' }).click();
      await expect(palette(page).getByRole('treeitem').first()).toBeVisible();
      await audit(page, 'tree', 'aside[aria-label="Add and arrange"]');
      await palette(page).getByRole('searchbox').fill('group');
      await palette(page)
        .getByRole('treeitem', { name: /, group/ })
        .first()
        .click();
      await inspect('a group');
      await palette(page).getByRole('tab', { name: 'Blocks' }).click();
      await expect(palette(page).getByRole('tabpanel')).toHaveText(/\w/);
      await audit(page, 'blocks', 'aside[aria-label="Add and arrange"]');
      const dock = page.getByRole('region', { name: 'Code, problems and device' });
      for (const pane of ['Problems', 'Device', 'Traffic', 'JSON']) {
        await dock.getByRole('tab', { name: pane }).click();
        await expect(dock.getByRole('tabpanel')).toHaveText(/\w/);
        await audit(page, pane, 'section[aria-label="Code, problems and device"]');
      }
    });

    test('dialogs', async ({ page, host }) => {
      test.slow();
      await startWith(page, host, 'smart-home');
      // A notice takes Escape before what lies under it.
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await canvas(page).focus();
      const byKeys: readonly (readonly [name: string, keys: string])[] = [
        ['Find a command', 'ControlOrMeta+k'],
        ['Keyboard shortcuts', '?'],
        ['Library', 'ControlOrMeta+o'],
        ['New layout', 'Alt+n'],
        ['Import', 'ControlOrMeta+Shift+o'],
        ['Export', 'ControlOrMeta+Shift+s'],
        ['Pair', 'ControlOrMeta+p'],
      ];
      for (const [name, keys] of byKeys) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog')).toBeVisible();
        await audit(page, name, DIALOG);
        await shut(page, page.getByRole('dialog'));
        await expect.soft(canvas(page), name).toBeFocused();
      }
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('Versions…');
      await page.keyboard.press('Enter');
      await dialog(page, 'Versions').getByRole('textbox').fill('Before');
      await dialog(page, 'Versions').getByRole('button', { name: 'Save version' }).click();
      await audit(page, 'a version', DIALOG);
      await dialog(page, 'Versions').getByRole('button', { name: 'Compare with now' }).click();
      await expect(dialog(page, 'Versions')).toBeHidden();
      await expect(page.getByRole('dialog')).toBeVisible();
      await audit(page, 'Compare', DIALOG);
      await shut(page, page.getByRole('dialog'));
      await expect.soft(canvas(page), 'Compare').toBeFocused();
      for (const command of ['Edit the theme…', 'All sizes side by side…']) {
        await page.keyboard.press('ControlOrMeta+k');
        await page.keyboard.type(command);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog', { name: 'Find a command' })).toBeHidden();
        await expect(page.getByRole('dialog')).toBeVisible();
        await audit(page, command, DIALOG);
        await shut(page, page.getByRole('dialog'));
        await expect.soft(canvas(page), command).toBeFocused();
      }
    });

    test('play, menus, quick add and popovers', async ({ page, host }) => {
      test.slow();
      await startWith(page, host, 'smart-home');
      await page.getByRole('button', { name: 'Dismiss' }).click();
      const menu = async (what: string, open: () => Promise<void>) => {
        await open();
        await expect(page.getByRole('menu').first()).toBeVisible();
        await audit(page, what, '[role="menu"]');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('menu')).toHaveCount(0);
      };
      await menu('menu of a control', () => control(page, /./).first().click({ button: 'right' }));
      await expect.soft(canvas(page), 'after the menu of a control').toBeFocused();
      await menu('menu of a tab', () => page.getByRole('tab', { name: 'Climate' }).click({ button: 'right' }));
      await menu('main menu', () => page.getByRole('button', { name: 'Menu', exact: true }).click());
      await expect.soft(page.getByRole('button', { name: 'Menu', exact: true })).toBeFocused();
      await menu('menu of the layout', () => page.getByRole('button', { name: /^Layout: / }).click());
      await menu('menu of devices', () => page.getByRole('button', { name: /^Device: / }).click());

      await control(page, /^Slider/)
        .first()
        .click();
      const popup = async (what: string, open: Locator) => {
        await open.click();
        const sheet = page.getByRole('dialog');
        await expect(sheet.getByRole('slider').or(sheet.getByRole('option')).first()).toBeVisible();
        await audit(page, what, DIALOG);
        await shut(page, page.getByRole('dialog'));
        await expect.soft(open, what).toBeFocused();
      };
      await popup(
        'symbols',
        inspector(page)
          .getByRole('button', { name: /from the symbols$/ })
          .first(),
      );
      await inspector(page).getByRole('tab', { name: 'Style' }).click();
      await popup('colours', inspector(page).getByRole('button', { name: /^Choose Tint/ }));

      await page.getByRole('button', { name: 'Play' }).click();
      await expect(inspector(page).getByRole('tab', { name: 'What is sent' })).toBeVisible();
      await audit(page, 'play mode');
    });
  });
}

test('quick add is accessible, and hands the focus back', async ({ page, host }) => {
  await startWith(page, host);
  await page.mouse.dblclick(...(await emptyCell(page)));
  await expect(dialog(page, 'Add a control here')).toBeVisible();
  await audit(page, 'quick add', DIALOG);
  await shut(page, dialog(page, 'Add a control here'));
  await expect(canvas(page)).toBeFocused();
});

async function emptyCell(page: Page): Promise<readonly [number, number]> {
  const { x, y } = await middleOf(canvas(page).getByText('Nothing here yet'));
  return [x, y];
}

/** From the first button to one put behind everything, stop by stop: the parts of the page on the way. */
async function walk(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const end = document.createElement('button');
    end.ariaLabel = 'The end';
    document.body.append(end);
  });
  await page.getByRole('button', { name: 'Menu', exact: true }).focus();
  const parts = new Set<string>();
  for (let steps = 0; steps < 200; steps += 1) {
    const stop = await page.evaluate(() => {
      const at = document.activeElement ?? document.body;
      const part = at.closest('header, aside, main, section[aria-label]') ?? at;
      return { name: part.ariaLabel ?? part.tagName, isCode: at.closest('.monaco-editor') !== null };
    });
    parts.add(stop.name);
    if (stop.name === 'The end') break;
    // In code Tab is a character until Escape.
    if (stop.isCode) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  return [...parts];
}

test('a walk with the Tab key visits every part of the workbench, and never loses the focus', async ({
  page,
  host,
}) => {
  await startWith(page, host);
  await source(page).waitFor({ state: 'attached' });
  const way = [
    'HEADER',
    'Add and arrange',
    'Width of the left panel',
    'Canvas',
    'Size of the lower panel',
    'Code, problems and device',
    'Width of the inspector',
    'Inspector',
    'The end',
  ];
  expect(await walk(page)).toEqual(way);
  for (const name of ['Toggle', 'Slider']) await tile(page, name).click();
  await expect(inspector(page).getByRole('textbox', { name: 'Id' })).toHaveValue('slider');
  await palette(page).getByRole('tab', { name: 'Tree' }).click();
  expect(await walk(page)).toEqual(way);
});

test('panels that go away leave the focus where work goes on', async ({ page, host }) => {
  await startWith(page, host);
  await palette(page).getByRole('searchbox').focus();
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await expect(palette(page)).toBeVisible();

  await source(page).focus();
  await page.keyboard.press('ControlOrMeta+j');
  const dock = page.getByRole('region', { name: 'Code, problems and device' });
  await expect(dock.getByRole('tab', { name: 'JSON' })).toBeFocused();
  await dock.getByRole('button', { name: 'Open the lower panel' }).press('Enter');
  await expect(dock.getByRole('button', { name: 'Close the lower panel' })).toBeFocused();
  await dock.getByRole('button', { name: 'Put it beside the canvas' }).press('Enter');
  await expect(dock.getByRole('button', { name: 'Put it under the canvas' })).toBeFocused();

  await tile(page, 'Toggle').click();
  await undo(page).press('Enter');
  await expect(undo(page)).toBeDisabled();
  await expect(undo(page)).toBeFocused();
});

test('a narrow window has room for one panel beside the canvas', async ({ page, host }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await startWith(page, host);
  await expect(inspector(page)).toBeVisible();
  await expect(palette(page)).toBeHidden();
  await page.getByRole('button', { name: 'Left panel' }).click();
  await expect(palette(page)).toBeVisible();
  await expect(inspector(page)).toBeHidden();
  await drag(page, await middleOf(tile(page, 'Toggle')), await middleOf(canvas(page).getByText('Nothing here yet')));
  await expect(control(page, 'Toggle')).toBeVisible();
  await canvas(page).press('F2');
  await expect(inspector(page).getByRole('textbox', { name: 'Id' })).toBeFocused();
  await expect(palette(page)).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(820);
  await audit(page, 'narrow');
});

test('a phone shows the canvas first, and its panels come over it', async ({ page, host }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${host.editor}?template=smart-home`);
  await expect(canvas(page)).toBeVisible();
  await expect(inspector(page)).toBeHidden();
  const whole = await canvas(page).boundingBox();
  expect(whole?.width).toBe(390);
  for (const [button, panel] of [
    ['Left panel', palette(page)],
    ['Inspector', inspector(page)],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(panel).toBeInViewport({ ratio: 1 });
    expect(await canvas(page).boundingBox()).toEqual(whole);
    await page.getByRole('button', { name: button }).click();
    await expect(panel).toBeHidden();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const buttons = await page.getByRole('banner').getByRole('button').all();
  const ends = await Promise.all(buttons.map((button) => button.boundingBox()));
  const shown = ends.flatMap((box) => (box === null ? [] : [box]));
  for (const [index, { x }] of shown.entries()) {
    const before = shown[index - 1];
    if (before !== undefined) expect.soft(x).toBeGreaterThanOrEqual(before.x + before.width);
  }
  await audit(page, 'phone');
});

test('a notice stands over the canvas, under menus, and its button gives the focus back', async ({ page, host }) => {
  await startWith(page, host, 'smart-home');
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  const search = palette(page).getByRole('searchbox');
  await search.focus();
  const notice = await dismiss.boundingBox();
  const place = await canvas(page).boundingBox();
  if (notice === null || place === null) throw new Error('One of them is not shown.');
  expect(notice.x).toBeGreaterThan(place.x);
  expect(notice.x + notice.width).toBeLessThan(place.x + place.width);
  expect(notice.y + notice.height).toBeLessThan(place.y + place.height);
  await page.keyboard.press('F8');
  await expect(search).not.toBeFocused();
  await dismiss.press('Enter');
  await expect(dismiss).toBeHidden();
  await expect(search).toBeFocused();
});
