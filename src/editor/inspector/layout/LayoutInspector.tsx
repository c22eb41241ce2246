// The right panel while nothing is selected: the layout itself, and the page that is shown.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { LAYOUT } from '../../../layout/blocks/layout.ts';
import { type Layout, tabsOf, tabTitle, text } from '../../../layout/document.ts';
import { isArray, isObject, type Json, member } from '../../../layout/json.ts';
import { nodesIn } from '../../../layout/walk.ts';
import { useApp, useEditorState, useLayout } from '../../useApp.tsx';
import { problemsOf } from '../problems.ts';
import { Rows } from '../Rows.tsx';
import type { Subject } from '../row.ts';
import { placeSubject } from '../subject.ts';
import { BlockProblems } from './BlockProblems.tsx';
import styles from './layout.module.css';
import { PageRows } from './PageRows.tsx';
import { Section } from './Section.tsx';
import { SourceCards } from './SourceCards.tsx';
import { allBut, blockFields, type LayoutSection, SECTIONS } from './sections.ts';
import { ThemeGlimpse } from './ThemeGlimpse.tsx';

const counted = (count: number, word: string) => (count === 1 ? `1 ${word}` : `${count} ${word}s`);

function controlsIn(layout: Layout): number {
  let count = 0;
  for (const _ of nodesIn(layout)) count += 1;
  return count;
}

export function LayoutInspector() {
  const { editor, findings } = useApp();
  const layout = useLayout();
  const tab = useEditorState((state) => state.tab);
  const subject = useMemo(() => placeSubject(editor, []), [editor]);
  const controls = useMemo(() => controlsIn(layout), [layout]);
  const problems = useStore(
    findings,
    useShallow(({ list }) =>
      SECTIONS.map(({ key, keys = [], block }) => {
        if (key === 'page') return 0;
        const names = block === undefined ? keys : [...keys, block];
        return names.reduce((sum, name) => sum + problemsOf(list, subject, [name], 'within').length, 0);
      }),
    ),
  );
  const pages = tabsOf(layout).length;
  return (
    <div className={styles.whole}>
      <div className={styles.head}>
        <h2>{text(member(layout, 'name')) || 'A layout without a name'}</h2>
        <p>
          Layout · {counted(pages, 'tab')} · {counted(controls, 'control')}
        </p>
      </div>
      <div className={styles.body}>
        {SECTIONS.map((section, index) => (
          <Section
            key={section.key}
            name={section.key}
            title={section.title}
            problems={problems[index] ?? 0}
            summary={summaryOf(section, layout, tab)}
          >
            <SectionRows section={section} layout={layout} tab={tab} subject={subject} />
          </Section>
        ))}
      </div>
    </div>
  );
}

function sizeOf(value: Json | undefined): number {
  if (isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

function summaryOf({ key, keys, block }: LayoutSection, layout: Layout, tab: number): string | undefined {
  if (key === 'page') return tabTitle(tabsOf(layout)[tab], tab);
  if (key === 'connection') {
    const connection = member(layout, 'connection');
    return text(member(connection, 'url')) ?? (isObject(connection) ? 'a room' : 'none');
  }
  if (block !== undefined) {
    const size = sizeOf(member(layout, block));
    return size === 0 ? 'none' : `${size} set`;
  }
  if (key !== 'automatic') return undefined;
  const size = (keys ?? []).reduce((sum, name) => sum + sizeOf(member(layout, name)), 0);
  return size === 0 ? 'none' : String(size);
}

interface SectionRowsProps {
  readonly section: LayoutSection;
  readonly layout: Layout;
  readonly tab: number;
  readonly subject: Subject;
}

const ROOT: readonly string[] = [];

function SectionRows({ section: { key, keys, block }, layout, tab, subject }: SectionRowsProps) {
  const without = useMemo(() => (keys === undefined ? [] : allBut(keys)), [keys]);
  const path = useMemo(() => (block === undefined ? ROOT : [block]), [block]);
  if (key === 'page') return <PageRows tab={tab} />;
  if (key === 'theme') return <ThemeGlimpse />;
  if (key === 'sources') return <SourceCards />;
  if (block !== undefined) {
    return (
      <>
        <BlockProblems subject={subject} path={path} />
        <Rows fields={blockFields(block)} path={path} holders={[member(layout, block)]} subject={subject} />
      </>
    );
  }
  return (
    <Rows
      fields={LAYOUT}
      path={path}
      holders={[layout]}
      subject={subject}
      without={without}
      // Keys nobody knows stand with the layout’s own, and only there.
      {...(key === 'layout' ? {} : { section: 'data' as const })}
    />
  );
}
