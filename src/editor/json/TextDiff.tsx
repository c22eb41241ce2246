import { useEffect, useRef } from 'react';
import 'monaco-editor/features/diffEditor/register';
import styles from './CompareDialog.module.css';
import type { ComparedSide } from './comparison.ts';
import { LOOK, editor as monaco } from './monaco.ts';

interface TextDiffProps {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
}

/** Both texts side by side, or one under the other where there is no room; what is the same is folded. */
export function TextDiff({ left, right }: TextDiffProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    const original = monaco.createModel(left.text, 'json');
    const modified = monaco.createModel(right.text, 'json');
    const view = monaco.createDiffEditor(box.current, {
      ...LOOK,
      readOnly: true,
      hideUnchangedRegions: { enabled: true },
      renderMarginRevertIcon: false,
    });
    view.setModel({ original, modified });
    // The labels it takes as options are lost with the first option it changes itself.
    const named = view.onDidUpdateDiff(() => {
      view.getOriginalEditor().updateOptions({ ariaLabel: left.label });
      view.getModifiedEditor().updateOptions({ ariaLabel: right.label });
    });
    return () => {
      named.dispose();
      view.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [left, right]);
  return <div ref={box} className={styles.diff} />;
}
