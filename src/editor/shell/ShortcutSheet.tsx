import { ACTIONS, type Chapter } from '../actions.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import type { DialogContent } from './Dialogs.tsx';
import styles from './ShortcutSheet.module.css';

const CHAPTERS: readonly Chapter[] = ['Edit', 'Arrange', 'View', 'File', 'Live', 'Help'];

/** What is done by hand, and is no action of the list. */
const BY_HAND: readonly { readonly what: string; readonly how: string }[] = [
  { what: 'Pick up, move and put down a control', how: 'Enter, arrows, Enter' },
  { what: 'Put it back where it was', how: 'Esc' },
  { what: 'Copy while dragging', how: 'Hold Alt, then drag' },
  { what: 'Leave neighbours where they are', how: 'Alt during a drag' },
  { what: 'Open a group, leave it', how: 'Double-click, Esc' },
  { what: 'Add a control to a cell', how: 'Double-click the empty cell' },
  { what: 'Move the view', how: 'Space and drag, or two fingers' },
  { what: 'Zoom', how: 'Pinch, or Ctrl and wheel' },
];

/** Every shortcut there is, read from the actions themselves. */
export function ShortcutSheet({ onClose }: DialogContent) {
  return (
    <Dialog title="Keyboard shortcuts" width={860} onClose={onClose} textOnly>
      <div className={styles.chapters}>
        {CHAPTERS.map((chapter) => {
          const actions = ACTIONS.filter((action) => action.chapter === chapter && (action.keys?.length ?? 0) > 0);
          if (actions.length === 0) return null;
          return (
            <section key={chapter}>
              <h3>{chapter}</h3>
              <dl>
                {actions.map((action) => (
                  <div key={action.id}>
                    <dt>{action.label}</dt>
                    <dd>
                      {action.keys?.map((keys) => (
                        <Keys key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>On the canvas</h3>
          <dl>
            {BY_HAND.map(({ what, how }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
