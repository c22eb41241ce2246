import { useId, useMemo } from 'react';
import { Frame } from '../charts/Frame.tsx';
import { compact, cut, frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { clamp } from '../charts/numbers.ts';
import { colorsOf } from '../charts/palette.ts';
import { distanceTo, rectPath } from '../charts/shapes.ts';
import { usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { widthOf } from '../fit.ts';
import { formatValue } from '../format.ts';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import { arranged, type PlacedNode } from './arrangement.tsx';
import styles from './Sankey.module.css';
import type { sankey } from './sankey.ts';
import { type Flow, type FlowNode, flowOf } from './sankey-data.ts';

/** Points around a bar that still mean it. */
const REACH = 14;

export function Sankey(view: ViewProps<typeof sankey>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = props.sankeyConfig;
  const gradient = useId();
  const flow = useMemo(() => flowOf(value), [value]);
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(flow, motion, mode);
  const colorOf = useMemo(() => colorsOf({ accent, colors: config.colors, theme }), [accent, config.colors, theme]);
  const write = (number: number) =>
    props.formatValue === undefined ? compact(number) : formatValue(number, props.formatValue);
  const layout = frameLayout({ size, theme, textScale, title: props.hideLabel ? 'none' : 'above', legend: [] });
  const { room, small } = layout;
  const named = config.showLabels && room.width >= 130 && room.height >= 50;
  const picture = useMemo(
    () =>
      moving === undefined
        ? undefined
        : arranged(moving, {
            width: room.width,
            height: room.height,
            small,
            nodeWidth: config.nodeWidth,
            spacing: config.nodeSpacing,
            left: 0,
            right: 0,
          }),
    [moving, room.width, room.height, small, config.nodeWidth, config.nodeSpacing],
  );
  const nodes = picture?.nodes ?? [];
  const nodeAt = (index: number): FlowNode | undefined => flow?.nodes[nodes[index]?.at ?? -1];
  const picking = usePicking({
    count: nodes.length,
    mode,
    emit,
    scrub: config.scrub ? 'anywhere' : 'none',
    tap: 'picks',
    again: 'fires',
    find: ({ x, y }) => nearest(nodes, x, y),
    fire(index) {
      const node = nodeAt(index);
      if (node === undefined) return;
      const tokens = { value: { name: node.name, in: node.in, out: node.out } };
      emit({ kind: 'action', carrier: ['sankeyConfig', 'nodeAction'], tokens });
    },
  });
  const shown = picking.shown === undefined ? undefined : nodes[picking.shown]?.at;
  const colors = (flow?.nodes ?? []).map(({ color }, at) => colorOf(at, color));
  const strength = clamp(config.linkOpacity, 0, 1);
  return (
    <Frame
      layout={layout}
      name={props.label ?? id}
      title={props.label}
      reading={picking.shown === undefined ? undefined : reading(nodeAt(picking.shown), write)}
      summary={flow === undefined ? '' : summary(flow, write)}
      isEmpty={picture === undefined}
      mode={mode}
      picking={picking}
      count={nodes.length}
      label={(index) => reading(nodeAt(index), write) ?? ''}
    >
      {picture !== undefined && (
        <svg width={room.width} height={room.height} aria-hidden="true">
          <g className={styles.ribbons}>
            {picture.ribbons.map(({ source, target, path, width, from, to }, at) => {
              const isLit = shown !== undefined && (source === shown || target === shown);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: ribbons are made anew together
                <g key={at}>
                  <linearGradient id={`${gradient}${at}`} gradientUnits="userSpaceOnUse" x1={from} x2={to}>
                    <stop offset="0" stopColor={colors[source]} />
                    <stop offset="1" stopColor={colors[target]} />
                  </linearGradient>
                  <path
                    d={path}
                    stroke={`url(#${gradient}${at})`}
                    strokeWidth={width}
                    opacity={shown === undefined ? strength : isLit ? Math.min(1, strength + 0.35) : strength * 0.3}
                  />
                </g>
              );
            })}
          </g>
          {nodes.map((node) => {
            const isNear =
              shown === undefined ||
              node.at === shown ||
              picture.ribbons.some(
                ({ source, target }) =>
                  (source === shown && target === node.at) || (target === shown && source === node.at),
              );
            return (
              <path
                key={node.at}
                className={styles.node}
                data-dimmed={!isNear}
                d={rectPath(node, Math.min(3, node.width / 2))}
                fill={colors[node.at]}
              />
            );
          })}
          {named && (
            <Names
              flow={moving ?? flow}
              nodes={nodes}
              room={room}
              small={small}
              write={write}
              withNumbers={config.showValues}
              shown={shown}
            />
          )}
        </svg>
      )}
    </Frame>
  );
}

function nearest(nodes: readonly PlacedNode[], x: number, y: number): number | undefined {
  let best: number | undefined;
  let shortest = REACH;
  for (const [index, node] of nodes.entries()) {
    const distance = distanceTo(node, x, y);
    if (distance > shortest) continue;
    best = index;
    shortest = distance;
  }
  return best;
}

interface NamesProps {
  readonly flow: Flow | undefined;
  readonly nodes: readonly PlacedNode[];
  readonly room: { readonly width: number; readonly height: number };
  readonly small: number;
  readonly write: (value: number) => string;
  readonly withNumbers: boolean;
  readonly shown: number | undefined;
}

/** Beside the bars: to the right of them, but to the left of those in the last column. */
function Names({ flow, nodes, room, small, write, withNumbers, shown }: NamesProps) {
  const xs = [...new Set(nodes.map(({ x }) => x))].sort((a, b) => a - b);
  return (
    <g className={styles.names} fontSize={small}>
      {nodes.map((each) => {
        const node = flow?.nodes[each.at];
        if (node === undefined) return null;
        const next = xs.find((x) => x > each.x) ?? room.width;
        const gap = each.isLast ? each.x - (xs.at(-2) ?? 0) : next - each.x;
        // Half of the way to the neighbouring column, whose names come the other way at the end.
        const wide = gap * (xs.length > 2 && !each.isLast && next !== xs.at(-1) ? 0.88 : 0.52) - each.width;
        const number = withNumbers ? write(Math.max(node.in, node.out)) : '';
        const both = (widthOf(node.name) + widthOf(number)) * small * 0.94 + small * 0.5;
        // A whole name says more than half a name and a number.
        const hasNumber = number !== '' && both <= wide;
        const name = hasNumber ? node.name : cut(node.name, wide, small);
        if (each.height < small * 0.45 && nodes.length > 12) return null;
        return (
          <text
            key={each.at}
            x={each.isLast ? each.x - small * 0.5 : each.x + each.width + small * 0.5}
            y={clamp(each.y + each.height / 2, small * 0.6, room.height - small * 0.6)}
            textAnchor={each.isLast ? 'end' : 'start'}
            data-dimmed={shown !== undefined && shown !== each.at}
          >
            {name}
            {hasNumber && <tspan className={styles.number}>{` ${number}`}</tspan>}
          </text>
        );
      })}
    </g>
  );
}

function reading(node: FlowNode | undefined, write: (value: number) => string): string | undefined {
  if (node === undefined) return undefined;
  const parts = [...(node.in > 0 ? [`in ${write(node.in)}`] : []), ...(node.out > 0 ? [`out ${write(node.out)}`] : [])];
  return [node.name, ...parts].join(' · ');
}

function summary({ nodes, links }: Flow, write: (value: number) => string): string {
  const said = links
    .slice(0, 12)
    .map(
      ({ source, target, value }) => `${nodes[Number(source)]?.name} to ${nodes[Number(target)]?.name} ${write(value)}`,
    );
  return `${links.length} flows: ${said.join(', ')}${links.length > 12 ? ', and more' : ''}.`;
}
