// A dashboard of five controls from nothing: by mouse, by keyboard, and as text. The three files are the same.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './host.ts';
import {
  boxOf,
  canvas,
  control,
  drag,
  exported,
  gridOf,
  inspector,
  middleOf,
  openFile,
  palette,
  said,
  source,
  startWith,
  tile,
} from './workbench.ts';

const PORCH = `{
  "name": "Untitled",
  "version": 1,
  "tabs": [
    {
      "title": "Main",
      "icon": "square.grid.2x2",
      "grid": { "columns": 4, "rows": 8 },
      "children": [
        {
          "type": "toggle",
          "id": "lamp",
          "position": [0, 0],
          "span": [1, 1],
          "label": "Porch light",
          "action": {
            "event": "broadcast_request",
            "payload": { "msg_type": "set_lamp", "on": "{{value}}" }
          }
        },
        {
          "type": "slider",
          "id": "slider",
          "position": [1, 0],
          "span": [1, 4],
          "label": "Dimmer",
          "formatValue": "percent",
          "minIcon": "sun.min",
          "maxIcon": "sun.max",
          "action": {
            "event": "broadcast_request",
            "payload": { "msg_type": "set_brightness", "level": "{{value}}" }
          }
        },
        {
          "type": "gauge",
          "id": "gauge",
          "position": [2, 0],
          "span": [3, 2],
          "label": "CPU load",
          "min": 0,
          "max": 100,
          "formatValue": "percent"
        },
        {
          "type": "button",
          "id": "button",
          "position": [4, 2],
          "span": [1, 2],
          "label": "Good night",
          "icon": "moon.stars.fill",
          "action": {
            "event": "broadcast_request",
            "payload": { "msg_type": "run_scene", "scene": "night" }
          }
        },
        {
          "type": "label",
          "id": "label",
          "position": [0, 2],
          "span": [1, 2],
          "text": "Workshop",
          "icon": "hammer.fill",
          "style": "title"
        }
      ]
    }
  ]
}
`;

test('a dashboard is made with the mouse', async ({ page, host }) => {
  await startWith(page, host);
  await drag(page, await middleOf(tile(page, 'Toggle')), await middleOf(canvas(page).getByText('Nothing here yet')));
  const grid = await gridOf(page, 'Toggle');
  await drag(page, await middleOf(control(page, 'Toggle')), grid.at(1, 1));
  await drag(page, await middleOf(tile(page, 'Slider')), grid.at(2, 1, 1, 4));
  await drag(page, await middleOf(tile(page, 'Gauge')), grid.at(3, 1, 2, 2));
  await drag(page, await middleOf(tile(page, 'Button')), grid.at(3, 3, 1, 2));
  await drag(page, await middleOf(tile(page, 'Label')), grid.at(1, 3, 1, 2));
  await drag(page, await middleOf(control(page, 'Button')), grid.at(5, 3, 1, 2));

  await control(page, 'Gauge').click();
  const gauge = await boxOf(control(page, 'Gauge'));
  const edge = { x: gauge.x + gauge.width / 2, y: gauge.y + gauge.height };
  await drag(page, edge, { ...edge, y: edge.y + grid.cell.height });
  await expect(control(page, 'Gauge, row 3 column 1, 3 by 2')).toBeVisible();

  await control(page, 'Toggle').click();
  await inspector(page).getByRole('textbox', { name: 'Id' }).fill('lamp');
  await inspector(page).getByRole('textbox', { name: 'Label' }).fill('Porch light');
  await control(page, 'Slider').click();
  await inspector(page).getByRole('textbox', { name: 'Label' }).fill('Dimmer');
  await control(page, 'Label').click();
  await inspector(page).getByRole('combobox', { name: 'Style' }).click();
  await page.getByRole('option', { name: /^Title/ }).click();

  expect(await exported(page)).toBe(PORCH);
});

test('a dashboard is made with the keyboard', async ({ page, host }) => {
  await startWith(page, host);
  const press = (...keys: readonly string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
  /** With the Tab key, in at most so many steps. */
  const tabTo = async (wanted: Locator, steps = 20) => {
    for (let step = 0; step < steps && !(await hasFocus(wanted)); step += 1) await press('Tab');
    await expect(wanted).toBeFocused();
  };
  const backToCanvas = async () => {
    // In a text, Escape takes back what was typed.
    await press('Tab');
    // A hint that is open, or still going away, takes one to itself.
    await expect(async () => {
      await press('Escape');
      await expect(canvas(page)).toBeFocused({ timeout: 250 });
    }).toPass();
  };

  const told = async (keys: readonly string[], words: string) => {
    await press(...keys);
    await said(page, words);
  };
  const toField = async (role: 'textbox' | 'combobox', name: string) => {
    await press('F2');
    await expect(field('textbox', 'Id')).toBeFocused();
    await tabTo(field(role, name));
  };
  const field = (role: 'textbox' | 'combobox', name: string) => inspector(page).getByRole(role, { name, exact: true });

  await press('/');
  await expect(palette(page).getByRole('searchbox')).toBeFocused();
  await press('ArrowDown', 'ArrowRight');
  await expect(tile(page, 'Toggle')).toBeFocused();
  await told(['Enter'], 'Toggle added at row 1 column 1');
  await told(['ArrowRight', 'Enter'], 'Slider added at row 2 column 1');
  await press('/');
  await page.keyboard.type('gauge');
  await expect(page.getByText(/^\d+ controls? found$/)).toBeAttached();
  await told(['Enter'], 'Gauge added at row 3 column 1');
  await press('Escape');
  await expect(tile(page, 'Button')).toBeVisible();
  await press('ArrowDown');
  await expect(tile(page, 'Button')).toBeFocused();
  await told(['Enter'], 'Button added at row 1 column 2');
  await press('/');
  await page.keyboard.type('label');
  await expect(page.getByText(/^\d+ controls? found$/)).toBeAttached();
  await told(['Enter'], 'Label added at row 3 column 3');

  // What was added last is selected: from there the arrows walk.
  await tabTo(canvas(page));
  // The hint of the button before it would take the Escape.
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await press('Escape', 'ArrowUp', 'ArrowUp');
  await isAt(page, 'Button, row 1 column 2, 1 by 2');
  await told(['Enter'], 'Button lifted. Arrow keys move it, Enter drops it, Escape puts it back.');
  await told(['ArrowDown'], 'Button, row 2 column 2, moves slider, gauge, label aside');
  await told(['Escape'], 'Put back');
  await isAt(page, 'Button, row 1 column 2, 1 by 2');
  await press('Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await told(['ArrowRight', 'Enter'], 'Button, row 5 column 3');

  // With a selection, Tab walks it on in reading order.
  await press('Shift+Tab');
  await isAt(page, 'Label, row 3 column 3, 1 by 2');
  await told(['Enter', 'ArrowUp', 'ArrowUp', 'Enter'], 'Label, row 1 column 3');
  await press('Tab', 'Tab');
  await told(['Shift+ArrowDown'], 'Gauge, row 3 column 1, 3 by 2');
  await told(['ArrowDown'], 'Gauge, row 4 column 1');
  await told(['ArrowUp'], 'Gauge, row 3 column 1');

  await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'F2');
  await expect(field('textbox', 'Id')).toBeFocused();
  await page.keyboard.type('lamp');
  await press('Enter');
  await expect(canvas(page)).toBeFocused();
  await isAt(page, 'Toggle lamp, row 1 column 1, 1 by 1');
  await toField('textbox', 'Label');
  await page.keyboard.type('Porch light');
  await backToCanvas();
  await press('Tab', 'Tab');
  await toField('textbox', 'Label');
  await page.keyboard.type('Dimmer');
  await backToCanvas();
  await press('Shift+Tab');
  await toField('combobox', 'Style');
  await press('Enter');
  await expect(page.getByRole('option', { name: /^Headline/ })).toBeFocused();
  await press('t');
  await expect(page.getByRole('option', { name: /^Title/ })).toBeFocused();
  await press('Enter');
  await expect(field('combobox', 'Style')).toHaveText('Title');

  expect(await exported(page)).toBe(PORCH);
});

/** The control that the canvas tells a screen reader to be at. */
const isAt = (page: Page, name: string) =>
  expect
    .poll(async () => page.locator(`#${await canvas(page).getAttribute('aria-activedescendant')}`).ariaSnapshot())
    .toContain(`"${name}"`);

const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

test('a dashboard is made by typing JSON', async ({ page, host }) => {
  // A thousand keys, and after each the text is read, drawn and checked.
  test.slow();
  await startWith(page, host);
  await source(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(JSON.stringify(JSON.parse(PORCH)));
  await expect(control(page, 'Toggle lamp')).toBeVisible();
  await expect(control(page, 'Label')).toBeVisible();
  expect(await exported(page)).toBe(PORCH);
});

const page30 = (index: number) => ({
  title: `Room ${index + 1}`,
  grid: { columns: 4, rows: 8 },
  children: [{ type: 'toggle', id: `lamp-${index}`, position: [0, 0], span: [1, 4], lable: 'Lamp' }],
});

test('of thirty tabs the phone shows as many as can be read, among them the open one', async ({ page, host }) => {
  await openFile(page, host, {
    name: 'Hotel',
    version: 1,
    tabs: Array.from({ length: 30 }, (_, index) => page30(index)),
  });
  const bar = canvas(page).getByRole('navigation', { name: 'Tabs' });
  const strip = page.getByRole('tablist', { name: 'Tabs of the layout' });
  for (const title of ['Room 1', 'Room 23', 'Room 30']) {
    await strip.getByRole('tab', { name: title, exact: true }).click();
    const whole = await boxOf(bar);
    const open = await boxOf(bar.getByRole('button', { name: title, exact: true }));
    expect(open.x).toBeGreaterThanOrEqual(whole.x - 1);
    expect(open.x + open.width).toBeLessThanOrEqual(whole.x + whole.width + 1);
    expect(open.width).toBeGreaterThan(whole.width / 7);
  }
});

test('the mark of a control at the edge of the page is whole', async ({ page, host }) => {
  await openFile(page, host, { name: 'Edge', version: 1, tabs: [page30(0)] });
  const mark = await boxOf(canvas(page).getByTitle(/lable/));
  const { x, y, width } = await boxOf(control(page, /lamp-0/));
  // The page ends eight points beside the control, which at this size is less than the mark sticks out.
  expect(mark.x + mark.width).toBeLessThan(x + width + (9 / 377) * width);
  expect(mark.y).toBeGreaterThan(y - (5 / 377) * width);
});
