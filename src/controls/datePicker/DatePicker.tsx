import type { CSSProperties } from 'react';
import { faceOf, over, readableOn } from '../contrast.ts';
import { type Hold, useHold } from '../useHold.tsx';
import type { ViewProps } from '../view.tsx';
import { Calendar } from './Calendar.tsx';
import { Chips } from './Chips.tsx';
import styles from './DatePicker.module.css';
import type { datePicker } from './datePicker.ts';
import {
  type Clock,
  clockOf,
  type Day,
  dayOf,
  type Limits,
  momentFor,
  momentText,
  readMoment,
  writeMoment,
} from './moment.ts';
import { Wheels } from './Wheels.tsx';

export interface PickedProps {
  readonly view: ViewProps<typeof datePicker> & { readonly ink: CSSProperties };
  readonly name: string;
  readonly picked: Date | undefined;
  /** What a first pick starts from. */
  readonly rest: Date;
  readonly today: Day;
  readonly limits: Limits;
  readonly hold: Hold;
  readonly put: (day: Day, clock: Clock) => void;
}

/** Smaller cells than these get the short look, whatever the style. */
const LEAST = { wheel: { width: 110, height: 64 }, graphical: { width: 190, height: 168 } } as const;
const TIME_ROW = 40;

export function DatePicker(view: ViewProps<typeof datePicker>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const hold = useHold(emit, () => {});
  const asks = props.datePickerMode;
  const now = new Date();
  const picked = readMoment(value);
  const limits = { min: readMoment(props.dateMin), max: readMoment(props.dateMax) };
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes());
  const rest = momentFor(asks, dayOf(start), clockOf(start), limits, now);
  const put = (day: Day, clock: Clock) => {
    const next = momentFor(asks, day, clock, limits, new Date());
    const text = writeMoment(next);
    if (mode !== 'live' || (picked !== undefined && writeMoment(picked) === text)) return;
    emit({ kind: 'haptic', haptic: props.haptic });
    emit({ kind: 'value', value: text });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: text } });
  };
  const ground = over(theme.surfacePrimary, theme.pageBackground);
  const { face, ink: onFace } = faceOf(accent, ground);
  const ink = { '--ink': readableOn(accent, ground), '--face': face, '--on-face': onFace } as CSSProperties;
  const name = props.label ?? id;
  const common = { name, picked, rest, limits, hold, live: mode === 'live' };

  const style = props.datePickerStyle;
  const fits = style !== 'compact' && size.width >= LEAST[style].width && size.height >= LEAST[style].height;
  const chips = <Chips {...common} view={{ ...view, ink }} today={dayOf(now)} put={put} />;
  if (style === 'compact' || !fits) {
    return (
      <div className={styles.whole} style={ink}>
        {chips}
      </div>
    );
  }

  const label = props.hideLabel ? undefined : props.label;
  const room = size.height - (label === undefined ? 0 : theme.labelFontSize * 1.3);
  const wheels = <Wheels {...common} mode={asks} width={size.width} height={room} onPick={put} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      role="group"
      aria-label={`${name}: ${momentText(picked, asks)}`}
      className={styles.tall}
      style={
        {
          ...ink,
          '--cell': `${Math.min(56, (room - (asks === 'dateAndTime' ? TIME_ROW : 0)) / 8, size.width / 7)}px`,
        } as CSSProperties
      }
    >
      {label !== undefined && <span className={styles.label}>{label}</span>}
      <div className={styles.body}>
        {style === 'wheel' || asks === 'time' ? (
          wheels
        ) : (
          <Calendar
            name={name}
            picked={picked === undefined ? undefined : dayOf(picked)}
            today={dayOf(now)}
            limits={limits}
            live={mode === 'live'}
            onPick={(day) => put(day, clockOf(picked ?? rest))}
          />
        )}
      </div>
      {style === 'graphical' && asks === 'dateAndTime' && (
        <div className={styles.timeRow} style={{ height: TIME_ROW }}>
          <Chips
            {...common}
            view={{
              ...view,
              ink,
              props: { ...props, label: 'Time', datePickerMode: 'time' },
              size: { width: size.width, height: TIME_ROW },
            }}
            name={name}
            today={dayOf(now)}
            put={put}
          />
        </div>
      )}
    </div>
  );
}
