import { useMemo } from 'react';
import { Frame } from '../charts/Frame.tsx';
import { compact, frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { clamp } from '../charts/numbers.ts';
import { colorsOf } from '../charts/palette.ts';
import { circlePath } from '../charts/shapes.ts';
import { useDraft } from '../charts/useDraft.tsx';
import { usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { formatValue } from '../format.ts';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Radar.module.css';
import type { radar } from './radar.ts';
import { edgeOf, type Profile, profileOf } from './radar-data.ts';
import { useTuning } from './useTuning.tsx';
import { axisAt, pointOn, shapePath, type Web, webFor } from './web.tsx';

const AT_ONCE = motionOf('instant');

export function Radar(view: ViewProps<typeof radar>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = props.radarConfig;
  const draft = useDraft(value);
  const profile = useMemo(() => profileOf(draft.document), [draft.document]);
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(profile, draft.isDraft ? AT_ONCE : motion, mode);
  const colorOf = useMemo(() => colorsOf({ accent, colors: config.colors, theme }), [accent, config.colors, theme]);
  const write = (number: number) =>
    props.formatValue === undefined ? compact(number) : formatValue(number, props.formatValue);
  const legend = (profile?.shapes ?? []).flatMap(({ name, color }, at) =>
    name === undefined || name === '' ? [] : [{ name, color: colorOf(at, color) }],
  );
  const layout = frameLayout({
    size,
    theme,
    textScale,
    title: props.hideLabel || props.label === undefined ? 'none' : 'below',
    legend: config.showLegend ? legend.map(({ name }) => name) : [],
  });
  const { room, small } = layout;
  const web = useMemo(
    () => (profile === undefined ? undefined : webFor(room, profile.axes, small, config.showAxisLabels)),
    [profile, room, small, config.showAxisLabels],
  );
  const tuning = useTuning({
    view,
    draft,
    web,
    edge: profile === undefined ? 1 : edgeOf(profile, config.maxValue),
  });
  const { edge } = tuning;
  const picking = usePicking({
    count: profile?.axes.length ?? 0,
    mode,
    emit,
    scrub: 'none',
    tap: 'picks',
    again: 'clears',
    find: (place) => (web === undefined ? undefined : axisAt(web, place, web.radius * 0.4)?.axis),
    fire: () => {},
  });
  const tunes = config.editable && mode === 'live';
  const shown = tuning.held ?? picking.shown;
  return (
    <Frame
      layout={layout}
      name={props.label ?? id}
      title={props.label}
      reading={profile === undefined || shown === undefined ? undefined : reading(profile, shown, write)}
      legend={legend}
      summary={profile === undefined ? '' : summary(profile, write, config.editable)}
      isEmpty={profile === undefined}
      mode={mode}
      picking={
        tunes ? { ...picking, surface: { ...tuning.surface, style: { touchAction: 'none', cursor: 'grab' } } } : picking
      }
      count={tunes ? 0 : (profile?.axes.length ?? 0)}
      label={(axis) => (profile === undefined ? '' : reading(profile, axis, write))}
    >
      {moving !== undefined && web !== undefined && (
        <svg width={room.width} height={room.height} aria-hidden="true">
          <Guides web={web} rings={clamp(config.rings, 1, 24)} curved={config.curved} shown={shown} />
          {[...moving.shapes.entries()].reverse().map(([at, { values, color }]) => {
            const points = values.map((each, axis) => pointOn(web, axis, Math.max(0, each ?? 0) / edge));
            const own = colorOf(at, color);
            const dotted = config.showPoints || (config.editable && at === 0);
            const radius = Math.max(2, Math.min(config.editable && at === 0 ? 6 : 4, web.radius / 18 + 1));
            return (
              <g key={at}>
                <path
                  d={shapePath(points, config.curved)}
                  className={styles.shape}
                  fill={own}
                  fillOpacity={clamp(config.fillOpacity, 0, 1)}
                  stroke={own}
                />
                {dotted && web.radius > 18 && (
                  <path
                    className={styles.dots}
                    d={points.map(({ x, y }) => circlePath(x, y, radius)).join('')}
                    fill={own}
                  />
                )}
              </g>
            );
          })}
          {config.editable && shown !== undefined && (
            <Handle
              web={web}
              axis={shown}
              part={(moving.shapes[0]?.values[shown] ?? 0) / edge}
              isHeld={tuning.held === shown}
            />
          )}
          <g className={styles.names} fontSize={small}>
            {web.names.map(({ x, y, text, anchor, axis }) => (
              <text key={axis} x={x} y={y} textAnchor={anchor} data-shown={axis === shown}>
                {text}
              </text>
            ))}
          </g>
          <Numbers
            profile={moving}
            web={web}
            edge={edge}
            small={small}
            write={write}
            all={config.showValues}
            one={tuning.held}
          />
        </svg>
      )}
      {tunes && profile !== undefined && (
        <div className={styles.sliders}>
          {profile.axes.map((axis, at) => {
            const now = profile.shapes[0]?.values[at] ?? 0;
            return (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place
                key={at}
                role="slider"
                tabIndex={0}
                aria-label={axis}
                aria-valuemin={0}
                aria-valuemax={edge}
                aria-valuenow={clamp(now, 0, edge)}
                aria-valuetext={write(now)}
                onFocus={() => picking.focus(at)}
                onBlur={() => {
                  picking.focus(undefined);
                  tuning.endKeys();
                }}
                onKeyDown={(event) => tuning.onKeyDown(event, at, now)}
                onKeyUp={tuning.endKeys}
              />
            );
          })}
        </div>
      )}
    </Frame>
  );
}

function reading({ axes, shapes }: Profile, axis: number, write: (value: number) => string): string {
  const numbers = shapes.map(({ name, values }) => {
    const value = values[axis];
    const number = value === undefined ? '—' : write(value);
    return shapes.length > 1 && name !== undefined && name !== '' ? `${name} ${number}` : number;
  });
  return [axes[axis] ?? '', ...numbers].join(' · ');
}

function summary({ axes, shapes }: Profile, write: (value: number) => string, isEditable: boolean): string {
  const said = shapes.slice(0, 4).map(({ name, values }) => {
    const numbers = axes.map((axis, at) => `${axis} ${write(values[at] ?? 0)}`).join(', ');
    return name === undefined || name === '' ? numbers : `${name}: ${numbers}`;
  });
  return `${said.join('; ')}.${isEditable ? ' Each axis can be set with the arrow keys.' : ''}`;
}

interface GuidesProps {
  readonly web: Web;
  readonly rings: number;
  readonly curved: boolean;
  readonly shown: number | undefined;
}

function Guides({ web, rings, curved, shown }: GuidesProps) {
  const axes = Array.from({ length: web.count }, (_, axis) => axis);
  const ring = (part: number) =>
    curved
      ? circlePath(web.x, web.y, web.radius * part)
      : shapePath(
          axes.map((axis) => pointOn(web, axis, part)),
          false,
        );
  const spoke = (axis: number) => {
    const { x, y } = pointOn(web, axis, 1);
    return `M${web.x} ${web.y}L${x} ${y}`;
  };
  return (
    <>
      <path className={styles.rings} d={Array.from({ length: rings }, (_, at) => ring((at + 1) / rings)).join('')} />
      <path className={styles.rings} d={axes.map(spoke).join('')} />
      {shown !== undefined && shown < web.count && <path className={styles.spoke} d={spoke(shown)} />}
    </>
  );
}

function Handle({
  web,
  axis,
  part,
  isHeld,
}: {
  readonly web: Web;
  readonly axis: number;
  readonly part: number;
  readonly isHeld: boolean;
}) {
  const { x, y } = pointOn(web, axis, Math.max(0, part));
  return <circle className={styles.handle} cx={x} cy={y} r={isHeld ? 14 : 11} />;
}

interface NumbersProps {
  readonly profile: Profile;
  readonly web: Web;
  readonly edge: number;
  readonly small: number;
  readonly write: (value: number) => string;
  readonly all: boolean;
  /** The axis being dragged. */
  readonly one: number | undefined;
}

function Numbers({ profile, web, edge, small, write, all, one }: NumbersProps) {
  const [first] = profile.shapes;
  if (first === undefined || web.radius < 30) return null;
  return (
    <g className={styles.numbers} fontSize={small}>
      {first.values.map((value, axis) => {
        if (value === undefined || !(all || axis === one)) return null;
        const part = Math.max(0, value) / edge;
        // Inside the shape where there is no room beyond it.
        const { x, y } = pointOn(
          web,
          axis,
          part > 0.82 ? part - (small * 1.5) / web.radius : part + (small * 1.2) / web.radius,
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place
          <text key={axis} x={x} y={y}>
            {write(value)}
          </text>
        );
      })}
    </g>
  );
}
