// Over the canvas while a field wants a control to be picked there.
import { Crosshair, X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../ui/Button.tsx';
import styles from './PickHint.module.css';
import { cancelPick, picking } from './picking.ts';

export function PickHint() {
  const request = useStore(picking, (state) => state.request);
  const asking = request !== undefined;
  useEffect(() => {
    if (!asking) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancelPick();
    };
    // Before the canvas, for which it is one step out of what is open.
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [asking]);
  if (request === undefined) return null;
  return (
    <div className={styles.hint} role="status">
      <Crosshair size={15} strokeWidth={1.75} aria-hidden="true" />
      <span>
        Click a control for <b>{request.want}</b>, here or in the tree.
      </span>
      <IconButton size="small" label="Stop picking" keys="escape" onClick={cancelPick}>
        <X size={14} />
      </IconButton>
    </div>
  );
}
