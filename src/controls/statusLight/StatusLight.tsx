import type { CSSProperties } from 'react';
import { normaliseColor } from '../../layout/color.ts';
import { faceOf } from '../contrast.ts';
import { NO_READING } from '../format.ts';
import { lookUp, ownEntry } from '../lookup.ts';
import { asText } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import { isGrey } from './grey.ts';
import styles from './StatusLight.module.css';
import type { statusLight } from './statusLight.ts';

/** Points across; a badge grows by the same steps. */
const DIAMETER = { small: 8, default: 12, large: 18 } as const;
const BADGE_TYPE = { small: 11, default: 13, large: 17 } as const;

export function StatusLight({ id, props, value, size, mode, theme }: ViewProps<typeof statusLight>) {
  const state = asText(value);
  const own = ownEntry(props.statusColors, value);
  // Some servers send the colour itself.
  const color = own ?? lookUp(props.statusColors, value) ?? normaliseColor(state) ?? props.tint;
  const active = own !== undefined && !isGrey(own);
  const badge = props.style === 'badge';
  const { face, ink } = faceOf(color, theme.pageBackground);
  const stacked = size.height >= 84 || (size.width < 120 && size.height >= 44);
  // Where only one of the two can be read, it is the state.
  const caption = props.hideLabel || (badge && !stacked && size.width < 120) ? undefined : (props.label ?? id);
  const look = {
    className: badge ? styles.badge : styles.lamp,
    'data-known': state !== undefined,
    'data-throb': props.pulse === true && active && mode === 'live',
  };
  return (
    <div
      className={styles.light}
      role="img"
      aria-label={`${props.label ?? id}: ${state ?? 'no state yet'}`}
      data-stacked={stacked}
      style={
        {
          '--lamp': state === undefined ? 'var(--third)' : badge ? face : color,
          '--diameter': `${DIAMETER[props.size]}px`,
          '--ink': state === undefined ? 'var(--second)' : ink,
          '--badge-type': `${BADGE_TYPE[props.size]}px`,
        } as CSSProperties
      }
    >
      {badge ? (
        <span {...look}>
          <span className={styles.state}>{state ?? NO_READING}</span>
        </span>
      ) : (
        <span {...look} />
      )}
      {caption !== undefined && <span className={styles.caption}>{caption}</span>}
    </div>
  );
}
