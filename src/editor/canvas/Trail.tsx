// Where one is, when a group, page or popup is open in place.
import { ChevronRight, X } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { useEditor, useEditorState, useLayout } from '../useApp.tsx';
import styles from './Canvas.module.css';
import { trailOf } from './holders.ts';

export function Trail() {
  const editor = useEditor();
  const layout = useLayout();
  const inside = useEditorState((state) => state.inside);
  const trail = useMemo(() => trailOf(layout, inside), [layout, inside]);
  if (trail.length === 0) return null;
  return (
    <nav className={styles.trail} aria-label="What is open">
      {trail.map(({ label, path }, index) => (
        <Fragment key={path?.join('/') ?? ''}>
          {index > 0 && <ChevronRight size={14} aria-hidden="true" />}
          <button
            type="button"
            aria-current={index === trail.length - 1 ? 'page' : undefined}
            onClick={() => editor.enter(path)}
          >
            {label}
          </button>
        </Fragment>
      ))}
      <IconButton label="Close" keys="escape" onClick={() => editor.enter(undefined)}>
        <X size={15} strokeWidth={1.75} />
      </IconButton>
    </nav>
  );
}
