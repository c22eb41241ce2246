import { Menu as MenuIcon, MonitorSmartphone, Moon, Play, Redo2, RotateCw, Square, Sun, Undo2 } from 'lucide-react';
import { ACTIONS, type Chapter } from '../actions.ts';
import { DEVICES } from '../canvas/devices.ts';
import { LayoutMenu } from '../library/LayoutMenu.tsx';
import { LiveBar } from '../link/LiveBar.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useApp, useEditorState, useSetting } from '../useApp.tsx';
import { ActionButton } from './ActionButton.tsx';
import { menuItemOf } from './menu-item.ts';
import styles from './TopBar.module.css';
import { useSchemeShown } from './useScheme.tsx';

const ICON = { size: 17, strokeWidth: 1.75 };

export function TopBar() {
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <MainMenu />
        <LayoutMenu />
        <span className={styles.line} />
        <ActionButton id="edit.undo">
          <Undo2 {...ICON} />
        </ActionButton>
        <ActionButton id="edit.redo">
          <Redo2 {...ICON} />
        </ActionButton>
      </div>
      <div className={styles.middle}>
        <DeviceMenu />
        <TurnButton />
        <PlayButton />
        <SchemeButton />
      </div>
      <div className={styles.end}>
        <LiveBar />
      </div>
    </header>
  );
}

const CHAPTERS: readonly Chapter[] = ['File', 'Edit', 'Arrange', 'View', 'Live'];

function MainMenu() {
  const app = useApp();
  const entries = (): readonly MenuEntry[] => [
    ...CHAPTERS.flatMap((chapter) => {
      const actions = ACTIONS.filter((action) => action.chapter === chapter && action.quiet !== true);
      return actions.length === 0 ? [] : [{ submenu: chapter, entries: actions.map((one) => menuItemOf(app, one)) }];
    }),
    'line' as const,
    ...ACTIONS.filter((action) => action.chapter === 'Help').map((one) => menuItemOf(app, one)),
  ];
  return (
    <Menu entries={entries}>
      <IconButton label="Menu">
        <MenuIcon {...ICON} />
      </IconButton>
    </Menu>
  );
}

function DeviceMenu() {
  const { settings, dialogs } = useApp();
  const chosen = useSetting('device');
  const scale = useSetting('textScale');
  const device = DEVICES.find(({ slug }) => slug === chosen) ?? DEVICES[0];
  const entries = (): readonly MenuEntry[] => [
    { heading: 'Draw it on' },
    ...DEVICES.map(({ slug, name }) => ({
      label: name,
      checked: slug === chosen,
      run: () => settings.setState({ device: slug }),
    })),
    'line',
    { heading: 'Text size' },
    ...TEXT_SIZES.map(({ label, value }) => ({
      label,
      checked: value === scale,
      run: () => settings.setState({ textScale: value }),
    })),
    'line',
    { label: 'All sizes side by side…', run: () => dialogs.show('sizes') },
  ];
  return (
    <Menu entries={entries} align="center">
      <Button look="plain" className={styles.device} aria-label={`Device: ${device?.name ?? 'custom'}`}>
        <MonitorSmartphone size={15} strokeWidth={1.75} />
        <span>{device?.name}</span>
      </Button>
    </Menu>
  );
}

const TEXT_SIZES = [
  { label: 'Small', value: 0.85 },
  { label: 'Usual', value: 1 },
  { label: 'Large', value: 1.3 },
  { label: 'Very large', value: 1.6 },
  { label: 'Largest', value: 2 },
];

function TurnButton() {
  const { settings } = useApp();
  const landscape = useSetting('landscape');
  return (
    <IconButton
      label={landscape ? 'Turn upright' : 'Turn on its side'}
      aria-pressed={landscape}
      onClick={() => settings.setState({ landscape: !landscape })}
    >
      <RotateCw {...ICON} />
    </IconButton>
  );
}

function PlayButton() {
  const playing = useEditorState((state) => state.playing);
  return <ActionButton id="view.play">{playing ? <Square {...ICON} /> : <Play {...ICON} />}</ActionButton>;
}

/** Dark or light for the editor; what the system says is in the menu. */
function SchemeButton() {
  const { settings } = useApp();
  const shown = useSchemeShown();
  return (
    <IconButton
      label={shown === 'dark' ? 'Light editor' : 'Dark editor'}
      onClick={() => settings.setState({ scheme: shown === 'dark' ? 'light' : 'dark' })}
    >
      {shown === 'dark' ? <Moon {...ICON} /> : <Sun {...ICON} />}
    </IconButton>
  );
}
