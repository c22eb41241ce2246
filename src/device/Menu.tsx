import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { text } from '../layout/document.ts';
import { member } from '../layout/json.ts';
import type { Reach } from '../runtime/reach.ts';
import type { Kept } from '../studio/renderer.ts';
import { hostOf } from './consent.ts';
import styles from './Device.module.css';
import { lacksOf } from './lacks.ts';
import type { DeviceStore } from './late-store.ts';
import { Wishes } from './Question.tsx';
import type { Session } from './session.ts';

const NOT_NOW =
  'The layouts kept here cannot be reached just now. See that the editor’s computer is on, then open this menu again.';

interface MenuProps {
  readonly session: Session;
  readonly store: DeviceStore;
  readonly missing: readonly string[];
  readonly close: () => void;
  readonly leave: () => void;
}

export function Menu({ session, store, missing, close, leave }: MenuProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { layout, file, refused, allowed } = useStore(session.state);
  const permissions: readonly Reach[] = [
    ...allowed.streams.map(({ sensor, destination }) => ({ origins: [], sensors: [sensor], destination })),
    ...allowed.origins.map((origin) => ({ origins: [origin], sensors: [], destination: '' })),
  ];
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [isLasting, setLasting] = useState(true);
  const [said, setSaid] = useState('');
  const afterwards = useCallback(
    async (change?: Promise<unknown>) => {
      try {
        await change;
        setKept(await store.list());
        setLasting(await store.isLasting());
      } catch {
        setSaid(NOT_NOW);
      }
    },
    [store],
  );
  useEffect(() => {
    dialog.current?.showModal();
    void afterwards();
  }, [afterwards]);
  const done = () => dialog.current?.close();
  const save = async () => {
    if (layout === null) return;
    const saved = await store.save(layout, file ?? undefined);
    setSaid('file' in saved ? `Saved as ${saved.file}.` : saved.error);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby="menu-title"
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) done();
      }}
    >
      <h2 id="menu-title">{session.name}</h2>
      <p role="status">{said}</p>
      {missing.length > 0 && <p>This browser does not draw: {missing.join(', ')}.</p>}
      {refused !== null && (
        <ul>
          <li>
            <span>
              This layout may not <Wishes {...refused} />.
            </span>
            <button type="button" onClick={() => session.answer(refused, true)}>
              Allow
            </button>
          </li>
        </ul>
      )}
      {permissions.length > 0 && <h3>Allowed</h3>}
      <ul>
        {permissions.map((part) => (
          <li key={`${part.origins[0]} ${part.sensors[0]} ${part.destination}`}>
            <span>
              May <Wishes {...part} />
            </span>
            <button
              type="button"
              aria-label={`Forget ${part.sensors[0] ?? part.origins.map(hostOf)[0]}`}
              onClick={() => {
                session.forget(part);
                setSaid('Forgotten. When a layout wants it, you are asked.');
              }}
            >
              Forget
            </button>
          </li>
        ))}
      </ul>
      <h3>Layouts on this device</h3>
      {kept.length === 0 && <p>None yet.</p>}
      <ul>
        {kept.map(({ file: name, layout: stored }) => (
          <li key={name}>
            <span>{text(member(stored, 'name')) ?? name}</span>
            <button
              type="button"
              onClick={() => {
                session.open(stored, name);
                done();
              }}
            >
              Open
            </button>
            <button type="button" aria-label={`Delete ${name}`} onClick={() => void afterwards(store.remove(name))}>
              Delete
            </button>
          </li>
        ))}
      </ul>
      {!isLasting && <p>This window keeps nothing: these layouts are gone when it closes.</p>}
      <details>
        <summary>What this browser cannot do</summary>
        {lacksOf(window).map(({ what, why }) => (
          <p key={what}>
            <b>{what}.</b> {why}
          </p>
        ))}
      </details>
      <div className={styles.buttons}>
        <button type="button" data-main="true" disabled={layout === null} onClick={() => void afterwards(save())}>
          Save this layout
        </button>
        <button
          type="button"
          disabled={layout === null}
          onClick={() => {
            session.close();
            done();
          }}
        >
          Close the layout
        </button>
        {document.fullscreenEnabled && (
          <button
            type="button"
            onClick={() => {
              void (document.fullscreenElement === null
                ? document.documentElement.requestFullscreen()
                : document.exitFullscreen());
              done();
            }}
          >
            Full screen
          </button>
        )}
        <button type="button" onClick={leave}>
          Leave
        </button>
        <button type="button" onClick={done}>
          Done
        </button>
      </div>
    </dialog>
  );
}
