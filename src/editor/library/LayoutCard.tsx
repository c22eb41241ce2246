import { EllipsisVertical } from 'lucide-react';
import { useCallback, useId, useRef, useState } from 'react';
import type { LayoutRecord } from '../../storage/records.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './library.module.css';
import { NameBox } from './NameBox.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import { sayWhen } from './when.ts';

interface LayoutCardProps {
  readonly entry: LayoutRecord;
  /** The menu of the card, and what a click does. */
  readonly entries: (rename: () => void) => readonly MenuEntry[];
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  /** Under the name, in place of when it was changed. */
  readonly note?: string;
}

/** One layout of the library: its picture, its name, and a menu. */
export function LayoutCard({ entry, entries, onOpen, onRename, note }: LayoutCardProps) {
  const { library } = useApp();
  const about = useId();
  const isOpen = useEditorState(({ id }) => id === entry.id);
  const [renaming, setRenaming] = useState(false);
  const cover = useRef<HTMLButtonElement>(null);
  const { id, changed } = entry;
  // Asked anew when it has changed, and drawn anew with it.
  const load = useCallback(() => library.text(id), [library, id]);
  return (
    <div className={styles.holder}>
      <div className={styles.card} data-open={isOpen}>
        <Thumbnail key={changed} width={190} height={206} of={load} />
        <span className={styles.words}>
          <strong>{entry.name}</strong>
          <span id={about}>
            {isOpen ? 'Open · ' : ''}
            {note ?? `Changed ${sayWhen(changed, Date.now())}`}
          </span>
        </span>
        <button
          ref={cover}
          type="button"
          className={styles.cover}
          aria-label={entry.name}
          aria-describedby={about}
          onClick={onOpen}
        />
      </div>
      {renaming ? (
        <div className={styles.renaming}>
          <NameBox
            label="Name of the layout"
            name={entry.name}
            home={cover}
            onDone={(name) => {
              setRenaming(false);
              if (name !== undefined) onRename(name);
            }}
          />
        </div>
      ) : (
        // Gone while the name is changed, as a menu takes the focus back to its button.
        <div className={styles.more}>
          <Menu entries={() => entries(() => setRenaming(true))} align="end">
            <IconButton size="small" look="plain" label={`More for ${entry.name}`}>
              <EllipsisVertical size={15} />
            </IconButton>
          </Menu>
        </div>
      )}
    </div>
  );
}
