import { useMemo } from 'react';
import { boxesOf } from './boxes.ts';
import { ControlView } from './ControlView.tsx';
import { useGround, useScreen } from './Screen.tsx';

interface GridViewProps {
  readonly holder: unknown;
  readonly width: number;
  /** The room there is, when it is fixed. */
  readonly height?: number | undefined;
}

/** The children of a tab, group, panel or popup, each in its place. */
export function GridView({ holder, width, height }: GridViewProps) {
  const { catalog, theme } = useScreen();
  const { boxes, height: needed } = useMemo(
    () => boxesOf(holder, width, height, catalog, theme),
    [holder, width, height, catalog, theme],
  );
  const ground = useGround(holder, width, height);
  return (
    <div ref={ground} style={{ position: 'relative', width, height: needed }}>
      {boxes.map((box) => (
        <div
          key={box.key}
          data-index={box.index}
          style={{ position: 'absolute', left: box.x, top: box.y, width: box.width, height: box.height }}
        >
          <ControlView node={box.node} size={box} />
        </div>
      ))}
    </div>
  );
}
