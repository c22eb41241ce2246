// Which tab of this browser may write a layout: the first that opens it, until it is closed, ends or is asked to give up.
import { lockedLease } from './lease-lock.ts';
import { spokenLease } from './lease-talk.ts';
import { type Holder, type Lease, type LeaseKind, type LeaseOptions, newLeaseState } from './lease-terms.ts';

export function openLease(layout: string, options: LeaseOptions): Lease {
  const state = newLeaseState();
  // Pages over plain http have no locks.
  const locks = typeof navigator !== 'undefined' && 'locks' in navigator;
  const kind: LeaseKind = locks ? lockedLease : spokenLease();
  return { state, ...kind(layout, options, state) };
}

/** Ends when it is known who writes. */
export function whoWrites({ state }: Pick<Lease, 'state'>): Promise<Holder> {
  const { holder } = state.getState();
  if (holder !== 'asking') return Promise.resolve(holder);
  return new Promise((resolve) => {
    const stop = state.subscribe((now) => {
      if (now.holder === 'asking') return;
      stop();
      resolve(now.holder);
    });
  });
}
