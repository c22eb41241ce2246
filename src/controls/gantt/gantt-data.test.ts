import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { notched, planOf, timeText, withProgress } from './gantt-data.ts';

const DAY = 86_400_000;

describe('a plan', () => {
  it('has dates: days begin at midnight here, times say when', () => {
    const plan = planOf([{ name: 'a', start: '2026-11-09', end: '2026-11-10T06:30:00Z', progress: 0.5 }]);
    expect(plan?.isDated).toBe(true);
    expect(plan?.tasks[0]).toMatchObject({
      start: new Date(2026, 10, 9).getTime(),
      end: Date.UTC(2026, 10, 10, 6, 30),
      progress: 0.5,
    });
  });

  it('has numbers where the first task has, and leaves tasks with dates out', () => {
    const plan = planOf({
      tasks: [{ name: 'a', start: 0, end: 2 }, { name: 'b', start: '2026-11-09', end: 3 }, { start: '4' }],
    });
    expect(plan?.isDated).toBe(false);
    expect(plan?.tasks.map(({ name, start, end, index }) => [name, start, end, index])).toEqual([
      ['a', 0, 2, 0],
      ['Task 3', 4, 4, 2],
    ]);
  });

  it('turns a task that ends before it starts, and ends a milestone where it starts', () => {
    expect(planOf([{ start: 5, end: 2 }])?.tasks[0]).toMatchObject({ start: 2, end: 5 });
    expect(planOf([{ start: 5, end: 9, milestone: true }])?.tasks[0]).toMatchObject({
      start: 5,
      end: 5,
      isMilestone: true,
    });
  });

  it('keeps progress between nothing and all', () => {
    const read = (progress: Json) => planOf([{ start: 1, progress }])?.tasks[0]?.progress;
    expect([2, -1, '0.5', 'NaN', null].map(read)).toEqual([1, 0, 0.5, undefined, undefined]);
  });

  it('is nothing without a task, and has only numbers whatever arrives', () => {
    for (const value of [[], {}, 'x', null, [{ name: 'a' }], [{ start: '2026-99-99T' }]] as readonly Json[]) {
      expect(planOf(value)).toBeUndefined();
    }
    const time = fc.oneof(
      fc.double(),
      fc.string(),
      fc.constantFrom('2026-11-09', '9999-99-99', '2026-11-09T10:00:00+02:00'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.jsonValue(), fc.record({ start: time, end: time, progress: time }))),
        (tasks) => {
          for (const { start, end } of planOf(tasks as Json)?.tasks ?? []) {
            expect(Number.isFinite(start) && Number.isFinite(end) && start <= end).toBe(true);
          }
        },
      ),
    );
  });
});

describe('dragging progress', () => {
  it('writes it into the task, in the form the document has', () => {
    expect(withProgress('[{"start":1},{"start":2}]', 1, 0.4)).toEqual([{ start: 1 }, { start: 2, progress: 0.4 }]);
    expect(withProgress({ title: 'x', tasks: [{ start: 1, progress: 0 }] }, 0, 1)).toEqual({
      title: 'x',
      tasks: [{ start: 1, progress: 1 }],
    });
  });

  it('stays on notches', () => {
    expect([0.33, 0.98, 1.4, -1].map((progress) => notched(progress, 0.05))).toEqual([0.35, 1, 1, 0]);
    expect(notched(0.123456, 0)).toBe(0.123);
  });
});

describe('the time axis', () => {
  it('says as much as the span asks for', () => {
    const time = new Date(2026, 10, 9, 14, 5).getTime();
    expect([DAY, 30 * DAY, 500 * DAY, 9000 * DAY].map((span) => timeText(time, span))).toEqual([
      '14:05',
      '9 Nov',
      'Nov 2026',
      '2026',
    ]);
  });
});
