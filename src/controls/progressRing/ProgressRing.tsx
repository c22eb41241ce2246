import type { CSSProperties } from 'react';
import { fittingSize } from '../fit.ts';
import { formatValue, NO_READING } from '../format.ts';
import { Icon } from '../icons/Icon.tsx';
import { Rolling } from '../Rolling.tsx';
import { asNumber, fraction } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import styles from './ProgressRing.module.css';
import type { progressRing } from './progressRing.ts';

type RingView = ViewProps<typeof progressRing>;

export function ProgressRing(view: RingView) {
  const { id, props, family, accent } = view;
  const value = asNumber(view.value);
  const part = value === undefined ? 0 : fraction(value, props.min, props.max);
  const reading = readingOf(view, value);
  const colors = {
    '--track': family.trackColor ?? 'color-mix(in srgb, var(--fg) 13%, transparent)',
    '--done': family.trackActiveColor ?? accent,
  } as CSSProperties;
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label={props.label ?? id}
      aria-valuemin={0}
      aria-valuemax={100}
      // Without a value the progress is indeterminate, which the role says by leaving the number out.
      aria-valuenow={value === undefined ? undefined : Math.round(part * 100)}
      aria-valuetext={value === undefined ? undefined : reading}
      style={colors}
    >
      {props.progressStyle === 'bar' ? (
        <Bar view={view} part={part} reading={reading} />
      ) : (
        <Ring view={view} part={part} reading={reading} />
      )}
    </div>
  );
}

/** More digits than this say only that something is wrong. */
const MOST_PERCENT = 9999;

function readingOf({ props }: RingView, value: number | undefined): string | undefined {
  const { min, max, formatValue: format } = props;
  if (props.hideValue || format === 'none') return undefined;
  if (value === undefined) return NO_READING;
  if (format !== undefined) return formatValue(value, format, { step: props.step, min, max, scalePercent: true });
  // A range without length has no percentage.
  if (min === max) return formatValue(value, undefined);
  const percent = Math.round(((value - min) / (max - min)) * 100);
  if (Math.abs(percent) > MOST_PERCENT) return percent > 0 ? `>${MOST_PERCENT}%` : `<-${MOST_PERCENT}%`;
  return `${percent}%`;
}

interface PartProps {
  readonly view: RingView;
  readonly part: number;
  readonly reading: string | undefined;
}

function Ring({ view: { props, size }, part, reading }: PartProps) {
  const side = Math.max(12, Math.min(size.width, size.height));
  const stroke = Math.max(3, side * 0.105);
  const radius = (side - stroke) / 2;
  const inside = side - 2 * stroke;
  const caption = props.hideLabel ? undefined : props.label;
  // Small rings keep what says most: the number, then the icon, then the caption.
  const fits = { caption: inside >= 64, icon: inside >= 40 || reading === undefined };
  const shown = { caption: fits.caption ? caption : undefined, icon: fits.icon ? props.icon : undefined };
  const tall = inside * (shown.caption === undefined && shown.icon === undefined ? 0.42 : 0.3);
  return (
    <div className={styles.ring} aria-hidden="true">
      <svg width={side} height={side} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
        <circle className={styles.track} cx={side / 2} cy={side / 2} r={radius} strokeWidth={stroke} />
        <circle
          className={styles.done}
          cx={side / 2}
          cy={side / 2}
          r={radius}
          strokeWidth={stroke}
          pathLength={1}
          strokeDasharray={`${part} 2`}
          data-empty={part === 0}
        />
      </svg>
      <div className={styles.middle} style={{ width: inside * 0.84 }}>
        {shown.icon !== undefined && (
          <Icon name={shown.icon} size={Math.round(inside * (reading === undefined ? 0.46 : 0.22))} />
        )}
        {reading !== undefined && (
          <span
            className={styles.reading}
            data-empty={reading === NO_READING}
            style={{ fontSize: fittingSize(reading, { width: inside * 0.8, height: tall }, 7, 160) }}
          >
            <Rolling text={reading} />
          </span>
        )}
        {shown.caption !== undefined && (
          <span
            className={styles.caption}
            style={{ fontSize: `min(max(var(--label-size), ${inside * 0.095}px), ${inside * 0.16}px)` }}
          >
            {shown.caption}
          </span>
        )}
      </div>
    </div>
  );
}

const HEADER = 20;

function Bar({ view: { props, size, family }, part, reading }: PartProps) {
  const caption = props.hideLabel ? undefined : props.label;
  const headed = caption !== undefined || reading !== undefined;
  const height = Number(family.trackHeight) || Math.min(20, Math.max(4, (size.height - (headed ? HEADER : 0)) * 0.2));
  // Header and track grow together in tall cells.
  const grow = Math.min(1.8, Math.max(1, size.height / 90));
  return (
    <div className={styles.bar} aria-hidden="true" style={{ '--grow': grow } as CSSProperties}>
      {headed && (
        <div className={styles.header}>
          <span className={styles.title}>{caption}</span>
          {reading !== undefined && (
            <span className={styles.percent} data-empty={reading === NO_READING}>
              <Rolling text={reading} />
            </span>
          )}
        </div>
      )}
      <div className={styles.groove} style={{ height, borderRadius: height / 2 }}>
        <div className={styles.filled} style={{ width: `${part * 100}%`, minWidth: part > 0 ? height : 0 }} />
      </div>
    </div>
  );
}
