import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { text } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import type { Trouble } from '../../storage/shelf.ts';
import { actionById } from '../actions.ts';
import { menuItemOf } from '../shell/menu-item.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './library.module.css';
import { renameOpen } from './library-acts.ts';
import { NameBox } from './NameBox.tsx';

/** The name of the open layout, what can be done with it, and whether it is saved. */
export function LayoutMenu() {
  const app = useApp();
  const name = useEditorState(({ history }) => text(member(history.present, 'name')) || 'Untitled');
  const readOnly = useEditorState((state) => state.readOnly);
  const starting = useStore(app.keeping.state, ({ screen }) => screen === 'starting');
  const [renaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // Whatever opens comes in a moment; another name before it would only flash.
  if (starting) return null;
  const item = (id: string) => menuItemOf(app, actionById(id));
  const entries = (): readonly MenuEntry[] => [
    { label: 'Rename', disabled: readOnly, run: () => setRenaming(true) },
    item('file.duplicate'),
    item('file.save'),
    item('file.versions'),
    item('file.compare'),
    'line',
    item('file.new'),
    item('file.library'),
    item('file.import'),
    item('file.export'),
  ];
  return (
    <div className={styles.layoutMenu}>
      {renaming ? (
        <NameBox
          label="Name of the layout"
          name={name}
          className={styles.nameBox}
          home={button}
          onDone={(wanted) => {
            setRenaming(false);
            if (wanted !== undefined) renameOpen(app, wanted);
          }}
        />
      ) : (
        <Menu entries={entries}>
          <Button ref={button} look="quiet" className={styles.menuButton} aria-label={`Layout: ${name}`}>
            <span>{name}</span>
            <ChevronDown size={14} />
          </Button>
        </Menu>
      )}
      <SavedWords />
    </div>
  );
}

/** Most saves take no time worth a word. */
const WORTH_SAYING = 600;

/** True once it has been so for a while. */
function useLasting(is: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(is), is ? WORTH_SAYING : 0);
    return () => clearTimeout(timer);
  }, [is]);
  return lasting;
}

const NOT_KEPT: Readonly<Record<Trouble, string>> = {
  blocked: 'Not kept here',
  full: 'No room to save',
  newer: 'Reload to save',
};

function SavedWords() {
  const { keeping, library } = useApp();
  const { screen, unsaved, elsewhere } = useStore(keeping.state);
  const saving = useLasting(unsaved);
  const trouble = useStore(library.state, (state) => state.trouble);
  if (screen !== 'work') return null;
  const words = elsewhere ? 'Read only' : trouble ? NOT_KEPT[trouble] : saving ? 'Saving…' : 'Saved';
  return (
    // Words that change with every letter would be read as unrest; who asks is told at once.
    <span className={styles.status} data-tone={trouble && !elsewhere ? 'warn' : undefined} aria-busy={unsaved}>
      {words}
    </span>
  );
}
