import type { Action } from '../actions.ts';
import type { App } from '../app.ts';
import { isElsewhere } from './chip.ts';

const studioOf = ({ link }: App) => link.state.getState().live?.studio;
const isHeld = (app: App) => studioOf(app)?.state.getState().held === true;
const isAstray = (app: App) => studioOf(app)?.state.getState().devices.some(isElsewhere) === true;

export const liveActions: readonly Action[] = [
  {
    id: 'live.pair',
    label: 'Pair a device',
    chapter: 'Live',
    keys: ['mod+p'],
    inFields: true,
    run: ({ dialogs }) => dialogs.show('pair'),
  },
  {
    id: 'live.hold',
    label: 'Hold: keep phones at what they show',
    chapter: 'Live',
    keys: ['mod+.'],
    inFields: true,
    enabled: (app) => studioOf(app) !== undefined,
    checked: isHeld,
    run: (app) => studioOf(app)?.hold(!isHeld(app)),
  },
  {
    id: 'live.push',
    label: 'Push once',
    chapter: 'Live',
    enabled: (app) => isHeld(app) || isAstray(app),
    run: (app) => studioOf(app)?.pushOnce(),
  },
  {
    id: 'live.retry',
    label: 'Connect again now',
    chapter: 'Live',
    enabled: ({ link }) => link.state.getState().live !== undefined,
    run: ({ link }) => link.state.getState().live?.client.retryNow(),
  },
];
