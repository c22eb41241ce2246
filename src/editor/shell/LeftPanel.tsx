import { Palette } from '../palette/Palette.tsx';
import { pane } from '../pane.tsx';
import type { LeftPane } from '../settings.ts';
import { Pane, Tabs } from '../ui/Tabs.tsx';
import { useApp, useSetting } from '../useApp.tsx';
import styles from './panes.module.css';

const Tree = pane(({ Tree }) => Tree);
const Blocks = pane(({ Blocks }) => Blocks);

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
        <Tree />
      </Pane>
      <Pane value="blocks" className={styles.pane}>
        <Blocks />
      </Pane>
    </Tabs>
  );
}
