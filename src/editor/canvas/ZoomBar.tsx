import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../ui/Button.tsx';
import styles from './Canvas.module.css';
import { useCanvas, useCanvasState } from './useCanvas.tsx';
import { LEAST_ZOOM, MOST_ZOOM } from './view.ts';

export function ZoomBar() {
  const canvas = useCanvas();
  const zoom = useCanvasState((state) => state.zoom);
  return (
    <div className={styles.zoom} role="toolbar" aria-label="Zoom">
      <IconButton label="Zoom out" keys="-" disabled={zoom <= LEAST_ZOOM} onClick={() => canvas.zoomBy(-1)}>
        <Minus size={15} strokeWidth={1.75} />
      </IconButton>
      <button type="button" title="Show at 100 %" onClick={() => canvas.zoomTo(1)}>
        {Math.round(zoom * 100)} %
      </button>
      <IconButton label="Zoom in" keys="+" disabled={zoom >= MOST_ZOOM} onClick={() => canvas.zoomBy(1)}>
        <Plus size={15} strokeWidth={1.75} />
      </IconButton>
      <IconButton label="Fit to the window" keys="0" onClick={canvas.fit}>
        <Maximize size={15} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
