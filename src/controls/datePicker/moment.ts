// Moments as a date picker keeps them: ISO 8601 text in UTC on the wire, local calendar and clock on the screen.
// Everything that needs “now” is given it.
import type { Json } from '../../layout/json.ts';

export type DateMode = 'date' | 'time' | 'dateAndTime';

/** A day of the local calendar. Months count from 0, as those of Date do. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

export interface Limits {
  readonly min: Date | undefined;
  readonly max: Date | undefined;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A date alone, and a time without a zone, are local. Undefined for what is no moment. */
export function readMoment(value: Json | undefined): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const match = ISO.exec(value.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = ''] = match;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  if (Number.isNaN(date.getTime())) return undefined;
  // 31 February is read as 3 March by some engines.
  return Number(day) > lastDayOf(Number(year), Number(month) - 1) ? undefined : date;
}

/** `2027-03-04T21:45:00Z` */
export function writeMoment(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export function dayOf(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() };
}

export function clockOf(date: Date): Clock {
  return { hour: date.getHours(), minute: date.getMinutes() };
}

export function lastDayOf(year: number, month: number): number {
  return new Date(year, month + 1, 0).getDate();
}

/** The same day number in another month, or the last day of that month where it is shorter. */
export function inMonth({ year, month, day }: Day): Day {
  const first = new Date(year, month, 1);
  const found = { year: first.getFullYear(), month: first.getMonth() };
  return { ...found, day: Math.min(day, lastDayOf(found.year, found.month)) };
}

export function daysOn({ year, month, day }: Day, days: number): Day {
  return dayOf(new Date(year, month, day + days, 12));
}

export const isSameDay = (a: Day, b: Day) => a.day === b.day && a.month === b.month && a.year === b.year;

function within(date: Date, { min, max }: Limits): Date {
  if (max !== undefined && date > max) return min !== undefined && min > max ? min : max;
  return min !== undefined && date < min ? min : date;
}

const minutesOf = (date: Date) => date.getHours() * 60 + date.getMinutes();

/** A time of day has no date to compare: its limits hold by the clock alone. */
function clockWithin({ hour, minute }: Clock, { min, max }: Limits): Clock {
  const least = min === undefined ? 0 : minutesOf(min);
  const most = max === undefined ? 24 * 60 - 1 : minutesOf(max);
  const wanted = hour * 60 + minute;
  // Limits such as 22:00 to 6:00 leave out the middle of the day.
  const allowed =
    least <= most ? Math.min(most, Math.max(least, wanted)) : wanted > most && wanted < least ? least : wanted;
  return { hour: Math.floor(allowed / 60), minute: allowed % 60 };
}

/** What is sent for a day and a time: midnight of the day, the time today, or both, kept in the limits. */
export function momentFor(mode: DateMode, day: Day, clock: Clock, limits: Limits, now: Date): Date {
  switch (mode) {
    case 'date':
      return within(new Date(day.year, day.month, day.day), limits);
    case 'time': {
      const today = dayOf(now);
      const { hour, minute } = clockWithin(clock, limits);
      return new Date(today.year, today.month, today.day, hour, minute);
    }
    case 'dateAndTime':
      return within(new Date(day.year, day.month, day.day, clock.hour, clock.minute), limits);
    default:
      return mode satisfies never;
  }
}

/** Whether any moment of the day lies in the limits. */
export function canPick(day: Day, { min, max }: Limits): boolean {
  const start = new Date(day.year, day.month, day.day);
  const end = new Date(day.year, day.month, day.day + 1);
  return !(min !== undefined && end <= min) && !(max !== undefined && start > max);
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 0 is Monday. */
export function weekdayOf({ year, month, day }: Day): number {
  return (new Date(year, month, day, 12).getDay() + 6) % 7;
}

// Not by the locale of the machine: the editor’s canvas, a device and a test must show the same text.
export function dayText({ year, month, day }: Day): string {
  return `${day} ${MONTHS[month]?.slice(0, 3)} ${year}`;
}

export function longDayText(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]}, ${day.day} ${MONTHS[day.month]} ${day.year}`;
}

export const twoDigits = (number: number) => String(number).padStart(2, '0');

export const clockText = ({ hour, minute }: Clock) => `${twoDigits(hour)}:${twoDigits(minute)}`;

export function momentText(date: Date | undefined, mode: DateMode): string {
  if (date === undefined) return 'Nothing picked yet';
  if (mode === 'time') return clockText(clockOf(date));
  const day = longDayText(dayOf(date));
  return mode === 'date' ? day : `${day}, ${clockText(clockOf(date))}`;
}

/** The days a calendar page shows: whole weeks from the Monday on or before the first of the month. */
export function weeksOf(month: Day): readonly (readonly Day[])[] {
  const first = { ...month, day: 1 };
  const lead = weekdayOf(first);
  const weeks = Math.ceil((lead + lastDayOf(first.year, first.month)) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => daysOn(first, week * 7 + weekday - lead)),
  );
}

/** Where a key leads on a calendar page; undefined for keys that mean nothing here. */
export function dayByKey(key: string, shift: boolean, day: Day): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
      return daysOn(day, -1);
    case 'ArrowRight':
      return daysOn(day, 1);
    case 'ArrowUp':
      return daysOn(day, -7);
    case 'ArrowDown':
      return daysOn(day, 7);
    case 'Home':
      return daysOn(day, -weekdayOf(day));
    case 'End':
      return daysOn(day, 6 - weekdayOf(day));
    case 'PageUp':
      return inMonth(shift ? { ...day, year: day.year - 1 } : { ...day, month: day.month - 1 });
    case 'PageDown':
      return inMonth(shift ? { ...day, year: day.year + 1 } : { ...day, month: day.month + 1 });
    default:
      return undefined;
  }
}

const DAY_MS = 86_400_000;

/** Days since 1 January 1970, so that a drum can turn through them. */
export function dayNumber({ year, month, day }: Day): number {
  return Math.round(Date.UTC(year, month, day) / DAY_MS);
}

export function dayNumbered(number: number): Day {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}
