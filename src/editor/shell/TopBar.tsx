import {
  Menu as MenuIcon,
  MonitorSmartphone,
  Moon,
  PanelLeftClose,
  PanelLeftOpen,
  PanelRightClose,
  PanelRightOpen,
  Play,
  Redo2,
  RotateCw,
  Square,
  Sun,
  Undo2,
  Upload,
} from 'lucide-react';
import { ACTIONS, actionById, type Chapter, isEnabled } from '../actions.ts';
import { shapeOf } from '../canvas/device-shape.ts';
import { DEVICES } from '../canvas/devices.ts';
import { LayoutMenu } from '../library/LayoutMenu.tsx';
import { LiveBar } from '../link/LiveBar.tsx';
import { OWN_SIZE } from '../sizes/own-size.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Hint } from '../ui/Hint.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useApp, useEditorState, useSetting } from '../useApp.tsx';
import { ActionButton } from './ActionButton.tsx';
import { menuItemOf } from './menu-item.ts';
import { openSide, type Side } from './sides.ts';
import styles from './TopBar.module.css';
import { TEXT_SIZES } from './text-sizes.ts';
import { useSchemeShown } from './useScheme.tsx';
import { useSides } from './useSides.tsx';

const ICON = { size: 17, strokeWidth: 1.75 };

export function TopBar() {
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <MainMenu />
        <SideButton side="left" />
        <LayoutMenu />
        <span className={styles.line} />
        <ActionButton id="edit.undo">
          <Undo2 {...ICON} />
        </ActionButton>
        <span className={styles.spare}>
          <ActionButton id="edit.redo">
            <Redo2 {...ICON} />
          </ActionButton>
        </span>
      </div>
      <div className={styles.middle}>
        <DeviceMenu />
        <TurnButton />
        <PlayButton />
        <SchemeButton />
      </div>
      <div className={styles.end}>
        <LiveBar />
        <ExportButton />
        <SideButton side="right" />
      </div>
    </header>
  );
}

const SIDES = {
  left: { Open: PanelLeftOpen, Close: PanelLeftClose },
  right: { Open: PanelRightOpen, Close: PanelRightClose },
};

function SideButton({ side }: { readonly side: Side }) {
  const app = useApp();
  const open = useSides()[side];
  const { label, keys } = actionById(`view.${side}`);
  const Sign = open ? SIDES[side].Close : SIDES[side].Open;
  return (
    <IconButton label={label} keys={keys?.[0]} aria-expanded={open} onClick={() => openSide(app, side, !open)}>
      <Sign {...ICON} />
    </IconButton>
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
  const { name, slug: drawn } = shapeOf(chosen);
  const isListed = DEVICES.some(({ slug }) => slug === drawn);
  const entries = (): readonly MenuEntry[] => [
    { heading: 'Draw it on' },
    ...DEVICES.map(({ slug, name: label }) => ({
      label,
      checked: slug === chosen,
      run: () => settings.setState({ device: slug }),
    })),
    {
      label: isListed ? 'Own size…' : `Own size, ${name}…`,
      checked: !isListed,
      run: () => dialogs.show('sizes', OWN_SIZE),
    },
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
      <Button look="plain" className={styles.device} aria-label={`Device: ${name}`}>
        <MonitorSmartphone size={15} strokeWidth={1.75} />
        <span>{name}</span>
      </Button>
    </Menu>
  );
}

function TurnButton() {
  const { settings } = useApp();
  const landscape = useSetting('landscape');
  return (
    <IconButton
      className={styles.spare ?? ''}
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

function ExportButton() {
  const app = useApp();
  const action = actionById('file.export');
  const enabled = useEditorState(() => isEnabled(action, app));
  return (
    <Hint text="Export…" keys={action.keys?.[0]}>
      <Button className={styles.spare ?? ''} disabled={!enabled} aria-label="Export" onClick={() => action.run(app)}>
        <Upload size={16} strokeWidth={1.75} />
        <span className={styles.word}>Export</span>
      </Button>
    </Hint>
  );
}

/** Dark or light for the editor; what the system says is in the menu. */
function SchemeButton() {
  const { settings } = useApp();
  const shown = useSchemeShown();
  return (
    <IconButton
      className={styles.spare ?? ''}
      label={shown === 'dark' ? 'Light editor' : 'Dark editor'}
      onClick={() => settings.setState({ scheme: shown === 'dark' ? 'light' : 'dark' })}
    >
      {shown === 'dark' ? <Moon {...ICON} /> : <Sun {...ICON} />}
    </IconButton>
  );
}
