import { CopyPlus, Ellipsis, Group, Lock, LockOpen, Trash2, Ungroup } from 'lucide-react';
import { ActionButton } from '../shell/ActionButton.tsx';
import { useHandBack } from '../shell/useHandBack.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import { contextEntries } from './context-entries.ts';
import styles from './SelectionBar.module.css';

const ICON = { size: 16, strokeWidth: 1.75 };

/** What is done most to what is selected, beside the phone. */
export function SelectionBar() {
  const any = useEditorState(({ selection, playing }) => selection.length > 0 && !playing);
  return any ? <Bar /> : null;
}

function Bar() {
  const app = useApp();
  const locked = useEditorState((state) => state.locked);
  return (
    <div ref={useHandBack()} className={styles.bar} role="toolbar" aria-label="Selection" aria-orientation="vertical">
      <ActionButton id="edit.duplicate">
        <CopyPlus {...ICON} />
      </ActionButton>
      <ActionButton id="arrange.group">
        <Group {...ICON} />
      </ActionButton>
      <ActionButton id="arrange.ungroup">
        <Ungroup {...ICON} />
      </ActionButton>
      <ActionButton id="view.lock">{locked ? <Lock {...ICON} /> : <LockOpen {...ICON} />}</ActionButton>
      <Menu entries={() => contextEntries(app)} align="end">
        <IconButton label="More">
          <Ellipsis {...ICON} />
        </IconButton>
      </Menu>
      <ActionButton id="edit.delete">
        <Trash2 {...ICON} className={styles.bad} />
      </ActionButton>
    </div>
  );
}
