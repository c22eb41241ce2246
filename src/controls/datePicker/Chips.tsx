import { useRef, useState } from 'react';
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

/** What a chip shows and opens; a tiny cell has room for one, which is for both. */
type Part = 'date' | 'time' | 'date and time';

/** The short look: the day and the time as two chips, each of which opens what it is picked with. */
export function Chips({ view, name, picked, rest, today, limits, hold, put }: PickedProps) {
  const { props, size, mode, theme, accent } = view;
  const [open, setOpen] = useState<Part>();
  const anchor = useRef<HTMLButtonElement>(null);
  const asks = props.datePickerMode;
  const live = mode === 'live';
  const tiny = size.width < TINY;
  const stacked = size.width < 230 || size.height > 64;
  const grow = Math.max(1, Math.min(1.6, size.height / 100, size.width / 190));
  const roomForLabel = !stacked || size.height >= LOW;
  const label = props.hideLabel || !roomForLabel ? undefined : props.label;
  const parts: readonly Part[] =
    asks === 'dateAndTime' ? (tiny ? ['date and time'] : ['date', 'time']) : [asks === 'date' ? 'date' : 'time'];
  const year = size.width >= (asks === 'date' ? TINY : NARROW);

  const textOf = (part: Part): string => {
    if (picked === undefined) return NO_READING;
    const day = dayText(dayOf(picked));
    const time = clockText(clockOf(picked));
    const date = year ? day : day.replace(/ \d{4}$/, '');
    return part === 'date' ? date : part === 'time' ? time : `${date}\n${time}`;
  };
  return (
    <div
      className={styles.compact}
      data-stacked={stacked}
      data-tiny={tiny}
      style={{ '--grow': grow } as React.CSSProperties}
    >
      {label !== undefined && <span className={styles.label}>{label}</span>}
      <span className={styles.chips}>
        {parts.map((part) => (
          <button
            key={part}
            // Of two chips, the popover hangs from the one that opened it.
            ref={open === part ? anchor : undefined}
            type="button"
            className={styles.chip}
            data-open={open === part}
            aria-haspopup="dialog"
            aria-expanded={open === part}
            aria-label={`${name}, ${part}: ${picked === undefined ? 'nothing picked yet' : textOf(part)}`}
            tabIndex={live ? undefined : -1}
            onClick={() => live && setOpen(part)}
          >
            {textOf(part)}
          </button>
        ))}
      </span>
      {open !== undefined && (
        <Popover
          anchor={anchor}
          label={`${name}: ${open}`}
          theme={theme}
          accent={accent}
          width={open === 'time' ? 200 : 320}
          onClose={() => setOpen(undefined)}
        >
          {() => (
            <>
              {open !== 'time' && (
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
              )}
              {open !== 'date' && (
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
              )}
            </>
          )}
        </Popover>
      )}
    </div>
  );
}
