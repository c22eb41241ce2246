// While something is held: the lines of the grid it is over, and where it would come to stand.
import { useMemo } from 'react';
import { useEditorState, useLayout } from '../useApp.tsx';
import { type Area, cellSize, type Frame, gridOfFrame } from './frames.ts';
import styles from './Overlay.module.css';
import { useCanvasState } from './useCanvas.tsx';

const placed = ({ x, y, width, height }: Area): React.CSSProperties => ({
  transform: `translate(${x}px, ${y}px)`,
  width,
  height,
});

export function Ghost() {
  const gesture = useCanvasState((state) => state.gesture);
  const zoom = useCanvasState((state) => state.zoom);
  const hover = gesture?.hover;
  if (gesture === undefined || hover === undefined || !('frame' in hover.aim)) return null;
  const { frame } = hover.aim;
  const says = hover.refused ?? (gesture.grip === undefined ? undefined : sizeOf(hover.rect));
  return (
    <div className={styles.layer} style={{ '--u': `${1 / zoom}px` } as React.CSSProperties}>
      <Lines frame={frame} />
      {hover.ghosts.map((area, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: they are known by their place
          key={index}
          className={styles.ghost}
          data-ghost=""
          data-refused={hover.refused !== undefined}
          style={placed(area)}
        >
          {index === 0 && says !== undefined && (
            <span className={styles.why} data-tone={hover.refused === undefined ? 'plain' : 'bad'}>
              {says}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

const sizeOf = (rect: { readonly rows: number; readonly cols: number } | undefined) =>
  rect === undefined ? undefined : `${rect.cols} × ${rect.rows}`;

function Lines({ frame }: { readonly frame: Frame }) {
  const layout = useLayout();
  const inside = useEditorState((state) => state.inside);
  const size = useMemo(() => cellSize(layout, frame), [layout, frame]);
  if (frame.takes === 'cards' || gridOfFrame(layout, frame).mode === 'flow') return null;
  const { x, y, width, height } = frame.clip;
  const [across, down] = [size.width * frame.scale, size.height * frame.scale];
  return (
    <div
      className={styles.lines}
      data-inside={inside !== undefined}
      style={{
        ...placed({ x, y, width, height }),
        backgroundSize: `${across}px ${down}px`,
        backgroundPosition: `${frame.x - x}px ${frame.y - y}px`,
      }}
    />
  );
}
