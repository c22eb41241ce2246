// The right panel: the fields of what is selected, or of the layout itself.
import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import type { Section } from '../../layout/fields.ts';
import { useEditorState } from '../useApp.tsx';
import styles from './Inspector.module.css';

const NodeInspector = lazy(() => import('./NodeInspector.tsx').then((module) => ({ default: module.NodeInspector })));
const LayoutInspector = lazy(() =>
  import('./layout/LayoutInspector.tsx').then((module) => ({ default: module.LayoutInspector })),
);

/** Without a modifier a key belongs to the panel: Delete in it must not delete the control. */
function keepKeys(event: KeyboardEvent): void {
  const isFunctionKey = /^F\d+$/.test(event.key);
  if (!event.metaKey && !event.ctrlKey && !isFunctionKey && event.key !== 'Escape') event.stopPropagation();
}

export function Inspector() {
  const selection = useEditorState((state) => state.selection);
  // The section somebody looks at stays open from one control to the next.
  const [section, setSection] = useState<Section>('content');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches the keys on their way out
    <div className={styles.whole} onKeyDown={keepKeys}>
      <Suspense fallback={null}>
        {selection.length === 0 ? (
          <LayoutInspector />
        ) : (
          <NodeInspector selection={selection} section={section} onSection={setSection} />
        )}
      </Suspense>
    </div>
  );
}
