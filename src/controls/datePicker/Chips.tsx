import { type RefObject, useRef, useState } from 'react';
import { NO_READING } from '../format.ts';
import { Popover } from '../Popover.tsx';
import { Calendar } from './Calendar.tsx';
import styles from './DatePicker.module.css';
import type { PickedProps } from './DatePicker.tsx';
import { clockOf, clockText, dayOf, dayText } from './moment.ts';
import { Wheels } from './Wheels.tsx';

const WHEELS = 190;
const NARROW = 170;
const TINY = 110;
const LOW = 40;

type Part = 'date' | 'time';

/** The short look: the day and the time as two chips, each of which opens what it is picked with. */
export function Chips({ view, name, picked, rest, today, limits, hold, put }: PickedProps) {
  const { props, size, mode, theme, accent } = view;
  const [open, setOpen] = useState<Part>();
  const date = useRef<HTMLButtonElement>(null);
  const time = useRef<HTMLButtonElement>(null);
  const asks = props.datePickerMode;
  const live = mode === 'live';
  const stacked = size.width < 230 || size.height > 64;
  const short = size.width < (asks === 'date' ? TINY : NARROW);
  const grow = Math.max(1, Math.min(1.6, size.height / 100, size.width / 190));
  const roomForLabel = !stacked || size.height >= LOW;
  const label = props.hideLabel || !roomForLabel ? undefined : props.label;
  const day = picked === undefined ? NO_READING : dayText(dayOf(picked));

  const chip = (part: Part, ref: RefObject<HTMLButtonElement | null>, text: string) => (
    <button
      ref={ref}
      type="button"
      className={styles.chip}
      data-open={open === part}
      aria-haspopup="dialog"
      aria-expanded={open === part}
      aria-label={`${name}, ${part}: ${picked === undefined ? 'nothing picked yet' : text}`}
      tabIndex={live ? undefined : -1}
      onClick={() => live && setOpen(part)}
    >
      {text}
    </button>
  );
  return (
    <div
      className={styles.compact}
      data-stacked={stacked}
      data-tiny={size.width < TINY}
      style={{ '--grow': grow } as React.CSSProperties}
    >
      {label !== undefined && <span className={styles.label}>{label}</span>}
      <span className={styles.chips}>
        {asks !== 'time' && chip('date', date, short && picked !== undefined ? day.replace(/ \d{4}$/, '') : day)}
        {asks !== 'date' && chip('time', time, picked === undefined ? NO_READING : clockText(clockOf(picked)))}
      </span>
      {open !== undefined && (
        <Popover
          anchor={open === 'date' ? date : time}
          label={`${name}: ${open}`}
          theme={theme}
          accent={accent}
          width={open === 'date' ? 320 : 200}
          onClose={() => setOpen(undefined)}
        >
          {() =>
            open === 'date' ? (
              <div className={styles.sheet} style={view.ink}>
                <Calendar
                  name={name}
                  picked={picked === undefined ? undefined : dayOf(picked)}
                  today={today}
                  limits={limits}
                  live
                  takesFocus
                  onPick={(next) => put(next, clockOf(picked ?? rest))}
                />
              </div>
            ) : (
              <div className={styles.sheet} style={{ height: WHEELS }}>
                <Wheels
                  name={name}
                  mode="time"
                  picked={picked}
                  rest={rest}
                  limits={limits}
                  width={180}
                  height={WHEELS - 20}
                  live
                  hold={hold}
                  onPick={(_, clock) => put(dayOf(picked ?? rest), clock)}
                />
              </div>
            )
          }
        </Popover>
      )}
    </div>
  );
}
