import { useMemo, useRef } from 'react';
import type { Layout } from '../../layout/document.ts';
import { isRefused } from '../../layout/outcome.ts';
import { print } from '../../layout/print.ts';
import type { Device } from '../../studio/devices.ts';
import { DEVICES } from '../canvas/devices.ts';
import { StillLayout } from '../drawing/StillLayout.tsx';
import { Button } from '../ui/Button.tsx';
import { useApp, useEditorState, useSetting } from '../useApp.tsx';
import { Age } from './ages.tsx';
import styles from './DevicePane.module.css';
import type { Live } from './link.ts';

const HEIGHT = 210;

interface MirrorProps {
  readonly live: Live;
  readonly device: Device;
}

/** What is on the phone’s screen: its own layout, tab and values, as last heard. */
export function Mirror({ live, device }: MirrorProps) {
  const { mirror, id } = device;
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
  const scale = HEIGHT / height;
  const fresh = known !== undefined && device.live;
  return (
    <section className={styles.mirror} aria-label={`Screen of ${device.name}`}>
      <div className={styles.screen} data-fresh={fresh} style={{ width: width * scale, height: HEIGHT }}>
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
      {id !== null && <MirrorButtons live={live} device={device} />}
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

function MirrorButtons({ live, device: { name } }: MirrorProps) {
  const { editor, notices, dialogs } = useApp();
  const readOnly = useEditorState((state) => state.readOnly);
  const read = async (): Promise<Layout | undefined> => {
    const answer = await live.studio.readLayout(name, 'full');
    if (!answer.ok) notices.toast(answer.error, { tone: 'bad' });
    else if (answer.value.layout === undefined)
      notices.toast(`${name} shows nothing that could be read.`, { tone: 'bad' });
    return answer.ok ? answer.value.layout : undefined;
  };
  const take = async () => {
    const layout = await read();
    if (layout === undefined) return;
    const outcome = editor.edit({ kind: 'replace', layout, name: `Take the version of ${name}` });
    if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
    else notices.toast(`This is what ${name} shows.`, { action: { label: 'Undo', run: () => editor.undo() } });
  };
  const compare = async () => {
    const layout = await read();
    if (layout === undefined) return;
    dialogs.show('compare', {
      title: `${name} and this layout`,
      left: { label: name, text: print(layout) },
      right: { label: 'This layout', text: print(editor.layout()) },
    });
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => void read()}>
        Read again
      </Button>
      <Button size="small" onClick={() => void compare()}>
        Compare
      </Button>
      <Button size="small" disabled={readOnly} onClick={() => void take()}>
        Take its version
      </Button>
    </div>
  );
}
