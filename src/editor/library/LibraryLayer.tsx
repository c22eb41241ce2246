import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../useApp.tsx';
import { DropLayer } from './DropLayer.tsx';

// It draws ten layouts, which nobody waits for who has one open.
const FirstScreen = lazy(() => import('./FirstScreen.tsx').then((module) => ({ default: module.FirstScreen })));

/** Over the workbench: the first screen while there is nothing to work on, and where files are dropped. */
export function LibraryLayer() {
  const { keeping } = useApp();
  const first = useStore(keeping.state, ({ screen }) => screen === 'first');
  return (
    <>
      {first && (
        <Suspense fallback={null}>
          <FirstScreen />
        </Suspense>
      )}
      <DropLayer />
    </>
  );
}
