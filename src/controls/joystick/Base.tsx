import { useId } from 'react';
import styles from './Joystick.module.css';
import { isCentre, TRAVEL, type Vector } from './stick.ts';

interface BaseProps {
  readonly radius: number;
  readonly lean: Vector;
  readonly output: Vector;
  readonly dpad: boolean;
  readonly accent: string;
  readonly deadzone: number;
}

const ARMS = [
  { name: 'up', turn: 0, x: 0, y: 1 },
  { name: 'right', turn: 90, x: 1, y: 0 },
  { name: 'down', turn: 180, x: 0, y: -1 },
  { name: 'left', turn: 270, x: -1, y: 0 },
] as const;

/** The picture of a stick or a pad on its base. */
export function Base({ radius, lean, output, dpad, accent, deadzone }: BaseProps) {
  const light = useId();
  const side = radius * 2;
  const middle = `translate(${radius} ${radius})`;
  const stroke = Math.max(1, radius * 0.018);
  if (dpad) {
    // A rounded cross; its arms are as wide as a third of it.
    const far = radius * 0.92;
    const half = radius * 0.31;
    const round = half * 0.42;
    return (
      <svg width={side} height={side} aria-hidden="true">
        <g transform={middle}>
          <g className={styles.pad}>
            <rect x={-half} y={-far} width={half * 2} height={far * 2} rx={round} />
            <rect x={-far} y={-half} width={far * 2} height={half * 2} rx={round} />
          </g>
          {ARMS.map(({ name, turn, x, y }) => {
            const on = output.x * x > 0 || output.y * y > 0;
            return (
              <g key={name} transform={`rotate(${turn})`} className={styles.arm} data-on={on}>
                <rect
                  x={-half}
                  y={-far}
                  width={half * 2}
                  height={far - half * 0.75}
                  rx={round}
                  fill={accent}
                  className={styles.press}
                />
                <path
                  className={styles.arrow}
                  d={`M 0 ${-far * 0.82} L ${half * 0.42} ${-far * 0.6} L ${-half * 0.42} ${-far * 0.6} Z`}
                  strokeWidth={half * 0.14}
                />
              </g>
            );
          })}
          <circle r={half * 0.4} className={styles.hub} />
        </g>
      </svg>
    );
  }
  const knob = radius * 0.36;
  const x = lean.x * radius * TRAVEL;
  const y = -lean.y * radius * TRAVEL;
  return (
    <svg width={side} height={side} aria-hidden="true">
      <defs>
        <radialGradient id={light} cx="38%" cy="30%" r="75%">
          <stop offset="0" stopColor="#fff" stopOpacity="0.38" />
          <stop offset="0.55" stopColor="#fff" stopOpacity="0.06" />
          <stop offset="1" stopColor="#000" stopOpacity="0.22" />
        </radialGradient>
      </defs>
      <g transform={middle}>
        <circle r={radius - stroke} className={styles.disc} strokeWidth={stroke} />
        <circle r={radius - stroke} fill={accent} className={styles.tint} />
        {deadzone > 0 && (
          <circle r={Math.min(1, deadzone) * radius * TRAVEL} className={styles.dead} strokeWidth={stroke} />
        )}
        {ARMS.map(({ name, turn }) => (
          <path
            key={name}
            transform={`rotate(${turn})`}
            className={styles.tick}
            d={`M ${-radius * 0.06} ${-radius * 0.83} L 0 ${-radius * 0.89} L ${radius * 0.06} ${-radius * 0.83}`}
            strokeWidth={stroke * 1.6}
          />
        ))}
        {!isCentre(lean) && (
          <line x1={0} y1={0} x2={x} y2={y} stroke={accent} strokeWidth={knob * 0.5} className={styles.stem} />
        )}
        <g className={styles.knob} style={{ transform: `translate(${x}px, ${y}px)` }}>
          <circle r={knob} fill={accent} />
          <circle r={knob} fill={`url(#${light})`} />
          <circle r={knob * 0.62} className={styles.dish} strokeWidth={stroke} />
        </g>
      </g>
    </svg>
  );
}
