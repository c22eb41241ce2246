import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import { includes, NOTHING } from '../selection.ts';
import { ContextMenu } from '../ui/Menu.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './Canvas.module.css';
import { contextEntries } from './context-entries.ts';
import { hitAt } from './hit.ts';

/** The menu of what is under the pointer; a press on something that is not selected selects it first. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  const app = useApp();
  const { editor, canvas } = app;
  const playing = useEditorState((state) => state.playing);
  const select = ({ clientX, clientY }: MouseEvent) => {
    const hit = hitAt(canvas, editor.layout(), { x: clientX, y: clientY });
    const { selection } = editor.state.getState();
    if (hit === undefined) editor.select(NOTHING);
    else if (!includes(selection, hit.target)) editor.select([hit.target]);
  };
  // While playing, the page is the phone’s, and so is what a press on it does.
  if (playing) return children;
  return (
    <ContextMenu entries={() => contextEntries(app)} focusAfter={() => canvas.parts.pane}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the canvas inside has the keyboard */}
      <div
        className={styles.menuArea}
        onContextMenu={select}
        // A long touch lifts the control; its menu is in the bar beside it.
        onPointerDown={(event: PointerEvent) => event.pointerType !== 'mouse' && event.preventDefault()}
      >
        {children}
      </div>
    </ContextMenu>
  );
}
