// How long a page was busy at a stretch: what a finger would have waited.
import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The tasks of the page's own thread, in milliseconds of processor time: by the clock, they would tell how many tests
 * run beside this one.
 */
export async function taskTimes(page: Page, during: () => Promise<unknown>): Promise<readonly number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('Only a launched browser can be traced.');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  let trace: Buffer | undefined;
  try {
    await during();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(String(trace)) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && /RunTask/.test(event.name) && mains.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks of the page.');
  return tasks.map(({ tdur = 0 }) => tdur / 1_000);
}

export const longestTask = async (page: Page, during: () => Promise<unknown>): Promise<number> =>
  Math.max(...(await taskTimes(page, during)));
