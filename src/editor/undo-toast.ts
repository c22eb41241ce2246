// A notice with the way back. It goes with the next change, whose undoing would be another.
import type { App } from './app.ts';

export function toastWithUndo({ editor, notices }: Pick<App, 'editor' | 'notices'>, message: string): void {
  const { present } = editor.state.getState().history;
  const key = notices.toast(message, { action: { label: 'Undo', run: editor.undo } });
  const stop = editor.state.subscribe(({ history }) => {
    if (history.present === present) return;
    stop();
    notices.dismiss(key);
  });
}
