import { useState } from 'react';
import { useStore } from 'zustand';
import type { Device } from '../../studio/devices.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Pane, Tabs } from '../ui/Tabs.tsx';
import { useApp } from '../useApp.tsx';
import { chipOfDevice } from './chip.ts';
import styles from './DevicePane.module.css';
import { LinkFacts } from './LinkFacts.tsx';
import type { Live } from './link.ts';
import { Mirror } from './Mirror.tsx';
import { ScreenButtons } from './ScreenButtons.tsx';
import { StoredLayouts } from './StoredLayouts.tsx';
import { useReadBack } from './useReadBack.tsx';
import { ValueList } from './ValueList.tsx';
import { VerdictList } from './VerdictList.tsx';

/** The paired devices: what each of them shows, as it says itself. */
export function DevicePane() {
  const { link, dialogs } = useApp();
  const live = useStore(link.state, (state) => state.live);
  if (live === undefined) {
    return (
      <Empty title="No relay yet">
        <p>Pair a phone, and every change shows on it while you make it.</p>
        <Button look="primary" onClick={() => dialogs.show('pair')}>
          Pair a device
        </Button>
      </Empty>
    );
  }
  return <Devices live={live} />;
}

function Devices({ live }: { readonly live: Live }) {
  const { dialogs } = useApp();
  const state = useStore(live.studio.state);
  const [picked, setPicked] = useState<string>();
  const { devices, others } = state;
  const device = devices.find(({ name }) => name === picked) ?? devices.find(({ id }) => id !== null) ?? devices[0];
  if (device === undefined) {
    return (
      <Empty title="No device on this channel">
        <p>
          {others.length === 0
            ? 'Scan the code with a phone: the CAR-TER app, or any phone’s browser.'
            : `${others.map(({ name }) => name).join(', ')} ${others.length === 1 ? 'is' : 'are'} here, but no device.`}
        </p>
        <Button look="primary" onClick={() => dialogs.show('pair')}>
          Show the code
        </Button>
      </Empty>
    );
  }
  return (
    <div className={styles.place}>
      <div className={styles.pane}>
        <ul className={styles.devices} aria-label="Devices">
          {devices.map((one) => (
            <li key={one.name}>
              <DeviceCard
                live={live}
                device={one}
                picked={one.name === device.name}
                chip={chipOfDevice(one, state)}
                onPick={() => setPicked(one.name)}
                onForget={one.id === null ? () => live.studio.forget(one.name) : undefined}
              />
            </li>
          ))}
          {others.map(({ id, name, role }) => (
            <li key={id} className={styles.other}>
              {name} <span>{role === '' ? 'no device' : role}</span>
            </li>
          ))}
        </ul>
        {/* Another device starts from a blank panel. */}
        <DeviceDetail key={device.name} live={live} device={device} />
      </div>
    </div>
  );
}

interface DeviceCardProps {
  readonly live: Live;
  readonly device: Device;
  readonly picked: boolean;
  readonly chip: ReturnType<typeof chipOfDevice>;
  readonly onPick: () => void;
  readonly onForget: (() => void) | undefined;
}

function DeviceCard({ live, device, picked, chip, onPick, onForget }: DeviceCardProps) {
  const { name, info, id } = device;
  const app = info?.appVersion && `CAR-TER ${info.appVersion}`;
  return (
    <div className={styles.card} data-picked={picked}>
      <button type="button" aria-pressed={picked} onClick={onPick}>
        <span className={styles.dot} data-tone={chip.tone} aria-hidden="true" />
        <span className={styles.words}>
          <strong>{name}</strong>
          <span>{chip.detail}</span>
          {info?.model && <span>{info.model}</span>}
          {app && <span>{app}</span>}
        </span>
      </button>
      {onForget !== undefined && (
        <Button size="small" look="quiet" onClick={onForget}>
          Forget
        </Button>
      )}
      {chip.more !== undefined && picked && <p>{chip.more}</p>}
      {picked && id !== null && <ScreenButtons live={live} device={device} />}
    </div>
  );
}

type Page = 'controls' | 'values' | 'layouts' | 'link';

function DeviceDetail({ live, device }: { readonly live: Live; readonly device: Device }) {
  const [page, setPage] = useState<Page>('controls');
  useReadBack(live, device);
  return (
    <>
      <Mirror device={device} />
      <Tabs
        label={`About ${device.name}`}
        className={styles.detail}
        value={page}
        heads={[
          { value: 'controls', label: 'Controls' },
          { value: 'values', label: 'Values' },
          { value: 'layouts', label: 'Layouts on it' },
          { value: 'link', label: 'About' },
        ]}
        onChange={(value) => setPage(value as Page)}
      >
        <Pane value="controls" className={styles.page}>
          <VerdictList live={live} device={device} />
        </Pane>
        <Pane value="values" className={styles.page}>
          <ValueList live={live} device={device} />
        </Pane>
        <Pane value="layouts" className={styles.page}>
          <StoredLayouts live={live} device={device} />
        </Pane>
        <Pane value="link" className={styles.page}>
          <LinkFacts device={device} />
        </Pane>
      </Tabs>
    </>
  );
}
