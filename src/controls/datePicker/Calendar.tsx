import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import styles from './DatePicker.module.css';
import {
  canPick,
  type Day,
  dayByKey,
  inMonth,
  isSameDay,
  type Limits,
  longDayText,
  MONTHS,
  WEEKDAYS,
  weeksOf,
} from './moment.ts';

interface CalendarProps {
  readonly name: string;
  readonly picked: Day | undefined;
  readonly today: Day;
  readonly limits: Limits;
  readonly live: boolean;
  readonly takesFocus?: boolean;
  readonly onPick: (day: Day) => void;
}

/** A month to pick a day from. Arrows go along the days, Page keys from month to month, Enter picks. */
export function Calendar({ name, picked, today, limits, live, takesFocus = false, onPick }: CalendarProps) {
  const grid = useRef<HTMLTableElement>(null);
  // Where somebody has paged or moved to; undefined while the page follows what is picked.
  const [moved, setMoved] = useState<Day>();
  const focus = useRef(takesFocus);
  const at = moved ?? picked ?? today;
  const page = (months: number) => setMoved(inMonth({ ...at, month: at.month + months }));

  // The day that has the keys is another element after each move.
  useEffect(() => {
    if (!focus.current) return;
    focus.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  const pick = (day: Day) => {
    if (!live || !canPick(day, limits)) return;
    setMoved(undefined);
    onPick(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayByKey(event.key, event.shiftKey, at);
    if (next === undefined) return;
    event.preventDefault();
    focus.current = true;
    setMoved(next);
  };
  const turn = (months: number, label: string, icon: string) => (
    <button
      type="button"
      className={styles.turn}
      aria-label={label}
      tabIndex={live ? undefined : -1}
      onClick={() => live && page(months)}
    >
      <Icon name={icon} size="1.1em" weight="semibold" />
    </button>
  );

  return (
    <div className={styles.calendar}>
      <div className={styles.month}>
        <span aria-live="polite">
          {MONTHS[at.month]} {at.year}
        </span>
        {turn(-1, 'Month before', 'chevron.left')}
        {turn(1, 'Month after', 'chevron.right')}
      </div>
      <table ref={grid} aria-label={name} className={styles.days}>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekday}>
                {weekday.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week.map((day) => day.day).join()}>
              {week.map((day) => (
                <td key={day.day}>
                  {day.month === at.month && (
                    <button
                      type="button"
                      className={styles.day}
                      aria-label={longDayText(day)}
                      aria-current={isSameDay(day, today) ? 'date' : undefined}
                      aria-pressed={picked !== undefined && isSameDay(day, picked)}
                      aria-disabled={!canPick(day, limits)}
                      tabIndex={live && isSameDay(day, at) ? 0 : -1}
                      onClick={() => pick(day)}
                      onKeyDown={onKeyDown}
                    >
                      {day.day}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
