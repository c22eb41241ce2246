// The controls behind a control, over everything else. It goes away by a click beside it, a swipe down, or Escape, and
// the focus is back where it was.
import { type CSSProperties, type PointerEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { JsonObject } from '../layout/json.ts';
import { boxesOf, headingOf } from './boxes.ts';
import { GridView } from './GridView.tsx';
import styles from './Popup.module.css';
import { useScreen } from './Screen.tsx';
import { themeStyle } from './theme-style.ts';

export interface Origin {
  readonly x: number;
  readonly y: number;
}

interface PopupProps {
  readonly popup: JsonObject;
  /** On the page: what it springs from. */
  readonly from: Origin;
  readonly close: () => void;
}

const WIDTH = 320;
const PADDING = 14;
const MARGIN = 12;
const SWIPE = 60;

const stay = (event: SyntheticEvent) => event.stopPropagation();
/** What happens in the popup is no business of the control it belongs to, nor of what that is in. */
const KEPT = {
  onPointerMove: stay,
  onContextMenu: stay,
  onKeyDown: stay,
  onKeyUp: stay,
  onWheel: stay,
  onFocus: stay,
  onBlur: stay,
};

export function Popup({ popup, from, close }: PopupProps) {
  const screen = useScreen();
  const dialog = useRef<HTMLDialogElement>(null);
  const pressed = useRef(false);
  const label = headingOf(popup);
  const width = Math.min(WIDTH, window.innerWidth - 2 * (PADDING + MARGIN + 1));
  const { height } = boxesOf(popup, width, undefined, screen.catalog, screen.theme);
  const swipe = useSwipeDown(() => dialog.current?.close());
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    const box = element.getBoundingClientRect();
    element.style.setProperty('--from', `${from.x - box.left}px ${from.y - box.top}px`);
  }, [from]);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      ref={dialog}
      aria-label={label ?? 'More controls'}
      className={styles.popup}
      style={
        {
          ...themeStyle(screen.theme, screen.theme.accentColor, screen.textScale),
          '--page': screen.theme.pageBackground,
        } as CSSProperties
      }
      {...KEPT}
      onPointerDown={(event) => {
        stay(event);
        pressed.current = event.target === dialog.current;
      }}
      onPointerUp={stay}
      onClose={close}
      onClick={(event) => {
        stay(event);
        // The click that ends the long press lands beside the popup too, but did not begin there.
        if (event.target === dialog.current && pressed.current) dialog.current?.close();
      }}
    >
      <div className={styles.panel} style={{ padding: PADDING, width }}>
        <header className={styles.head} {...swipe}>
          {label !== undefined && <h2>{label}</h2>}
        </header>
        <div style={{ height }}>
          <GridView holder={popup} width={width} />
        </div>
      </div>
    </dialog>,
    document.body,
  );
}

/** The panel follows the finger; let go far enough down, it is gone. */
function useSwipeDown(done: () => void) {
  const start = useRef<number>(undefined);
  const put = (event: PointerEvent<HTMLElement>, down: number) => {
    const panel = event.currentTarget.parentElement;
    if (panel !== null) panel.style.translate = down === 0 ? '' : `0 ${down}px`;
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (start.current === undefined) return;
    const down = event.clientY - start.current;
    start.current = undefined;
    put(event, 0);
    if (event.type === 'pointerup' && down > SWIPE) done();
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      start.current = event.clientY;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (start.current !== undefined) put(event, Math.max(0, event.clientY - start.current));
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
