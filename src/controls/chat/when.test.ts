import { describe, expect, it } from 'vitest';
import { whenText } from './when.ts';

const at = (day: number, hour: number, minute = 5, month = 4, year = 2026) =>
  new Date(year, month, day, hour, minute).getTime();

describe('when a message was sent', () => {
  const now = at(20, 9);

  it('is said by the day as long as that is short', () => {
    expect(whenText(at(20, 7), now)).toBe('Today 7:05');
    expect(whenText(at(19, 23), now)).toBe('Yesterday 23:05');
    expect(whenText(at(16, 12), now)).toBe('Saturday 12:05');
  });

  it('is said by the date beyond a week, with the year when it is another', () => {
    expect(whenText(at(2, 12), now)).toBe('May 2, 12:05');
    expect(whenText(at(2, 12, 5, 4, 2024), now)).toBe('May 2, 2024, 12:05');
  });

  it('is said by the date for clocks that run ahead', () => {
    expect(whenText(at(22, 12), now)).toBe('May 22, 12:05');
  });
});
