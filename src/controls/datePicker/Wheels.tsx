import drumStyles from '../Drum.module.css';
import { Drum } from '../Drum.tsx';
import type { Hold } from '../useHold.tsx';
import {
  type Clock,
  clockOf,
  type DateMode,
  type Day,
  dayNumber,
  dayNumbered,
  dayOf,
  inMonth,
  type Limits,
  lastDayOf,
  MONTHS,
  twoDigits,
  WEEKDAYS,
  weekdayOf,
} from './moment.ts';

interface WheelsProps {
  readonly name: string;
  readonly mode: DateMode;
  readonly picked: Date | undefined;
  /** Where the wheels stand before anything is picked. */
  readonly rest: Date;
  readonly limits: Limits;
  readonly width: number;
  readonly height: number;
  readonly live: boolean;
  readonly hold: Hold;
  readonly onPick: (day: Day, clock: Clock) => void;
}

/** Without limits the wheels reach from 1900 to 2199. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const ROOM_FOR_YEAR = 300;
const ROOM_FOR_MONTH = 220;

export function Wheels({ name, mode, picked, rest, limits, width, height, live, hold, onPick }: WheelsProps) {
  const shown = picked ?? rest;
  const day = dayOf(shown);
  const clock = clockOf(shown);
  const firstYear = Math.min(day.year, limits.min?.getFullYear() ?? FIRST_YEAR);
  const lastYear = Math.max(day.year, limits.max?.getFullYear() ?? LAST_YEAR);
  const common = { height, live, hold };
  const wheel = (
    label: string,
    count: number,
    at: number,
    textAt: (index: number) => string,
    onTurn: (index: number) => void,
    share = 1,
  ) => (
    <Drum
      {...common}
      label={`${name}: ${label}`}
      count={count}
      textAt={textAt}
      index={picked === undefined ? undefined : at}
      rest={at}
      share={share}
      onPick={onTurn}
    />
  );
  const hours = wheel('hour', 24, clock.hour, twoDigits, (hour) => onPick(day, { ...clock, hour }));
  const minutes = wheel('minute', 60, clock.minute, twoDigits, (minute) => onPick(day, { ...clock, minute }));

  const dates = () => {
    const put = (change: Partial<Day>) => onPick(inMonth({ ...day, ...change }), clock);
    const months =
      width < ROOM_FOR_MONTH
        ? (index: number) => MONTHS[index]?.slice(0, 3) ?? ''
        : (index: number) => MONTHS[index] ?? '';
    return (
      <>
        {wheel(
          'day',
          lastDayOf(day.year, day.month),
          day.day - 1,
          (index) => String(index + 1),
          (index) => put({ day: index + 1 }),
        )}
        {wheel('month', 12, day.month, months, (month) => put({ month }), 1.7)}
        {wheel(
          'year',
          lastYear - firstYear + 1,
          day.year - firstYear,
          (index) => String(firstYear + index),
          (index) => put({ year: firstYear + index }),
          1.2,
        )}
      </>
    );
  };
  const daysInOne = () => {
    const first = dayNumber(limits.min === undefined ? { year: FIRST_YEAR, month: 0, day: 1 } : dayOf(limits.min));
    const last = dayNumber(limits.max === undefined ? { year: LAST_YEAR, month: 11, day: 31 } : dayOf(limits.max));
    // A moment outside of its limits is still where it is.
    const from = Math.min(first, dayNumber(day));
    const textAt = (index: number) => {
      const each = dayNumbered(from + index);
      const text = `${WEEKDAYS[weekdayOf(each)]?.slice(0, 3)} ${each.day} ${MONTHS[each.month]?.slice(0, 3)}`;
      return width < ROOM_FOR_YEAR ? text.slice(width < 190 ? 4 : 0) : `${text} ${each.year}`;
    };
    return wheel(
      'day',
      Math.max(last, dayNumber(day)) - from + 1,
      dayNumber(day) - from,
      textAt,
      (index) => onPick(dayNumbered(from + index), clock),
      2.6,
    );
  };

  return (
    <div className={drumStyles.drums} style={{ '--band': `${Math.min(36, height / 4.2)}px` } as React.CSSProperties}>
      {mode === 'date' ? dates() : mode === 'dateAndTime' ? daysInOne() : null}
      {mode !== 'date' && hours}
      {mode !== 'date' && minutes}
    </div>
  );
}
