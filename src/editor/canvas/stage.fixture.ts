// A page as it would be drawn, measured without a browser.
import { boxesOf, GROUP_HEADER, groupInset, headingOf } from '../../controls/boxes.ts';
import { catalog } from '../../controls/catalog.ts';
import { layoutTheme } from '../../controls/theme.ts';
import { childrenOf, isGroup, type Layout, type Node } from '../../layout/document.ts';
import { at, type Path } from '../../layout/json.ts';
import type { Frame, Stage } from './frames.ts';

export const WIDTH = 400;
const theme = layoutTheme({}, 'dark');

/** The tab, 400 points wide and so 100 to a column of four, and every group on it. */
export function stageOf(layout: Layout, tab = 0): Stage {
  const path: Path = ['tabs', tab];
  const { height } = boxesOf(at(layout, path), WIDTH, undefined, catalog, theme);
  const clip = { x: 0, y: 0, width: WIDTH, height: Math.max(800, height) };
  const root: Frame = {
    holder: path,
    takes: 'cells',
    x: 0,
    y: 0,
    scale: 1,
    width: WIDTH,
    height: undefined,
    theme,
    clip,
  };
  return { layout, catalog, frames: [root, ...framesIn(layout, root)] };
}

function framesIn(layout: Layout, frame: Frame): readonly Frame[] {
  const { boxes } = boxesOf(at(layout, frame.holder), frame.width, frame.height, catalog, theme);
  return boxes.flatMap((box) => {
    if (!isGroup(box.node)) return [];
    const inset = groupInset(box.node, theme);
    const head = headingOf(box.node) === undefined ? 0 : GROUP_HEADER;
    const area = {
      x: frame.x + box.x + inset,
      y: frame.y + box.y + inset + head,
      width: Math.max(1, box.width - 2 * inset),
      height: Math.max(1, box.height - 2 * inset - head),
    };
    const holder = [...frame.holder, 'children', box.index];
    const inner: Frame = { ...frame, ...area, holder, clip: area };
    return [inner, ...framesIn(layout, inner)];
  });
}

export const control = (
  id: string,
  position: readonly [number, number],
  span: readonly [number, number],
  more: Node = {},
): Node => ({
  type: 'gauge',
  id,
  position: [...position],
  span: [...span],
  ...more,
});

export const page = (children: readonly Node[], grid: Node = {}): Layout => ({
  name: 'Page',
  version: 1,
  tabs: [{ title: 'One', grid: { columns: 4, rows: 8, ...grid }, children }],
});

export const placesIn = (layout: Layout): Readonly<Record<string, string>> =>
  Object.fromEntries(
    childrenOf(at(layout, ['tabs', 0])).map((node) => [
      String(node.id),
      `${JSON.stringify(node.position)} ${JSON.stringify(node.span)}`,
    ]),
  );
