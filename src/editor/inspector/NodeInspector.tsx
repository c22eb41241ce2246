// The rows of what is selected, by section.
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { catalog } from '../../controls/catalog.ts';
import type { Node } from '../../layout/document.ts';
import type { Section } from '../../layout/fields.ts';
import { nodeOf, pathOf, type Selection } from '../selection.ts';
import { Empty } from '../ui/Empty.tsx';
import { Pane, Tabs } from '../ui/Tabs.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import { Head } from './Head.tsx';
import styles from './Inspector.module.css';
import { problemsOf } from './problems.ts';
import { type InspectorGroup, RowGroups } from './RowGroups.tsx';
import { commonFields, kindOfNode, otherRows, sectionsOf } from './rows.ts';
import { nodesSubject } from './subject.ts';

const SECTIONS: readonly { readonly value: Section; readonly label: string }[] = [
  { value: 'content', label: 'Content' },
  { value: 'data', label: 'Data' },
  { value: 'style', label: 'Style' },
];

interface NodeInspectorProps {
  readonly selection: Selection;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}

export function NodeInspector({ selection, section, onSection }: NodeInspectorProps) {
  const app = useApp();
  const nodes = useEditorState(
    useShallow(({ history }): readonly Node[] =>
      selection.map((target) => nodeOf(history.present, target)).filter((node) => node !== undefined),
    ),
  );
  // Not by their ids: the focus would be lost when one is changed.
  const place = useEditorState(({ history }) =>
    selection.map((target) => pathOf(history.present, target)?.join('/')).join(' '),
  );
  const kinds = useStable(nodes.map((node) => kindOfNode(node, catalog)));
  const { fields, definition, definitions } = useMemo(() => {
    const different = [...new Set(kinds)];
    return {
      fields: commonFields(different.map((kind) => kind.fields)),
      definition: different.length === 1 ? different[0]?.definition : undefined,
      definitions: different.map((kind) => kind.definition).filter((one) => one !== undefined),
    };
  }, [kinds]);
  const subject = useMemo(() => nodesSubject(app.editor, selection, definition), [app.editor, selection, definition]);
  const sections = sectionsOf(fields, definitions);
  const others = nodes.length === 1 ? otherRows(nodes, fields, definition) : [];
  const groupsOf = (wanted: Section): readonly InspectorGroup[] =>
    wanted !== 'content' || others.length === 0
      ? sections[wanted]
      : [...sections.content, { key: 'other', title: 'Other keys', rows: others, foreign: true }];
  const counts = useStore(
    app.findings,
    useShallow(({ list }) =>
      SECTIONS.map(({ value }) => {
        const rows = groupsOf(value).flatMap((group) => group.rows);
        return rows.reduce((sum, row) => sum + problemsOf(list, subject, row.path, 'within').length, 0);
      }),
    ),
  );
  const [kind] = kinds;
  if (kind === undefined) {
    return (
      <Empty title="Not a control">
        <p>What stands here is not an object, so it has no fields. It can be removed, or mended in the JSON pane.</p>
      </Empty>
    );
  }
  return (
    <Tabs
      label="Fields"
      className={styles.inspector}
      value={section}
      heads={SECTIONS.map((head, index) => ({ ...head, count: counts[index] ?? 0 }))}
      onChange={(value) => onSection(value as Section)}
    >
      <div className={styles.body}>
        <Head nodes={nodes} kinds={kinds} selection={selection} subject={subject} place={place} />
        {SECTIONS.map(({ value }) => (
          <Pane key={value} value={value} className={styles.pane}>
            <RowGroups
              // Folds and half-typed text belong to what was selected when they were opened.
              key={place}
              groups={groupsOf(value)}
              nodes={nodes}
              subject={subject}
            />
          </Pane>
        ))}
      </div>
    </Tabs>
  );
}

/** The identical list as long as its entries are identical. */
function useStable<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list);
  const same = kept.length === list.length && kept.every((entry, index) => entry === list[index]);
  if (!same) setKept(list);
  return same ? kept : list;
}
