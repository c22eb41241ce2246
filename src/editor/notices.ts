// What the editor tells a person in passing: toasts, which can be answered, and announcements for screen readers.
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Toast {
  readonly key: number;
  readonly message: string;
  readonly tone: 'plain' | 'bad';
  /** A way back or out, such as “Undo”. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface NoticesState {
  readonly toasts: readonly Toast[];
  /** What a screen reader is told; the count makes the same words news again. */
  readonly said: { readonly words: string; readonly count: number };
}

export interface Notices {
  readonly state: StoreApi<NoticesState>;
  /** Gives its key, by which it can be dismissed. */
  readonly toast: (message: string, options?: Pick<Partial<Toast>, 'tone' | 'action'>) => number;
  readonly dismiss: (key: number) => void;
  readonly say: (words: string) => void;
}

/** More would cover the work. */
const MOST = 3;

export function createNotices(): Notices {
  let next = 0;
  const state = createStore<NoticesState>(() => ({ toasts: [], said: { words: '', count: 0 } }));
  return {
    state,
    toast: (message, { tone = 'plain', action } = {}) => {
      next += 1;
      const toast: Toast = { key: next, message, tone, ...(action && { action }) };
      state.setState(({ toasts }) => ({
        toasts: [...toasts.filter((old) => old.message !== message), toast].slice(-MOST),
      }));
      return toast.key;
    },
    dismiss: (key) => state.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.key !== key) })),
    say: (words) => state.setState(({ said }) => ({ said: { words, count: said.count + 1 } })),
  };
}
