import { useRef } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { type Spot, useDrag } from '../useDrag.tsx';
import styles from './Slider.module.css';
import type { Slide, SliderView } from './useSlide.tsx';

export interface TrackProps {
  readonly view: SliderView;
  readonly slide: Slide;
  readonly role: React.HTMLAttributes<HTMLDivElement>;
  /** Undefined before there is a number. */
  readonly part: number | undefined;
  readonly set: (part: number) => void;
}

/** A finger that goes farther than this across means the slider; before, it may be about to scroll the page. */
const MEANT = 4;
/** Too little room for the end glyphs. */
const NARROW = 110;

export function Bar({ view: { props, size, mode }, slide, role, part, set }: TrackProps) {
  const thumb = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ readonly left: number; taken: boolean }>(undefined);
  const put = (spot: Spot) => {
    // The thumb stays inside the track, so its centre travels a little less than the whole width.
    const half = (thumb.current?.offsetWidth ?? 0) / 2;
    const travel = spot.width - 2 * half;
    set(travel > 0 ? (spot.left - half) / travel : spot.x);
  };
  const take = (spot: Spot) => {
    slide.grab();
    put(spot);
  };
  const drag = useDrag({
    off: mode !== 'live',
    start: (spot) => {
      pressed.current = { left: spot.left, taken: !spot.touch };
      if (!spot.touch) take(spot);
      return true;
    },
    move: (spot) => {
      const press = pressed.current;
      if (press === undefined) return;
      if (!press.taken && Math.abs(spot.left - press.left) < MEANT) return;
      if (press.taken) put(spot);
      else take(spot);
      press.taken = true;
    },
    lift: (spot) => {
      if (pressed.current?.taken === false) take(spot);
      slide.lift();
    },
    cancel: slide.cancel,
  });
  const narrow = size.width < NARROW;
  const glyph = Math.round(Math.min(26, Math.max(12, size.height * 0.42)));
  return (
    <div className={styles.bar}>
      {!narrow && props.minIcon !== undefined && <Icon name={props.minIcon} size={glyph} />}
      <div
        {...role}
        {...drag}
        className={styles.track}
        data-style={props.style}
        data-held={slide.held}
        data-empty={part === undefined}
        style={{ '--part': part ?? 0 } as React.CSSProperties}
      >
        <div className={styles.rail}>
          <div className={styles.fill} />
        </div>
        <div ref={thumb} className={styles.thumb} />
      </div>
      {!narrow && props.maxIcon !== undefined && <Icon name={props.maxIcon} size={glyph} />}
    </div>
  );
}
