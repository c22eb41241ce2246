// What is dragged goes where it is let go: to another tab, into what holds controls and out of it, by mouse and by touch.
import type { Page } from '@playwright/test';
import { expect, test } from './host.ts';
import {
  boxOf,
  canvas,
  carry,
  control,
  drag,
  gridOf,
  inspector,
  middleOf,
  openFile,
  type Point,
  redo,
  said,
  tile,
  undo,
  written,
} from './workbench.ts';

const HOUSE = {
  name: 'House',
  version: 1,
  tabs: [
    {
      title: 'Home',
      grid: { columns: 4, rows: 12 },
      children: [
        { type: 'toggle', id: 'lamp', position: [0, 0], span: [1, 1], label: 'Lamp' },
        { type: 'button', id: 'bell', position: [0, 1], span: [1, 1], label: 'Bell' },
        { type: 'gauge', id: 'heat', position: [0, 2], span: [1, 1], label: 'Heat' },
        {
          type: 'group',
          id: 'room',
          position: [2, 0],
          span: [3, 2],
          grid: { columns: 2, rows: 2 },
          children: [{ type: 'toggle', id: 'fan', position: [0, 0], span: [1, 1], label: 'Fan' }],
        },
        {
          type: 'carousel',
          id: 'pages',
          position: [2, 2],
          span: [3, 2],
          panels: [
            { type: 'group', id: 'one', grid: { columns: 2, rows: 2 }, children: [] },
            { type: 'group', id: 'two', grid: { columns: 2, rows: 2 }, children: [] },
          ],
        },
        {
          type: 'canvas',
          id: 'plan',
          position: [6, 0],
          span: [4, 4],
          canvasConfig: {
            items: [
              { id: 'door', x: 0.05, y: 0.1, w: 0.25, h: 0.3, control: { type: 'toggle', id: 'door', label: 'Door' } },
            ],
          },
        },
      ],
    },
    { title: 'Garden', grid: { columns: 4, rows: 8 }, children: [] },
  ],
};

interface Holder {
  readonly id?: string;
  readonly children?: readonly Holder[];
  readonly panels?: readonly Holder[];
  readonly canvasConfig?: { readonly items: readonly { readonly control: Holder }[] };
}

/** “Home / room / lamp”: where each control is, by the ids around it. */
async function places(page: Page): Promise<readonly string[]> {
  const layout: { readonly tabs: readonly (Holder & { readonly title: string })[] } = JSON.parse(await written(page));
  const within = (holder: Holder, name: string): readonly string[] => {
    const inside = [
      ...(holder.children ?? []),
      ...(holder.panels ?? []),
      ...(holder.canvasConfig?.items ?? []).map((item) => item.control),
    ];
    return [name, ...inside.flatMap((one) => within(one, `${name}/${one.id}`))];
  };
  return layout.tabs.flatMap((tab) => within(tab, tab.title));
}

test.beforeEach(async ({ page, host, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page, host, HOUSE);
});

/** Done, it is there; undone, all is as it was to the byte; and done again. */
async function isOneStep(page: Page, before: string, place: string): Promise<void> {
  await expect.poll(() => places(page)).toContain(place);
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  expect(await written(page)).toBe(before);
  await redo(page).click();
  await expect.poll(() => places(page)).toContain(place);
  await undo(page).click();
}

test('controls are dragged onto tabs, into what holds controls, and out of it', async ({ page }) => {
  const before = await written(page);
  const deviceTab = page.getByRole('navigation').getByRole('button', { name: 'Garden' });
  const stripTab = page.getByRole('tab', { name: 'Garden' });

  for (const tab of [deviceTab, stripTab]) {
    await drag(page, await middleOf(control(page, 'Toggle lamp')), await middleOf(tab));
    await isOneStep(page, before, 'Garden/lamp');
  }

  const room = await boxOf(control(page, 'Group room'));
  await drag(page, await middleOf(control(page, 'Toggle lamp')), {
    x: room.x + room.width * 0.7,
    y: room.y + room.height * 0.7,
  });
  await isOneStep(page, before, 'Home/room/lamp');

  await drag(page, await middleOf(control(page, 'Button bell')), await middleOf(control(page, 'Carousel pages')));
  await isOneStep(page, before, 'Home/pages/one/bell');

  const plan = await boxOf(control(page, 'Canvas plan'));
  await drag(page, await middleOf(control(page, 'Gauge heat')), {
    x: plan.x + plan.width * 0.7,
    y: plan.y + plan.height * 0.5,
  });
  await isOneStep(page, before, 'Home/plan/heat');
  await drag(page, await middleOf(tile(page, 'Slider')), {
    x: plan.x + plan.width * 0.7,
    y: plan.y + plan.height * 0.5,
  });
  await isOneStep(page, before, 'Home/plan/slider');

  const grid = await gridOf(page, 'Toggle lamp');
  await control(page, 'Group room').dblclick();
  await expect(page.getByRole('navigation', { name: 'What is open' })).toBeVisible();
  await drag(page, await middleOf(canvas(page).getByText('Fan')), grid.at(2, 1));
  await isOneStep(page, before, 'Home/fan');
});

test('a double click opens the page that is seen, also where the names of all pages come up under it', async ({
  page,
}) => {
  const { x, y, width, height } = await boxOf(control(page, 'Carousel pages'));
  // The second click comes when they are there already.
  await page.mouse.dblclick(x + width / 2 - 24, y + height - 14, { delay: 40 });
  const open = page.getByRole('navigation', { name: 'What is open' });
  await expect(open.getByRole('button').nth(2)).toHaveText(/ 1$/);
  await page.keyboard.press('Escape');
});

test('Escape in the middle of a drag puts everything back', async ({ page }) => {
  const before = await written(page);
  const plan = await middleOf(control(page, 'Canvas plan'));
  const garden = await middleOf(page.getByRole('tab', { name: 'Garden' }));
  const grid = await gridOf(page, 'Toggle lamp');
  const starts: readonly (readonly [from: Point, to: Point])[] = [
    [await middleOf(control(page, 'Toggle lamp')), grid.at(2, 3)],
    [await middleOf(control(page, 'Toggle lamp')), plan],
    [await middleOf(control(page, 'Toggle lamp')), garden],
    [await middleOf(tile(page, 'Slider')), grid.at(2, 1, 1, 4)],
  ];
  for (const [from, to] of starts) {
    await carry(page, from, to);
    await page.keyboard.press('Escape');
    await said(page, 'Put back');
    await page.mouse.up();
    expect(await written(page)).toBe(before);
    await expect(undo(page)).toBeDisabled();
  }

  await control(page, 'Gauge heat').click();
  const heat = await boxOf(control(page, 'Gauge heat'));
  const corner = { x: heat.x + heat.width, y: heat.y + heat.height };
  await carry(page, corner, { x: corner.x + grid.cell.width, y: corner.y + grid.cell.height });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(control(page, 'Gauge heat, row 1 column 3, 1 by 1')).toBeVisible();
  await expect(undo(page)).toBeDisabled();
});

test('what cannot be says why, and changes nothing', async ({ page }) => {
  const before = await written(page);
  const isUnchanged = async () => {
    expect(await written(page)).toBe(before);
    await expect(undo(page)).toBeDisabled();
  };
  await carry(page, await middleOf(control(page, 'Toggle lamp')), await middleOf(control(page, 'Gauge heat')));
  await page.keyboard.down('Alt');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await said(page, /^Toggle lamp not placed\. /);
  await isUnchanged();

  await control(page, 'Gauge heat').click();
  const width = inspector(page).getByRole('spinbutton', { name: 'Width in columns' });
  await width.fill('9');
  await width.press('Enter');
  await expect(inspector(page).getByRole('alert')).toHaveText('heat does not fit: the grid is 4 columns wide.');
  await isUnchanged();

  const id = inspector(page).getByRole('textbox', { name: 'Id' });
  await id.fill('lamp');
  await id.press('Enter');
  await expect(inspector(page).getByText('Another control is already called lamp.')).toBeVisible();
  await expect(id).toHaveAttribute('aria-invalid', 'true');
  await id.press('Escape');
  await expect(id).toHaveValue('heat');
  await isUnchanged();

  const remove = async (tab: string) => {
    await page.getByRole('tab', { name: tab }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete tab' }).click();
  };
  await remove('Garden');
  await expect(page.getByRole('tab', { name: 'Garden' })).toBeHidden();
  await remove('Home');
  await expect(
    page.getByText('This is the only tab, and a layout needs one. Add another one first.').first(),
  ).toBeVisible();
  await undo(page).click();
  await isUnchanged();
});

test('what is locked takes nothing in by hand, by key or by paste, until it is unlocked', async ({ page }) => {
  const before = await written(page);
  const lock = page.getByRole('button', { name: 'Lock against accidental edits' });
  const words = page.getByText('The layout is locked against accidental edits.');
  await control(page, 'Toggle lamp').click();
  await lock.click();
  const paste = async () => {
    await page.evaluate(() => navigator.clipboard.writeText('{"type":"toggle","label":"Pasted"},'));
    await canvas(page).focus();
    await page.keyboard.press('Control+v');
  };
  const tries = [
    () => page.keyboard.press('Delete'),
    paste,
    () => tile(page, 'Gauge').click(),
    async () => drag(page, await middleOf(control(page, 'Toggle lamp')), await middleOf(control(page, 'Gauge heat'))),
  ];
  for (const attempt of tries) {
    await attempt();
    await expect(words.first()).toBeVisible();
    expect(await written(page)).toBe(before);
    await page.getByRole('listitem').filter({ has: words }).getByRole('button', { name: 'Dismiss' }).click();
    await expect(words).toHaveCount(0);
  }
  await lock.click();
  await paste();
  await isOneStep(page, before, 'Home/toggle');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a long press lifts, a drag drops, and two fingers move the view', async ({ page, context }) => {
    const before = await written(page);
    const session = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
    const lamp = await middleOf(control(page, 'Toggle lamp'));
    const garden = await middleOf(page.getByRole('tab', { name: 'Garden' }));

    const drawn = page.getByText('Lamp', { exact: true });
    const count = await drawn.count();
    await touch('touchStart', lamp);
    // Under the finger it is drawn once more.
    await expect(drawn).toHaveCount(count + 1);
    await touch('touchMove', { x: lamp.x + 20, y: lamp.y + 20 });
    await touch('touchMove', garden);
    await touch('touchEnd');
    await isOneStep(page, before, 'Garden/lamp');

    const from = await boxOf(control(page, 'Gauge heat'));
    const fingers = (by: number): readonly Point[] => [
      { x: 500 + by, y: 300 + by },
      { x: 700 + by, y: 300 + by },
    ];
    await touch('touchStart', ...fingers(0));
    await touch('touchMove', ...fingers(20));
    await touch('touchMove', ...fingers(40));
    await touch('touchEnd');
    const to = await boxOf(control(page, 'Gauge heat'));
    expect(to.x - from.x).toBeCloseTo(40, 0);
    expect(to.y - from.y).toBeCloseTo(40, 0);
    expect(await written(page)).toBe(before);
  });
});
