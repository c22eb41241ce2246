import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Spot, useDrag } from '../useDrag.tsx';
import { useLatest } from '../useHold.tsx';
import type { ViewProps } from '../view.tsx';
import { Base } from './Base.tsx';
import { createStickHand } from './hand.ts';
import styles from './Joystick.module.css';
import type { joystick } from './joystick.ts';
import {
  ARROWS,
  CENTRE,
  inDisc,
  isCentre,
  leanByKeys,
  leanOf,
  nudged,
  outputOf,
  readingOf,
  readVector,
  TRAVEL,
  type Vector,
} from './stick.ts';

const ROOM_FOR_HEADER = 70;
const ROOM_FOR_READING = 120;

export function Joystick({ id, props, value, size, theme, accent, mode, emit }: ViewProps<typeof joystick>) {
  const live = mode === 'live';
  const stored = readVector(value);
  const [held, setHeld] = useState<Vector>();
  const keys = useRef<ReadonlySet<string>>(new Set());
  const lean = held ?? leanOf(inDisc(stored ?? CENTRE), props.style === 'dpad' ? 0 : props.deadzone);
  const output = held === undefined ? (stored ?? CENTRE) : outputOf(held, props.style, props.deadzone);

  const latest = useLatest({ emit, props });
  const [hand] = useState(() =>
    createStickHand({
      emit: (event) => latest.current.emit(event),
      sendRate: () => latest.current.props.sendRate,
      sticky: () => latest.current.props.sticky,
    }),
  );
  // A stick that goes off the screen while it is held must not go on driving.
  useEffect(() => hand.letGo, [hand]);

  const leanTo = (next: Vector) => {
    setHeld(inDisc(next));
    hand.lean(outputOf(next, props.style, props.deadzone));
  };
  const letGo = () => {
    keys.current = new Set();
    hand.letGo();
    setHeld(undefined);
  };

  const label = props.hideLabel || size.height < ROOM_FOR_HEADER ? undefined : (props.label ?? id);
  const header = label === undefined ? 0 : theme.labelFontSize * 1.35 + 4;
  const radius = Math.max(8, Math.min(size.width, size.height - header) / 2 - 1);
  const at = ({ left, top, width, height }: Spot): Vector => ({
    x: (left - width / 2) / (radius * TRAVEL),
    y: (height / 2 - top) / (radius * TRAVEL),
  });
  const drag = useDrag({
    off: !live,
    start: (spot) => {
      if (props.haptic !== undefined) emit({ kind: 'haptic', haptic: props.haptic });
      leanTo(at(spot));
      return true;
    },
    move: (spot) => leanTo(at(spot)),
    lift: letGo,
    cancel: letGo,
  });

  const toCentre = () => {
    if (!hand.isHeld() && stored !== undefined && isCentre(stored)) return;
    keys.current = new Set();
    hand.centre();
    setHeld(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!live || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Home' || event.key === 'Escape') {
      if (event.key === 'Home') event.preventDefault();
      toCentre();
    } else if (ARROWS.has(event.key)) {
      event.preventDefault();
      if (props.sticky && props.style === 'analog') {
        leanTo(leanOf(nudged(output, event.key), props.deadzone));
      } else if (!event.repeat) {
        keys.current = new Set(keys.current).add(event.key);
        leanTo(leanByKeys(keys.current));
      }
    }
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (!ARROWS.has(event.key)) return;
    const left = new Set(keys.current);
    left.delete(event.key);
    keys.current = left;
    if (left.size === 0) letGo();
    else leanTo(leanByKeys(left));
  };

  return (
    <div className={styles.joystick}>
      {label !== undefined && (
        <div className={styles.header}>
          <span className={styles.label}>{label}</span>
          {!props.hideValue && size.width >= ROOM_FOR_READING && (
            <span className={styles.reading}>
              {stored === undefined && held === undefined ? '—' : readingOf(output)}
            </span>
          )}
        </div>
      )}
      <div className={styles.room}>
        <div
          {...drag}
          className={styles.base}
          role="application"
          aria-roledescription={props.style === 'dpad' ? 'direction pad' : 'joystick'}
          aria-label={`${props.label ?? id}: ${readingOf(output)}. Arrow keys move it.`}
          tabIndex={live ? 0 : -1}
          data-held={held !== undefined}
          style={{ width: radius * 2, height: radius * 2, '--radius-of-base': `${radius}px` } as CSSProperties}
          onKeyDown={onKeyDown}
          onKeyUp={onKeyUp}
          onBlur={() => keys.current.size > 0 && letGo()}
        >
          <Base
            radius={radius}
            lean={lean}
            output={output}
            dpad={props.style === 'dpad'}
            accent={accent}
            deadzone={props.deadzone}
          />
        </div>
      </div>
    </div>
  );
}
