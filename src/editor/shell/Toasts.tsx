import { useStore } from 'zustand';
import { pane } from '../pane.tsx';
import { useApp } from '../useApp.tsx';
import styles from './Toasts.module.css';

const ToastList = pane(({ ToastList }) => ToastList, 'silent');

/** What is told in passing: toasts, and words for screen readers. */
export function Toasts() {
  const { notices } = useApp();
  const said = useStore(notices.state, (state) => state.said);
  return (
    <>
      <ToastList />
      <div className={styles.said} role="status" aria-live="assertive" aria-atomic="true">
        <span key={said.count}>{said.words}</span>
      </div>
    </>
  );
}
