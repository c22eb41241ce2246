// A small panel that opens from a control: the options of a menu, a calendar, the colour sheet. It is a modal dialog,
// so that focus stays in it, Escape closes it and focus returns to the control.
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import styles from './Popover.module.css';
import { type Place, placeBy } from './popover.ts';
import { useScreen } from './Screen.tsx';
import type { Theme } from './theme.ts';
import { themeStyle } from './theme-style.ts';

interface PopoverProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly theme: Theme;
  readonly accent: string;
  readonly width: number;
  readonly onClose: () => void;
  /** Given what closes it. */
  readonly children: (close: () => void) => ReactNode;
}

export function Popover({ anchor, label, theme, accent, width, onClose, children }: PopoverProps) {
  const { textScale } = useScreen();
  const dialog = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState<Place>();
  const close = useCallback(() => dialog.current?.close(), []);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (!element.open) element.showModal();
    const settle = () => {
      const box = anchor.current?.getBoundingClientRect();
      if (box === undefined) return;
      // Not the box of the dialog itself: it grows while it opens.
      const size = { width: element.offsetWidth, height: element.scrollHeight };
      setPlace(placeBy(box, size, { width: innerWidth, height: innerHeight }));
    };
    settle();
    addEventListener('resize', settle);
    return () => removeEventListener('resize', settle);
  }, [anchor]);
  return createPortal(
    <dialog
      ref={dialog}
      aria-label={label}
      className={styles.popover}
      data-above={place?.above}
      style={
        {
          ...themeStyle(theme, accent, textScale),
          '--page': theme.pageBackground,
          colorScheme: theme.scheme,
          width,
          left: place?.left,
          top: place?.top,
          maxHeight: place?.maxHeight,
        } as CSSProperties
      }
      onClose={onClose}
      onClick={(event) => {
        event.stopPropagation();
        if (event.target === dialog.current) close();
      }}
      // For React it lies inside the control, which must not feel what happens in here.
      onPointerDown={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      onKeyUp={(event) => event.stopPropagation()}
    >
      <div className={styles.content}>{children(close)}</div>
    </dialog>,
    document.body,
  );
}
