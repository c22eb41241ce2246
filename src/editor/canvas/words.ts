// The canvas in words, for those who do not see it. Pure.
import { catalog } from '../../controls/catalog.ts';
import { type Node, type Rect, rectOf, typeOf } from '../../layout/document.ts';
import { callOf } from '../../layout/ids.ts';
import type { Aim } from './aim.ts';
import type { Stage } from './frames.ts';
import { boxesIn } from './frames.ts';
import type { Hover } from './outlook.ts';

/** “Gauge cpu” */
export function nameWords(node: Node): string {
  const type = typeOf(node);
  const kind = type === 'group' ? 'Group' : (catalog.get(type)?.label ?? type ?? 'Control');
  const call = callOf(node);
  return call === type ? kind : `${kind} ${call}`;
}

export function nodeWords(nodes: readonly Node[]): string {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? nameWords(only) : `${nodes.length} controls`;
}

/** People count from one. */
export const cellWords = ({ row, col }: Pick<Rect, 'row' | 'col'>): string => `row ${row + 1} column ${col + 1}`;

/** What a cell of the canvas is called. */
export function boxWords(node: Node): string {
  const rect = rectOf(node);
  if (rect === undefined) return nameWords(node);
  return `${nameWords(node)}, ${cellWords(rect)}, ${rect.rows} by ${rect.cols}`;
}

const percent = (part: number) => `${Math.round(part * 100)} %`;

export function whereWords(aim: Aim, rect: Rect | undefined): string {
  if ('tab' in aim) return `tab ${aim.tab + 1}`;
  if ('point' in aim) return `${percent(aim.point[0])} across, ${percent(aim.point[1])} down`;
  return cellWords(rect ?? { row: aim.cell[0], col: aim.cell[1] });
}

const MOST_NAMED = 3;

/** “Gauge cpu, row 2 column 3, moves fan down” */
export function hoverWords(stage: Stage, nodes: readonly Node[], hover: Hover): string {
  const where = `${nodeWords(nodes)}, ${whereWords(hover.aim, hover.rect)}`;
  if (hover.refused !== undefined) return `${where}. ${hover.refused}`;
  if (!('frame' in hover.aim) || hover.shifts.size === 0) return where;
  const moved = boxesIn(stage.layout, hover.aim.frame, stage.catalog).filter(({ index }) => hover.shifts.has(index));
  const names = moved.slice(0, MOST_NAMED).map(({ node }) => callOf(node));
  const more = moved.length - names.length;
  return `${where}, moves ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''} aside`;
}
