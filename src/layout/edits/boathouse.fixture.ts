// One layout with every kind of holder, and short ways to ask about it; for the tests of the edits.
import { applyEdit, explainEdit, planEdit } from '../apply.ts';
import { type Layout, type Node, positionOf } from '../document.ts';
import type { Edit } from '../edit.ts';
import { at, type Path } from '../json.ts';
import { isRefused } from '../outcome.ts';
import { findNode } from '../walk.ts';

export const node = (id: string, row: number, col: number, rows = 1, cols = 1, more: Node = {}): Node => ({
  type: 'gauge',
  id,
  position: [row, col],
  span: [rows, cols],
  ...more,
});
export const inner = (children: readonly Node[], columns = 2, rows = 2) => ({ grid: { columns, rows }, children });
export const when = (id: string) => ({ visible: { when: id, operator: 'eq', value: true } });

// 0  cpu cpu fan  .
// 1  cpu cpu  .   .
// 2  crew crew slides slides
export const layout: Layout = {
  name: 'Boathouse',
  version: 1,
  custom: { kept: [1, 2] },
  glance: { hero: 'cpu', slots: ['fan', 'cpu'] },
  tabs: [
    {
      title: 'Dock',
      grid: { columns: 4, rows: 8 },
      children: [
        node('cpu', 0, 0, 2, 2, { unknown: 'kept' }),
        node('fan', 0, 2, 1, 1, when('cpu')),
        { type: 'group', id: 'crew', position: [2, 0], span: [2, 2], ...inner([node('oar', 0, 0), node('cox', 1, 1)]) },
        {
          type: 'carousel',
          id: 'slides',
          position: [2, 2],
          span: [2, 2],
          panels: [
            { type: 'group', id: 'page-a', position: [0, 0], ...inner([node('rope', 0, 0)]) },
            { type: 'group', id: 'page-b', position: [0, 0], ...inner([]) },
          ],
        },
      ],
    },
    {
      title: 'Sea',
      grid: { columns: 2, rows: 4, mode: 'flow' },
      children: [
        node('wind', 0, 0),
        node('wave', 0, 1),
        {
          ...node('chart', 1, 0, 1, 2),
          type: 'canvas',
          canvasConfig: {
            snap: 0.1,
            items: [{ id: 'pin', x: 0.1, y: 0.2, w: 0.5, control: { type: 'label', id: 'buoy' } }],
          },
        },
        { ...node('horn', 2, 0), longPressGroup: { id: 'menu', ...inner([node('blast', 0, 0)]) } },
      ],
    },
  ],
};
export const dock: Path = ['tabs', 0];
export const sea: Path = ['tabs', 1];

export function done(edit: Edit, from: Layout = layout): Layout {
  const plan = planEdit(from, edit);
  if (isRefused(plan)) throw new Error(plan.refused);
  return plan.layout;
}
export const made = (edit: Edit) => {
  const plan = planEdit(layout, edit);
  return isRefused(plan) ? plan.refused : plan.made;
};
export function refused(edit: Edit, from: Layout = layout): string | undefined {
  if (applyEdit(from, edit) !== from) throw new Error('The edit changed the layout.');
  return explainEdit(from, edit);
}
export const get = (from: Layout, id: string) => findNode(from, id)?.node;
export const cell = (from: Layout, id: string) => positionOf(get(from, id))?.join(' ');
export const order = (from: Layout, path: Path) => (at(from, path) as readonly Node[]).map(({ id }) => id);
