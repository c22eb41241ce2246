// Painting cells: a tap steps one, a stroke gives all it crosses what the first one became. What is painted shows at
// once, and stands until other data arrives.
import { useEffect, useRef } from 'react';
import type { Json } from '../../layout/json.ts';
import type { Draft } from '../charts/useDraft.tsx';
import { type Spot, useDrag } from '../useDrag.tsx';
import { useHold, useLatest } from '../useHold.tsx';
import type { ViewProps } from '../view.tsx';
import type { heatmap } from './heatmap.ts';
import { type Cell, cellsBetween, painted } from './heatmap-data.ts';

interface PaintingWish {
  readonly view: ViewProps<typeof heatmap>;
  readonly cellUnder: (spot: Spot) => Cell | undefined;
  readonly cellNear: (spot: Spot) => Cell;
  /** What a tap on this cell makes of it. */
  readonly stepped: (cell: Cell, document: Json | undefined) => number;
}

const QUIET_MS = 400;
const TAP = 9;
const CARRIER = ['heatmapConfig', 'cellAction'];

export function usePainting({ view, cellUnder, cellNear, stepped }: PaintingWish, draft: Draft) {
  const { props, emit, mode } = view;
  const config = props.heatmapConfig;
  const stroke = useRef<{ document: Json | undefined; brush: number; last: Cell; start: Spot; isFar: boolean }>(
    undefined,
  );
  const waiting = useRef<{ readonly timer: number; readonly document: Json }>(undefined);
  const latest = useLatest({ emit });

  const sendAll = () => {
    const due = waiting.current;
    waiting.current = undefined;
    if (due === undefined) return;
    clearTimeout(due.timer);
    latest.current.emit({ kind: 'action', carrier: CARRIER, tokens: { value: due.document } });
  };
  const flush = useLatest(sendAll);
  useEffect(() => () => flush.current(), [flush]);
  const hold = useHold(emit, () => {});

  const paint = (document: Json | undefined, cell: Cell, number: number): Json => {
    const next = painted(document, cell, number);
    draft.put(next);
    emit({ kind: 'haptic', haptic: 'selection' });
    emit({ kind: 'value', value: next });
    if (config.sendMode === 'cell') {
      emit({ kind: 'action', carrier: CARRIER, tokens: { value: { row: cell.row, col: cell.col, value: number } } });
    } else {
      clearTimeout(waiting.current?.timer);
      waiting.current = { timer: window.setTimeout(() => flush.current(), QUIET_MS), document: next };
    }
    return next;
  };
  const step = (cell: Cell) => paint(draft.document, cell, stepped(cell, draft.document));
  const end = () => {
    stroke.current = undefined;
    hold.release();
  };

  const surface = useDrag({
    off: mode === 'still' || !config.editable,
    start(spot) {
      const cell = cellUnder(spot);
      if (cell === undefined) return false;
      hold.grab();
      const brush = stepped(cell, draft.document);
      const document = config.drag ? paint(draft.document, cell, brush) : draft.document;
      stroke.current = { document, brush, last: cell, start: spot, isFar: false };
      return true;
    },
    move(spot) {
      const now = stroke.current;
      if (now === undefined) return;
      now.isFar ||= Math.hypot(spot.left - now.start.left, spot.top - now.start.top) > TAP;
      if (!config.drag) return;
      const cell = cellNear(spot);
      for (const crossed of cellsBetween(now.last, cell)) now.document = paintOver(now.document, crossed, now.brush);
      now.last = cell;
    },
    lift() {
      const now = stroke.current;
      if (now !== undefined && !config.drag && !now.isFar) step(now.last);
      end();
    },
    cancel: end,
  });
  /** A cell that has the colour already is passed over in silence. */
  const paintOver = (document: Json | undefined, cell: Cell, brush: number) =>
    valueIn(document, cell) === brush ? document : paint(document, cell, brush);

  return { surface: { ...surface, style: { touchAction: config.drag ? 'none' : 'manipulation' } }, step };
}

function valueIn(document: Json | undefined, { row, col }: Cell): Json | undefined {
  const rows = Array.isArray(document) ? document : (document as { readonly values?: Json } | undefined)?.values;
  const line = Array.isArray(rows) ? rows[row] : undefined;
  return Array.isArray(line) ? line[col] : undefined;
}
