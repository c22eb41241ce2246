// Sixty edits of all kinds, taken back one by one and done again one by one.
import { expect, test } from './host.ts';
import { canvas, control, inspector, redo, startWith, tile, undo, written } from './workbench.ts';

const ROUNDS = 5;

test('sixty edits are undone to the byte, and done again to the byte', async ({ page, host, context }) => {
  test.setTimeout(180_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startWith(page, host);
  const press = (key: string) => page.keyboard.press(key);
  const states = [await written(page)];
  /** One step of history, which is another layout than the one before. */
  const step = async (edit: () => Promise<void>) => {
    await edit();
    let now = '';
    const look = async () => {
      now = await written(page);
      return now;
    };
    await expect.poll(look).not.toBe(states.at(-1));
    states.push(now);
  };

  for (let round = 1; round <= ROUNDS; round += 1) {
    await step(() => tile(page, 'Toggle').click());
    await step(() => inspector(page).getByRole('textbox', { name: 'Label' }).fill(`Lamp ${round}`));
    await step(async () => {
      await inspector(page).getByRole('textbox', { name: 'Id' }).fill(`lamp${round}`);
      await press('Enter');
    });
    await control(page, `Toggle lamp${round}`).click();
    await step(() => press('ControlOrMeta+d'));
    await step(() => canvas(page).press('ArrowDown'));
    await step(() => canvas(page).press('Shift+ArrowDown'));
    await step(() => press('['));
    await step(() => press('ControlOrMeta+g'));
    await step(() => press('ControlOrMeta+Shift+g'));
    await step(() => press('Delete'));
    await step(() => page.getByRole('button', { name: 'Add a tab' }).click());
    await step(async () => {
      await page.getByRole('tablist', { name: 'Tabs of the layout' }).getByRole('tab', { selected: true }).dblclick();
      await page.getByRole('textbox', { name: 'Title of the tab' }).fill(`Floor ${round}`);
      await press('Enter');
    });
    await page.getByRole('tab', { name: 'Main' }).click();
    await expect(canvas(page)).toHaveAccessibleName('Canvas, Main');
  }
  expect(states).toHaveLength(61);

  for (let left = 60; left > 0; left -= 1) await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  expect(await written(page)).toBe(states[0]);

  for (let done = 1; done <= 60; done += 1) {
    await redo(page).click();
    if (done % 10 === 0) expect(await written(page)).toBe(states[done]);
  }
  await expect(redo(page)).toBeDisabled();
});
