import { formatValue, NO_READING } from '../format.ts';
import { Icon } from '../icons/Icon.tsx';
import { asNumber, fraction } from '../values.ts';
import type { Size, ViewProps } from '../view.tsx';
import styles from './Gauge.module.css';
import type { gauge } from './gauge.ts';

type GaugeView = ViewProps<typeof gauge>;

interface Dial {
  readonly radius: number;
  readonly stroke: number;
  readonly centre: { readonly x: number; readonly y: number };
  /** Degrees clockwise from twelve o'clock. */
  readonly start: number;
  readonly sweep: number;
}

function dialFor({ props }: GaugeView, { width, height }: Size): Dial {
  const sweep = props.arcAngle ?? (props.gaugeStyle === 'full' ? 360 : 180);
  // A half dial is twice as wide as tall; a wider sweep reaches below its centre.
  const below = sweep <= 180 ? 0 : Math.max(0, -Math.cos((Math.min(sweep, 360) / 2) * (Math.PI / 180)));
  const outer = Math.max(8, Math.min(width / 2, height / (1 + below) - (below === 0 ? 2 : 0)));
  const stroke = Math.min(props.arcThickness ?? Math.max(4, outer * 0.18), outer);
  return {
    radius: outer - stroke / 2,
    stroke,
    centre: { x: width / 2, y: (height - outer * (1 + below)) / 2 + outer },
    start: -sweep / 2 + props.arcRotation,
    sweep,
  };
}

function arc({ radius, centre, start, sweep }: Dial, from: number, to: number): string {
  const point = (part: number) => {
    const angle = ((start + sweep * part) * Math.PI) / 180;
    return `${centre.x + radius * Math.sin(angle)} ${centre.y - radius * Math.cos(angle)}`;
  };
  // An arc that ends where it begins would be drawn as nothing.
  const last = sweep >= 360 && to - from >= 1 ? to - 0.0001 : to;
  const long = sweep * (last - from) > 180 ? 1 : 0;
  return `M ${point(from)} A ${radius} ${radius} 0 ${long} 1 ${point(last)}`;
}

const LABEL_LINE = 1.5;

export function Gauge(view: GaugeView) {
  const { id, props, size, accent, theme } = view;
  const value = asNumber(view.value);
  const { min, max } = props;
  const caption = props.hideLabel ? undefined : props.label;
  const captionRoom = caption === undefined ? 0 : theme.labelFontSize * LABEL_LINE + 2;
  const room = { width: size.width, height: Math.max(12, size.height - captionRoom) };
  const dial = dialFor(view, room);
  const part = value === undefined ? 0 : fraction(value, min, max);
  const zones = zonesOf(view);
  const clamped = value === undefined ? undefined : Math.min(Math.max(value, Math.min(min, max)), Math.max(min, max));
  const zone = clamped === undefined ? undefined : (zones.find((each) => clamped <= each.limit) ?? zones.at(-1));
  const color = zone?.color ?? accent;
  const reading = value === undefined ? NO_READING : formatValue(value, props.formatValue, { step: props.step });
  const shown = props.formatValue !== 'none' && !props.hideValue;
  const isHalf = dial.sweep <= 180;
  const inside = dial.radius - dial.stroke / 2;
  const fontSize = Math.max(9, Math.min(inside * 0.62, (inside * 1.7) / Math.max(2.6, reading.length * 0.58)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the meter element brings a bar of its own
    <div
      className={styles.gauge}
      role="meter"
      aria-label={props.label ?? id}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={clamped ?? min}
      aria-valuetext={reading}
    >
      <svg width={room.width} height={room.height} aria-hidden="true">
        <path d={arc(dial, 0, 1)} className={styles.track} strokeWidth={dial.stroke} />
        {zones.map(({ from, to, color: mark }) => (
          <path
            key={from}
            d={arc({ ...dial, radius: dial.radius - dial.stroke / 2 - 2 }, from, to)}
            stroke={mark}
            strokeWidth={Math.max(1.5, dial.stroke * 0.16)}
            fill="none"
            opacity={0.75}
          />
        ))}
        {value !== undefined && (
          <path
            d={arc(dial, 0, 1)}
            className={styles.fill}
            stroke={color}
            strokeWidth={dial.stroke}
            pathLength={1}
            strokeDasharray={`${part} 2`}
            data-empty={part === 0}
          />
        )}
      </svg>
      <div
        className={styles.middle}
        style={{ left: dial.centre.x, top: isHalf ? dial.centre.y - fontSize * 0.62 : dial.centre.y }}
      >
        {props.icon !== undefined && (
          <Icon name={props.icon} size={Math.max(10, Math.round(inside * (shown ? 0.34 : 0.7)))} />
        )}
        {shown && (
          <span className={styles.reading} style={{ fontSize }}>
            {reading}
          </span>
        )}
      </div>
      {caption !== undefined && <div className={styles.caption}>{caption}</div>}
    </div>
  );
}

function zonesOf({ props, accent }: GaugeView) {
  const { min, max } = props;
  let from = 0;
  return (props.segments ?? [])
    .filter((segment) => segment.limit !== undefined)
    .map(({ limit = max, color = accent }) => {
      const zone = { limit, color, from, to: Math.max(from, fraction(limit, min, max)) };
      from = zone.to;
      return zone;
    });
}
