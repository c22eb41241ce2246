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
      const meant = ACTIONS.filter(
        (one) =>
          one.native !== true &&
          one.keys?.some((keys) => matches(keys, event, mac)) === true &&
          (!typing || one.inFields === true),
      );
      const action = meant.find((one) => isEnabled(one, app));
      if (action === undefined) {
        // A layout that is locked, or open in another tab, says so.
        const changes = meant.some(({ chapter }) => chapter === 'Edit' || chapter === 'Arrange');
        if (changes && app.editor.state.getState().selection.length > 0) app.canvas.refuses();
        return;
      }
      event.preventDefault();
      action.run(app);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [app]);
}
