import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { widthOf } from '../fit.ts';
import { formatValue } from '../format.ts';
import { Rolling } from '../Rolling.tsx';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Sparkline.module.css';
import { lineThrough, seriesOf } from './series.ts';
import type { sparkline } from './sparkline.ts';

/** What the phone writes until there are two numbers. */
const TOO_FEW = '--';
const HEADER_LINE = 1.35;
const LEAST_LINE = 14;
const LEAST_ROW = 110;
const GAP = 8;

export function Sparkline({ id, props, value, theme, size, mode }: ViewProps<typeof sparkline>) {
  const { textScale } = useScreen();
  const gradient = useId();
  const series = useMemo(
    () => seriesOf(value).slice(-Math.max(2, props.sparklinePoints)),
    [value, props.sparklinePoints],
  );
  const latest = series.at(-1);
  const reading = latest === undefined ? undefined : formatValue(latest, props.formatValue);
  const type = { caption: theme.labelFontSize * textScale, reading: 13 * textScale };
  const header = Math.ceil(Math.max(type.caption, type.reading) * HEADER_LINE) + 2;
  // Too low for a header above: caption, line and reading stand side by side, or the line alone.
  const beside = size.height - header < LEAST_LINE;
  const headed =
    !props.hideLabel && (beside ? size.width >= LEAST_ROW : props.label !== undefined || latest !== undefined);
  const widthOfCaption = Math.min(size.width * 0.38, widthOf(props.label ?? '') * type.caption);
  const taken = headed && beside ? widthOfCaption + widthOf(reading ?? '') * type.reading + 2 * GAP : 0;
  const room = {
    width: Math.max(12, size.width - taken),
    height: Math.max(4, size.height - (headed && !beside ? header : 0)),
  };
  const stroke = Math.min(4, Math.max(1.5, Math.min(room.height / 30, room.width / 90)));
  const { line, area, last, step } = lineThrough(series, { ...room, edge: stroke * 1.6 });
  const moving = useArrival(series, step, mode === 'live');
  return (
    <div
      className={styles.sparkline}
      data-beside={headed && beside}
      role="img"
      aria-label={spoken(props.label ?? id, series, reading)}
    >
      {headed && (
        <span className={styles.caption} style={{ maxWidth: beside ? widthOfCaption + 2 : undefined }}>
          {props.label}
        </span>
      )}
      {headed && reading !== undefined && (
        <span className={styles.reading}>
          <Rolling text={reading} />
        </span>
      )}
      {last === undefined ? (
        <div className={styles.empty}>{TOO_FEW}</div>
      ) : (
        <svg width={room.width} height={room.height} aria-hidden="true">
          <g ref={moving}>
            {props.sparklineFill && (
              <>
                <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
                  <stop offset="0" stopColor="var(--accent)" stopOpacity="0.42" />
                  <stop offset="1" stopColor="var(--accent)" stopOpacity="0.02" />
                </linearGradient>
                <path d={area} fill={`url(#${gradient})`} />
              </>
            )}
            <path className={styles.line} d={line} strokeWidth={stroke} />
            <circle className={styles.last} cx={last.x} cy={last.y} r={stroke * 1.5} />
          </g>
        </svg>
      )}
    </div>
  );
}

function spoken(name: string, series: readonly number[], reading: string | undefined): string {
  if (reading === undefined) return `${name}: no numbers yet`;
  const low = formatValue(Math.min(...series), undefined);
  const high = formatValue(Math.max(...series), undefined);
  return `${name}: ${reading}, between ${low} and ${high}`;
}

/** Slides the line in from the right by one step when a number has been added. */
function useArrival(series: readonly number[], step: number, isLive: boolean) {
  const group = useRef<SVGGElement>(null);
  const before = useRef(series);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = series;
    const added = series !== was && was.length > 1 && series.at(-2) === was.at(-1);
    if (!added || !isLive || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const motion = group.current?.animate([{ transform: `translateX(${step}px)` }, { transform: 'none' }], {
      duration: 320,
      easing: 'cubic-bezier(0.2, 0.8, 0.3, 1)',
    });
    return () => motion?.cancel();
  }, [series, step, isLive]);
  return group;
}
