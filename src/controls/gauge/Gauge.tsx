import { fittingSize } from '../fit.ts';
import { formatValue, NO_READING } from '../format.ts';
import { Icon } from '../icons/Icon.tsx';
import { Rolling } from '../Rolling.tsx';
import { useScreen } from '../Screen.tsx';
import { asNumber, fraction } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import { arc, dialFor } from './dial.ts';
import styles from './Gauge.module.css';
import type { gauge } from './gauge.ts';

type GaugeView = ViewProps<typeof gauge>;

const LABEL_LINE = 1.4;
/** A dial lower than this says more than its caption would. */
const LEAST_DIAL = 34;

export function Gauge(view: GaugeView) {
  const { id, props, size, accent, theme } = view;
  const { textScale } = useScreen();
  const { min, max } = props;
  const value = asNumber(view.value);
  const captionRoom = Math.ceil(theme.labelFontSize * textScale * LABEL_LINE) + 2;
  const caption = props.hideLabel || size.height - captionRoom < LEAST_DIAL ? undefined : props.label;
  const room = { width: size.width, height: Math.max(12, size.height - (caption === undefined ? 0 : captionRoom)) };
  const sweep = Math.min(360, Math.max(1, props.arcAngle ?? (props.gaugeStyle === 'full' ? 360 : 180)));
  const dial = dialFor({ sweep, rotation: props.arcRotation, thickness: props.arcThickness, room });
  const part = value === undefined ? 0 : fraction(value, min, max);
  const zones = zonesOf(view);
  const color =
    value === undefined ? accent : ((zones.find((zone) => part <= zone.to) ?? zones.at(-1))?.color ?? accent);
  const reading = value === undefined ? NO_READING : formatValue(value, props.formatValue, { step: props.step });
  const reads = props.formatValue !== 'none' && !props.hideValue;
  const inside = Math.max(6, dial.radius - dial.stroke / 2);
  const open = sweep < 270;
  // In a thumbnail the number alone can be read.
  const icon = reads && inside < 22 ? undefined : props.icon;
  const tall = inside * (icon === undefined ? (open ? 0.72 : 0.8) : open ? 0.5 : 0.62);
  const fontSize = fittingSize(reading, { width: inside * (zones.length > 0 ? 1.2 : 1.5), height: tall }, 8, 160);
  const glyph = Math.max(10, Math.round(inside * (reads ? (open ? 0.3 : 0.38) : open ? 0.66 : 0.9)));
  const clamped = value === undefined ? min : Math.min(Math.max(value, Math.min(min, max)), Math.max(min, max));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the meter element brings a bar of its own
    <div
      className={styles.gauge}
      role="meter"
      aria-label={props.label ?? id}
      aria-valuemin={Math.min(min, max)}
      aria-valuemax={Math.max(min, max)}
      aria-valuenow={clamped}
      aria-valuetext={value === undefined ? 'No reading yet' : reading}
    >
      <svg width={room.width} height={room.height} aria-hidden="true">
        {zones.map(({ from, to, color: mark }) => (
          <path
            key={from}
            d={arc({ ...dial, radius: dial.radius - dial.stroke * 0.68 }, from, to)}
            className={styles.zone}
            stroke={mark}
            strokeWidth={Math.max(1.5, dial.stroke * 0.16)}
          />
        ))}
        <path d={arc(dial, 0, 1)} className={styles.track} strokeWidth={dial.stroke} />
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
      <div className={styles.middle} style={{ left: dial.middle.x, top: dial.middle.y }} aria-hidden="true">
        {icon !== undefined && <Icon name={icon} size={glyph} />}
        {reads && (
          <span className={styles.reading} data-empty={value === undefined} style={{ fontSize }}>
            <Rolling text={reading} />
          </span>
        )}
      </div>
      {caption !== undefined && (
        <div className={styles.caption} aria-hidden="true">
          {caption}
        </div>
      )}
    </div>
  );
}

function zonesOf({ props, accent }: GaugeView) {
  const { min, max } = props;
  let from = 0;
  return (props.segments ?? []).flatMap(({ limit, color = accent }) => {
    if (limit === undefined) return [];
    const zone = { color, from, to: Math.max(from, fraction(limit, min, max)) };
    from = zone.to;
    return [zone];
  });
}
