import type { CSSProperties } from 'react';
import { formatValue } from '../format.ts';
import { clamped, numberAt, placeOf } from '../stepping.ts';
import { Bar } from './Bar.tsx';
import { Dial } from './Dial.tsx';
import styles from './Slider.module.css';
import { type SliderView, useSlide } from './useSlide.tsx';

const MOST_GROWTH = 1.6;

/** Caption, bar and reading stand beside each other where the cell is low and wide. */
const LOW = 46;
const WIDE = 240;

export function Slider(view: SliderView) {
  const { id, props, size, family, mode } = view;
  const slide = useSlide(view);
  const number = slide.shown;
  const reading = formatValue(number, props.formatValue, { ...props, scalePercent: true });
  const role = {
    role: 'slider',
    tabIndex: mode === 'live' ? 0 : -1,
    'aria-label': props.label ?? id,
    'aria-valuemin': Math.min(props.min, props.max),
    'aria-valuemax': Math.max(props.min, props.max),
    'aria-valuenow': number === undefined ? undefined : clamped(number, props),
    'aria-valuetext': number === undefined ? 'No value yet' : reading === '' ? String(number) : reading,
    onKeyDown: slide.onKeyDown,
    onKeyUp: slide.endKeys,
    onBlur: slide.endKeys,
  } as const;
  const track = {
    view,
    slide,
    role,
    part: placeOf(number, props),
    set: (part: number) => slide.to(numberAt(part, props)),
  };
  // In a large cell everything is drawn a little larger, but never as large as the cell.
  const grow = Math.min(MOST_GROWTH, Math.max(1, Math.min(size.height / 110, size.width / 220)));
  const colors = {
    '--grow': grow,
    '--track': family.trackColor,
    '--track-on': family.trackActiveColor,
    '--thumb': family.thumbColor,
    '--thumb-size': `${Number(family.thumbSize) * grow}px`,
    '--thumb-radius': `${(100 * Number(family.thumbRadius)) / Math.max(1, Number(family.thumbSize))}%`,
    '--thumb-shadow': family.thumbShadow === false ? 'none' : '0 1px 5px #0005, 0 0 1px #0004',
    '--thumb-border': family.thumbBorderColor ?? 'transparent',
    '--track-height': `${Number(family.trackHeight) * grow}px`,
  } as CSSProperties;
  if (props.style === 'radial') return <Dial {...track} reading={reading} colors={colors} />;
  const low = size.height < LOW;
  const beside = low && size.width >= WIDE;
  const label = props.hideLabel || size.height < 20 ? undefined : props.label;
  const shown = props.hideLabel || props.hideValue || size.height < 20 ? '' : reading;
  return (
    <div className={styles.slider} data-beside={beside} data-low={low} style={colors}>
      {(label !== undefined || shown !== '') && (
        <div className={styles.header}>
          {label !== undefined && <span className={styles.label}>{label}</span>}
          <span className={styles.reading}>{shown}</span>
        </div>
      )}
      <Bar {...track} />
    </div>
  );
}
