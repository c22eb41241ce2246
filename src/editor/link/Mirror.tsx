import { useMemo, useRef } from 'react';
import type { Layout } from '../../layout/document.ts';
import type { Device } from '../../studio/devices.ts';
import { DEVICES } from '../canvas/devices.ts';
import { StillLayout } from '../drawing/StillLayout.tsx';
import { useSetting } from '../useApp.tsx';
import { Age } from './ages.tsx';
import styles from './DevicePane.module.css';
import { useHeight } from './useHeight.tsx';

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
  const values = useMemo(
    () => Object.fromEntries(Object.entries(mirror.values).map(([control, { value }]) => [control, value])),
    [mirror.values],
  );
  const { width = 393, height = 852 } = shape ?? {};
  const [section, room] = useHeight();
  const tall = Math.max(LEAST, Math.min(MOST, room - CAPTION));
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

function blankWords({ id, speech, live, mirror }: Device): string {
  if (id === null) return 'It is away.';
  if (speech === 'other-key') return 'It uses another key.';
  if (speech === 'silent') return 'Its app tells nothing about its screen.';
  if (!live) return 'Not heard for a while.';
  return mirror.layoutName?.value === null ? 'Its screen is blank.' : 'Reading its screen…';
}
