// One line of the tree.
import { AppWindow, ChevronRight, CircleHelp, Folder, MessageSquare, PanelTop } from 'lucide-react';
import { type CSSProperties, memo, type ReactNode } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { Icon } from '../../controls/icons/Icon.tsx';
import { isGroup, text, typeOf } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { type Badge, badgeWords } from './badges.ts';
import { RenameField } from './RenameField.tsx';
import { calledOf, type Row } from './rows.ts';
import styles from './Tree.module.css';
import type { DropTarget } from './useTreeDrag.tsx';

export const ROW_HEIGHT = 28;
/** Deeper rows are no further in: their names would not be seen. */
const MOST_INDENTED = 12;

interface LineProps {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly badge: Badge | undefined;
  readonly selected: boolean;
  /** Where the keys are. */
  readonly active: boolean;
  /** The tab that the canvas shows. */
  readonly current: boolean;
  readonly drop: Pick<DropTarget, 'where' | 'refused'> | undefined;
  readonly query: string;
  readonly renaming: boolean;
  readonly onRenamed: () => void;
}

export const Line = memo(function Line(props: LineProps) {
  const { id, row, index, top, badge, selected, active, current, drop, renaming, onRenamed } = props;
  const called = calledOf(row);
  const style = { '--depth': Math.min(row.depth, MOST_INDENTED), top, height: ROW_HEIGHT } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names this as its active item
    <div
      id={id}
      role="treeitem"
      className={styles.line}
      style={style}
      data-row={index}
      data-kind={row.kind}
      data-active={active}
      data-current={current}
      data-quiet={row.onTheWay}
      data-drop={drop?.where}
      data-refused={drop?.refused !== undefined || undefined}
      aria-label={spoken(row, badge)}
      aria-level={row.depth + 1}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={row.holds > 0 ? row.open : undefined}
      aria-current={current ? 'page' : undefined}
    >
      {row.holds > 0 && (
        <span className={styles.fold} data-fold="" data-open={row.open}>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        </span>
      )}
      <span className={styles.icon} aria-hidden="true">
        {iconOf(row)}
      </span>
      {renaming ? (
        <RenameField row={row} onDone={onRenamed} />
      ) : (
        <span className={styles.words} title={[called.name, called.more].filter(Boolean).join(' · ')}>
          <span className={styles.name} data-nameless={called.nameless}>
            <Marked text={called.name} query={props.query} />
          </span>
          {called.more !== undefined && (
            <span className={styles.more}>
              <Marked text={called.more} query={props.query} />
            </span>
          )}
        </span>
      )}
      {badge !== undefined && (
        <span className={styles.badge} data-severity={badge.errors > 0 ? 'error' : 'warn'} title={badgeWords(badge)}>
          {badge.errors + badge.warnings}
        </span>
      )}
    </div>
  );
});

function kindOf({ kind, entry }: Row): string {
  if (kind === 'tab') return 'tab';
  if (kind === 'panel') return 'page';
  if (kind === 'popup') return 'popup';
  if (isGroup(entry)) return 'group';
  const type = typeOf(entry);
  return catalog.get(type)?.label.toLowerCase() ?? type ?? 'entry';
}

function spoken(row: Row, badge: Badge | undefined): string {
  const { name, more } = calledOf(row);
  const kind = kindOf(row);
  return [name, name === kind ? undefined : kind, more, badge && badgeWords(badge)].filter(Boolean).join(', ');
}

const LUCIDE = { size: 15, strokeWidth: 1.75 } as const;

function iconOf({ kind, entry }: Row): ReactNode {
  if (kind === 'tab') {
    const icon = text(member(entry, 'icon'));
    return icon === undefined || icon === '' ? <AppWindow {...LUCIDE} /> : <Icon name={icon} size={15} />;
  }
  if (kind === 'popup') return <MessageSquare {...LUCIDE} />;
  if (kind === 'panel') return <PanelTop {...LUCIDE} />;
  if (isGroup(entry)) return <Folder {...LUCIDE} />;
  const definition = catalog.get(typeOf(entry));
  return definition === undefined ? <CircleHelp {...LUCIDE} /> : <Icon name={definition.icon} size={15} />;
}

/** What was searched for stands out. */
function Marked({ text: words, query }: { readonly text: string; readonly query: string }) {
  const from = query === '' ? -1 : words.toLowerCase().indexOf(query.toLowerCase());
  if (from === -1) return words;
  const to = from + query.length;
  return (
    <>
      {words.slice(0, from)}
      <mark>{words.slice(from, to)}</mark>
      {words.slice(to)}
    </>
  );
}
