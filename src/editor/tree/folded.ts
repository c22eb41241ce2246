// Which rows are folded, remembered by layout.
import { idOf } from '../../layout/document.ts';
import type { SettingsStore } from '../settings.ts';
import { keyOfPath, type Row } from './rows.ts';

/** Layouts whose folds are remembered. */
const MOST = 20;

/** By id where there is one, so that a group stays folded wherever it goes. */
export function foldKey({ path, entry }: Pick<Row, 'path' | 'entry'>): string {
  const id = idOf(entry);
  return id === undefined ? keyOfPath(path) : `#${id}`;
}

export type Folded = Readonly<Record<string, readonly string[]>>;

export function withFolds(all: Folded, layout: string, folds: readonly string[]): Folded {
  const others = Object.entries(all).filter(([id]) => id !== layout);
  const kept = folds.length === 0 ? others : [...others, [layout, folds] as const];
  return Object.fromEntries(kept.slice(-MOST));
}

export function setFolds(settings: SettingsStore, layout: string, change: (folds: Set<string>) => void): void {
  const { folded } = settings.getState();
  const folds = new Set(folded[layout]);
  change(folds);
  settings.setState({ folded: withFolds(folded, layout, [...folds]) });
}
