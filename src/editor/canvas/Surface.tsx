// The one thing that is pressed, dragged and focused on the canvas. What is under the hand is found by geometry; the
// controls themselves take part in nothing.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { tabsOf, tabTitle } from '../../layout/document.ts';
import { useEditorState, useLayout } from '../useApp.tsx';
import styles from './Canvas.module.css';
import { useHeldDevice } from './Device.tsx';
import { drawingSize } from './device-shape.ts';
import { useCanvas, useCanvasState } from './useCanvas.tsx';
import { useActiveCell, useKeys } from './useKeys.tsx';
import { usePan } from './usePan.tsx';
import { usePress } from './usePress.tsx';

export function Surface({ children }: { readonly children: ReactNode }) {
  const canvas = useCanvas();
  const pane = useRef<HTMLDivElement>(null);
  const layout = useLayout();
  const tab = useEditorState((state) => state.tab);
  const playing = useEditorState((state) => state.playing);
  const held = useHeldDevice();
  const pan = usePan(pane);
  const press = usePress(pan.isPanning);
  const keys = useKeys();
  const active = useActiveCell();

  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    canvas.parts.pane = element;
    const measure = () =>
      canvas.measure({ width: element.clientWidth, height: element.clientHeight }, drawingSize(held));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      canvas.parts.pane = null;
    };
  }, [canvas, held]);

  const name = tabTitle(tabsOf(layout)[tab], tab);
  return (
    <div
      ref={pane}
      className={styles.surface}
      role="application"
      aria-label={`Canvas, ${name}`}
      aria-roledescription="canvas"
      aria-activedescendant={active}
      aria-keyshortcuts="Enter Escape Delete"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is one widget with keys of its own
      tabIndex={0}
      onPointerDown={pan.onPointerDown}
      onMouseDown={playing ? undefined : press.onMouseDown}
      onTouchStart={playing ? undefined : press.onTouchStart}
      onClick={playing ? undefined : press.onClick}
      onDoubleClick={playing ? undefined : press.onDoubleClick}
      onKeyDown={playing ? undefined : keys.onKeyDown}
      onKeyUp={keys.onKeyUp}
      onFocus={(event) => {
        // A press on the page would leave the focus with what scrolls it, which knows no keys.
        if (event.target === canvas.parts.scroller) event.currentTarget.focus({ preventScroll: true });
      }}
      onBlur={keys.onBlur}
    >
      <World>{children}</World>
    </div>
  );
}

function World({ children }: { readonly children: ReactNode }) {
  const zoom = useCanvasState((state) => state.zoom);
  const x = useCanvasState((state) => state.x);
  const y = useCanvasState((state) => state.y);
  return (
    <div className={styles.world} style={{ transform: `translate(${x}px, ${y}px) scale(${zoom})` }}>
      {children}
    </div>
  );
}
