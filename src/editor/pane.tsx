// The parts of `panes.ts`: nothing stands in their places until the page can be used, and then all of them at once.
import { type ComponentType, createElement, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { usable } from './usable.ts';

type Panes = typeof import('./panes.ts');

interface Fetched {
  readonly panes: Panes | undefined;
  readonly error: unknown;
  readonly failures: number;
}

const fetched = createStore<Fetched>(() => ({ panes: undefined, error: undefined, failures: 0 }));
let fetching: Promise<void> | undefined;

/** Never rejects: who shows a pane is told. What could not be had is tried again with the next that asks. */
export function fetchPanes(): Promise<void> {
  fetching ??= usable
    .then(() => import('./panes.ts'))
    .then(
      (panes) => fetched.setState({ panes }),
      (error: unknown) => {
        fetching = undefined;
        fetched.setState(({ failures }) => ({ error, failures: failures + 1 }));
      },
    );
  return fetching;
}

/**
 * Not `lazy` of React, which draws late parts after everything else, and begins anew whenever that changes: while
 * thumbnails are drawn, that is all the time. Throws when it cannot be had; what is `silent` stays away instead.
 */
export function pane<Props extends object>(
  pick: (panes: Panes) => ComponentType<Props>,
  missing: 'told' | 'silent' = 'told',
): ComponentType<Props> {
  return function Pane(props) {
    const { panes, error, failures } = useStore(fetched);
    // Drawn again after a failure, it tries once more.
    const [before] = useState(failures);
    useEffect(() => void fetchPanes(), []);
    if (panes !== undefined) return createElement(pick(panes), props);
    if (missing === 'told' && failures > before) throw error;
    return null;
  };
}
