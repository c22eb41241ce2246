import { useMemo } from 'react';
import { GRID } from '../../../layout/blocks/grid.ts';
import { TAB } from '../../../layout/blocks/nodes.ts';
import { tabsOf } from '../../../layout/document.ts';
import { isObject, member } from '../../../layout/json.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor, useEditorState } from '../../useApp.tsx';
import { Rows } from '../Rows.tsx';
import styles from './layout.module.css';
import { tabSubject } from './tab-subject.ts';

const HELD = ['grid', 'children'];
const PAGE: readonly string[] = [];
const GRID_PATH = ['grid'];

/** The page that is shown: its name, its icon, how it is divided. */
export function PageRows({ tab }: { readonly tab: number }) {
  const editor = useEditor();
  const page = useEditorState(({ history }) => tabsOf(history.present)[tab]);
  const subject = useMemo(() => tabSubject(editor, tab), [editor, tab]);
  if (!isObject(page)) {
    return (
      <>
        <p className={styles.quiet}>This layout has no tab yet.</p>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => editor.edit({ kind: 'addTab' })}>
            Add a tab
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Rows fields={TAB} path={PAGE} holders={[page]} subject={subject} without={HELD} />
      <Rows fields={GRID} path={GRID_PATH} holders={[member(page, 'grid')]} subject={subject} />
    </>
  );
}
