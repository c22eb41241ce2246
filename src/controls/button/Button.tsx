import { Icon } from '../icons/Icon.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Button.module.css';
import type { button } from './button.ts';

const SCALE = { compact: 0.85, default: 1, large: 1.25 } as const;

export function Button({ id, props, size, emit, mode }: ViewProps<typeof button>) {
  const style = props.style === 'outline' ? 'outlined' : props.style;
  const iconOnly = style === 'icon-only' || props.hideLabel;
  // Without a caption and an icon the id is shown: a face with nothing on it could be anything.
  const caption = iconOnly ? undefined : (props.label ?? (props.icon === undefined ? id : undefined));
  const scale = SCALE[props.size];
  const room = Math.min(size.width, size.height);
  const glyph = Math.round((caption === undefined ? Math.min(room * 0.5, 64) : Math.min(room * 0.36, 26)) * scale);
  return (
    <button
      type="button"
      className={styles.face}
      data-style={style}
      data-size={props.size}
      data-tall={size.height > 84 && caption !== undefined && props.icon !== undefined}
      aria-label={props.label ?? id}
      tabIndex={mode === 'live' ? undefined : -1}
      onClick={() => {
        emit({ kind: 'haptic', haptic: props.haptic });
        emit({ kind: 'action', carrier: ['action'], tokens: {} });
      }}
    >
      {props.icon !== undefined && <Icon name={props.icon} size={Math.max(14, glyph)} />}
      {caption !== undefined && <span className={styles.caption}>{caption}</span>}
    </button>
  );
}
