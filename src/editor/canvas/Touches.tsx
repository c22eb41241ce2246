import { useStore } from 'zustand';
import { useApp, useLayout } from '../useApp.tsx';
import styles from './Overlay.module.css';
import { gripOf } from './resize.ts';
import { useCanvas, useGrounds } from './useCanvas.tsx';

/** Where a finger is on a phone, the canvas lights up. */
export function Touches() {
  const { touches } = useApp();
  const canvas = useCanvas();
  const touched = useStore(touches);
  useLayout();
  useGrounds();
  if (touched.size === 0) return null;
  const stage = canvas.lateStage();
  return [...touched].map(([control, count]) => {
    const grip = gripOf(stage, control);
    if (grip === undefined) return null;
    const { x, y, width, height } = grip.area;
    return (
      <div
        key={`${control} ${count}`}
        data-touched={control}
        className={styles.touched}
        style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
      />
    );
  });
}
