import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp } from '../useApp.tsx';
import styles from './library.module.css';

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** A file may be dropped anywhere on the page. */
export function DropLayer() {
  const { dialogs } = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const moved = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      // Without it the browser would leave the page and show the file.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) dialogs.show('import', { file });
    };
    window.addEventListener('dragover', moved);
    window.addEventListener('dragleave', left);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragover', moved);
      window.removeEventListener('dragleave', left);
      window.removeEventListener('drop', dropped);
    };
  }, [dialogs]);
  if (!over) return null;
  return (
    <div className={styles.dropping}>
      <div>
        <FileDown className={styles.dropIcon} size={28} strokeWidth={1.5} />
        <strong>Drop it to open it</strong>
        <span className={styles.quiet}>A layout, a control, or data to show. Nothing changes before you say so.</span>
      </div>
    </div>
  );
}
