import { useCallback, useEffect, useState } from 'react';
import type { Device } from '../../studio/devices.ts';
import type { StoredLayout } from '../../studio/verbs.ts';
import { createLayout } from '../library/opening.ts';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../useApp.tsx';
import styles from './DevicePane.module.css';
import type { Live } from './link.ts';

interface StoredLayoutsProps {
  readonly live: Live;
  readonly device: Device;
}

/** The layouts the device keeps for itself. */
export function StoredLayouts({ live, device: { name, id } }: StoredLayoutsProps) {
  const app = useApp();
  const { notices, editor } = app;
  const [list, setList] = useState<readonly StoredLayout[]>();
  const [problem, setProblem] = useState<string>();
  const ask = useCallback(async () => {
    const answer = await live.studio.storedLayouts(name);
    if (answer.ok) setList(answer.value);
    setProblem(answer.ok ? undefined : answer.error);
  }, [live, name]);
  useEffect(() => {
    if (id !== null) void ask();
  }, [ask, id]);

  const open = async (file: string) => {
    const answer = await live.studio.openStored(name, file);
    if (!answer.ok) return notices.toast(answer.error, { tone: 'bad' });
    await createLayout(app, answer.value.layout);
  };
  const save = async (file?: string) => {
    const answer = await live.studio.saveStored(name, editor.layout(), file);
    notices.toast(
      answer.ok ? `${name} keeps it as ${answer.value.file}.` : answer.error,
      answer.ok ? {} : { tone: 'bad' },
    );
    if (answer.ok) void ask();
  };
  return (
    <>
      <div className={styles.summary}>
        <Button size="small" disabled={id === null} onClick={() => void save()}>
          Save this layout on it
        </Button>
        <Button size="small" look="quiet" disabled={id === null} onClick={() => void ask()}>
          Look again
        </Button>
      </div>
      {problem !== undefined && (
        <p className={styles.note} role="alert">
          {problem}
        </p>
      )}
      {problem === undefined && list === undefined && id !== null && <p className={styles.quiet}>Asking…</p>}
      {list?.length === 0 && <p className={styles.quiet}>It keeps no layouts yet.</p>}
      <ul className={styles.list}>
        {list?.map((stored) => (
          <li key={stored.file} className={styles.stored}>
            <strong>{stored.name}</strong>
            <span>{stored.tabs.join(', ')}</span>
            <span className={styles.fields}>{stored.file}</span>
            <Button size="small" onClick={() => void open(stored.file)}>
              Open here
            </Button>
            <Button
              size="small"
              look="quiet"
              aria-label={`Save this layout over ${stored.name}`}
              onClick={() => void save(stored.file)}
            >
              Save over it
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
