// What can be done to a layout, as data. `applyEdit` in apply.ts is the one place that does it.
import type { Cell, Layout, Node, Span } from './document.ts';
import type { Json, JsonObject, Path } from './json.ts';

/** A control or group: by its id, or by its path where the id is missing or not unique. */
export type Target = string | Path;

/**
 * Something that holds nodes: the path of a tab (`['tabs', 0]`), or a group, panel, popup, canvas or control with panels
 * by id or path. On a canvas nodes become cards; beside panels a group becomes a panel. A path may also end at the list
 * itself (`[…, 'panels']`), for a control that has no list yet.
 */
export type Holder = Target;

/** From the top left corner of a canvas, as fractions of its width and height. */
export type Point = readonly [x: number, y: number];

export interface TabFields {
  readonly title?: string;
  readonly icon?: string;
  readonly grid?: JsonObject;
}

export interface CardFields {
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
  readonly locked?: boolean;
}

export type Alignment = 'left' | 'right' | 'top' | 'bottom';
export type Axis = 'rows' | 'columns';

/**
 * Where nodes come to stand. `push` moves neighbours down to make room; between the bands of a flow grid it opens a new
 * band. A grid grows rows as needed. `point` is for canvases.
 */
export interface Landing {
  readonly push?: boolean;
  readonly point?: Point;
}

export type Edit =
  /**
   * Without `position`: the first free slot. Ids that are missing or in use are made anew, and references among the
   * nodes follow. Pasting is adding by the name people know.
   */
  | (Landing & {
      readonly kind: 'add' | 'paste';
      readonly into: Holder;
      readonly nodes: readonly Node[];
      readonly position?: Cell;
    })
  | { readonly kind: 'remove'; readonly at: readonly Target[] }
  /** Moves all targets by one offset, or so that the first lands on `to`; `into` takes them to another holder. */
  | (Landing & {
      readonly kind: 'move';
      readonly at: readonly Target[];
      readonly by?: Cell;
      readonly to?: Cell;
      readonly into?: Holder;
    })
  | {
      readonly kind: 'resize';
      readonly at: Target;
      readonly span: Span;
      readonly position?: Cell;
      readonly push?: boolean;
    }
  /** Where a card lies on its canvas, and how large it is. */
  | { readonly kind: 'setCard'; readonly at: Target; readonly card: CardFields }
  | { readonly kind: 'align'; readonly at: readonly Target[]; readonly to: Alignment }
  | { readonly kind: 'distribute'; readonly at: readonly Target[]; readonly axis: Axis }
  /** All targets take the size of the first. */
  | { readonly kind: 'sameSize'; readonly at: readonly Target[] }
  /**
   * Sets one field on every target; the path is relative to the node (`['chartConfig', 'bins']`). Objects missing on
   * the way are made.
   */
  | { readonly kind: 'set'; readonly at: readonly Target[]; readonly field: Path; readonly value: Json }
  /** Removes what the path names and nothing else: an emptied object stays, as `{}` may mean something. */
  | { readonly kind: 'unset'; readonly at: readonly Target[]; readonly field: Path }
  /** Without `by`: the first free slot from the row of the original. */
  | { readonly kind: 'duplicate'; readonly at: readonly Target[]; readonly by?: Cell; readonly push?: boolean }
  | { readonly kind: 'group'; readonly at: readonly Target[]; readonly id?: string; readonly label?: string }
  | { readonly kind: 'ungroup'; readonly at: Target }
  /** Places the target among its siblings in drawing and reading order. */
  | { readonly kind: 'reorder'; readonly at: Target; readonly index: number }
  | { readonly kind: 'addTab'; readonly tab?: TabFields; readonly index?: number }
  | { readonly kind: 'setTab'; readonly tab: number; readonly fields: TabFields }
  | { readonly kind: 'moveTab'; readonly tab: number; readonly to: number }
  | { readonly kind: 'removeTab'; readonly tab: number }
  | { readonly kind: 'duplicateTab'; readonly tab: number }
  /**
   * Columns, rows, mode, rowHeight of a holder, laid over what it has; null removes a key. Refused when children would
   * no longer fit. From flow to grid, children that would share cells move down.
   */
  | { readonly kind: 'setGrid'; readonly of: Holder; readonly grid: JsonObject }
  /**
   * Anything by its place, first of all what is outside the nodes: `['theme', 'cornerRadius']`, `['alerts', 0, 'title']`.
   * Undefined removes what is there.
   */
  | { readonly kind: 'setAt'; readonly path: Path; readonly value: Json | undefined }
  /** Changes a control's id and every reference to it. */
  | { readonly kind: 'renameId'; readonly at: Target; readonly id: string }
  /** Another document in place of this one; what is the same in both stays the identical object. */
  | { readonly kind: 'replace'; readonly layout: Layout; readonly name?: string }
  /** Several edits as one entry; each sees what the one before made. All of them, or none. */
  | { readonly kind: 'batch'; readonly name: string; readonly edits: readonly Edit[] };

export type EditKind = Edit['kind'];
type Having<E, K> = E extends { readonly kind: infer Own } ? (K extends Own ? E : never) : never;
export type EditOf<K extends EditKind> = Having<Edit, K>;
