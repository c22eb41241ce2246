import { Redo2, Undo2 } from 'lucide-react';
import { text } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { actionById, isEnabled, labelOf } from '../actions.ts';
import { IconButton } from '../ui/Button.tsx';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import styles from './TopBar.module.css';

export function TopBar() {
  const layout = useLayout();
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>{text(member(layout, 'name')) ?? 'Untitled'}</h1>
      <ActionButton id="edit.undo" icon={<Undo2 size={17} strokeWidth={1.75} />} />
      <ActionButton id="edit.redo" icon={<Redo2 size={17} strokeWidth={1.75} />} />
    </header>
  );
}

function ActionButton({ id, icon }: { readonly id: string; readonly icon: React.ReactNode }) {
  const app = useApp();
  const action = actionById(id);
  // Whether it can be done depends on the editor alone, so that is what is watched.
  useEditorState((state) => state);
  return (
    <IconButton
      label={labelOf(action, app)}
      keys={action.keys?.[0]}
      disabled={!isEnabled(action, app)}
      onClick={() => action.run(app)}
    >
      {icon}
    </IconButton>
  );
}
