// Any JSON to tasks on a line of dates or of numbers, and what dragging progress makes of the document.
import { isArray, isObject, type Json, type JsonObject, member } from '../../layout/json.ts';
import { clamp, numberOf, reading, textOf } from '../charts/numbers.ts';
import { asDocument } from '../values.ts';

export interface Task {
  readonly name: string;
  /** Milliseconds, or the number that was written. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1; undefined when the task says nothing about it. */
  readonly progress: number | undefined;
  readonly color: string | undefined;
  readonly isMilestone: boolean;
  /** Its place in the dataset. */
  readonly index: number;
  /** As it was sent. */
  readonly written: JsonObject;
}

export interface Plan {
  readonly isDated: boolean;
  readonly tasks: readonly Task[];
}

const DAY_ONLY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATED = /^\d{4}-\d{2}-\d{2}/;
const MOST_TASKS = 2000;

/** A day without a time begins at midnight where the screen is, as its axis does. */
function dateOf(value: Json | undefined): number | undefined {
  if (typeof value !== 'string' || !DATED.test(value)) return undefined;
  const day = DAY_ONLY.exec(value);
  const time =
    day === null ? Date.parse(value) : new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])).getTime();
  return Number.isFinite(time) ? time : undefined;
}

const listIn = (document: Json | undefined) => {
  const list = isArray(document) ? document : member(document, 'tasks');
  return isArray(list) ? list : [];
};

/** Dates or numbers, whichever the first task has; tasks in the other are left out. Undefined without a task. */
export function planOf(value: Json | undefined): Plan | undefined {
  const list = listIn(asDocument(value)).slice(0, MOST_TASKS);
  const starts = list.map((task) => member(task, 'start'));
  const first = starts.find((start) => dateOf(start) !== undefined || reading(start) !== undefined);
  const isDated = dateOf(first) !== undefined;
  const read = isDated ? dateOf : reading;
  const tasks = list.flatMap((task, index): readonly Task[] => {
    const start = read(member(task, 'start'));
    if (!isObject(task) || start === undefined) return [];
    const isMilestone = member(task, 'milestone') === true;
    const end = isMilestone ? start : (read(member(task, 'end')) ?? start);
    const progress = numberOf(task, 'progress');
    return [
      {
        name: textOf(task, 'name') ?? `Task ${index + 1}`,
        start: Math.min(start, end),
        end: Math.max(start, end),
        progress: progress === undefined ? undefined : clamp(progress, 0, 1),
        color: textOf(task, 'color'),
        isMilestone,
        index,
        written: task,
      },
    ];
  });
  return tasks.length === 0 ? undefined : { isDated, tasks };
}

/** The document with the progress of one task changed. */
export function withProgress(value: Json | undefined, index: number, progress: number): Json {
  const document = asDocument(value);
  const tasks = listIn(document).map((task, at) => (at === index && isObject(task) ? { ...task, progress } : task));
  return isObject(document) ? { ...document, tasks } : tasks;
}

/** On a notch, and without the dust of sums of decimals. */
export function notched(progress: number, step: number): number {
  const kept = clamp(progress, 0, 1);
  if (step <= 0) return Number(kept.toFixed(3));
  return clamp(Number((Math.round(kept / step) * step).toFixed(6)), 0, 1);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const DAY = 86_400_000;

/** Hours below two days, days up to about ten months, then months, and years once they are many. */
export function timeText(time: number, span: number): string {
  const date = new Date(time);
  const month = MONTHS[date.getMonth()] ?? '';
  const two = (number: number) => String(number).padStart(2, '0');
  if (span < 2 * DAY) return `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (span < 305 * DAY) return `${date.getDate()} ${month}`;
  return span < 8 * 365 * DAY ? `${month} ${date.getFullYear()}` : String(date.getFullYear());
}
