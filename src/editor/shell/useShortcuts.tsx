import { useEffect } from 'react';
import { ACTIONS, isEnabled } from '../actions.ts';
import { isMac, matches } from '../keys.ts';
import { useApp } from '../useApp.tsx';

/** Where letters are typed; there, only shortcuts that say so work. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], .monaco-editor') !== null
  );
}

export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const mac = isMac();
    const pressed = (event: KeyboardEvent) => {
      // A dialog or a menu has the keyboard to itself.
      if (event.defaultPrevented || app.dialogs.state.getState().open !== undefined) return;
      const typing = isField(event.target);
      const action = ACTIONS.find(
        (one) =>
          one.native !== true &&
          one.keys?.some((keys) => matches(keys, event, mac)) === true &&
          (!typing || one.inFields === true) &&
          isEnabled(one, app),
      );
      if (action === undefined) return;
      event.preventDefault();
      action.run(app);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [app]);
}
