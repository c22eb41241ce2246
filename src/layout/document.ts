// The document as types and the tolerant readers everything else uses. A document is untrusted JSON of which the
// format names some keys: readers answer for any input, and unknown keys live on untouched.
import { isArray, isObject, type Json, type JsonObject, member, type Path } from './json.ts';

/** The whole document. Known keys: name, version, tabs and the optional blocks; all else survives. */
export type Layout = JsonObject;
/** A page: title, icon, grid, children. */
export type Tab = JsonObject;
/** A control or a group. */
export type Node = JsonObject;

/** Zero-based [row, column]. */
export type Cell = readonly [row: number, col: number];
/** [rows, columns]. */
export type Span = readonly [rows: number, cols: number];

export interface Rect {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly mode: 'grid' | 'flow';
  readonly rowHeight: number;
}

// What the app assumes when a grid gives no size.
export const GRID_DEFAULTS: Grid = { columns: 4, rows: 8, mode: 'grid', rowHeight: 56 };

const NO_NODES: readonly Node[] = [];

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function idOf(node: unknown): string | undefined {
  const id = member(node, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** A node with `children` and no `type` is a group: older apps write them so. */
export function typeOf(node: unknown): string | undefined {
  const type = member(node, 'type');
  if (typeof type === 'string' && type !== '') return type;
  return type === undefined && isArray(member(node, 'children')) ? 'group' : undefined;
}

export function isGroup(node: unknown): boolean {
  return typeOf(node) === 'group';
}

/** The raw list: entries that are not objects are still there, so indices are those of the document. */
export function tabsOf(layout: unknown): readonly Tab[] {
  const tabs = member(layout, 'tabs');
  return isArray(tabs) ? (tabs as unknown as readonly Tab[]) : NO_NODES;
}

export function childrenOf(holder: unknown): readonly Node[] {
  const children = member(holder, 'children');
  return isArray(children) ? (children as unknown as readonly Node[]) : NO_NODES;
}

function pair(value: Json | undefined): readonly [number, number] | undefined {
  if (!isArray(value) || value.length !== 2) return undefined;
  const [first, second] = value;
  return Number.isInteger(first) && Number.isInteger(second) ? [first as number, second as number] : undefined;
}

/** Undefined when `position` is not a list of two whole numbers: such a child takes no cells. */
export function positionOf(node: unknown): Cell | undefined {
  return pair(member(node, 'position'));
}

/** A missing or broken span reads as one cell; spans are at least one. */
export function spanOf(node: unknown): Span {
  const span = pair(member(node, 'span'));
  return span === undefined ? [1, 1] : [Math.max(1, span[0]), Math.max(1, span[1])];
}

export function rectOf(node: unknown): Rect | undefined {
  const position = positionOf(node);
  if (position === undefined) return undefined;
  const [rows, cols] = spanOf(node);
  return { row: position[0], col: position[1], rows, cols };
}

export function gridOf(holder: unknown): Grid {
  const grid = member(holder, 'grid');
  const size = (key: string, fallback: number) => {
    const value = finite(member(grid, key));
    return value !== undefined && value >= 1 ? Math.floor(value) : fallback;
  };
  const rowHeight = finite(member(grid, 'rowHeight'));
  return {
    columns: size('columns', GRID_DEFAULTS.columns),
    rows: size('rows', GRID_DEFAULTS.rows),
    mode: member(grid, 'mode') === 'flow' ? 'flow' : 'grid',
    rowHeight: rowHeight !== undefined && rowHeight > 0 ? rowHeight : GRID_DEFAULTS.rowHeight,
  };
}

export interface SyncEntry {
  /** From the control to the entry. */
  readonly path: Path;
  readonly entry: JsonObject;
}

/** `sync` written as one object reads as a list of one. Entries that are not objects are left out. */
export function syncEntriesOf(control: unknown): readonly SyncEntry[] {
  const sync = member(control, 'sync');
  if (isObject(sync)) return [{ path: ['sync'], entry: sync }];
  if (!isArray(sync)) return [];
  return sync.flatMap((entry, index) => (isObject(entry) ? [{ path: ['sync', index], entry }] : []));
}

export function syncOf(control: unknown): readonly JsonObject[] {
  return syncEntriesOf(control).map(({ entry }) => entry);
}

/** What a panel or group is called on screen. */
export function titleOf(node: unknown, index: number, word = 'Page'): string {
  return text(member(node, 'label')) ?? text(member(node, 'title')) ?? `${word} ${index + 1}`;
}

export const tabTitle = (tab: unknown, index: number): string => titleOf(tab, index, 'Tab');
/** After the word “tab”: its title, or its number. */
export const tabName = (tab: unknown, index: number): string => titleOf(tab, index, '').trim();

/** `appearance.backgroundImage` written as a string reads as `{url}`. */
export function backgroundOf(layout: unknown): JsonObject | undefined {
  const image = member(member(layout, 'appearance'), 'backgroundImage');
  if (typeof image === 'string') return { url: image };
  return isObject(image) ? image : undefined;
}

/** The places where a node holds other nodes, whatever its type is; `walk.ts` turns them into paths. */
export interface Slot {
  readonly kind: 'children' | 'panel' | 'item' | 'popup';
  /** From the holder to the node. */
  readonly path: Path;
  readonly node: Json;
}
