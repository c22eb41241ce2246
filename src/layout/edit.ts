// What can be done to a layout, as data. `applyEdit` in apply.ts is the one place that does it.
import type { Cell, Layout, Node, Span } from './document.ts';
import type { Json, JsonObject, Path } from './json.ts';

/** A control or group: by its id, or by its path where the id is missing or not unique. */
export type Target = string | Path;

/**
 * Something with `grid` and `children`: the path of a tab (`['tabs', 0]`), or a group, panel or popup by id or path.
 * A canvas control is a holder too: what is put there becomes a card.
 */
export type Holder = Target;

export interface TabFields {
  readonly title?: string;
  readonly icon?: string;
  readonly grid?: JsonObject;
}

export type Alignment = 'left' | 'right' | 'top' | 'bottom';
export type Axis = 'rows' | 'columns';

export type Edit =
  /** Without `position`: the first free slot. `push` moves neighbours down to make room; a grid grows as needed. */
  | {
      readonly kind: 'add';
      readonly into: Holder;
      readonly nodes: readonly Node[];
      readonly position?: Cell;
      readonly push?: boolean;
    }
  | { readonly kind: 'remove'; readonly at: readonly Target[] }
  /** Moves all targets by one offset, or so that the first lands on `to`; `into` takes them to another holder. */
  | {
      readonly kind: 'move';
      readonly at: readonly Target[];
      readonly by?: Cell;
      readonly to?: Cell;
      readonly into?: Holder;
      readonly push?: boolean;
    }
  | {
      readonly kind: 'resize';
      readonly at: Target;
      readonly span: Span;
      readonly position?: Cell;
      readonly push?: boolean;
    }
  | { readonly kind: 'align'; readonly at: readonly Target[]; readonly to: Alignment }
  | { readonly kind: 'distribute'; readonly at: readonly Target[]; readonly axis: Axis }
  | { readonly kind: 'sameSize'; readonly at: readonly Target[] }
  /** Sets one field on every target; the path is relative to the node (`['chartConfig', 'bins']`). */
  | { readonly kind: 'set'; readonly at: readonly Target[]; readonly field: Path; readonly value: Json }
  | { readonly kind: 'unset'; readonly at: readonly Target[]; readonly field: Path }
  | { readonly kind: 'duplicate'; readonly at: readonly Target[]; readonly by?: Cell }
  /** Like `add`, but ids already in use are renamed, and references among the pasted nodes with them. */
  | {
      readonly kind: 'paste';
      readonly into: Holder;
      readonly nodes: readonly Node[];
      readonly position?: Cell;
      readonly push?: boolean;
    }
  | { readonly kind: 'group'; readonly at: readonly Target[]; readonly id?: string; readonly label?: string }
  | { readonly kind: 'ungroup'; readonly at: Target }
  /** Places the target among its siblings in drawing and reading order. */
  | { readonly kind: 'reorder'; readonly at: Target; readonly index: number }
  | { readonly kind: 'addTab'; readonly tab?: TabFields; readonly index?: number }
  | { readonly kind: 'setTab'; readonly tab: number; readonly fields: TabFields }
  | { readonly kind: 'moveTab'; readonly tab: number; readonly to: number }
  | { readonly kind: 'removeTab'; readonly tab: number }
  | { readonly kind: 'duplicateTab'; readonly tab: number }
  /** Columns, rows, mode, rowHeight of a holder; refused when the children would no longer fit. */
  | { readonly kind: 'setGrid'; readonly of: Holder; readonly grid: JsonObject }
  /** Anything outside the nodes: `['theme', 'cornerRadius']`, `['alerts', 0, 'title']`. Undefined removes the key. */
  | { readonly kind: 'setAt'; readonly path: Path; readonly value: Json | undefined }
  /** Changes a control's id and every reference to it. */
  | { readonly kind: 'renameId'; readonly at: Target; readonly id: string }
  | { readonly kind: 'replace'; readonly layout: Layout }
  /** Several edits as one entry; each sees what the one before made. */
  | { readonly kind: 'batch'; readonly name: string; readonly edits: readonly Edit[] };

export type EditKind = Edit['kind'];
