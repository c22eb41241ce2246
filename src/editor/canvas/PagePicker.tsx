// On a control with pages: which one is shown, and the way into it. Also the way into the popup behind a control.
import { useSyncExternalStore } from 'react';
import { type Layout, type Node, titleOf } from '../../layout/document.ts';
import type { Target } from '../../layout/edit.ts';
import { isObject, member } from '../../layout/json.ts';
import { keyOf, pathOf } from '../selection.ts';
import { useEditor } from '../useApp.tsx';
import { pagesOf } from './holders.ts';
import styles from './Overlay.module.css';
import { useCanvas } from './useCanvas.tsx';

interface PagePickerProps {
  readonly layout: Layout;
  readonly target: Target;
  readonly node: Node;
}

export function PagePicker({ layout, target, node }: PagePickerProps) {
  const editor = useEditor();
  const { pages } = useCanvas();
  const key = keyOf(target);
  const shown = useSyncExternalStore(
    (changed) => pages.subscribe(key, changed),
    () => pages.of(key) ?? 0,
  );
  const path = pathOf(layout, target);
  if (path === undefined) return null;
  const list = pagesOf(node);
  const open = (page: number) => {
    editor.enter([...path, 'panels', page]);
  };
  return (
    <div
      className={styles.picker}
      role="toolbar"
      aria-label="Pages"
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {list.map((page, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
          key={index}
          type="button"
          aria-pressed={index === shown}
          title="Click to show, double-click to open"
          onClick={() => pages.show(key, index)}
          onDoubleClick={() => open(index)}
        >
          {titleOf(page, index)}
        </button>
      ))}
      {list.length > 0 && (
        <button type="button" onClick={() => open(shown)}>
          Open
        </button>
      )}
      {isObject(member(node, 'longPressGroup')) && (
        <button type="button" onClick={() => editor.enter([...path, 'longPressGroup'])}>
          Popup
        </button>
      )}
    </div>
  );
}
