import { lazy, Suspense } from 'react';
import { useEditorState } from '../useApp.tsx';
import styles from './Canvas.module.css';
import { Device } from './Device.tsx';
import { Lifted } from './Lifted.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { Surface } from './Surface.tsx';
import { Trail } from './Trail.tsx';
import { ZoomBar } from './ZoomBar.tsx';

// Alive, a layout needs the runtime and a relay of its own.
const PlayDevice = lazy(() => import('../play/PlayDevice.tsx').then((module) => ({ default: module.PlayDevice })));

export function CanvasPane() {
  const playing = useEditorState((state) => state.playing);
  return (
    <div className={styles.pane}>
      <Surface>
        {playing ? (
          <Suspense fallback={null}>
            <PlayDevice />
          </Suspense>
        ) : (
          <Device />
        )}
      </Surface>
      <Trail />
      <ZoomBar />
      <QuickAdd />
      <Lifted />
    </div>
  );
}
