// Holding a control: sends its long-press command, or opens its popup. A context click and the menu key do the same,
// so that it needs no patience and no pointer.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { isObject, type JsonObject } from '../layout/json.ts';
import { boxesOf } from './boxes.ts';
import { GridView } from './GridView.tsx';
import styles from './LongPress.module.css';
import { useScreen } from './Screen.tsx';
import { themeStyle } from './theme-style.ts';
import type { Emit } from './view.tsx';

const HOLD_MS = 500;
/** A finger that moves farther scrolls or drags. */
const SLOP = 10;

interface LongPressProps {
  readonly action: JsonObject | undefined;
  readonly popup: JsonObject | undefined;
  readonly emit: Emit;
  readonly children: ReactNode;
}

export function LongPress({ action, popup, emit, children }: LongPressProps) {
  const screen = useScreen();
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const fired = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (screen.mode !== 'live' || (action === undefined && popup === undefined)) return children;

  const fire = () => {
    clearTimeout(timer.current);
    if (fired.current) return;
    fired.current = true;
    emit({ kind: 'haptic', haptic: 'medium' });
    if (popup !== undefined) setOpen(true);
    else emit({ kind: 'action', carrier: ['longPressAction'], tokens: {} });
  };
  const end = () => clearTimeout(timer.current);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside is what can be focused; this only adds a way to press it
    <div
      className={styles.holder}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        fired.current = false;
        from.current = { x: event.clientX, y: event.clientY };
        timer.current = setTimeout(fire, HOLD_MS);
      }}
      onPointerMove={(event) => {
        if (Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) > SLOP) end();
      }}
      onPointerUp={end}
      onPointerCancel={end}
      // The click that ends a long press is not a press of the control.
      onClickCapture={(event) => {
        if (!fired.current) return;
        fired.current = false;
        event.stopPropagation();
        event.preventDefault();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        fire();
        // A context click is followed by no click that would have to be swallowed; a long touch is.
        if (event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType !== 'touch')
          fired.current = false;
      }}
    >
      {children}
      {open && popup !== undefined && <Popup popup={popup} close={() => setOpen(false)} />}
    </div>
  );
}

const WIDTH = 320;
const SWIPE = 60;

function Popup({ popup, close }: { popup: JsonObject; close: () => void }) {
  const screen = useScreen();
  const dialog = useRef<HTMLDialogElement>(null);
  const swipe = useRef<number>(undefined);
  const { height } = boxesOf(popup, WIDTH, undefined, screen.catalog, screen.theme.cardPadding);
  const label = typeof popup.label === 'string' ? popup.label : undefined;
  useEffect(() => dialog.current?.showModal(), []);
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
        } as React.CSSProperties
      }
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
      onPointerDown={(event) => {
        swipe.current =
          event.target === dialog.current || event.target instanceof HTMLHeadingElement ? event.clientY : undefined;
      }}
      onPointerUp={(event) => {
        if (swipe.current !== undefined && event.clientY - swipe.current > SWIPE) dialog.current?.close();
      }}
    >
      <div className={styles.panel} style={{ width: WIDTH }}>
        {label !== undefined && <h2>{label}</h2>}
        <div style={{ height }}>{isObject(popup) && <GridView holder={popup} width={WIDTH} />}</div>
      </div>
    </dialog>,
    document.body,
  );
}
