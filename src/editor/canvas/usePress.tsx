// Pressing, clicking and dragging on the canvas.
import { type MouseEvent, type RefObject, type TouchEvent, useMemo, useRef } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { positionOf } from '../../layout/document.ts';
import { includes, keyOf, NOTHING, type Selection, toggled } from '../selection.ts';
import { useEditor } from '../useApp.tsx';
import type { DrawnFrame } from './canvas.ts';
import type { Draggable, Spot } from './drag.ts';
import { boxAt, boxesIn, cellSize, gridOfFrame, isIn, localOf, pathIn } from './frames.ts';
import { type Hit, hitAt } from './hit.ts';
import { doorOf, outOf } from './holders.ts';
import { marquee } from './marquee.ts';
import type { Handle } from './resize.ts';
import { useCanvas } from './useCanvas.tsx';

const spotOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Spot => ({
  x: clientX,
  y: clientY,
});

const adds = ({ shiftKey, ctrlKey, metaKey }: MouseEvent) => shiftKey || ctrlKey || metaKey;

export function usePress(isPanning: RefObject<boolean>) {
  const canvas = useCanvas();
  const editor = useEditor();
  const pressed = useRef<{
    readonly hit: Hit | undefined;
    readonly handle: Handle | undefined;
    readonly was: Selection;
  }>(undefined);

  const hit = (spot: Spot) => hitAt(canvas, editor.layout(), spot);

  /** Beside what is open in place: back out to where there is something under the hand. */
  const leaveTo = (spot: Spot): Hit | undefined => {
    for (let { inside } = editor.state.getState(); inside !== undefined; { inside } = editor.state.getState()) {
      const frame = canvas.openFrame();
      if (frame !== undefined && isIn(frame.clip, canvas.toPage(spot))) break;
      editor.enter(outOf(editor.layout(), inside));
    }
    return hit(spot);
  };

  const press = (event: MouseEvent | TouchEvent, spot: Spot) => {
    canvas.state.setState({ cursor: undefined, quickAdd: undefined });
    const handle =
      event.target instanceof HTMLElement ? (event.target.dataset.handle as Handle | undefined) : undefined;
    const was = editor.state.getState().selection;
    const found = handle === undefined ? (hit(spot) ?? leaveTo(spot)) : undefined;
    pressed.current = { hit: found, handle, was };
    return { hit: found, handle };
  };

  const draggable = useMemo<Draggable>(
    () => ({
      begin: (from, event) => {
        const { hit, handle, was } = pressed.current ?? {};
        const [only] = editor.state.getState().selection;
        const mods = event as { altKey?: boolean; shiftKey?: boolean };
        if (handle !== undefined) return only === undefined ? undefined : canvas.pull(only, handle, from);
        if (hit === undefined)
          return marquee(canvas, editor, from, mods.shiftKey === true ? (was ?? NOTHING) : NOTHING);
        const { selection } = editor.state.getState();
        const targets = includes(selection, hit.target) ? selection : [hit.target];
        if (targets !== selection) editor.select(targets);
        return canvas.lift(targets, from, mods.altKey === true);
      },
    }),
    [canvas, editor],
  );

  return {
    onMouseDown: (event: MouseEvent) => {
      if (event.button !== 0 || isPanning.current || isOfTabs(event)) return;
      const { hit } = press(event, spotOf(event));
      const { selection } = editor.state.getState();
      if (hit !== undefined && adds(event)) editor.select(toggled(selection, hit.target));
      else if (hit !== undefined && !includes(selection, hit.target)) editor.select([hit.target]);
      canvas.parts.presses?.mouse(draggable, event);
    },
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0];
      if (touch === undefined || event.touches.length > 1 || isOfTabs(event)) return;
      press(event, spotOf(touch));
      canvas.parts.presses?.touch(draggable, event);
    },
    onClick: (event: MouseEvent) => {
      if (isPanning.current || isOfTabs(event) || adds(event)) return;
      const { hit, handle } = pressed.current ?? {};
      if (handle !== undefined) return;
      editor.select(hit === undefined ? NOTHING : [hit.target]);
    },
    onDoubleClick: (event: MouseEvent) => {
      if (isOfTabs(event) || (event.target instanceof HTMLElement && event.target.dataset.handle !== undefined)) return;
      const spot = spotOf(event);
      const found = hit(spot);
      const layout = editor.layout();
      if (found !== undefined) {
        const box = boxAt(layout, found.frame, canvas.toPage(spot), catalog);
        const page = canvas.pages.of(keyOf(found.target)) ?? 0;
        const door = box && doorOf(box.node, pathIn(found.frame, box.index), page);
        if (door !== undefined) editor.enter(door);
        return;
      }
      const frame = canvas.openFrame();
      const page = canvas.toPage(spot);
      if (frame === undefined || frame.takes !== 'cells' || !isIn(frame.clip, page) || canvas.refuses()) return;
      canvas.state.setState({ quickAdd: { holder: frame.holder, cell: cellAt(frame, page), spot } });
    },
  };

  function cellAt(frame: DrawnFrame, page: Spot): readonly [number, number] {
    const layout = editor.layout();
    const local = localOf(frame, page);
    if (gridOfFrame(layout, frame).mode === 'flow') {
      const rows = boxesIn(layout, frame, catalog).map(({ node }) => positionOf(node)?.[0] ?? 0);
      return [Math.max(-1, ...rows) + 1, 0];
    }
    const { width, height } = cellSize(layout, frame);
    return [Math.max(0, Math.floor(local.y / height)), Math.max(0, Math.floor(local.x / width))];
  }
}

/** The tab bar’s own buttons are left alone. */
const isOfTabs = ({ target }: { readonly target: EventTarget }) =>
  target instanceof Element && target.closest('nav, button') !== null;
