// What went wrong without anybody waiting to hear of it.
import type { Redactor } from './redact.ts';

export interface Problem {
  readonly kind: 'unreadable' | 'handler-failed' | 'listener-failed' | 'answer-not-sent' | 'refused';
  readonly message: string;
  readonly error?: unknown;
}

export interface Problems {
  on(listener: (problem: Problem) => void): () => void;
  report(kind: Problem['kind'], message: string, error?: unknown): void;
}

export function createProblems(redactor: Redactor): Problems {
  const listeners = new Set<(problem: Problem) => void>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    report: (kind, text, error) => {
      const message = redactor.text(text);
      const problem: Problem = error === undefined ? { kind, message } : { kind, message, error };
      for (const listener of [...listeners]) {
        try {
          listener(problem);
        } catch {
          // A listener for problems that fails itself has nobody left to be reported to.
        }
      }
    },
  };
}
