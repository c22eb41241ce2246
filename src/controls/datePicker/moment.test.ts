import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canPick,
  dayByKey,
  dayNumber,
  dayNumbered,
  dayOf,
  daysOn,
  inMonth,
  momentFor,
  momentText,
  readMoment,
  weekdayOf,
  weeksOf,
  writeMoment,
} from './moment.ts';

const free = { min: undefined, max: undefined };
const now = new Date(2026, 10, 21, 8, 5);
const day = fc
  .integer({ min: dayNumber({ year: 1900, month: 0, day: 1 }), max: dayNumber({ year: 2200, month: 0, day: 1 }) })
  .map(dayNumbered);
const clock = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });

describe('a moment on the wire', () => {
  it('is read with Z, with an offset, and with seconds left out', () => {
    const same = [
      '2027-03-04T21:45:00Z',
      '2027-03-04T22:45:00+01:00',
      '2027-03-04T16:45-0500',
      '2027-03-04t21:45:00.000z',
    ];
    for (const text of same) expect(readMoment(text)?.getTime()).toBe(Date.UTC(2027, 2, 4, 21, 45));
  });

  it('is local without a zone', () => {
    expect(readMoment('2027-03-04')).toEqual(new Date(2027, 2, 4));
    expect(readMoment('2027-03-04T21:45')).toEqual(new Date(2027, 2, 4, 21, 45));
  });

  it('is nothing when it is no moment', () => {
    for (const text of [
      '',
      'soon',
      '2027-02-31',
      '2027-13-01',
      '2027-03-04T25:00:00Z',
      '12:30',
      1_800_000_000,
      null,
      undefined,
    ]) {
      expect(readMoment(text)).toBeUndefined();
    }
  });

  it('is written in UTC without fractions, and read back as it was', () => {
    expect(writeMoment(new Date(Date.UTC(2027, 2, 4, 21, 45)))).toBe('2027-03-04T21:45:00Z');
    fc.assert(
      fc.property(day, clock, (picked, time) => {
        const moment = momentFor('dateAndTime', picked, time, free, now);
        expect(readMoment(writeMoment(moment))).toEqual(moment);
      }),
    );
  });
});

describe('what is picked', () => {
  const third = { year: 2027, month: 2, day: 3 };

  it('is midnight of the day where only the day is asked for', () => {
    expect(momentFor('date', third, { hour: 9, minute: 30 }, free, now)).toEqual(new Date(2027, 2, 3));
  });

  it('is today where only the time is asked for', () => {
    expect(momentFor('time', third, { hour: 9, minute: 30 }, free, now)).toEqual(new Date(2026, 10, 21, 9, 30));
  });

  it('stays between its limits', () => {
    const limits = { min: new Date(2027, 2, 3, 18), max: new Date(2027, 2, 5, 6) };
    const pick = (date: number, hour: number) =>
      momentFor('dateAndTime', { ...third, day: date }, { hour, minute: 0 }, limits, now);
    expect(pick(3, 9)).toEqual(limits.min);
    expect(pick(4, 9)).toEqual(new Date(2027, 2, 4, 9));
    expect(pick(9, 9)).toEqual(limits.max);
    expect(momentFor('date', third, { hour: 0, minute: 0 }, limits, now)).toEqual(limits.min);
  });

  it('is held by the clock alone where only the time is asked for, also over midnight', () => {
    const at = (hour: number, limits: { min: Date; max: Date }) =>
      momentFor('time', third, { hour, minute: 0 }, limits, now).getHours();
    const office = { min: new Date(2020, 0, 1, 8), max: new Date(2020, 0, 1, 18) };
    expect([at(6, office), at(12, office), at(23, office)]).toEqual([8, 12, 18]);
    const night = { min: new Date(2020, 0, 1, 22), max: new Date(2020, 0, 1, 6) };
    expect([at(23, night), at(3, night), at(12, night)]).toEqual([23, 3, 22]);
  });

  it('can be any day that has a moment between the limits', () => {
    const limits = { min: new Date(2027, 2, 3, 18), max: new Date(2027, 2, 5, 0) };
    expect([2, 3, 4, 5, 6].map((date) => canPick({ ...third, day: date }, limits))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('reads the same on every machine', () => {
    const moment = new Date(2027, 2, 4, 9, 5);
    expect(momentText(moment, 'dateAndTime')).toBe('Thursday, 4 March 2027, 09:05');
    expect(momentText(moment, 'time')).toBe('09:05');
    expect(momentText(undefined, 'date')).toBe('Nothing picked yet');
  });
});

describe('the calendar', () => {
  it('shows whole weeks from Monday that hold the whole month', () => {
    fc.assert(
      fc.property(day, (picked) => {
        const weeks = weeksOf(picked);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(days.every((each, index) => weekdayOf(each) === index % 7)).toBe(true);
        const mine = days.filter((each) => each.month === picked.month && each.year === picked.year);
        expect(mine[0]?.day).toBe(1);
        expect(mine.map((each) => each.day)).toContain(picked.day);
        expect(mine.length).toBe(new Date(picked.year, picked.month + 1, 0).getDate());
      }),
    );
  });

  it('goes by day, week and month with the keys', () => {
    const from = { year: 2027, month: 0, day: 31 };
    expect(dayByKey('ArrowRight', false, from)).toEqual({ year: 2027, month: 1, day: 1 });
    expect(dayByKey('ArrowUp', false, from)).toEqual({ year: 2027, month: 0, day: 24 });
    expect(dayByKey('PageDown', false, from)).toEqual({ year: 2027, month: 1, day: 28 });
    expect(dayByKey('PageUp', false, from)).toEqual({ year: 2026, month: 11, day: 31 });
    expect(dayByKey('PageDown', true, from)).toEqual({ year: 2028, month: 0, day: 31 });
    expect(dayByKey('Home', false, from)).toEqual({ year: 2027, month: 0, day: 25 });
    expect(dayByKey('End', false, from)).toEqual(from);
    expect(dayByKey('x', false, from)).toBeUndefined();
  });

  it('ends a month with its own last day', () => {
    expect(inMonth({ year: 2028, month: 1, day: 31 })).toEqual({ year: 2028, month: 1, day: 29 });
  });

  it('counts days without gaps, over every change of the clocks', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (picked, days) => {
        expect(dayNumber(daysOn(picked, days))).toBe(dayNumber(picked) + days);
        expect(dayNumbered(dayNumber(picked))).toEqual(picked);
        expect(dayOf(new Date(picked.year, picked.month, picked.day, 12))).toEqual(picked);
      }),
    );
  });
});
