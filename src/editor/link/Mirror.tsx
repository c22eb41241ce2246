import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Layout } from '../../layout/document.ts';
import type { Json } from '../../layout/json.ts';
import type { Device } from '../../studio/devices.ts';
import { DEVICES } from '../canvas/devices.ts';
import { type ShownValues, StillLayout } from '../drawing/StillLayout.tsx';
import { useApp, useSetting } from '../useApp.tsx';
import { Age } from './ages.tsx';
import type { Arrived } from './arrivals.ts';
import styles from './DevicePane.module.css';
import { useRoom } from './useRoom.tsx';

/** Small enough for the lowest dock, large enough to make out. */
const LEAST = 120;
const MOST = 520;
/** Two lines and the room around them. */
const CAPTION = 64;

/** What is on the phone’s screen: its own layout, tab and values, as last heard. */
export function Mirror({ device }: { readonly device: Device }) {
  const { mirror } = device;
  const scheme = useSetting('deviceScheme');
  const chosen = useSetting('device');
  const shape = DEVICES.find(({ slug }) => slug === chosen) ?? DEVICES[0];
  const known = mirror.layout?.value;
  // Between a push and its reading back the last drawing stays, marked as old.
  const last = useRef<Layout>(undefined);
  if (known !== undefined) last.current = known;
  const drawn = mirror.layoutName?.value === null ? undefined : (known ?? last.current);
  const arrived = useStore(useApp().arrivals.state);
  const values = useMemo(() => valuesOf(device, arrived), [device, arrived]);
  const { width = 393, height = 852 } = shape ?? {};
  const [section, room] = useRoom();
  const tall = Math.max(LEAST, Math.min(MOST, room.height - CAPTION, (room.width / width) * height));
  const scale = tall / height;
  const fresh = known !== undefined && device.live;
  return (
    <section ref={section} className={styles.mirror} aria-label={`Screen of ${device.name}`}>
      <div className={styles.screen} data-fresh={fresh} style={{ width: width * scale, height: tall }}>
        {drawn === undefined ? (
          <p>{blankWords(device)}</p>
        ) : (
          <StillLayout
            layout={drawn}
            tab={mirror.tab?.value.index ?? 0}
            width={width}
            height={height}
            scale={scale}
            scheme={scheme}
            values={values}
          />
        )}
      </div>
      <p className={styles.caption}>
        {mirror.layoutName?.value ?? 'Blank screen'}
        {mirror.tab !== null && ` · ${mirror.tab.value.title}`}
        {mirror.layout !== null && (
          <>
            <br />
            read <Age at={mirror.layout.at} />
          </>
        )}
      </p>
    </section>
  );
}

/** What was read, and of what arrived since then the newest. */
function valuesOf({ name, mirror }: Device, arrived: Readonly<Record<string, Arrived>>): ShownValues {
  const values: Record<string, Json> = {};
  for (const [control, { value }] of Object.entries(mirror.values)) values[control] = value;
  for (const [control, { device, value, truncated, at }] of Object.entries(arrived)) {
    const read = Object.hasOwn(mirror.values, control) ? mirror.values[control] : undefined;
    if (device === name && !truncated && (read === undefined || read.at < at)) values[control] = value;
  }
  return values;
}

function blankWords({ id, speech, live, mirror }: Device): string {
  if (id === null) return 'It is away.';
  if (speech === 'other-key') return 'It uses another key.';
  if (speech === 'silent') return 'Its app tells nothing about its screen.';
  if (!live) return 'Not heard for a while.';
  return mirror.layoutName?.value === null ? 'Its screen is blank.' : 'Reading its screen…';
}
