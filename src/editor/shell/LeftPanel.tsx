import { Suspense } from 'react';
import { Palette } from '../palette/Palette.tsx';
import type { LeftPane } from '../settings.ts';
import { Pane, Tabs } from '../ui/Tabs.tsx';
import { pane } from '../usable.ts';
import { useApp, useSetting } from '../useApp.tsx';
import styles from './panes.module.css';

const Tree = pane('Tree');
const Blocks = pane('Blocks');

const HEADS = [
  { value: 'add', label: 'Add' },
  { value: 'tree', label: 'Tree' },
  { value: 'blocks', label: 'Blocks' },
];

export function LeftPanel() {
  const { settings } = useApp();
  const shown = useSetting('leftPane');
  return (
    <Tabs
      label="Add and arrange"
      className={styles.panes}
      value={shown}
      heads={HEADS}
      onChange={(leftPane) => settings.setState({ leftPane: leftPane as LeftPane })}
    >
      <Pane value="add" className={styles.pane}>
        <Palette />
      </Pane>
      <Pane value="tree" className={styles.pane}>
        <Suspense fallback={null}>
          <Tree />
        </Suspense>
      </Pane>
      <Pane value="blocks" className={styles.pane}>
        <Suspense fallback={null}>
          <Blocks />
        </Suspense>
      </Pane>
    </Tabs>
  );
}
