// Rows taken by the hand: onto the same stage as every other drag, so that Escape and touch work alike.
import { type MouseEvent, type RefObject, type TouchEvent, useEffect, useMemo, useRef, useState } from 'react';
import { siteOf } from '../../layout/edits/places.ts';
import type { Path } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import type { Draggable, Spot, Steps } from '../canvas/drag.ts';
import { useApp } from '../useApp.tsx';
import { planDrop, type Where } from './drop.ts';
import { ROW_HEIGHT } from './Line.tsx';
import type { Row } from './rows.ts';
import { useCarryOut } from './useCarryOut.tsx';
import type { TreeSelection } from './useTreeSelection.tsx';

export interface DropTarget {
  readonly key: string;
  readonly where: Where;
  /** Why it cannot be dropped there. */
  readonly refused: string | undefined;
}

interface Needs {
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly selection: TreeSelection;
}

/** Pixels from the edge where the list begins to scroll, and how far it goes each frame. */
const EDGE = 28;
const PACE = 7;

export function useTreeDrag({ rows, scroller, selection }: Needs) {
  const { editor, notices, canvas } = useApp();
  const carryOut = useCarryOut(selection);
  const [target, setTarget] = useState<DropTarget>();
  const rowUnder = ({ x, y }: Spot) => {
    const list = scroller.current;
    const box = list?.getBoundingClientRect();
    if (list === null || box === undefined || x < box.left || x > box.right || y < box.top || y > box.bottom) return;
    const offset = (y - box.top + list.scrollTop) / ROW_HEIGHT;
    const row = rows[Math.floor(offset)];
    return row === undefined ? undefined : { row, part: offset % 1 };
  };

  const whereOn = ({ row, part }: { readonly row: Row; readonly part: number }, tab: boolean): Where => {
    if (tab) return part < 0.5 ? 'before' : 'after';
    if (row.kind === 'tab') return 'into';
    if (isRefused(siteOf(editor.layout(), row.path))) return part < 0.5 ? 'before' : 'after';
    return part < 0.27 ? 'before' : part > 0.73 && !row.open ? 'after' : 'into';
  };

  const refusalOf = (moved: readonly Path[], { path }: Row, where: Where) => {
    const plan = planDrop(editor.layout(), moved, path, where);
    return isRefused(plan) ? plan.refused : editor.explain(plan.done.edit);
  };

  const begin = (from: Spot): Steps | undefined => {
    const pressed = rowUnder(from)?.row;
    if (pressed === undefined || canvas.refuses()) return undefined;
    const moved: readonly Path[] = selection.chosen(pressed);
    const isTab = pressed.kind === 'tab';
    let hand = from;
    let onto: { readonly row: Row; readonly where: Where } | undefined;
    const look = () => {
      const under = rowUnder(hand);
      const next = under && { row: under.row, where: whereOn(under, isTab) };
      if (next?.row === onto?.row && next?.where === onto?.where) return;
      onto = next;
      setTarget(next && { key: next.row.key, where: next.where, refused: refusalOf(moved, next.row, next.where) });
    };
    const scrolling = scrollAtEdges(scroller, () => hand, look);
    const end = () => {
      scrolling();
      setTarget(undefined);
    };
    return {
      move: (to) => {
        hand = to;
        look();
      },
      drop: () => {
        end();
        if (onto === undefined || moved.some((path) => path === onto?.row.path)) return;
        const plan = planDrop(editor.layout(), moved, onto.row.path, onto.where);
        if (isRefused(plan)) notices.toast(plan.refused, { tone: 'bad' });
        else carryOut(plan.done);
      },
      cancel: end,
    };
  };

  // Pressed now, it begins when the hand has moved; the rows change under it.
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  const listeners = useMemo(() => {
    const list: Draggable = { begin: (from) => latest.current(from) };
    return {
      onMouseDown: (event: MouseEvent) => canvas.parts.presses?.mouse(list, event),
      onTouchStart: (event: TouchEvent) => canvas.parts.presses?.touch(list, event),
    };
  }, [canvas]);
  return { target, listeners };
}

/** Scrolls while the hand is near an edge; returns its stop. */
function scrollAtEdges(scroller: RefObject<HTMLElement | null>, hand: () => Spot, moved: () => void): () => void {
  let frame = requestAnimationFrame(function step() {
    const list = scroller.current;
    const box = list?.getBoundingClientRect();
    if (list !== null && box !== undefined) {
      const { y } = hand();
      const way = y < box.top + EDGE ? -1 : y > box.bottom - EDGE ? 1 : 0;
      const before = list.scrollTop;
      list.scrollTop += way * PACE;
      if (list.scrollTop !== before) moved();
    }
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}
