// One thread for all graphs of a page that have many nodes: started by the first of them, kept for the next.
import type { Reply, Request } from './thread-words.ts';

export interface Thread {
  readonly ask: (request: Request) => void;
  readonly close: () => void;
}

export interface Listener {
  readonly hear: (reply: Reply) => void;
  /** The thread does not run here, or broke. */
  readonly lost: () => void;
}

export type OpenThread = (listener: Listener) => Thread | undefined;

const listeners = new Map<number, Listener>();
let graphs = 0;
let worker: Worker | undefined;
let isLost = false;

function lose(): void {
  isLost = true;
  worker?.terminate();
  worker = undefined;
  for (const { lost } of [...listeners.values()]) lost();
}

function start(): Worker | undefined {
  try {
    const started = new Worker(new URL('./graph-thread.tsx', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data: [graph, reply] }) => listeners.get(graph)?.hear(reply));
    started.addEventListener('error', lose);
    return started;
  } catch {
    // Pages on one host with their scripts on another may not start threads.
    isLost = true;
    return undefined;
  }
}

export const openThread: OpenThread = (listener) => {
  if (isLost) return undefined;
  worker ??= start();
  if (worker === undefined) return undefined;
  const running = worker;
  graphs += 1;
  const graph = graphs;
  listeners.set(graph, listener);
  return {
    ask: (request) => running.postMessage([graph, request]),
    close: () => {
      listeners.delete(graph);
      running.postMessage([graph, { kind: 'end' } satisfies Request]);
    },
  };
};
