import styles from './Canvas.module.css';
import { Device } from './Device.tsx';
import { Lifted } from './Lifted.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { Surface } from './Surface.tsx';
import { Trail } from './Trail.tsx';
import { ZoomBar } from './ZoomBar.tsx';

export function CanvasPane() {
  return (
    <div className={styles.pane}>
      <Surface>
        <Device />
      </Surface>
      <Trail />
      <ZoomBar />
      <QuickAdd />
      <Lifted />
    </div>
  );
}
