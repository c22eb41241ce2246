// Children on their grid: a position to read, inside the bounds, on cells of their own. Bands of a flow need none of it.
import { type Cell, type Grid, gridOf, idOf, type Rect, spanOf } from '../document.ts';
import { fits, meetings } from '../grid.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../json.ts';
import { type Board, boardOf, placingFix } from './placing.ts';
import { dropping, MOST_FINDINGS, type Notes, report } from './report.ts';
import { called, quote } from './words.ts';

/** Above this many cells the quick look is not quick; grids are that large by mistake only. */
const MOST_CELLS = 262_144;

interface Standing {
  readonly rect: Rect | undefined;
}

/** Whether no two children meet, when all are inside: each marks its cells. */
function clearlyApart(grid: Grid, children: readonly (Standing | undefined)[]): boolean {
  if (grid.rows * grid.columns > MOST_CELLS) return false;
  const taken = new Uint8Array(grid.rows * grid.columns);
  for (const child of children) {
    const rect = child?.rect;
    if (rect === undefined) continue;
    if (!fits(rect, grid)) return false;
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let at = row * grid.columns + rect.col, end = at + rect.cols; at < end; at++) {
        if (taken[at] === 1) return false;
        taken[at] = 1;
      }
    }
  }
  return true;
}

/** A position written as people write positions elsewhere. */
function meantPosition(value: Json | undefined): Cell | undefined {
  const [row, col] = isArray(value)
    ? value
    : [
        member(value, 'row') ?? member(value, 'y'),
        member(value, 'col') ?? member(value, 'column') ?? member(value, 'x'),
      ];
  if (typeof row !== 'number' || typeof col !== 'number') return undefined;
  const rounded: Cell = [Math.max(0, Math.round(row)), Math.max(0, Math.round(col))];
  return Number.isSafeInteger(rounded[0]) && Number.isSafeInteger(rounded[1]) ? rounded : undefined;
}

function reportPosition(holder: JsonObject, child: JsonObject, index: number, notes: Notes): void {
  const there = child.position !== undefined && child.position !== null;
  report(
    notes,
    'error',
    'bad_position',
    `${called(child)} ${there ? 'has a position that is not [row, column] in whole numbers' : 'has no position'}, so the phone does not know where to draw it. Give it a cell.`,
    {
      tail: there ? ['children', index, 'position'] : ['children', index],
      fix: placingFix(holder, index, spanOf(child), meantPosition(child.position)),
    },
  );
}

function reportOutside(holder: JsonObject, child: JsonObject, rect: Rect, index: number, notes: Notes): void {
  const { rows, columns } = boardOf(holder).grid;
  report(
    notes,
    'error',
    'out_of_bounds',
    `${called(child)} at [${rect.row}, ${rect.col}] covers ${rect.rows} × ${rect.cols} cells, and that leaves the grid of ${rows} rows and ${columns} columns. The phone cuts it off or leaves it out. Move or resize it, or make the grid larger.`,
    {
      tail: ['children', index, 'position'],
      fix: placingFix(holder, index, [rect.rows, rect.cols], [rect.row, rect.col]),
    },
  );
}

/** The pairs that meet, in document order. */
function meeting(rects: Board['rects']): readonly (readonly [first: number, second: number])[] {
  const standing = rects.flatMap((rect, index) => (rect === undefined ? [] : [{ rect, index }]));
  const pairs: (readonly [number, number])[] = [];
  for (const [a, b] of meetings(standing.map(({ rect }) => rect))) {
    pairs.push([standing[a]?.index ?? a, standing[b]?.index ?? b]);
    if (pairs.length >= MOST_FINDINGS) break;
  }
  return pairs.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

function reportOverlaps(holder: JsonObject, children: readonly Json[], notes: Notes): void {
  const { rects } = boardOf(holder);
  const told = new Set<string>();
  for (const [first, second] of meeting(rects)) {
    const a = rects[first];
    const b = rects[second];
    const one = children[first];
    const other = children[second];
    if (a === undefined || b === undefined || one === undefined || other === undefined) continue;
    const ids = [idOf(one) ?? '', idOf(other) ?? ''].sort();
    // Two of one id are a problem of its own.
    if (ids[0] === ids[1] && ids[0] !== '') continue;
    const pair = ids.includes('') ? `${first} ${second}` : JSON.stringify(ids);
    if (told.has(pair)) continue;
    told.add(pair);
    const cell = `[${Math.max(a.row, b.row)}, ${Math.max(a.col, b.col)}]`;
    report(
      notes,
      'error',
      'overlap',
      `${called(one)} and ${called(other)} both cover the cell ${cell}. The phone draws one over the other. Move one of them.`,
      {
        tail: ['children', second, 'position'],
        fix: placingFix(holder, second, [b.rows, b.cols], undefined),
      },
    );
  }
}

/** Looks at everything that stands directly on a tab, group or popup. */
export function checkChildren(holder: JsonObject, standing: readonly (Standing | undefined)[], notes: Notes): void {
  const { children } = holder;
  if (!isArray(children)) return;
  const grid = gridOf(holder);
  const inCells = grid.mode === 'grid';
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (!isObject(child)) {
      reportNoControl(child ?? null, index, notes);
    } else if (inCells) {
      const rect = standing[index]?.rect;
      if (rect === undefined) reportPosition(holder, child, index, notes);
      else if (!fits(rect, grid)) reportOutside(holder, child, rect, index, notes);
    }
  }
  if (inCells && !clearlyApart(grid, standing)) reportOverlaps(holder, children, notes);
}

function reportNoControl(child: Json, index: number, notes: Notes): void {
  report(
    notes,
    'error',
    'structure',
    `Here stands ${quote(child)} where a control should be. The phone cannot draw it.`,
    {
      tail: ['children', index],
      fix: dropping('Remove it', ['children', index]),
    },
  );
}
