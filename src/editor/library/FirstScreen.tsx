import { FolderOpen, Import } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../useApp.tsx';
import { Banners } from './Banners.tsx';
import styles from './library.module.css';
import { Templates } from './Templates.tsx';

/** In place of the workbench while there is nothing to work on. */
export function FirstScreen() {
  const { canvas, dialogs, library } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const [thrownAway, setThrownAway] = useState(0);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    void library.trash().then((list) => setThrownAway(list.length));
  }, [library]);
  useEffect(
    () => () => {
      // The card that was pressed has gone with the screen; what it opened is on the canvas.
      if (document.activeElement === document.body) canvas.parts.pane?.focus({ preventScroll: true });
    },
    [canvas],
  );
  return (
    <main className={styles.first} aria-label="Start">
      <Banners />
      <div className={styles.firstInside}>
        <header className={styles.firstHead}>
          <h1 className={styles.firstTitle} ref={heading} tabIndex={-1}>
            What will your phone control?
          </h1>
          <p className={styles.firstWords}>
            Pick a layout to start from and change whatever you like. It is kept in this browser, without an account.
          </p>
        </header>
        <Templates
          beside={
            <>
              <Button onClick={() => dialogs.show('import')}>
                <Import size={16} strokeWidth={1.75} /> Import a file…
              </Button>
              {thrownAway > 0 && (
                <Button look="quiet" onClick={() => dialogs.show('library', { trash: true })}>
                  <FolderOpen size={16} strokeWidth={1.75} /> Trash ({thrownAway})
                </Button>
              )}
            </>
          }
        />
      </div>
    </main>
  );
}
