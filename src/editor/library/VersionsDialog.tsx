import { EllipsisVertical } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { parse } from '../../layout/parse.ts';
import { print } from '../../layout/print.ts';
import type { VersionRecord } from '../../storage/records.ts';
import { SAVED } from '../../storage/versions.ts';
import type { App } from '../app.ts';
import type { Comparison } from '../json/comparison.ts';
import type { DialogContent } from '../shell/Dialogs.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { TextBox } from '../ui/fields.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './library.module.css';
import { NameBox } from './NameBox.tsx';
import { replaceOpen } from './opening.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useLibrary } from './useLibrary.tsx';
import { clock, dayOf } from './when.ts';

const titleOf = ({ name, at }: VersionRecord) => name ?? clock(at);

export function VersionsDialog({ onClose }: DialogContent) {
  const app = useApp();
  const id = useEditorState((state) => state.id) ?? '';
  const readOnly = useEditorState((state) => state.readOnly);
  const ask = useCallback(() => app.library.versions(id), [app, id]);
  const versions = useLibrary(ask, 'versions');
  const [picked, setPicked] = useState<string>();
  const chosen = versions?.find((version) => version.id === picked) ?? versions?.[0];
  const load = useCallback(
    async () => (chosen === undefined ? undefined : app.library.versionText(id, chosen.id)),
    [app, id, chosen],
  );
  return (
    <Dialog
      title="Versions"
      description="Earlier states of this layout."
      width={720}
      onClose={onClose}
      foot={
        <>
          <Button disabled={chosen === undefined} onClick={() => chosen && void compareWith(app, id, chosen)}>
            Compare with now
          </Button>
          <Button
            look="primary"
            disabled={chosen === undefined || readOnly}
            onClick={() => chosen && void goBackTo(app, id, chosen)}
          >
            Restore this version
          </Button>
        </>
      }
    >
      <SaveVersion />
      {versions !== undefined && versions.length === 0 && (
        <Empty title="No versions yet">
          <p>They are made as you work, and whenever you save one with a name.</p>
        </Empty>
      )}
      {versions !== undefined && chosen !== undefined && (
        <div className={styles.twoColumns}>
          <ul className={styles.list} aria-label="Versions">
            {versions.map((version, index) => {
              const day = dayOf(version.at, Date.now());
              const before = versions[index - 1];
              const isNewDay = before === undefined || dayOf(before.at, Date.now()) !== day;
              return (
                <li key={version.id}>
                  {isNewDay && <p className={styles.day}>{day}</p>}
                  <VersionRow
                    version={version}
                    layout={id}
                    chosen={version.id === chosen.id}
                    onPick={() => setPicked(version.id)}
                  />
                </li>
              );
            })}
          </ul>
          <div className={styles.framed}>
            <Thumbnail key={chosen.id} width={260} height={420} of={load} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

function SaveVersion() {
  const app = useApp();
  const [name, setName] = useState('');
  const save = async () => {
    const made = await app.keeping.keepVersion({ name: name.trim() || SAVED });
    setName('');
    if (made) app.notices.say('Version saved');
    else app.notices.toast('Nothing has changed since the latest version.');
  };
  return (
    <form
      className={styles.toolbar}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextBox
        aria-label="Name of the version"
        placeholder="Name this state, such as “Before the move”"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit">Save version</Button>
    </form>
  );
}

interface VersionRowProps {
  readonly version: VersionRecord;
  readonly layout: string;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

function VersionRow({ version, layout, chosen, onPick }: VersionRowProps) {
  const app = useApp();
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLButtonElement>(null);
  const { id, name, at, reason } = version;
  return (
    <div className={styles.version} data-chosen={chosen}>
      {renaming ? (
        <NameBox
          label="Name of the version"
          name={name ?? ''}
          home={row}
          onDone={(wanted) => {
            setRenaming(false);
            if (wanted !== undefined) void app.library.renameVersion(layout, id, wanted);
          }}
        />
      ) : (
        <button ref={row} type="button" className={styles.pick} aria-pressed={chosen} onClick={onPick}>
          <strong>{titleOf(version)}</strong>
          <span>{name === undefined ? (reason ?? 'As you worked') : clock(at)}</span>
        </button>
      )}
      {!renaming && (
        <Menu
          align="end"
          entries={() => [
            { label: name === undefined ? 'Name it' : 'Rename', run: () => setRenaming(true) },
            'line',
            { label: 'Erase', tone: 'bad', run: () => void app.library.eraseVersion(layout, id) },
          ]}
        >
          <IconButton size="small" label={`More for ${titleOf(version)}`}>
            <EllipsisVertical size={15} />
          </IconButton>
        </Menu>
      )}
    </div>
  );
}

async function layoutOf(app: App, id: string, { id: version }: VersionRecord) {
  return parse((await app.library.versionText(id, version)) ?? '').layout;
}

const whenOf = (version: VersionRecord) =>
  version.name !== undefined
    ? `“${version.name}”`
    : `${dayOf(version.at, Date.now()).toLowerCase()}, ${clock(version.at)}`;

async function compareWith(app: App, id: string, version: VersionRecord): Promise<void> {
  const text = await app.library.versionText(id, version.id);
  if (text === undefined) return;
  const when = whenOf(version);
  app.dialogs.show('compare', {
    title: `What changed since ${when}`,
    left: { label: when, text },
    right: { label: 'now', text: print(app.editor.layout()) },
    actions: [{ label: 'Restore this version', run: () => void goBackTo(app, id, version) }],
  } satisfies Comparison);
}

async function goBackTo(app: App, id: string, version: VersionRecord): Promise<void> {
  const layout = await layoutOf(app, id, version);
  if (layout === undefined) return;
  if (await replaceOpen(app, layout, `Restore ${whenOf(version)}`, 'Before restoring a version')) {
    app.dialogs.close();
  }
}
