import { AlertDialog } from 'radix-ui';
import { useEffect, useRef } from 'react';
import { DRAFT_FIRST } from '../editor.ts';
import { Button } from '../ui/Button.tsx';
import ui from '../ui/ui.module.css';
import { useFocusBack } from '../ui/useFocusBack.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import { showInJson } from './go-to.ts';

/** An edit from elsewhere would throw away text that is not finished: the person decides. */
export function WaitingQuestion() {
  const waiting = useEditorState((state) => state.waiting !== undefined);
  return waiting ? <Question /> : null;
}

function Question() {
  const app = useApp();
  const giveBack = useFocusBack();
  const draft = useEditorState((state) => state.draft);
  const wentBack = useRef(false);
  useEffect(() => {
    // Whoever was refused has said so; the question says it better.
    const { toasts } = app.notices.state.getState();
    for (const { key, message } of toasts) if (message === DRAFT_FIRST) app.notices.dismiss(key);
  }, [app]);
  const back = () => {
    wentBack.current = true;
    app.editor.answer(false);
  };
  return (
    <AlertDialog.Root open onOpenChange={(open) => open || back()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={ui.overlay} />
        <AlertDialog.Content
          className={ui.dialog}
          style={{ '--width': '440px' } as React.CSSProperties}
          onOpenAutoFocus={() => {
            wentBack.current = false;
          }}
          onCloseAutoFocus={(event) => {
            if (!wentBack.current) return giveBack(event);
            // The text has the focus then, not what was touched on the canvas.
            event.preventDefault();
            showInJson(app, draft?.line === undefined ? {} : { line: draft.line });
          }}
        >
          <div className={ui.dialogHead}>
            <AlertDialog.Title asChild>
              <h2>The JSON pane holds unfinished text</h2>
            </AlertDialog.Title>
          </div>
          <div className={ui.dialogBody}>
            <AlertDialog.Description asChild>
              <p style={{ margin: 0 }}>
                Throw it away and go on? What was typed since the text could last be read would be lost.
              </p>
            </AlertDialog.Description>
          </div>
          <div className={ui.dialogFoot}>
            <Button look="danger" onClick={() => app.editor.answer(true)}>
              Throw it away and go on
            </Button>
            <AlertDialog.Cancel asChild>
              <Button look="primary">Back to the text</Button>
            </AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
