import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import styles from './Boards.module.css';

/** What can be found by its caption, whatever its capitals. */
export const finds = (text: string, query: string) => text.toLowerCase().includes(query.trim().toLowerCase());

interface TrayProps<T extends { readonly id: string; readonly name: string }> {
  readonly heading: string;
  readonly isSearchable: boolean;
  readonly isLive: boolean;
  readonly items: readonly T[];
  /** Something in hand would land here. */
  readonly isTarget: boolean;
  /** What is said where nothing is left. */
  readonly emptyText: string;
  readonly draw: (item: T) => ReactNode;
  /** Between chips, where one would be put in. */
  readonly children?: ReactNode;
  readonly onClick?: (() => void) | undefined;
}

/** Chips that are not on the board. */
export function Tray<T extends { readonly id: string; readonly name: string }>(props: TrayProps<T>) {
  const { heading, isSearchable, isLive, items, isTarget, emptyText, draw, children, onClick } = props;
  const [query, setQuery] = useState('');
  const id = useId();
  const found = isSearchable && query !== '' ? items.filter(({ name }) => finds(name, query)) : items;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys move chips by themselves; this is the place to drop one by a tap
    <section className={styles.tray} data-tray="" data-target={isTarget} aria-labelledby={id} onClick={onClick}>
      <header>
        <h4 id={id}>{heading}</h4>
        {isSearchable && (
          <label className={styles.search}>
            <Icon name="magnifyingglass" size={13} />
            <input
              type="search"
              value={query}
              placeholder="Find"
              aria-label={`Find in ${heading}`}
              tabIndex={isLive ? 0 : -1}
              onChange={(event) => setQuery(event.target.value)}
            />
          </label>
        )}
      </header>
      <div className={styles.chips}>
        {found.map(draw)}
        {children}
        {found.length === 0 && children === undefined && (
          <span className={styles.none}>{items.length > 0 ? 'Nothing found' : emptyText}</span>
        )}
      </div>
    </section>
  );
}
