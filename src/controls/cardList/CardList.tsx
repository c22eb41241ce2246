import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { catalog } from '../catalog.ts';
import { Icon } from '../icons/Icon.tsx';
import type { DrawNode, ViewProps } from '../view.tsx';
import styles from './CardList.module.css';
import { CardPage } from './CardPage.tsx';
import type { cardList } from './cardList.ts';
import { type Card, cardsOf, sectionsOf } from './cards.ts';
import { Miniature } from './Miniature.tsx';

const MINIATURE = { width: 88, height: 60 };
const NARROW = 200;
const LEAST_SEARCHED = 110;

export function CardList({ id, props, value, size, mode, draw }: ViewProps<typeof cardList>) {
  const name = props.label ?? id;
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string>();
  const cards = useMemo(() => cardsOf(value, catalog), [value]);
  const sections = useMemo(() => sectionsOf(cards, search), [cards, search]);
  const opened = cards.find((card) => card.id === open);
  const list = useRef<HTMLElement>(null);
  useReturn(list, open);
  if (opened?.definition !== undefined) {
    const card = { ...opened, definition: opened.definition };
    return <CardPage card={card} size={size} draw={draw} close={() => setOpen(undefined)} />;
  }
  const tabIndex = mode === 'live' ? undefined : -1;
  return (
    <div className={styles.list}>
      {size.height >= LEAST_SEARCHED && (
        <label className={styles.search}>
          <Icon name="magnifyingglass" size={15} />
          <input
            type="search"
            aria-label={`Search ${name}`}
            placeholder="Search"
            value={search}
            readOnly={mode === 'still'}
            tabIndex={tabIndex}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
            onKeyDown={({ key }) => key === 'Escape' && setSearch('')}
          />
        </label>
      )}
      <section ref={list} className={styles.scroller} aria-label={name} tabIndex={mode === 'live' ? 0 : -1}>
        {sections.length === 0 && (
          <div className={styles.empty}>{cards.length === 0 ? 'No data' : `Nothing found for “${search.trim()}”`}</div>
        )}
        {sections.map((section) => (
          <div key={section.title}>
            <h3 className={styles.sectionTitle}>{section.title}</h3>
            {section.cards.map((card) => (
              <CardRow
                key={card.id}
                card={card}
                narrow={size.width < NARROW}
                draw={draw}
                tabIndex={tabIndex}
                choose={() => setOpen(card.id)}
              />
            ))}
          </div>
        ))}
      </section>
    </div>
  );
}

/** Back in the list, the card that was open has the focus again. */
function useReturn(list: RefObject<HTMLElement | null>, open: string | undefined) {
  const before = useRef(open);
  useEffect(() => {
    const last = before.current;
    before.current = open;
    if (last === undefined || open !== undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(last)}"]`)?.focus();
  }, [list, open]);
}

interface CardRowProps {
  readonly card: Card;
  readonly narrow: boolean;
  readonly draw: DrawNode;
  readonly tabIndex: number | undefined;
  readonly choose: () => void;
}

function CardRow({ card: { id, label, summary, definition }, narrow, draw, tabIndex, choose }: CardRowProps) {
  const words = (
    <span className={styles.words}>
      <span className={styles.name}>{label}</span>
      {summary !== undefined && <span className={styles.summary}>{summary}</span>}
    </span>
  );
  if (definition === undefined) return <div className={styles.card}>{words}</div>;
  return (
    <div className={styles.card} data-opens="true">
      {!narrow && <Miniature definition={definition} box={MINIATURE} draw={draw} />}
      {/* Beside the miniature, which has buttons of its own, and spread over the whole card by its style. */}
      <button type="button" className={styles.open} data-card={id} tabIndex={tabIndex} onClick={choose}>
        {words}
        <Icon name="chevron.right" size={13} className={styles.chevron} />
      </button>
    </div>
  );
}
