import type { Layout } from '../../layout/document.ts';
import { print } from '../../layout/print.ts';
import type { Device } from '../../studio/devices.ts';
import { replaceOpen } from '../library/opening.ts';
import { Button } from '../ui/Button.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import styles from './DevicePane.module.css';
import type { Live } from './link.ts';

interface ScreenButtonsProps {
  readonly live: Live;
  readonly device: Device;
}

/** What can be done with the layout on the device’s screen. */
export function ScreenButtons({ live, device: { name } }: ScreenButtonsProps) {
  const app = useApp();
  const { editor, notices, dialogs } = app;
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
    await replaceOpen(app, layout, `Take the version of ${name}`, `Before taking the version of ${name}`);
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
