import { LETTERS, pointName, turned } from './bearing.ts';
import styles from './Compass.module.css';

interface DialProps {
  readonly side: number;
  /** How wide the band on which pucks sit is. */
  readonly rim: number;
  readonly heading: number | undefined;
  readonly hasLetters: boolean;
  readonly hasReading: boolean;
  readonly windows: readonly {
    readonly id: string;
    readonly bearing: number;
    readonly tint: string;
    readonly isAimed: boolean;
  }[];
  readonly tolerance: number;
}

const TICKS = Array.from({ length: 36 }, (_, tick) => tick * 10);
/** Smaller dials show a needle alone. */
const LEAST_TICKS = 70;
const LEAST_LETTERS = 44;
const LEAST_READING = 120;

const angled = (bearing: number, radius: number) => {
  const angle = (bearing * Math.PI) / 180;
  return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
};

function wedge(bearing: number, half: number, radius: number): string {
  const [x1, y1] = angled(bearing - half, radius);
  const [x2, y2] = angled(bearing + half, radius);
  return `M ${x1} ${y1} A ${radius} ${radius} 0 ${half > 90 ? 1 : 0} 1 ${x2} ${y2}`;
}

/** Rim, capture windows, ticks, letters, needle and reading: all that cannot be taken hold of. */
export function Dial({ side, rim, heading, hasLetters, hasReading, windows, tolerance }: DialProps) {
  const half = side / 2;
  const track = half - rim / 2;
  const inner = Math.max(2, half - rim - side * 0.015);
  const letter = Math.max(9, inner * 0.15);
  const hasTicks = side >= LEAST_TICKS;
  const reads = hasReading && side >= LEAST_READING;
  const figure = Math.max(12, inner * 0.24);
  return (
    <svg
      className={styles.face}
      viewBox={`${-half} ${-half} ${side} ${side}`}
      role="img"
      aria-label={
        heading === undefined
          ? 'No heading yet'
          : `Heading ${Math.round(turned(heading)) % 360}°, ${pointName(heading)}`
      }
    >
      <circle r={track} className={styles.track} strokeWidth={rim * 0.5} />
      {tolerance > 0 &&
        tolerance < 180 &&
        windows.map(({ id, bearing, tint, isAimed }) => (
          <path
            key={id}
            d={wedge(bearing, tolerance, track)}
            className={styles.window}
            data-aimed={isAimed}
            stroke={tint}
            strokeWidth={rim * 0.5}
          />
        ))}
      <circle r={inner} className={styles.plate} />
      {hasTicks &&
        TICKS.map((bearing) => {
          const isMain = bearing % 30 === 0;
          if (bearing % 90 === 0 && hasLetters) return null;
          const [x1, y1] = angled(bearing, inner * 0.96);
          const [x2, y2] = angled(bearing, inner * (isMain ? 0.86 : 0.91));
          return <path key={bearing} d={`M ${x1} ${y1} L ${x2} ${y2}`} className={styles.tick} data-main={isMain} />;
        })}
      {hasLetters &&
        side >= LEAST_LETTERS &&
        LETTERS.map(({ letter: name, bearing }) => {
          const [x, y] = angled(bearing, inner * (hasTicks ? 0.85 : 0.72));
          return (
            <text key={name} x={x} y={y} fontSize={letter} className={styles.letter} data-north={bearing === 0}>
              {name}
            </text>
          );
        })}
      {heading === undefined ? (
        <text fontSize={figure} className={styles.reading} data-empty="true">
          —
        </text>
      ) : (
        <>
          <g className={styles.needle} style={{ rotate: `${heading}deg` }}>
            <path d={needlePath(inner, reads)} className={styles.point} />
            {!reads && <circle r={inner * 0.07} className={styles.hub} />}
          </g>
          {reads && (
            <text fontSize={figure} className={styles.reading}>
              {Math.round(turned(heading)) % 360}°
            </text>
          )}
        </>
      )}
    </svg>
  );
}

/** A hand from the middle, or a short one around the reading in it. */
function needlePath(inner: number, reads: boolean): string {
  const tip = -inner * 0.72;
  const wide = inner * 0.085;
  const base = reads ? -inner * 0.36 : inner * 0.16;
  return `M 0 ${tip} L ${wide} ${base} L 0 ${base - inner * 0.06} L ${-wide} ${base} Z`;
}
