import type { Device } from '../../studio/devices.ts';
import { Button } from '../ui/Button.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './DevicePane.module.css';
import { compareWithDevice, readFromDevice, takeFromDevice } from './device-layout.ts';
import type { Live } from './link.ts';

interface ScreenButtonsProps {
  readonly live: Live;
  readonly device: Device;
}

/** What can be done with the layout on the device’s screen. */
export function ScreenButtons({ live, device: { name } }: ScreenButtonsProps) {
  const app = useApp();
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => void readFromDevice(app, live, name)}>
        Read again
      </Button>
      <Button size="small" onClick={() => void compareWithDevice(app, live, name)}>
        Compare
      </Button>
      <Button size="small" disabled={readOnly} onClick={() => void takeFromDevice(app, live, name)}>
        Take its version
      </Button>
    </div>
  );
}
