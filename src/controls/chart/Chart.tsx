import { useCallback, useId, useMemo } from 'react';
import { Axes } from '../charts/Axes.tsx';
import { Frame } from '../charts/Frame.tsx';
import { compact, frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { colorsOf } from '../charts/palette.ts';
import { rectPath } from '../charts/shapes.ts';
import { usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { formatValue } from '../format.ts';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Chart.module.css';
import type { chart } from './chart.ts';
import { chartData } from './chart-data.ts';
import { drawingOf } from './drawing.tsx';
import { middleOf, nearest, nearestAcross, neighbour } from './finding.ts';
import { type Drawing, type Target, tamed } from './ground.tsx';
import { Numbers } from './Numbers.tsx';
import { chartSummary, columnReading, datumReading, sentDatum } from './reading.ts';

export function Chart(view: ViewProps<typeof chart>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = useMemo(() => tamed(props.chartConfig), [props.chartConfig]);
  const clip = useId();
  const data = useMemo(() => chartData(value), [value]);
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(data, motion, mode);
  const colorOf = useMemo(() => colorsOf({ accent, colors: config.colors, theme }), [accent, config.colors, theme]);
  const { formatValue: format } = props;
  const write = useCallback(
    (number: number) => (format === undefined ? compact(number) : formatValue(number, format)),
    [format],
  );
  const say = (number: number) =>
    // Six figures are all a reading needs; a sum of decimals has seventeen.
    formatValue(format === undefined ? Number(number.toPrecision(6)) : number, format === 'none' ? undefined : format);
  const legend = (data?.series ?? []).flatMap(({ name, color }, at) =>
    name === undefined || name === '' ? [] : [{ name, color: colorOf(at, color) }],
  );
  const layout = frameLayout({
    size,
    theme,
    textScale,
    title: props.hideLabel ? 'none' : 'above',
    legend: config.showLegend ? legend.map(({ name }) => name) : [],
  });
  const { room, small } = layout;
  const { width, height } = room;
  const drawing = useMemo(
    () =>
      moving === undefined
        ? undefined
        : drawingOf({ data: moving, config, room: { width, height }, small, write, colorOf }),
    [moving, config, width, height, small, write, colorOf],
  );
  const targets = drawing?.targets ?? [];
  const scrubs = config.scrub;
  const picking = usePicking({
    count: targets.length,
    mode,
    emit,
    scrub: !scrubs ? 'none' : config.horizontal ? 'down' : 'across',
    tap: scrubs ? 'reads' : 'picks',
    again: 'fires',
    find: (place) =>
      drawing === undefined ? undefined : scrubs ? nearestAcross(drawing, place) : nearest(drawing, place),
    fire(index) {
      const target = targets[index];
      const datum =
        data === undefined || target === undefined || scrubs ? undefined : sentDatum(data, target, config.bins);
      if (datum !== undefined)
        emit({ kind: 'action', carrier: ['chartConfig', 'datumAction'], tokens: { value: datum } });
    },
    step: (index, key) => neighbour(targets, index, key, config.horizontal),
  });
  const shown = picking.shown === undefined ? undefined : targets[picking.shown];
  const column = shown === undefined ? [] : targets.filter(({ at }) => at === shown.at);
  const words = { write: say, bins: config.bins };
  const reading =
    data === undefined || shown === undefined
      ? undefined
      : scrubs
        ? columnReading(data, column, words)
        : datumReading(data, shown, words);
  return (
    <Frame
      layout={layout}
      name={props.label ?? id}
      title={props.label}
      reading={reading}
      legend={legend}
      summary={data === undefined ? '' : chartSummary(data, say)}
      isEmpty={drawing === undefined}
      mode={mode}
      picking={picking}
      count={targets.length}
      label={(index) => {
        const target = targets[index];
        return data === undefined || target === undefined ? '' : datumReading(data, target, words);
      }}
    >
      {drawing !== undefined && (
        <svg width={room.width} height={room.height} aria-hidden="true">
          <clipPath id={clip}>
            <path d={rectPath(grown(drawing.plane.plot, 1 + config.lineWidth / 2))} />
          </clipPath>
          {shown?.box !== undefined && <path className={styles.band} d={bandPath(drawing, shown)} />}
          <Axes plane={drawing.plane} small={small} showGrid={config.showGrid} base={drawing.base} />
          <g data-dimmed={column.some(({ box }) => box !== undefined)} className={styles.bars}>
            {drawing.bars.map(({ key, color, path }) => (
              <path key={key} d={path} fill={color} />
            ))}
          </g>
          {column.map(({ box, color, series, index }) =>
            box === undefined ? null : (
              <path key={`${series},${index}`} d={rectPath(box, config.barCornerRadius)} fill={color} />
            ),
          )}
          {drawing.joints !== '' && <path className={styles.joints} d={drawing.joints} />}
          <g clipPath={`url(#${clip})`}>
            {drawing.strokes.map(({ series, color, fill }) =>
              fill === '' ? null : (
                <Filled
                  key={series}
                  id={`${clip}${series}`}
                  color={color}
                  path={fill}
                  isPiled={config.stacked}
                  sideways={config.horizontal}
                />
              ),
            )}
            {drawing.strokes.map(({ series, color, path }) => (
              <path key={series} className={styles.stroke} d={path} stroke={color} strokeWidth={config.lineWidth} />
            ))}
          </g>
          {drawing.strokes.map(({ series, color, dots }) =>
            dots === '' ? null : <path key={series} className={styles.dots} d={dots} fill={color} />,
          )}
          {drawing.points.map(({ series, color, path }) => (
            <path key={series} className={styles.points} d={path} fill={color} stroke={color} />
          ))}
          {config.showValues && drawing.plane.isRoomy && (
            <Numbers drawing={drawing} small={small} write={write} stacked={config.stacked} theme={theme} />
          )}
          {scrubs && shown !== undefined && <path className={styles.crosshair} d={crosshair(drawing, shown)} />}
          {column.map((target) =>
            target.box === undefined && (scrubs || target === shown) ? (
              <circle
                key={`${target.series},${target.index}`}
                className={styles.ring}
                cx={target.x}
                cy={target.y}
                r={Math.max(4, target.radius + 2)}
                stroke={target.color}
              />
            ) : null,
          )}
        </svg>
      )}
    </Frame>
  );
}

interface FilledProps {
  readonly id: string;
  readonly color: string;
  readonly path: string;
  readonly isPiled: boolean;
  readonly sideways: boolean;
}

function Filled({ id, color, path, isPiled, sideways }: FilledProps) {
  if (isPiled) return <path d={path} fill={color} opacity={0.55} />;
  return (
    <>
      <linearGradient id={id} x1={sideways ? 1 : 0} y1="0" x2="0" y2={sideways ? 0 : 1}>
        <stop offset="0" stopColor={color} stopOpacity="0.42" />
        <stop offset="1" stopColor={color} stopOpacity="0.04" />
      </linearGradient>
      <path d={path} fill={`url(#${id})`} />
    </>
  );
}

const grown = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }, by: number) => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function bandPath({ plane, column }: Drawing, { box }: Target): string {
  if (box === undefined) return '';
  const { plot } = plane;
  const middle = middleOf(box);
  const wide = Math.max(column, plane.isSideways ? box.height : box.width);
  return plane.isSideways
    ? rectPath({ x: plot.x, y: middle.y - wide / 2, width: plot.width, height: wide }, 4)
    : rectPath({ x: middle.x - wide / 2, y: plot.y, width: wide, height: plot.height }, 4);
}

function crosshair({ plane: { plot, isSideways } }: Drawing, target: Target): string {
  const { x, y } = target.box === undefined ? target : middleOf(target.box);
  return isSideways ? `M${plot.x} ${y}h${plot.width}` : `M${x} ${plot.y}v${plot.height}`;
}
