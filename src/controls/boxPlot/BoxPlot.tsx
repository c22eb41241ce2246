import { useMemo } from 'react';
import { Axes } from '../charts/Axes.tsx';
import { markCount, type Plane, planeFor } from '../charts/axes.ts';
import { Frame } from '../charts/Frame.tsx';
import { compact, frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { clamp, extentOf, reading, round } from '../charts/numbers.ts';
import { colorsOf } from '../charts/palette.ts';
import { valueScale } from '../charts/scale.tsx';
import { circlePath, rectPath } from '../charts/shapes.ts';
import { usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { formatValue } from '../format.ts';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './BoxPlot.module.css';
import {
  type Density,
  type Distribution,
  densityOf,
  distributionsOf,
  type Summary,
  sentSummary,
  type Whiskers,
} from './box-data.ts';
import type { boxPlot } from './boxPlot.ts';

/** Of what the values span, kept free at both ends. */
const MARGIN = 0.06;

export function BoxPlot(view: ViewProps<typeof boxPlot>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = props.boxPlotConfig;
  const whiskers: Whiskers = config.whiskers === 'minmax' ? 'minmax' : 'tukey';
  const isViolin = props.boxStyle === 'violin';
  const all = useMemo(() => distributionsOf(value, whiskers), [value, whiskers]);
  // Samples do not walk: their number changes with every push, and what is drawn of them is what is summed up.
  const bodies = useMemo(() => (isViolin ? (all ?? []).map(({ samples }) => densityOf(samples)) : []), [all, isViolin]);
  const target = useMemo(
    () => all?.map(({ summary, mean }, at) => ({ summary, mean, body: bodies[at] ?? [] })),
    [all, bodies],
  );
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(target, motion, mode);
  const colorOf = useMemo(() => colorsOf({ accent, colors: config.colors, theme }), [accent, config.colors, theme]);
  const write = (number: number) =>
    props.formatValue === undefined ? compact(number) : formatValue(number, props.formatValue);
  const layout = frameLayout({ size, theme, textScale, title: props.hideLabel ? 'none' : 'above', legend: [] });
  const { room, small } = layout;
  const [low, high] = endsOf(moving ?? [], config.showOutliers);
  const pad = (high - low) * MARGIN;
  const scale = valueScale({
    low: low - pad,
    high: high + pad,
    pinnedLow: reading(config.yMin),
    pinnedHigh: reading(config.yMax),
    count: markCount(room.height, small, false),
    isRounded: false,
  });
  const count = all?.length ?? 1;
  const plane = planeFor({
    room,
    small,
    isSideways: false,
    showNames: config.showXAxis,
    showValues: config.showYAxis,
    names: (all ?? []).map(({ name }, at) => ({ text: name, part: (at + 0.5) / count })),
    scale,
    write,
  });
  const slot = plane.plot.width / count;
  const picking = usePicking({
    count: all?.length ?? 0,
    mode,
    emit,
    scrub: config.scrub ? 'across' : 'none',
    tap: 'picks',
    again: 'clears',
    find({ x, y }) {
      const at = Math.floor((x - plane.plot.x) / slot);
      const isInside = y >= plane.plot.y - 4 && at >= 0 && at < count;
      return isInside && all?.[at]?.summary !== undefined ? at : undefined;
    },
    fire(index) {
      const summary = all?.[index]?.summary;
      if (summary === undefined) return;
      emit({ kind: 'action', carrier: ['boxPlotConfig', 'boxAction'], tokens: { value: sentSummary(summary) } });
    },
  });
  const shown = picking.shown;
  const place = (at: number): Place => ({
    middle: plane.plot.x + (at + 0.5) * slot,
    wide: Math.max(1, Math.min(slot * clamp(config.boxWidth, 0, 1), plane.plot.width * 0.4)),
    y: (number) => plane.place(0, clamp(scale.at(number), -0.2, 1.2)).y,
  });
  return (
    <Frame
      layout={layout}
      name={props.label ?? id}
      title={props.label}
      reading={shown === undefined ? undefined : readingOf(all?.[shown], write)}
      summary={(all ?? [])
        .slice(0, 12)
        .map((each) => spoken(each, write))
        .join('; ')}
      isEmpty={all === undefined}
      mode={mode}
      picking={picking}
      count={all?.length ?? 0}
      label={(index) => spoken(all?.[index], write)}
    >
      {moving !== undefined && (
        <svg width={room.width} height={room.height} aria-hidden="true">
          {shown !== undefined && <path className={styles.band} d={bandOf(plane, slot, shown)} />}
          <Axes plane={plane} small={small} showGrid={config.showGrid} />
          {moving.map(({ summary, mean, body }, at) =>
            summary === undefined ? null : (
              <g
                // biome-ignore lint/suspicious/noArrayIndexKey: a category is its place
                key={at}
                className={styles.one}
                data-dimmed={shown !== undefined && shown !== at}
                color={colorOf(at)}
              >
                {isViolin ? (
                  <Violin summary={summary} body={body} place={place(at)} />
                ) : (
                  <Boxed summary={summary} place={place(at)} />
                )}
                {config.showOutliers && (
                  <path
                    className={styles.outliers}
                    d={thinned(summary.outliers, place(at))
                      .map((y) => circlePath(place(at).middle, y, dotOf(place(at))))
                      .join('')}
                  />
                )}
                {config.showMean && mean !== undefined && (
                  <circle
                    className={styles.mean}
                    cx={place(at).middle}
                    cy={round(place(at).y(mean))}
                    r={dotOf(place(at)) + 1.2}
                  />
                )}
              </g>
            ),
          )}
        </svg>
      )}
    </Frame>
  );
}

interface Place {
  readonly middle: number;
  readonly wide: number;
  readonly y: (number: number) => number;
}

const dotOf = ({ wide }: Place) => clamp(wide / 12, 1, 3.4);

const bandOf = ({ plot }: Plane, slot: number, at: number) =>
  rectPath({ x: plot.x + at * slot, y: plot.y, width: slot, height: plot.height }, 4);

function endsOf(
  all: readonly { readonly summary: Summary | undefined; readonly body: readonly Density[] }[],
  showsOutliers: boolean,
) {
  const numbers = all.flatMap(({ summary, body }) => [
    summary?.min,
    summary?.max,
    body[0]?.at,
    body.at(-1)?.at,
    ...(showsOutliers ? [summary?.outliers[0], summary?.outliers.at(-1)] : []),
  ]);
  return extentOf(numbers) ?? ([0, 1] as const);
}

/** Outliers that fall on one point are one dot. */
const thinned = (outliers: readonly number[], { y }: Place) => [
  ...new Set(outliers.map((each) => Math.round(y(each) * 2) / 2)),
];

function Boxed({ summary, place }: { readonly summary: Summary; readonly place: Place }) {
  const { middle, wide, y } = place;
  const [min, q1, median, q3, max] = [summary.min, summary.q1, summary.median, summary.q3, summary.max].map((each) =>
    round(y(each)),
  );
  const top = q3 ?? 0;
  const height = Math.max(1, (q1 ?? 0) - top);
  const cap = wide * 0.28;
  return (
    <>
      <path
        className={styles.whisker}
        d={`M${middle} ${max}V${q3}M${middle} ${q1}V${min}M${middle - cap} ${max}h${2 * cap}M${middle - cap} ${min}h${2 * cap}`}
      />
      <path
        className={styles.box}
        d={rectPath({ x: middle - wide / 2, y: top, width: wide, height }, Math.min(5, wide / 6))}
      />
      <path className={styles.median} d={`M${middle - wide / 2} ${median}h${wide}`} />
    </>
  );
}

/** Wide where samples are frequent; only its bar when there are no samples to know that from. */
function Violin({
  summary,
  body,
  place,
}: {
  readonly summary: Summary;
  readonly body: readonly Density[];
  readonly place: Place;
}) {
  const { middle, wide, y } = place;
  const side = (direction: number) =>
    body.map(({ at, part }) => `${round(middle + (direction * part * wide) / 2)} ${round(y(at))}`);
  const outline = body.length === 0 ? '' : `M${[...side(1), ...side(-1).reverse()].join('L')}z`;
  const bar = clamp(wide * 0.1, 2, 8);
  const [q1, q3] = [y(summary.q1), y(summary.q3)];
  return (
    <>
      {outline !== '' && <path className={styles.body} d={outline} />}
      <path className={styles.thin} d={`M${middle} ${round(y(summary.max))}V${round(y(summary.min))}`} />
      <path
        className={styles.core}
        d={rectPath({ x: middle - bar / 2, y: q3, width: bar, height: Math.max(1, q1 - q3) }, bar / 2)}
      />
      <circle className={styles.middle} cx={middle} cy={round(y(summary.median))} r={bar * 0.62} />
    </>
  );
}

function readingOf(one: Distribution | undefined, write: (value: number) => string): string | undefined {
  return one?.summary === undefined ? one?.name : `${one.name} · ~${write(one.summary.median)}`;
}

function spoken(one: Distribution | undefined, write: (value: number) => string): string {
  if (one?.summary === undefined) return `${one?.name ?? ''}: no data`;
  const { min, q1, median, q3, max, outliers } = one.summary;
  const beyond = outliers.length === 0 ? '' : `, ${outliers.length} beyond`;
  return `${one.name}: median ${write(median)}, half between ${write(q1)} and ${write(q3)}, from ${write(min)} to ${write(max)}${beyond}`;
}
