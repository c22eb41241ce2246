import { useRef, useState } from 'react';
import { isObject } from '../../layout/json.ts';
import { TRASH_DAYS } from '../../storage/library.ts';
import type { LayoutRecord } from '../../storage/records.ts';
import type { DialogContent } from '../shell/Dialogs.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { SearchBox } from '../ui/fields.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../useApp.tsx';
import { LayoutCard } from './LayoutCard.tsx';
import styles from './library.module.css';
import { duplicateEntry, openEntry, renameEntry, restoreEntry, throwAway } from './library-acts.ts';
import { useLibrary } from './useLibrary.tsx';
import { sayWhen } from './when.ts';

type Order = 'opened' | 'changed' | 'created' | 'name';

const ORDERS: readonly { readonly value: Order; readonly label: string }[] = [
  { value: 'opened', label: 'Last opened' },
  { value: 'changed', label: 'Last changed' },
  { value: 'created', label: 'Newest' },
  { value: 'name', label: 'By name' },
];

const compare = (order: Order) => (a: LayoutRecord, b: LayoutRecord) =>
  order === 'name' ? a.name.localeCompare(b.name, undefined, { numeric: true }) : b[order] - a[order];

export function LibraryDialog({ subject, onClose }: DialogContent) {
  const { dialogs } = useApp();
  const [trash, setTrash] = useState(isObject(subject) && subject.trash === true);
  return (
    <Dialog
      title={trash ? 'Trash' : 'Library'}
      width={1080}
      tall
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" onClick={() => setTrash(!trash)}>
            {trash ? 'Back to the library' : 'Trash'}
          </Button>
          <span style={{ flex: 1 }} />
          {!trash && (
            <>
              <Button onClick={() => dialogs.show('import')}>Import…</Button>
              <Button look="primary" onClick={() => dialogs.show('new')}>
                New layout
              </Button>
            </>
          )}
        </>
      }
    >
      {trash ? <Trash /> : <Layouts />}
    </Dialog>
  );
}

function Layouts() {
  const app = useApp();
  const layouts = useLibrary(app.library.list, 'layouts');
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>('opened');
  const search = useRef<HTMLInputElement>(null);
  const showAll = () => {
    setQuery('');
    search.current?.focus();
  };
  if (layouts === undefined) return <div className={styles.waiting} />;
  const words = query.toLowerCase();
  const found = layouts.filter(({ name }) => name.toLowerCase().includes(words)).sort(compare(order));
  const entriesOf =
    (entry: LayoutRecord) =>
    (rename: () => void): readonly MenuEntry[] => [
      { label: 'Open', run: () => void openEntry(app, entry) },
      { label: 'Rename', run: rename },
      { label: 'Duplicate', run: () => void duplicateEntry(app, entry) },
      {
        label: 'Versions…',
        run: () => void app.keeping.open(entry.id).then((open) => open && app.dialogs.show('versions')),
      },
      'line',
      { label: 'Move to trash', tone: 'bad', run: () => void throwAway(app, entry) },
    ];
  return (
    <>
      <div className={styles.toolbar}>
        <SearchBox
          ref={search}
          placeholder="Search layouts"
          aria-label="Search layouts"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <div className={styles.sort}>
          <Select label="Order" value={order} choices={ORDERS} onChange={(value) => setOrder(value as Order)} />
        </div>
      </div>
      {found.length === 0 ? (
        <Empty title={layouts.length === 0 ? 'No layouts yet' : 'No layout of that name'}>
          {layouts.length === 0 ? (
            <p>Start a new one, or import a file.</p>
          ) : (
            <>
              <p>Try other letters.</p>
              <Button size="small" onClick={showAll}>
                Show all layouts
              </Button>
            </>
          )}
        </Empty>
      ) : (
        <ul className={styles.cards} aria-label="Layouts">
          {found.map((entry) => (
            <li key={entry.id}>
              <LayoutCard
                entry={entry}
                entries={entriesOf(entry)}
                onOpen={() => void openEntry(app, entry)}
                onRename={(name) => void renameEntry(app, entry, name)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Trash() {
  const app = useApp();
  const layouts = useLibrary(app.library.trash, 'layouts');
  if (layouts === undefined) return <div className={styles.waiting} />;
  if (layouts.length === 0) return <Empty title="The trash is empty" />;
  const erase = (entries: readonly LayoutRecord[]) => app.library.erase(entries.map(({ id }) => id));
  return (
    <>
      <div className={styles.toolbar}>
        <p className={styles.quiet}>Layouts are erased {TRASH_DAYS} days after they were thrown away.</p>
        <EraseAll count={layouts.length} onErase={() => void erase(layouts)} />
      </div>
      <ul className={styles.cards} aria-label="Trash">
        {layouts.map((entry) => (
          <li key={entry.id}>
            <LayoutCard
              entry={entry}
              note={`Thrown away ${sayWhen(entry.trashed ?? 0, Date.now())}`}
              entries={() => [
                { label: 'Restore', run: () => void restoreEntry(app, entry) },
                'line',
                { label: 'Erase for good', tone: 'bad', run: () => void erase([entry]) },
              ]}
              onOpen={() => void restoreEntry(app, entry).then(() => openEntry(app, entry))}
              onRename={() => undefined}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asks once more in its own place: there is no way back from it. */
function EraseAll({ count, onErase }: { readonly count: number; readonly onErase: () => void }) {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <Button look="danger" onClick={() => setSure(true)}>
        Empty the trash
      </Button>
    );
  }
  return (
    <>
      <Button look="danger" onClick={onErase}>
        Erase {count === 1 ? 'it' : `all ${count}`} for good
      </Button>
      <Button look="quiet" onClick={() => setSure(false)}>
        Keep
      </Button>
    </>
  );
}
