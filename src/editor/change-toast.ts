// A notice of a change, with the way back or to it. It goes with the next change, which it would not speak of.
import type { App } from './app.ts';
import type { Toast } from './notices.ts';

export function toastOfChange(
  { editor, notices }: Pick<App, 'editor' | 'notices'>,
  message: string,
  action: Toast['action'] = { label: 'Undo', run: editor.undo },
): void {
  const { present } = editor.state.getState().history;
  const key = notices.toast(message, { action });
  const stop = editor.state.subscribe(({ history }) => {
    if (history.present === present) return;
    stop();
    notices.dismiss(key);
  });
}
