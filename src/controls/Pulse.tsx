import { PULSE } from '../layout/blocks/shared.ts';
import { isObject, type Json } from '../layout/json.ts';
import { resolveBlock } from '../layout/props.ts';
import styles from './Pulse.module.css';
import { usePulses } from './Screen.tsx';

/** A ring that flashes when a frame lands. Invisible at rest, never in the way of a touch. */
export function Pulse({ id, pulse, radius }: { id: string; pulse: Json | undefined; radius: number }) {
  const count = usePulses(id);
  if (!isObject(pulse) || count === 0) return null;
  const { color, direction, spread, duration, curve } = resolveBlock(PULSE, pulse);
  return (
    <div
      // Every frame starts the flash anew.
      key={count}
      className={styles.ring}
      data-direction={direction}
      data-curve={curve}
      style={
        { '--ring': color, '--spread': spread, '--length': `${duration}s`, borderRadius: radius } as React.CSSProperties
      }
    />
  );
}
