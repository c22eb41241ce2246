import { type CSSProperties, useMemo, useState } from 'react';
import { Frame } from '../charts/Frame.tsx';
import { type FrameLayout, frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { type ColorOf, colorsOf, groundOf } from '../charts/palette.ts';
import { usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { wash } from '../contrast.ts';
import { formatValue } from '../format.ts';
import { useScreen } from '../Screen.tsx';
import type { Theme } from '../theme.ts';
import type { ViewProps } from '../view.tsx';
import { discFor, turnsTo } from './disc.tsx';
import { Hub } from './Hub.tsx';
import styles from './PieChart.module.css';
import { type Sector, type Slice, sectorAt, sectorsOf, slicesOf, totalOf } from './pie-data.ts';
import type { pieChart } from './pieChart.ts';
import { Slices } from './Slices.tsx';
import { useSpin } from './useSpin.tsx';

type PieView = ViewProps<typeof pieChart>;

const HOLE = { pie: 0, donut: 0.62, wheel: 0.18, menu: 0.3 } as const;

interface Drawn {
  readonly view: PieView;
  readonly slices: readonly Slice[];
  readonly sectors: readonly Sector[];
  readonly total: number;
  readonly layout: FrameLayout;
  readonly colorOf: ColorOf;
  readonly write: (value: number) => string;
  readonly fire: (index: number) => void;
  readonly frame: Omit<React.ComponentProps<typeof Frame>, 'children' | 'reading'>;
}

export function PieChart(view: PieView) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = props.pieConfig;
  const style = props.pieStyle in HOLE ? (props.pieStyle as keyof typeof HOLE) : 'pie';
  const slices = useMemo(() => slicesOf(value, style === 'menu' ? 'equal' : 'by value'), [value, style]);
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(slices, motion, mode);
  const colorOf = useMemo(() => colorsOf({ accent, colors: config.colors, theme }), [accent, config.colors, theme]);
  const total = totalOf(slices);
  const sectors = useMemo(() => sectorsOf(moving), [moving]);
  const write = (number: number) =>
    config.percent && total > 0 ? share(number / total) : formatValue(number, props.formatValue);
  const legend = slices.map(({ label, index, color }) => ({ name: label, color: colorOf(index, color) }));
  const layout = frameLayout({
    size,
    theme,
    textScale,
    title: props.hideLabel || props.label === undefined ? 'none' : 'below',
    legend: config.showLegend ? legend.map(({ name }) => name) : [],
  });
  const fire = (index: number) => {
    const slice = slices[index];
    if (slice === undefined) return;
    const tokens = { value: slice.label, total };
    emit({ kind: 'action', carrier: ['pieConfig', 'sliceAction'], tokens });
  };
  const said = slices
    .slice(0, 24)
    .map((slice) => (style === 'menu' ? slice.label : `${slice.label} ${write(slice.value)}`));
  const drawn: Drawn = {
    view,
    slices,
    sectors,
    total,
    layout,
    colorOf,
    write,
    fire,
    frame: {
      layout,
      name: props.label ?? id,
      title: props.label,
      legend,
      summary: `${slices.length} ${style === 'menu' ? 'buttons' : 'slices'}: ${said.join(', ')}${slices.length > 24 ? ', and more' : ''}.`,
      isEmpty: slices.length === 0,
      mode,
    },
  };
  return style === 'wheel' ? <Wheel {...drawn} /> : <Still {...drawn} look={style} />;
}

const share = (part: number) => {
  const percent = part * 100;
  return `${percent >= 10 || Number.isInteger(percent) ? Math.round(percent) : Number(percent.toFixed(1))}%`;
};

const plate = (theme: Theme) => ({ '--plate': wash(theme.foregroundColor, 0.08, groundOf(theme)) }) as CSSProperties;

const textsOf = ({ view, write }: Drawn, byDefault: boolean) => {
  const { showLabels = byDefault, showValues } = view.props.pieConfig;
  return (slice: Slice) => [
    ...(showLabels ? [slice.label] : []),
    ...(showValues && view.props.pieStyle !== 'menu' ? [write(slice.value)] : []),
  ];
};

/** A disc, a ring or a ring of buttons: it is tapped, and does not turn. */
function Still(drawn: Drawn & { readonly look: 'pie' | 'donut' | 'menu' }) {
  const { view, slices, sectors, total, layout, colorOf, write, fire, look } = drawn;
  const { props, theme, mode, emit } = view;
  const config = props.pieConfig;
  const { room, small } = layout;
  const explodes = config.explodeSelected ?? true;
  const roomy = Math.min(room.width, room.height);
  const explode = explodes && look !== 'menu' ? roomy * 0.035 : 0;
  const hole = config.donutRatio ?? HOLE[look];
  const disc = discFor({ room, hole, startAngle: config.startAngle, margin: explode + 1 });
  const picking = usePicking({
    count: slices.length,
    mode,
    emit,
    scrub: 'none',
    tap: 'picks',
    again: look === 'menu' ? 'fires' : 'clears',
    find: (place) => {
      const turns = turnsTo(disc, place);
      return turns === undefined ? undefined : sectorAt(sectors, turns);
    },
    fire,
  });
  const shown = picking.shown === undefined ? undefined : slices[picking.shown];
  const reading = (slice: Slice) =>
    look === 'menu'
      ? slice.label
      : `${slice.label} · ${write(slice.value)}${config.percent ? '' : ` · ${share(slice.value / total)}`}`;
  const hub = () => {
    if (props.hideValue) return [];
    if (look === 'menu') return picking.picked === undefined ? [] : [slices[picking.picked]?.label ?? ''];
    if (shown !== undefined) return [write(shown.value), shown.label];
    const sum = formatValue(total, props.formatValue);
    return [config.centerText === undefined ? sum : config.centerText.replaceAll('{{total}}', sum)];
  };
  return (
    <Frame
      {...drawn.frame}
      reading={shown === undefined || (look === 'menu' && layout.title === 0) ? undefined : reading(shown)}
      picking={picking}
      count={slices.length}
      label={(index) => {
        const slice = slices[index];
        return slice === undefined ? '' : reading(slice);
      }}
    >
      <svg width={room.width} height={room.height} aria-hidden="true">
        <g transform={`translate(${disc.x} ${disc.y})`} className={styles.disc} data-look={look} style={plate(theme)}>
          <Slices
            disc={disc}
            slices={slices}
            sectors={sectors}
            small={small}
            colorOf={colorOf}
            ground={groundOf(theme)}
            texts={textsOf(drawn, look !== 'menu')}
            look={look === 'menu' ? 'buttons' : 'level'}
            shown={picking.shown}
            explode={explode}
          />
          {hole > 0 && (
            <Hub
              disc={disc}
              icon={look === 'menu' ? props.icon : undefined}
              lines={hub()}
              small={small}
              isPlate={look === 'menu'}
            />
          )}
        </g>
      </svg>
    </Frame>
  );
}

/** A wheel of fortune: its pointer stands at twelve o’clock, the disc turns under it. */
function Wheel(drawn: Drawn) {
  const { view, slices, sectors, layout, colorOf, fire } = drawn;
  const { id, props, theme, mode, emit } = view;
  const config = props.pieConfig;
  const { room, small } = layout;
  const roomy = Math.min(room.width, room.height);
  const pointer = Math.max(5, Math.min(26, roomy * 0.075));
  const hole = config.donutRatio ?? HOLE.wheel;
  const flat = discFor({ room, hole, startAngle: config.startAngle, margin: pointer * 0.55 + 1 });
  const disc = { ...flat, y: flat.y + pointer * 0.3 };
  const [winner, setWinner] = useState<string>();
  const spin = useSpin({
    disc,
    sectors,
    seconds: config.spinDuration,
    ticks: config.spinTicks,
    mode,
    emit,
    stopped(index) {
      setWinner(slices[index]?.label);
      fire(index);
    },
  });
  const won = spin.isSpinning ? undefined : winner;
  const at = won === undefined || config.explodeSelected !== true ? -1 : slices.findIndex(({ label }) => label === won);
  return (
    <Frame {...drawn.frame} reading={won}>
      <div className={styles.wheel} {...spin.drag} data-live={mode === 'live'}>
        <svg width={room.width} height={room.height} aria-hidden="true">
          <g transform={`translate(${disc.x} ${disc.y})`} className={styles.disc} style={plate(theme)}>
            <circle className={styles.rim} r={disc.radius + 1} />
            <g ref={spin.wheel}>
              <Slices
                disc={disc}
                slices={slices}
                sectors={sectors}
                small={small}
                colorOf={colorOf}
                ground={groundOf(theme)}
                texts={textsOf(drawn, true)}
                look="along"
                shown={at === -1 ? undefined : at}
                explode={pointer * 0.4}
              />
            </g>
            <Hub
              disc={disc}
              icon={props.icon}
              lines={won === undefined || props.hideValue ? [] : [won]}
              small={small}
              isPlate
            />
            <g transform={`translate(0 ${-disc.radius - pointer * 0.55})`}>
              <g ref={spin.flap}>
                <path className={styles.pointer} d={`M${-pointer * 0.55} 0H${pointer * 0.55}L0 ${pointer * 1.15}z`} />
              </g>
            </g>
          </g>
        </svg>
        {mode === 'live' && (
          <button
            type="button"
            className={styles.spin}
            onClick={spin.spinByChance}
            aria-label={`Spin ${props.label ?? id}`}
          />
        )}
        <span className={styles.said} role="status">
          {won ?? ''}
        </span>
      </div>
    </Frame>
  );
}
