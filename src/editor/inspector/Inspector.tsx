// The right panel: the fields of what is selected, or of the layout itself.
import { type KeyboardEvent, useState } from 'react';
import type { Section } from '../../layout/fields.ts';
import { pane } from '../pane.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './Inspector.module.css';

const LayoutInspector = pane(({ LayoutInspector }) => LayoutInspector);
const NodeInspector = pane(({ NodeInspector }) => NodeInspector);

/** Without a modifier a key belongs to the panel: Delete in it must not delete the control. */
function isOfPanel({ key, metaKey, ctrlKey }: KeyboardEvent): boolean {
  const isFunctionKey = /^F\d+$/.test(key);
  return !metaKey && !ctrlKey && !isFunctionKey && key !== 'Escape';
}

export function Inspector() {
  const { canvas } = useApp();
  const selection = useEditorState((state) => state.selection);
  // The section somebody looks at stays open from one control to the next.
  const [section, setSection] = useState<Section>('content');
  const pressed = (event: KeyboardEvent) => {
    if (isOfPanel(event)) event.stopPropagation();
    // Popups hang on their buttons, but do not lie in the panel: Escape only closes them.
    const isHere = event.target instanceof Element && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && isHere && !event.defaultPrevented) canvas.parts.pane?.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches the keys on their way out
    <div className={styles.whole} onKeyDown={pressed}>
      {selection.length === 0 ? (
        <LayoutInspector />
      ) : (
        <NodeInspector selection={selection} section={section} onSection={setSection} />
      )}
    </div>
  );
}
