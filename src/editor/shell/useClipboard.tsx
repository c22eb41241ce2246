import { useEffect } from 'react';
import { actionById, isEnabled } from '../actions.ts';
import { removeSelected } from '../canvas/arrange-actions.ts';
import { copiedText, wordsOf } from '../canvas/clipboard.ts';
import { useApp } from '../useApp.tsx';
import { isField } from './useShortcuts.tsx';

/** The browser’s own cut, copy and paste, which also work where a page may not ask for the clipboard. */
export function useClipboard(): void {
  const app = useApp();
  useEffect(() => {
    const isOurs = (event: ClipboardEvent) =>
      !isField(event.target) &&
      app.dialogs.state.getState().open === undefined &&
      (getSelection()?.isCollapsed ?? true);

    const copy = (event: ClipboardEvent) => {
      const { selection } = app.editor.state.getState();
      const text = copiedText(app.editor.layout(), selection);
      if (!isOurs(event) || text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'copy') return app.notices.say(`Copied ${wordsOf(selection)}`);
      if (isEnabled(actionById('edit.cut'), app)) removeSelected(app, 'Cut');
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isOurs(event) || text === '') return;
      event.preventDefault();
      // Reading what a text means is loaded when the first is pasted.
      void import('../library/paste.ts').then(({ pasteText }) => pasteText(app, text));
    };

    window.addEventListener('copy', copy);
    window.addEventListener('cut', copy);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('copy', copy);
      window.removeEventListener('cut', copy);
      window.removeEventListener('paste', paste);
    };
  }, [app]);
}
