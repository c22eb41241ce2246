// All symbols by what people call them, in a grid of which only the visible lines are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { Icon } from '../../../controls/icons/Icon.tsx';
import { type FoundSymbol, searchSymbols } from '../../../controls/icons/search.ts';
import { SearchBox } from '../../ui/fields.tsx';
import styles from './IconPanel.module.css';

interface IconPanelProps {
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

const COLUMNS = 7;
const CELL = 38;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: COLUMNS,
  ArrowUp: -COLUMNS,
  PageDown: COLUMNS * 5,
  PageUp: -COLUMNS * 5,
};

export function IconPanel({ chosen, onChoose }: IconPanelProps) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const found = useMemo(() => searchSymbols(asked), [asked]);
  const [active, setActive] = useState(() => found.findIndex(({ name }) => name === chosen));
  const frame = useRef<HTMLDivElement>(null);
  const grid = useId();
  const lines = useVirtualizer({
    count: Math.ceil(found.length / COLUMNS),
    getScrollElement: () => frame.current,
    estimateSize: () => CELL,
    initialOffset: Math.max(0, Math.floor(active / COLUMNS) - 2) * CELL,
    overscan: 2,
  });
  const current = found[active] ?? found[0];
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    // Sideways the caret moves in what is typed, until the grid is walked.
    const isTyping = (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && active < 0;
    if (step !== undefined && !isTyping) {
      event.preventDefault();
      const next = Math.max(0, Math.min(found.length - 1, active < 0 ? 0 : active + step));
      setActive(next);
      lines.scrollToIndex(Math.floor(next / COLUMNS));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const typed = query.trim();
      if (current !== undefined) onChoose(current.name);
      else if (typed !== '') onChoose(typed);
    }
  };
  return (
    <div className={styles.panel}>
      <SearchBox
        role="combobox"
        aria-label="Search symbols"
        aria-expanded="true"
        aria-controls={grid}
        aria-activedescendant={active >= 0 ? `${grid}-${active}` : undefined}
        placeholder={`Search ${searchSymbols('').length} symbols`}
        value={query}
        // A panel that opens to search has the caret in its search box.
        autoFocus
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(-1);
          lines.scrollToOffset(0);
        }}
        onKeyDown={press}
      />
      {found.length === 0 ? (
        <p className={styles.none}>
          Nothing is called that here. Press Enter to use “{query.trim()}” anyway, if the phone knows it.
        </p>
      ) : (
        <div className={styles.frame} ref={frame} id={grid} role="listbox" aria-label="Symbols" tabIndex={-1}>
          <div role="presentation" style={{ height: lines.getTotalSize(), position: 'relative' }}>
            {lines.getVirtualItems().map((line) => (
              <div
                key={line.key}
                role="presentation"
                className={styles.line}
                style={{ transform: `translateY(${line.start}px)` }}
              >
                {found.slice(line.index * COLUMNS, (line.index + 1) * COLUMNS).map((symbol, column) => {
                  const index = line.index * COLUMNS + column;
                  return (
                    <Cell
                      key={symbol.name}
                      id={`${grid}-${index}`}
                      symbol={symbol}
                      chosen={symbol.name === chosen}
                      active={index === active}
                      onChoose={onChoose}
                    />
                  );
                })}
              </div>
            ))}
          </div>
        </div>
      )}
      <p className={styles.name}>{current?.name ?? ''}</p>
    </div>
  );
}

interface CellProps {
  readonly id: string;
  readonly symbol: FoundSymbol;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly onChoose: (name: string) => void;
}

function Cell({ id, symbol, chosen, active, onChoose }: CellProps) {
  return (
    <button
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-label={symbol.label}
      title={symbol.name}
      className={styles.cell}
      data-active={active || undefined}
      onClick={() => onChoose(symbol.name)}
    >
      <Icon name={symbol.name} size={20} />
    </button>
  );
}
