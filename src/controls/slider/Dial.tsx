import { useRef } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { useDrag } from '../useDrag.tsx';
import { arcIn, arcPath, isNearTrack, partAt, pointOn, thumbOf } from './arc.ts';
import type { TrackProps } from './Bar.tsx';
import styles from './Slider.module.css';

interface DialProps extends TrackProps {
  readonly reading: string;
  readonly colors: React.CSSProperties;
}

const LEAST_TEXT = 9;
/** A smaller dial has no room for a reading. */
const LEAST_INSIDE = 12;

export function Dial({ view: { props, size, mode }, slide, role, part, set, reading, colors }: DialProps) {
  const arc = arcIn(size, props);
  const before = useRef<number>(undefined);
  const put = (left: number, top: number) => {
    before.current = partAt(arc, left, top, before.current);
    set(before.current);
  };
  const drag = useDrag({
    off: mode !== 'live',
    start: ({ left, top }) => {
      if (!isNearTrack(arc, left, top)) return false;
      before.current = undefined;
      slide.grab();
      put(left, top);
      return true;
    },
    move: ({ left, top }) => put(left, top),
    lift: slide.lift,
    cancel: slide.cancel,
  });
  const thumb = thumbOf(arc.stroke, arc.radius + arc.stroke / 2);
  const [x, y] = pointOn(arc, part ?? 0);
  const inside = arc.radius - Math.max(arc.stroke, thumb) / 2;
  const label = props.hideLabel || inside < 26 ? undefined : props.label;
  const shown = props.hideLabel || props.hideValue || inside < LEAST_INSIDE ? '' : reading;
  const fontSize = Math.max(LEAST_TEXT, Math.min(inside * 0.6, (inside * 1.75) / Math.max(2.6, shown.length * 0.58)));
  const path = arcPath(arc);
  const glyph = Math.round(Math.max(10, Math.min(22, inside * 0.3)));
  const ends = ([0, 1] as const).map((end) => {
    const [left, top] = pointOn({ ...arc, radius: arc.radius * 0.72 }, end);
    return { icon: end === 0 ? props.minIcon : props.maxIcon, left, top, end };
  });
  return (
    <div
      {...role}
      {...drag}
      className={styles.dial}
      data-held={slide.held}
      data-empty={part === undefined}
      style={colors}
    >
      <svg width={size.width} height={size.height} aria-hidden="true">
        <path d={path} className={styles.arc} strokeWidth={arc.stroke} />
        {part !== undefined && part > 0 && (
          <path
            d={path}
            className={styles.arcFill}
            strokeWidth={arc.stroke}
            pathLength={1}
            strokeDasharray={`${part} 2`}
          />
        )}
        <circle
          className={styles.arcThumb}
          r={thumb / 2}
          // A transform moves with a transition; a centre does not in every browser.
          style={{ transform: `translate(${x}px, ${y}px)` }}
        />
      </svg>
      <div className={styles.middle} style={{ left: arc.x, top: arc.y, maxWidth: inside * 1.8 }}>
        {shown !== '' && (
          <span className={styles.figure} style={{ fontSize }}>
            {shown}
          </span>
        )}
        {label !== undefined && <span className={styles.name}>{label}</span>}
      </div>
      {inside > 24 &&
        ends.map(
          ({ icon, left, top, end }) =>
            icon !== undefined && (
              <span key={end} className={styles.end} style={{ left, top }}>
                <Icon name={icon} size={glyph} />
              </span>
            ),
        )}
    </div>
  );
}
