import { type Action, isEnabled, labelOf } from '../actions.ts';
import type { App } from '../app.ts';
import type { MenuItem } from '../ui/Menu.tsx';

/** An action as an entry of a menu. */
export function menuItemOf(app: App, action: Action): MenuItem {
  return {
    label: labelOf(action, app),
    keys: action.keys?.[0],
    disabled: !isEnabled(action, app),
    ...(action.checked && { checked: action.checked(app) }),
    run: () => action.run(app),
  };
}
