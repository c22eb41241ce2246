// While something is held: the lines of the grid it is over, and where it would come to stand.
import { useMemo } from 'react';
import { ControlView } from '../../controls/ControlView.tsx';
import { ScreenProvider, useScreen } from '../../controls/Screen.tsx';
import { useEditorState, useLayout } from '../useApp.tsx';
import { type Area, cellSize, type Frame, gridOfFrame } from './frames.ts';
import styles from './Overlay.module.css';
import type { Reshaped } from './outlook.ts';
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
      {hover.reshaped.length > 0 && <Neighbours frame={frame} reshaped={hover.reshaped} />}
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

/** Those that get another size, as they would be drawn then. */
function Neighbours({ frame, reshaped }: { readonly frame: Frame; readonly reshaped: readonly Reshaped[] }) {
  const screen = useScreen();
  // Nothing can be put into what is only shown.
  const shown = useMemo(() => {
    const { found: _, ...rest } = screen;
    return rest;
  }, [screen]);
  return (
    <ScreenProvider value={shown}>
      {reshaped.map(({ node, area: { x, y }, size }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: they are known by their place
          key={index}
          className={styles.neighbour}
          inert
          aria-hidden="true"
          style={{ transform: `translate(${x}px, ${y}px) scale(${frame.scale})`, ...size }}
        >
          <ControlView node={node} size={size} />
        </div>
      ))}
    </ScreenProvider>
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
