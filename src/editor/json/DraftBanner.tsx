import { TriangleAlert } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './DraftBanner.module.css';
import { showInJson } from './go-to.ts';

/** Lies over the canvas while the JSON pane holds text that is no layout. */
export function DraftBanner() {
  const app = useApp();
  const draft = useEditorState((state) => state.draft);
  if (draft === undefined) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.banner}>
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>
          {/* Said once; what is wrong changes with every letter. */}
          <span role="status">The JSON pane holds text that is not finished, so this is the last good version.</span>{' '}
          <b>{draft.message}</b>
        </span>
        <Button size="small" onClick={() => showInJson(app, draft.line === undefined ? {} : { line: draft.line })}>
          Back to the text
        </Button>
      </div>
    </div>
  );
}
