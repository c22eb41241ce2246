import { ArrowLeftRight, Braces, ChevronDown, ChevronUp, CircleAlert, Columns2, Rows2, Smartphone } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import { fetchPanes, pane } from '../pane.tsx';
import type { DockPane } from '../settings.ts';
import { IconButton } from '../ui/Button.tsx';
import { Pane, Tabs } from '../ui/Tabs.tsx';
import { idle } from '../usable.ts';
import { useApp, useSetting } from '../useApp.tsx';
import { PanelFence } from './PanelFence.tsx';
import styles from './panes.module.css';
import { usePhone } from './usePhone.tsx';

const ProblemsPane = pane(({ ProblemsPane }) => ProblemsPane);
const DevicePane = pane(({ DevicePane }) => DevicePane);
const TrafficPane = pane(({ TrafficPane }) => TrafficPane);
// Monaco is ten times the size of everything else together, so everything else comes first.
const JsonPane = lazy(async () => {
  await fetchPanes();
  await idle(2000);
  return { default: (await import('../json/JsonPane.tsx')).JsonPane };
});

/** JSON, problems, device and traffic under the canvas or beside it; only its tabs while it is closed. */
export function Dock() {
  const { settings, findings } = useApp();
  const open = useSetting('dockOpen');
  const beside = useSetting('dockBeside');
  const phone = usePhone();
  const shown = useSetting('dockPane');
  const count = useStore(findings, ({ list }) => list.length);
  const heads = [
    { value: 'json', label: 'JSON', icon: <Braces size={15} /> },
    { value: 'problems', label: 'Problems', icon: <CircleAlert size={15} />, count },
    { value: 'device', label: 'Device', icon: <Smartphone size={15} /> },
    { value: 'traffic', label: 'Traffic', icon: <ArrowLeftRight size={15} /> },
  ];
  const tail = (
    <div style={{ display: 'flex', flex: 'none', paddingRight: 8 }}>
      {!phone && (
        <IconButton
          label={beside ? 'Put it under the canvas' : 'Put it beside the canvas'}
          data-dock-button="place"
          onClick={() => settings.setState({ dockBeside: !beside, dockOpen: true })}
        >
          {beside ? <Rows2 size={16} /> : <Columns2 size={16} />}
        </IconButton>
      )}
      <IconButton
        label={open ? 'Close the lower panel' : 'Open the lower panel'}
        aria-expanded={open}
        data-dock-button="open"
        onClick={() => settings.setState({ dockOpen: !open })}
      >
        {open ? <ChevronDown size={16} /> : <ChevronUp size={16} />}
      </IconButton>
    </div>
  );
  return (
    <Tabs
      label="Code, problems and device"
      className={styles.panes}
      value={shown}
      heads={heads}
      tail={tail}
      onChange={(dockPane) => settings.setState({ dockPane: dockPane as DockPane, dockOpen: true })}
    >
      {open && (
        <>
          <DockPanel value="json" name="The JSON pane">
            <JsonPane />
          </DockPanel>
          <DockPanel value="problems" name="The problem list">
            <ProblemsPane />
          </DockPanel>
          <DockPanel value="device" name="The device panel">
            <DevicePane />
          </DockPanel>
          <DockPanel value="traffic" name="The traffic list">
            <TrafficPane />
          </DockPanel>
        </>
      )}
    </Tabs>
  );
}

interface DockPanelProps {
  readonly value: DockPane;
  readonly name: string;
  readonly children: ReactNode;
}

function DockPanel({ value, name, children }: DockPanelProps) {
  return (
    <Pane value={value} className={styles.pane}>
      <PanelFence name={name}>
        <Suspense fallback={<p className={styles.coming}>Loading…</p>}>{children}</Suspense>
      </PanelFence>
    </Pane>
  );
}
