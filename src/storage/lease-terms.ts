// What both kinds of lease have in common.
import { createStore, type StoreApi } from 'zustand/vanilla';

/** asking: not known yet, so nothing may be written. here: this tab writes. elsewhere: another one does. */
export type Holder = 'asking' | 'here' | 'elsewhere';

export type LeaseState = StoreApi<{ readonly holder: Holder }>;

export interface Lease {
  readonly state: LeaseState;
  /** Asks the tab that writes to save and give up; by force, should it not answer. */
  takeOver(): void;
  release(): void;
}

export interface LeaseOptions {
  /** The tab, by a name no other has. */
  readonly tab: string;
  readonly now: () => number;
  /**
   * Another tab takes over; nothing more may be changed here. asked: it waits until what was changed is saved. forced: it
   * writes already, so the layout itself is not ours to save any more.
   */
  readonly onGiveUp: (how: 'asked' | 'forced') => Promise<void>;
}

export type LeaseKind = (layout: string, options: LeaseOptions, state: LeaseState) => Omit<Lease, 'state'>;

/** In milliseconds. A tab that was asked to give up and does not is frozen or gone. */
export const GIVES_UP_WITHIN = 2000;

export const newLeaseState = (): LeaseState => createStore<{ holder: Holder }>(() => ({ holder: 'asking' }));
