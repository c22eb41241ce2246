import { Suspense } from 'react';
import { useStore } from 'zustand';
import { pane } from '../usable.ts';
import { useApp } from '../useApp.tsx';
import styles from './Toasts.module.css';

const ToastList = pane('ToastList');

/** What is told in passing: toasts, and words for screen readers. */
export function Toasts() {
  const { notices } = useApp();
  const said = useStore(notices.state, (state) => state.said);
  return (
    <>
      <Suspense fallback={null}>
        <ToastList />
      </Suspense>
      <div className={styles.said} role="status" aria-live="assertive" aria-atomic="true">
        <span key={said.count}>{said.words}</span>
      </div>
    </>
  );
}
