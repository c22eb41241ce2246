import { TriangleAlert } from 'lucide-react';
import type { editor as monacoEditor } from 'monaco-editor/editor/editor.api';
import { Button } from '../ui/Button.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import { showInJson } from './go-to.ts';
import styles from './JsonPane.module.css';

/** In the row over the text while it is no layout: why, where, and the way back. */
export function UnfinishedText({ view }: { readonly view: monacoEditor.IStandaloneCodeEditor | undefined }) {
  const app = useApp();
  const draft = useEditorState((state) => state.draft);
  if (draft === undefined) return null;
  const { line, message } = draft;
  return (
    <div className={styles.unfinished}>
      <TriangleAlert size={15} strokeWidth={1.75} aria-hidden="true" />
      <span title={message}>{message}</span>
      {line !== undefined && (
        <Button size="small" look="quiet" onClick={() => showInJson(app, { line })}>
          Go to line {line}
        </Button>
      )}
      <Button
        size="small"
        look="quiet"
        onClick={() => {
          app.editor.setDraft(undefined);
          view?.focus();
        }}
      >
        Throw away
      </Button>
    </div>
  );
}
