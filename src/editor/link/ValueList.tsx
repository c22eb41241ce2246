import { useState } from 'react';
import type { Json } from '../../layout/json.ts';
import type { Device } from '../../studio/devices.ts';
import type { Known } from '../../studio/mirror.ts';
import { typedValue } from '../play/typed-value.ts';
import { Button } from '../ui/Button.tsx';
import { SearchBox, TextBox } from '../ui/fields.tsx';
import { useApp } from '../useApp.tsx';
import { Age } from './ages.tsx';
import styles from './DevicePane.module.css';
import { drivableIds } from './drivable.ts';
import type { Live } from './link.ts';

const MOST = 200;
const LONG = 80;

interface ValueListProps {
  readonly live: Live;
  readonly device: Device;
}

/** What each control on the phone shows now, and a field to show something else there. */
export function ValueList({ live, device }: ValueListProps) {
  const [filter, setFilter] = useState('');
  const ids = drivableIds(device.mirror).filter((id) => id.toLowerCase().includes(filter.toLowerCase()));
  return (
    <>
      <div className={styles.summary}>
        <div className={styles.filter}>
          <SearchBox
            aria-label="Filter values"
            placeholder="Filter"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </div>
      </div>
      {ids.length === 0 && (
        <p className={styles.quiet}>
          {filter === '' ? 'Nothing on its screen shows a value.' : 'No control is called that.'}
        </p>
      )}
      <ul className={styles.list}>
        {ids.slice(0, MOST).map((id) => (
          <ValueRow key={id} id={id} known={device.mirror.values[id]} live={live} device={device} />
        ))}
      </ul>
      {ids.length > MOST && <p className={styles.quiet}>And {ids.length - MOST} more: filter to see them.</p>}
    </>
  );
}

interface ValueRowProps extends ValueListProps {
  readonly id: string;
  readonly known: Known<Json> | undefined;
}

function ValueRow({ id, known, live, device }: ValueRowProps) {
  const { notices } = useApp();
  const [typed, setTyped] = useState('');
  const value = known?.value ?? '';
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  const drive = async () => {
    const answer = await live.studio.drive(device.name, { [id]: typedValue(typed) });
    if (!answer.ok) return notices.toast(answer.error, { tone: 'bad' });
    if (answer.value.skipped.includes(id)) return notices.toast(`${id} cannot show that.`, { tone: 'bad' });
    setTyped('');
    void live.studio.readValues(device.name, [id]);
  };
  return (
    <li className={styles.value}>
      <strong>{id}</strong>
      <code title={written}>{written.length > LONG ? `${written.slice(0, LONG)}…` : written}</code>
      <span className={styles.fields}>{known !== undefined && <Age at={known.at} />}</span>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') void drive();
        }}
      >
        <TextBox
          aria-label={`New value of ${id}`}
          placeholder="New value"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" size="small" disabled={typed === '' || device.id === null}>
          Show
        </Button>
      </form>
    </li>
  );
}
