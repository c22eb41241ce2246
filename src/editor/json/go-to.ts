// Asks the JSON pane to show a place, whether it is open yet or not.
import { createStore } from 'zustand/vanilla';
import type { Path } from '../../layout/json.ts';
import type { App } from '../app.ts';

export interface JsonSpot {
  readonly path?: Path;
  /** One-based; for text that is no layout, where there are no paths. */
  readonly line?: number;
  /** The person wants to write there, and is not just passing by. */
  readonly focus?: true;
}

/** What the pane has not shown yet. */
export const askedSpot = createStore<{ readonly spot: JsonSpot | undefined }>(() => ({ spot: undefined }));

/** For the next time the pane is opened. */
export function leaveInJson(spot: JsonSpot): void {
  askedSpot.setState({ spot });
}

/** Opens the pane at the spot, with the caret there. */
export function showInJson({ settings }: App, spot: JsonSpot): void {
  settings.setState({ dockOpen: true, dockPane: 'json' });
  leaveInJson({ ...spot, focus: true });
}
