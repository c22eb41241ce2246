import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { PickHint } from '../inspector/PickHint.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './Canvas.module.css';
import { Device } from './Device.tsx';
import { Lifted } from './Lifted.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { Surface } from './Surface.tsx';
import { Trail } from './Trail.tsx';
import { ZoomBar } from './ZoomBar.tsx';

// Alive, a layout needs the runtime and a relay of its own.
const PlayDevice = lazy(() => import('../play/PlayDevice.tsx').then((module) => ({ default: module.PlayDevice })));
const LiveMark = lazy(() => import('../play/LiveMark.tsx').then((module) => ({ default: module.LiveMark })));

export function CanvasPane() {
  const { keeping } = useApp();
  const working = useStore(keeping.state, ({ screen }) => screen === 'work');
  const playing = useEditorState((state) => state.playing);
  // An empty phone would only flash before the layout that was open last.
  if (!working) return <div className={styles.surface} />;
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
      <PickHint />
      {playing && (
        <Suspense fallback={null}>
          <LiveMark />
        </Suspense>
      )}
      <ZoomBar />
      <QuickAdd />
      <Lifted />
    </div>
  );
}
