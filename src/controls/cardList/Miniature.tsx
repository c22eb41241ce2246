import { useEffect, useMemo, useRef, useState } from 'react';
import type { Definition } from '../../layout/control.ts';
import type { JsonObject } from '../../layout/json.ts';
import { type Screen, ScreenProvider, useScreen } from '../Screen.tsx';
import type { DrawNode, Size } from '../view.tsx';
import styles from './CardList.module.css';

/** Points of a cell on a phone, in which a control looks as its author drew it. */
const CELL = { width: 90, height: 56 };

const nothing = () => {};

interface MiniatureProps {
  readonly definition: Definition;
  readonly box: Size;
  readonly draw: DrawNode;
}

/** A control at work, drawn small with its sample value. It can be looked at, not used. */
export function Miniature({ definition, box, draw }: MiniatureProps) {
  const outer = useScreen();
  const [preset] = definition.presets;
  const [rows, columns] = preset.span ?? definition.span;
  const size = { width: columns * CELL.width - 8, height: rows * CELL.height - 8 };
  const scale = Math.min(1, box.width / size.width, box.height / size.height);
  const node = useMemo(
    (): JsonObject => ({ ...preset.node, type: definition.type, id: `miniature-${definition.type}` }),
    [preset, definition],
  );
  const screen = useMemo(
    (): Screen => ({
      ...outer,
      mode: 'still',
      valueOf: (id) => (id === node.id ? (preset.sample ?? definition.value.sample) : undefined),
      isVisible: () => true,
      pulsesOf: () => 0,
      subscribe: () => nothing,
      emit: nothing,
    }),
    [outer, node, preset, definition],
  );
  const { ref, seen } = useSeen();
  return (
    <div ref={ref} className={styles.miniature} style={box} inert>
      {seen && (
        <div className={styles.scaled} style={{ ...size, transform: `translate(-50%, -50%) scale(${scale})` }}>
          <ScreenProvider value={screen}>{draw(node, size, definition.type)}</ScreenProvider>
        </div>
      )}
    </div>
  );
}

/** True from the first time it comes near the view: forty controls at once would take a phone’s breath away. */
function useSeen() {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '150px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  return { ref, seen };
}
