// The controls of the open tab, each in its cell. Only what is near the visible part of the page is drawn, and a cell is
// drawn again only when its own control, or its size, is another.
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Box, boxesOf } from '../../controls/boxes.ts';
import { ControlView } from '../../controls/ControlView.tsx';
import { SIDE } from '../../controls/LayoutScreen.tsx';
import { useGround, useScreen } from '../../controls/Screen.tsx';
import { type Node, tabsOf } from '../../layout/document.ts';
import { keyOf, pathOf, type Selection, tabOfPath } from '../selection.ts';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './Device.module.css';
import { isSeen, type Seen } from './frames.ts';
import { Ghost } from './Ghost.tsx';
import { popupIn } from './holders.ts';
import { Overlay } from './Overlay.tsx';
import { PopupSheet } from './PopupSheet.tsx';
import { useCanvas, useCanvasState } from './useCanvas.tsx';
import { boxWords } from './words.ts';

interface PageProps {
  readonly width: number;
  readonly bottom: number;
}

export function Page({ width, bottom }: PageProps) {
  const { parts } = useCanvas();
  const inside = useEditorState((state) => state.inside);
  const popup = useMemo(() => popupIn(inside), [inside]);
  const tabs = useEditorState(({ history }) => tabsOf(history.present).length);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    parts.scroller = scroller.current;
    return () => {
      parts.scroller = null;
    };
  }, [parts]);
  const inner = width - 2 * SIDE;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      // It scrolls with the wheel and with what is selected, and is no stop of its own.
      tabIndex={-1}
      style={{ padding: `${SIDE / 2}px ${SIDE}px ${(tabs > 1 ? 0 : bottom) + SIDE}px` }}
    >
      {popup === undefined ? <Cells width={inner} scroller={scroller} /> : <PopupSheet path={popup} width={inner} />}
    </div>
  );
}

/** Drawn beyond what is seen, on either side; looked at anew when half of it is used up. */
const MARGIN = 240;

function useSeen(scroller: React.RefObject<HTMLDivElement | null>): Seen {
  const [seen, setSeen] = useState<Seen>({ top: 0, bottom: 1200 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const { scrollTop, clientHeight } = element;
      setSeen((now) => {
        const enough = scrollTop - MARGIN / 2 >= now.top || now.top === 0;
        const reaches = scrollTop + clientHeight + MARGIN / 2 <= now.bottom;
        const close = now.bottom - now.top <= clientHeight + 3 * MARGIN;
        if (enough && reaches && close) return now;
        return { top: Math.max(0, scrollTop - MARGIN), bottom: scrollTop + clientHeight + MARGIN };
      });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller]);
  return seen;
}

function Cells({
  width,
  scroller,
}: {
  readonly width: number;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
}) {
  const canvas = useCanvas();
  const { catalog, theme } = useScreen();
  const tab = useEditorState((state) => state.tab);
  const holder = useEditorState(({ history, tab: open }) => tabsOf(history.present)[open]);
  const { boxes, height } = useMemo(
    () => boxesOf(holder, width, undefined, catalog, theme),
    [holder, width, catalog, theme],
  );
  const seen = useSeen(scroller);
  const page = useRef<HTMLDivElement | null>(null);
  const ground = useGround(holder, width, undefined);
  useLayoutEffect(() => {
    canvas.parts.page = page.current;
    const forget = page.current === null ? undefined : ground(page.current);
    return () => {
      if (typeof forget === 'function') forget();
    };
  }, [canvas, ground]);
  useSelectionInSight(scroller, tab, boxes);
  const shown = boxes.filter((box) => isSeen(box, seen));
  return (
    <div
      ref={page}
      className={styles.page}
      style={{ height, width }}
      onTransitionEnd={(event) => {
        if (event.propertyName === 'height') canvas.grounds.stir();
      }}
    >
      {shown.map((box) => (
        <Cell
          key={box.key}
          node={box.node}
          index={box.index}
          tab={tab}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
        />
      ))}
      {boxes.length === 0 && <EmptyWords />}
      <Overlay seen={seen} />
      <Ghost />
    </div>
  );
}

/** To be read at every zoom. */
function EmptyWords() {
  const zoom = useCanvasState((state) => state.zoom);
  return (
    <p className={styles.empty} style={{ fontSize: 13 / Math.min(1, zoom) }}>
      <b>Nothing here yet</b>
      Drag a control from the left, or double-click to search for one.
    </p>
  );
}

interface CellProps extends Pick<Box, 'index' | 'x' | 'y' | 'width' | 'height'> {
  readonly node: Node;
  readonly tab: number;
}

export const cellId = (tab: number, index: number): string => `canvas-cell-${tab}-${index}`;

const Cell = memo(function Cell({ node, index, tab, x, y, width, height }: CellProps) {
  const size = useMemo(() => ({ width, height }), [width, height]);
  return (
    <div
      id={cellId(tab, index)}
      data-index={index}
      role="img"
      aria-label={boxWords(node)}
      className={styles.cell}
      style={{ left: x, top: y, width, height }}
    >
      <div inert className={styles.drawn}>
        <ControlView node={node} size={size} />
      </div>
    </div>
  );
});

/** What gets selected elsewhere, or moved out of sight, is scrolled to. */
function useSelectionInSight(
  scroller: React.RefObject<HTMLDivElement | null>,
  tab: number,
  boxes: readonly Box[],
): void {
  const { editor } = useApp();
  const canvas = useCanvas();
  const selection = useEditorState((state) => state.selection);
  const last = useRef<Selection>(undefined);
  useEffect(() => {
    const element = scroller.current;
    const [target] = selection;
    const isNew =
      last.current?.map(keyOf).join() !== selection.map(keyOf).join() || canvas.state.getState().gesture?.by === 'keys';
    last.current = selection;
    if (element === null || target === undefined || !isNew) return;
    const path = pathOf(editor.layout(), target);
    const box = path && tabOfPath(path) === tab ? boxes.find(({ index }) => index === path[3]) : undefined;
    if (box !== undefined) scrollTo(element, box);
  }, [scroller, selection, boxes, editor, tab, canvas]);
}

/** As little as shows all of it, or its beginning. */
export function scrollTo(element: HTMLElement, { y, height }: Pick<Box, 'y' | 'height'>): void {
  const { scrollTop, clientHeight } = element;
  if (y < scrollTop) element.scrollTop = Math.max(0, y - SIDE);
  else if (y + height + 2 * SIDE > scrollTop + clientHeight)
    element.scrollTop = Math.min(y, y + height + 2 * SIDE - clientHeight);
}
