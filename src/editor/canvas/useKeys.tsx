// The canvas by keyboard: one stop for the Tab key, in which Tab and arrows walk, and Enter lifts.
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { catalog } from '../../controls/catalog.ts';
import type { Cell } from '../../layout/document.ts';
import { placeOf } from '../../layout/edits/places.ts';
import { NOTHING, nodeOf, pathOf, targetAt } from '../selection.ts';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import { boxesIn, frameOf, pathIn } from './frames.ts';
import { doorOf, outOf } from './holders.ts';
import { cellId } from './Page.tsx';
import { useCanvas, useCanvasState } from './useCanvas.tsx';
import { type Direction, nearest, nextInOrder } from './walking.ts';
import { boxWords } from './words.ts';

const ARROWS: Readonly<Record<string, { readonly by: Cell; readonly to: Direction }>> = {
  ArrowLeft: { by: [0, -1], to: 'left' },
  ArrowRight: { by: [0, 1], to: 'right' },
  ArrowUp: { by: [-1, 0], to: 'up' },
  ArrowDown: { by: [1, 0], to: 'down' },
};

/** The cell a screen reader is told of. */
export function useActiveCell(): string | undefined {
  const layout = useLayout();
  const cursor = useCanvasState((state) => state.cursor);
  const selection = useEditorState((state) => state.selection);
  const target = selection.length === 1 ? selection[0] : selection.length === 0 ? cursor : undefined;
  const path = target === undefined ? undefined : pathOf(layout, target);
  // Cells inside groups are drawn by the group; what is in them is said aloud instead.
  return path?.length === 4 && typeof path[1] === 'number' && typeof path[3] === 'number'
    ? cellId(path[1], path[3])
    : undefined;
}

export function useKeys() {
  const { editor, notices } = useApp();
  const canvas = useCanvas();
  /** After Escape with nothing left to leave, Tab goes on to the next panel. */
  const leaving = useRef(false);
  const spaced = useRef(false);

  const place = () => {
    const { selection } = editor.state.getState();
    const target = selection.at(-1) ?? canvas.state.getState().cursor;
    const found = target === undefined ? undefined : placeOf(editor.layout(), target);
    const frame = found && frameOf(canvas.stage().frames, found.holder);
    return { frame: frame ?? canvas.openFrame(), index: frame === undefined ? undefined : found?.index };
  };

  /** True when there was somewhere to go. */
  const walk = (
    step: (boxes: ReturnType<typeof boxesIn>, index: number | undefined) => { index: number } | undefined,
    selects: boolean,
  ) => {
    const { frame, index } = place();
    const layout = editor.layout();
    const next = frame && step(boxesIn(layout, frame, catalog), index);
    if (frame === undefined || next === undefined) return false;
    const target = targetAt(layout, pathIn(frame, next.index));
    if (selects) editor.select([target]);
    else canvas.state.setState({ cursor: target });
    const { scroller } = canvas.parts;
    const box = boxesIn(layout, frame, catalog).find((one) => one.index === next.index);
    if (scroller !== null && box !== undefined && frame.holder.length === 2) inSight(scroller, box);
    const node = nodeOf(layout, target);
    // The cells of the tab are told by themselves, as the active one.
    if (node !== undefined && frame.holder.length > 2) notices.say(boxWords(node));
    return true;
  };

  const goOut = () => {
    const { selection, inside } = editor.state.getState();
    const { gesture, cursor } = canvas.state.getState();
    if (gesture?.by === 'keys') canvas.cancelByKeys();
    else if (selection.length > 0) {
      canvas.state.setState({ cursor: selection.at(-1) });
      editor.select(NOTHING);
    } else if (inside !== undefined) leave(inside);
    else {
      if (cursor !== undefined) canvas.state.setState({ cursor: undefined });
      leaving.current = true;
      notices.say('Press Tab to leave the canvas.');
    }
  };

  const leave = (inside: NonNullable<ReturnType<typeof editor.state.getState>['inside']>) => {
    const layout = editor.layout();
    editor.enter(outOf(layout, inside));
    // What was open is what one stands at.
    let path = inside;
    while (path.length > 2 && canvas.openFrame()?.holder.length !== placeOf(layout, path)?.holder.length) {
      path = placeOf(layout, path)?.holder ?? [];
    }
    if (path.length > 2) editor.select([targetAt(layout, path)]);
  };

  const enter = () => {
    const { selection } = editor.state.getState();
    const { gesture, cursor } = canvas.state.getState();
    if (gesture?.by === 'keys') {
      canvas.dropByKeys();
      return;
    }
    if (selection.length === 0 && cursor !== undefined) editor.select([cursor]);
    const { selection: held } = editor.state.getState();
    if (held.length > 0) canvas.liftByKeys(held);
  };

  const open = () => {
    const target = editor.state.getState().selection[0] ?? canvas.state.getState().cursor;
    const layout = editor.layout();
    const path = target === undefined ? undefined : pathOf(layout, target);
    const node = target === undefined ? undefined : nodeOf(layout, target);
    const door = path && node && doorOf(node, path, 0);
    if (door !== undefined) editor.enter(door);
  };

  const arrow = (event: KeyboardEvent) => {
    const { by, to } = ARROWS[event.key] as (typeof ARROWS)[string];
    const { selection } = editor.state.getState();
    if (canvas.state.getState().gesture?.by === 'keys') canvas.stepByKeys(by, event.altKey);
    else if (event.shiftKey) canvas.sizeByKeys(by);
    else if (selection.length > 0) canvas.stepByKeys(by, false);
    else walk((boxes, index) => nearest(boxes, index, to), false);
  };

  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || event.defaultPrevented) return;
      const held = canvas.state.getState().gesture?.by === 'keys';
      if (event.key === 'Tab') {
        if (held) event.preventDefault();
        else if (!leaving.current && !event.altKey && !event.ctrlKey) {
          const selects = editor.state.getState().selection.length > 0;
          const by = event.shiftKey ? -1 : 1;
          if (walk((boxes, index) => nextInOrder(boxes, index, by), selects)) event.preventDefault();
        }
        return;
      }
      leaving.current = false;
      if (event.ctrlKey || event.metaKey) return;
      // With Alt, arrows line controls up: those keys are actions.
      if (event.altKey && !held) return;
      if (event.key in ARROWS) arrow(event);
      else if (event.key === 'Enter' && event.shiftKey) open();
      else if (event.key === 'Enter') enter();
      else if (event.key === 'Escape') goOut();
      else if (event.key === ' ') {
        spaced.current = !event.repeat || spaced.current;
        return;
      } else return;
      event.preventDefault();
    },
    onKeyUp: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== ' ' || event.target !== event.currentTarget || !spaced.current) return;
      spaced.current = false;
      const { cursor } = canvas.state.getState();
      // Unless the bar was held to pan with the mouse.
      if (event.currentTarget.dataset.pans === 'held' || cursor === undefined) return;
      if (editor.state.getState().selection.length === 0) editor.select([cursor]);
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) return;
      leaving.current = false;
      if (canvas.state.getState().gesture?.by === 'keys') canvas.cancelByKeys();
    },
  };
}

function inSight(scroller: HTMLElement, { y, height }: { readonly y: number; readonly height: number }): void {
  const { scrollTop, clientHeight } = scroller;
  if (y < scrollTop) scroller.scrollTop = y;
  else if (y + height + 16 > scrollTop + clientHeight) scroller.scrollTop = y + height + 16 - clientHeight;
}
