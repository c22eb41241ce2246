import { useId, useMemo } from 'react';
import { Frame } from '../charts/Frame.tsx';
import { compact, frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { clamp } from '../charts/numbers.ts';
import { colorsOf } from '../charts/palette.ts';
import { usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { formatValue } from '../format.ts';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Chord.module.css';
import type { chord } from './chord.ts';
import { type Exchange, exchangeOf } from './chord-data.ts';
import { groupAt, ringFor } from './ring.tsx';

export function Chord(view: ViewProps<typeof chord>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = props.chordConfig;
  const gradient = useId();
  const exchange = useMemo(() => exchangeOf(value), [value]);
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(exchange, motion, mode);
  const colorOf = useMemo(() => colorsOf({ accent, colors: config.colors, theme }), [accent, config.colors, theme]);
  const write = (number: number) =>
    props.formatValue === undefined ? compact(number) : formatValue(number, props.formatValue);
  const layout = frameLayout({ size, theme, textScale, title: props.hideLabel ? 'none' : 'above', legend: [] });
  const { room, small } = layout;
  const { width, height } = room;
  const ring = useMemo(
    () =>
      moving === undefined
        ? undefined
        : ringFor({ exchange: moving, room: { width, height }, small, pad: config.pad, showNames: config.showLabels }),
    [moving, width, height, small, config.pad, config.showLabels],
  );
  const groups = exchange?.groups ?? [];
  const colors = groups.map(({ color }, at) => colorOf(at, color));
  const picking = usePicking({
    count: groups.length,
    mode,
    emit,
    scrub: config.scrub ? 'anywhere' : 'none',
    tap: 'picks',
    again: 'clears',
    find: (place, by) => (ring === undefined ? undefined : groupAt(ring, place, by === 'drag' ? 'disc' : 'ring')),
    fire(index) {
      const group = groups[index];
      if (group === undefined) return;
      const tokens = { value: { label: group.label, total: group.total } };
      emit({ kind: 'action', carrier: ['chordConfig', 'arcAction'], tokens });
    },
  });
  const { shown } = picking;
  const group = shown === undefined ? undefined : groups[shown];
  const strength = clamp(config.ribbonOpacity, 0, 1);
  return (
    <Frame
      layout={layout}
      name={props.label ?? id}
      title={props.label}
      reading={group === undefined ? undefined : `${group.label} · ${write(group.total)}`}
      summary={exchange === undefined ? '' : summary(exchange, write)}
      isEmpty={ring === undefined}
      mode={mode}
      picking={picking}
      count={groups.length}
      label={(index) => (exchange === undefined ? '' : spoken(exchange, index, write))}
    >
      {ring !== undefined && (
        <svg width={width} height={height} aria-hidden="true">
          <g transform={`translate(${ring.x} ${ring.y})`}>
            <g className={styles.bands}>
              {ring.bands.map(({ source, target, path, from, to }) => {
                const isLit = source === shown || target === shown;
                const key = `${source},${target}`;
                return (
                  <g key={key}>
                    <linearGradient
                      id={`${gradient}${key}`}
                      gradientUnits="userSpaceOnUse"
                      x1={from.x}
                      y1={from.y}
                      x2={to.x}
                      y2={to.y}
                    >
                      <stop offset="0.1" stopColor={colors[source]} />
                      <stop offset="0.9" stopColor={colors[target]} />
                    </linearGradient>
                    <path
                      d={path}
                      fill={`url(#${gradient}${key})`}
                      opacity={shown === undefined ? strength : isLit ? Math.min(1, strength + 0.4) : strength * 0.2}
                    />
                  </g>
                );
              })}
            </g>
            {ring.arcs.map(({ at, path }) => (
              <path
                key={at}
                className={styles.arc}
                d={path}
                fill={colors[at]}
                data-dimmed={shown !== undefined && shown !== at}
              />
            ))}
            <g className={styles.names} fontSize={small}>
              {ring.names.map(({ at, text, anchor, x, y }) => (
                <text key={at} x={x} y={y} textAnchor={anchor} data-shown={at === shown}>
                  {text}
                </text>
              ))}
            </g>
          </g>
        </svg>
      )}
    </Frame>
  );
}

function spoken({ groups, flows }: Exchange, at: number, write: (value: number) => string): string {
  const group = groups[at];
  if (group === undefined) return '';
  const to = (flows[at] ?? [])
    .flatMap((flow, other) => (flow > 0 ? [`${write(flow)} to ${groups[other]?.label}`] : []))
    .slice(0, 8);
  return `${group.label}, total ${write(group.total)}${to.length > 0 ? `: ${to.join(', ')}` : ', receives only'}`;
}

function summary(exchange: Exchange, write: (value: number) => string): string {
  return `${exchange.groups.length} groups. ${exchange.groups
    .slice(0, 8)
    .map((_, at) => spoken(exchange, at, write))
    .join('; ')}.`;
}
