import { groundOf, inkOn } from '../charts/palette.ts';
import { widthOf } from '../fit.ts';
import type { Theme } from '../theme.ts';
import styles from './Chart.module.css';
import type { Drawing, Target } from './ground.tsx';

interface NumbersProps {
  readonly drawing: Drawing;
  readonly small: number;
  readonly write: (value: number) => string;
  readonly stacked: boolean;
  readonly theme: Theme;
}

interface Written {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fill: string | undefined;
}

/** The number over each bar and beside each point, as long as they do not touch each other. */
export function Numbers({ drawing, small, write, stacked, theme }: NumbersProps) {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  const isFree = (left: number, right: number, y: number) =>
    taken.every((other) => right < other.left || left > other.right || Math.abs(other.y - y) > small * 1.05);
  const written: Written[] = [];
  for (const target of drawing.targets) {
    if (written.length > 300) break;
    const text = write(target.number);
    const wide = widthOf(text) * small * 0.95;
    const spot = placeOf(target, drawing, small, wide, stacked);
    if (spot === undefined || text === '') continue;
    if (!isFree(spot.x - wide / 2, spot.x + wide / 2, spot.y)) continue;
    taken.push({ left: spot.x - wide / 2, right: spot.x + wide / 2, y: spot.y });
    written.push({
      key: `${target.series},${target.index}`,
      text,
      ...spot,
      fill: spot.isInside ? inkOn(target.color, groundOf(theme)) : undefined,
    });
  }
  return (
    <g className={styles.numbers} fontSize={small}>
      {written.map(({ key, text, x, y, fill }) => (
        <text key={key} x={x} y={y} style={{ fill }}>
          {text}
        </text>
      ))}
    </g>
  );
}

function placeOf(target: Target, { plane }: Drawing, small: number, wide: number, stacked: boolean) {
  const { box, x, y } = target;
  const { plot, isSideways } = plane;
  if (box === undefined) {
    const above = y - target.radius - small * 0.75;
    return { x, y: above < plot.y ? y + target.radius + small * 0.8 : above, isInside: false };
  }
  if (stacked && target.kind === 'datum') {
    const fits = box.height > small * 1.2 && box.width > wide + 2;
    return fits ? { x: box.x + box.width / 2, y: box.y + box.height / 2, isInside: true } : undefined;
  }
  if (isSideways) {
    if (box.height < small * 0.85) return undefined;
    const isRight = x > box.x;
    const beside = x + (isRight ? 1 : -1) * (wide / 2 + small * 0.4);
    const fits = beside + wide / 2 < plot.x + plot.width + small && beside - wide / 2 > plot.x - small;
    if (fits) return { x: beside, y, isInside: false };
    return box.width > wide + small
      ? { x: x - (isRight ? 1 : -1) * (wide / 2 + small * 0.4), y, isInside: true }
      : undefined;
  }
  const isTop = y <= box.y;
  const beyond = y + (isTop ? -1 : 1) * small * 0.7;
  if (beyond > plot.y - small * 0.3 && beyond < plot.y + plot.height) return { x, y: beyond, isInside: false };
  return box.height > small * 1.4 && box.width >= wide
    ? { x, y: y + (isTop ? 1 : -1) * small * 0.8, isInside: true }
    : undefined;
}
