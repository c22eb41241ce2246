// Fields of a control, filled in by hand: lists by keyboard, another control picked on the canvas.
import { expect, test } from './host.ts';
import { control, inspector, openFile, undo } from './workbench.ts';

const HOUSE = {
  name: 'House',
  version: 1,
  tabs: [
    {
      title: 'Home',
      grid: { columns: 4, rows: 8 },
      children: [
        { type: 'picker', id: 'scene', label: 'Scene', position: [0, 0], span: [1, 2], options: ['Day', 'Night'] },
        { type: 'toggle', id: 'lamp', label: 'Lamp', position: [1, 0], span: [1, 2] },
      ],
    },
    {
      title: 'Garden',
      grid: { columns: 4, rows: 8 },
      children: [{ type: 'slider', id: 'water', label: 'Water', position: [0, 0], span: [1, 2], max: 10 }],
    },
  ],
};

test.beforeEach(async ({ page, host }) => openFile(page, host, HOUSE));

test('a list of words is written like lines of text', async ({ page }) => {
  await control(page, 'Picker scene').click();
  const options = inspector(page).getByRole('textbox', { name: /^Option \d/ });
  const read = () => options.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  await options.first().press('Enter');
  await expect(options.nth(1)).toBeFocused();
  await page.keyboard.type('Dusk');
  expect(await read()).toEqual(['Day', 'Dusk', 'Night']);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(options).toHaveCount(2);
  await expect(options.first()).toBeFocused();
  await inspector(page).getByRole('button', { name: 'Remove Option 2' }).click();
  await expect(inspector(page).getByRole('button', { name: 'Move Option 1', exact: true })).toBeFocused();
});

test('a condition looks at a control of another tab, picked there', async ({ page }) => {
  await control(page, 'Toggle lamp').click();
  const panel = inspector(page);
  await panel.getByRole('tab', { name: 'Style' }).click();
  await panel.getByRole('button', { name: 'Show it only while…' }).click();
  await expect(panel.getByText('Shown while Scene is Day.')).toBeVisible();
  const hint = page.getByRole('status').filter({ hasText: 'Click a control for' });
  await panel.getByRole('button', { name: 'Pick on the canvas' }).click();
  await page.keyboard.press('Escape');
  await expect(hint).toHaveCount(0);
  await panel.getByRole('button', { name: 'Pick on the canvas' }).click();
  await expect(hint).toBeVisible();
  await page.getByRole('tab', { name: 'Garden' }).click();
  await control(page, 'Slider water').click();
  await expect(page.getByRole('tab', { name: 'Home' })).toHaveAttribute('aria-selected', 'true');
  // A slider is never “Day”.
  await expect(panel.getByText('Shown while Water is 6.4.')).toBeVisible();
  await undo(page).click();
  await expect(panel.getByText('Shown while Scene is Day.')).toBeVisible();
});
