// The document as an outline: everything in it by name, to find, select, rename, order and take elsewhere.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { catalog } from '../../controls/catalog.ts';
import { contextEntries } from '../canvas/context-entries.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { SearchBox } from '../ui/fields.tsx';
import { ContextMenu } from '../ui/Menu.tsx';
import { useApp, useEditorState, useLayout, useSetting } from '../useApp.tsx';
import { badgesOf } from './badges.ts';
import { foldKey, setFolds } from './folded.ts';
import { Line, ROW_HEIGHT } from './Line.tsx';
import { type Row, rowsOf } from './rows.ts';
import styles from './Tree.module.css';
import { tabEntries } from './tab-entries.ts';
import { useTreeDrag } from './useTreeDrag.tsx';
import { useTreeKeys } from './useTreeKeys.tsx';
import { useTreeSelection } from './useTreeSelection.tsx';

const labelOfType = (type: string) => (type === 'group' ? 'Group' : catalog.get(type)?.label);

const NO_FOLDS: readonly string[] = [];

export function Tree() {
  const layout = useLayout();
  const id = useEditorState((state) => state.id) ?? '';
  const folds = useSetting('folded')[id] ?? NO_FOLDS;
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query);
  const rows = useMemo(() => {
    const folded = new Set(folds);
    return rowsOf(layout, { isFolded: (row) => folded.has(foldKey(row)), query: searched, labelOfType });
  }, [layout, folds, searched]);
  const searching = searched.trim() !== '';
  return (
    <div className={styles.tree}>
      <Head query={query} onQuery={setQuery} layoutId={id} found={searching ? countOf(rows) : ''} />
      {rows.length > 0 ? (
        <Lines rows={rows} layoutId={id} searching={searching} query={searched.trim()} />
      ) : searching ? (
        <Empty title={`Nothing called “${searched.trim()}”`}>
          <p>Ids, labels and kinds of controls are searched.</p>
          <Button size="small" onClick={() => setQuery('')}>
            Show everything
          </Button>
        </Empty>
      ) : (
        <NoTabs />
      )}
    </div>
  );
}

function countOf(rows: readonly Row[]): string {
  const count = rows.filter((row) => !row.onTheWay).length;
  return count === 1 ? '1 found' : `${count} found`;
}

function NoTabs() {
  const { editor } = useApp();
  return (
    <Empty title="This layout has no tabs yet">
      <p>Controls stand on tabs. Add one, then pick controls under “Add”.</p>
      <Button look="primary" onClick={() => editor.edit({ kind: 'addTab' })}>
        Add a tab
      </Button>
    </Empty>
  );
}

interface HeadProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly layoutId: string;
  readonly found: string;
}

function Head({ query, onQuery, layoutId, found }: HeadProps) {
  const { editor, settings } = useApp();
  const fold = () => {
    const holders = rowsOf(editor.layout(), { isFolded: () => false }).filter((row) => row.holds > 0);
    setFolds(settings, layoutId, (folds) => {
      // The tabs stay open: folded they would hide all there is.
      for (const row of holders) if (row.kind !== 'tab') folds.add(foldKey(row));
    });
  };
  return (
    <div className={styles.head}>
      <SearchBox
        aria-label="Search this layout"
        placeholder="Search this layout"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') onQuery('');
          else if (event.key === 'ArrowDown') {
            event.currentTarget.closest(`.${styles.tree}`)?.querySelector<HTMLElement>('[role="tree"]')?.focus();
          } else return;
          event.preventDefault();
        }}
      />
      <span className={styles.hidden} role="status">
        {found}
      </span>
      <IconButton label="Fold all groups" size="small" onClick={fold}>
        <ChevronsDownUp size={15} strokeWidth={1.75} />
      </IconButton>
      <IconButton
        label="Unfold everything"
        size="small"
        onClick={() => setFolds(settings, layoutId, (folds) => folds.clear())}
      >
        <ChevronsUpDown size={15} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}

const isFold = (target: EventTarget) => target instanceof Element && target.closest('[data-fold]') !== null;

interface LinesProps {
  readonly rows: readonly Row[];
  readonly layoutId: string;
  readonly searching: boolean;
  readonly query: string;
}

function Lines({ rows, layoutId, searching, query }: LinesProps) {
  const app = useApp();
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const findings = useStore(app.findings, ({ list }) => list);
  const badges = useMemo(() => badgesOf(findings), [findings]);
  const shownTab = useEditorState(({ tab }) => tab);
  const [renaming, setRenaming] = useState<string>();
  const selection = useTreeSelection(rows, layoutId);
  const { activeIndex, toShow, shown } = selection;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    // The row that the keys are at is named to screen readers, so it is there wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return activeIndex < 0 || seen.includes(activeIndex) ? seen : [...seen, activeIndex];
    },
  });
  useEffect(() => {
    const index = toShow === undefined ? -1 : rows.findIndex(({ key }) => key === toShow);
    if (index === -1) return;
    // What is known of the list is enough: asking it would lay out the whole page.
    const [from, room] = [virtual.scrollOffset ?? 0, virtual.scrollRect?.height ?? 0];
    const top = index * ROW_HEIGHT;
    if (top < from) virtual.scrollToOffset(top);
    else if (top + ROW_HEIGHT > from + room) virtual.scrollToOffset(top + ROW_HEIGHT - room);
    shown();
  }, [toShow, shown, rows, virtual]);

  const drag = useTreeDrag({ rows, scroller, selection });
  const keys = useTreeKeys({ rows, searching, selection, rename: setRenaming });
  const rowAt = (target: EventTarget) => {
    const line = target instanceof Element ? target.closest('[data-row]') : null;
    return line === null ? undefined : rows[Number(line.getAttribute('data-row'))];
  };
  const menu = () => {
    const row = rows[activeIndex];
    if (row === undefined) return contextEntries(app);
    const rename = { label: row.kind === 'tab' ? 'Rename' : 'Rename id', keys: 'f2', run: () => setRenaming(row.key) };
    return row.kind === 'tab'
      ? [rename, ...tabEntries(app, row.index, { along: 'column' })]
      : [rename, 'line' as const, ...contextEntries(app)];
  };
  const finish = useCallback(() => {
    setRenaming(undefined);
    scroller.current?.focus();
  }, []);
  const active = rows[activeIndex];
  return (
    <ContextMenu entries={menu}>
      <div
        ref={scroller}
        className={styles.lines}
        role="tree"
        aria-label="Controls of this layout"
        aria-multiselectable="true"
        aria-activedescendant={active === undefined ? undefined : `${prefix}-${active.key}`}
        tabIndex={0}
        data-dragging={drag.target !== undefined}
        {...drag.listeners}
        onKeyDown={keys}
        onPointerDown={(event) => {
          const row = isFold(event.target) ? undefined : rowAt(event.target);
          const plain = event.button === 0 && !(event.shiftKey || event.ctrlKey || event.metaKey);
          if (row !== undefined && plain && event.pointerType === 'mouse' && !selection.isSelected(row)) {
            selection.pick(row, 'only');
          }
        }}
        onClick={(event) => {
          const row = rowAt(event.target);
          if (row === undefined) return;
          if (!isFold(event.target))
            selection.pick(row, event.shiftKey ? 'to' : event.ctrlKey || event.metaKey ? 'toggle' : 'only');
          else if (!searching) selection.fold(row, row.open);
        }}
        onDoubleClick={(event) => {
          if (!isFold(event.target)) setRenaming(rowAt(event.target)?.key);
        }}
        onContextMenu={(event) => {
          const row = rowAt(event.target);
          if (row !== undefined && !selection.isSelected(row)) selection.pick(row, 'only');
        }}
      >
        <div className={styles.inner} style={{ height: virtual.getTotalSize() }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <Line
                key={row.key}
                id={`${prefix}-${row.key}`}
                row={row}
                index={index}
                top={start}
                badge={(row.open ? badges.own : badges.whole).get(row.key)}
                selected={selection.isSelected(row)}
                active={row === active}
                current={row.kind === 'tab' && row.index === shownTab}
                drop={drag.target?.key === row.key ? drag.target : undefined}
                query={query}
                renaming={renaming === row.key}
                onRenamed={finish}
              />
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
}
