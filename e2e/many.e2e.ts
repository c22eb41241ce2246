// A layout of ten thousand controls in the editor.
import type { Page } from '@playwright/test';
import { expect, test } from './host.ts';
import { longestTask } from './longest-task.ts';
import { canvas, inspector, openFile, palette } from './workbench.ts';

const MANY = 10_000;
const TYPES = ['toggle', 'gauge', 'label', 'statusLight', 'button', 'progressRing', 'stepper', 'slider'];

const layout = {
  name: 'Many',
  version: 1,
  tabs: [
    {
      title: 'All',
      grid: { columns: 4, rows: MANY / 4 },
      children: Array.from({ length: MANY }, (_, index) => ({
        type: TYPES[index % TYPES.length],
        id: `c${index}`,
        label: `Control ${index}`,
        position: [Math.floor(index / 4), index % 4],
        span: [1, 1],
      })),
    },
  ],
};

async function selectAll(page: Page): Promise<void> {
  const longest = await longestTask(page, async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await expect(inspector(page).getByText(`${MANY} selected`)).toBeVisible();
  });
  expect(longest).toBeLessThan(200);
}

test('all of them are selected at once, on the canvas and in the tree', async ({ page, host }) => {
  await openFile(page, host, layout);
  await expect(canvas(page).getByRole('img').first()).toBeVisible();
  await canvas(page).focus();
  await selectAll(page);
  await page.keyboard.press('Escape');

  await palette(page).getByRole('tab', { name: 'Tree' }).click();
  await page.getByRole('treeitem', { name: /c1\b/ }).first().click();
  await selectAll(page);
});
