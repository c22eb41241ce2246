// A picture that fills its cell, with the control’s caption above it where there is room for both.
import type { ReactNode } from 'react';
import styles from './Captioned.module.css';
import { Icon } from './icons/Icon.tsx';
import { useScreen } from './Screen.tsx';
import type { Theme } from './theme.ts';
import type { Size } from './view.tsx';

const LEAST_WITH_CAPTION = 96;
const LINE = 1.5;

export interface Caption {
  readonly text: string | undefined;
  /** In points. */
  readonly height: number;
  /** What is left for the picture. */
  readonly room: Size;
}

interface Captionable {
  readonly props: { readonly label?: string | undefined; readonly hideLabel: boolean };
  readonly size: Size;
  readonly theme: Theme;
}

export function useCaption({ props, size, theme }: Captionable): Caption {
  const { textScale } = useScreen();
  const isShown = props.label !== undefined && !props.hideLabel && size.height >= LEAST_WITH_CAPTION;
  const height = isShown ? Math.ceil(theme.labelFontSize * textScale * LINE) : 0;
  return {
    text: isShown ? props.label : undefined,
    height,
    room: { width: size.width, height: Math.max(0, size.height - height) },
  };
}

export function Captioned({ caption, children }: { readonly caption: Caption; readonly children: ReactNode }) {
  return (
    <div className={styles.frame}>
      {caption.text !== undefined && (
        <div className={styles.caption} style={{ height: caption.height }}>
          {caption.text}
        </div>
      )}
      <div className={styles.picture}>{children}</div>
    </div>
  );
}

/** In place of the picture. */
export function NoPicture({ icon, room }: { readonly icon: string; readonly room: Size }) {
  return (
    <div className={styles.empty}>
      <Icon name={icon} size={Math.max(14, Math.min(44, room.height * 0.3))} />
      {room.height >= 64 && room.width >= 80 && 'No data'}
    </div>
  );
}
