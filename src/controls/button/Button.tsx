import type { CSSProperties } from 'react';
import { normaliseColor } from '../../layout/color.ts';
import { Icon } from '../icons/Icon.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Button.module.css';
import type { button } from './button.ts';
import { paintOf } from './face.ts';

const SCALE = { compact: 0.85, default: 1, large: 1.25 } as const;
const TEXT = 15;
const LEAST_TEXT = 10;
/** Average width of a letter of this weight, as a part of the font size. */
const LETTER = 0.6;
const NARROW = 112;
const TALL = 84;

export function Button({ id, props, size, theme, accent, written, mode, emit }: ViewProps<typeof button>) {
  const iconOnly = (props.style === 'icon-only' || props.hideLabel) && props.icon !== undefined;
  // Without a caption and an icon the id is shown: a face with nothing on it could be anything.
  const caption = iconOnly ? undefined : (props.label ?? (props.icon === undefined ? id : undefined));
  const style = props.style === 'outline' ? 'outlined' : props.style === 'icon-only' ? 'filled' : props.style;
  const { face, ink } = paintOf(style, accent, written.has('tint'), theme);
  const ownInk = normaliseColor(props.theme?.foregroundColor);

  const both = caption !== undefined && props.icon !== undefined;
  const upright = both && (size.height >= TALL || (size.width < NARROW && size.height >= 40));
  const grow = Math.max(1, Math.min(1.9, size.height / 110, size.width / 170));
  const scale = SCALE[props.size] * grow;
  const width = size.width - 2 * theme.controlPadding - (both && !upright ? 30 * scale : 0);
  const longest = Math.max(1, ...(caption ?? '').split(/\s+/).map((word) => word.length));
  const low = upright && size.height < TALL;
  const fontSize = Math.max(LEAST_TEXT, Math.min((low ? 12 : TEXT) * scale, width / (longest * LETTER)));
  const room = Math.min(size.width, size.height);
  const glyph = caption === undefined ? Math.min(room * 0.5, 72) : low ? 17 : Math.min(room * 0.36, 26 * grow);
  return (
    <button
      type="button"
      className={styles.face}
      data-style={style}
      data-upright={upright}
      data-low={low}
      aria-label={props.label ?? id}
      tabIndex={mode === 'live' ? undefined : -1}
      style={
        {
          '--face': face,
          '--ink': ownInk ?? ink,
          '--text': `${fontSize}px`,
          // A low face has room for one line, a larger one for two.
          '--lines': size.height < 2.6 * fontSize || low ? 1 : 2,
        } as CSSProperties
      }
      onClick={() => {
        if (mode !== 'live') return;
        emit({ kind: 'haptic', haptic: props.haptic });
        emit({ kind: 'action', carrier: ['action'], tokens: {} });
      }}
    >
      {props.icon !== undefined && (
        <Icon name={props.icon} size={Math.max(14, Math.round(glyph * SCALE[props.size]))} />
      )}
      {caption !== undefined && <span className={styles.caption}>{caption}</span>}
    </button>
  );
}
