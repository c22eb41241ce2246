// Everything that can be put on a layout: by category, by name, or by what was used lately.
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { CATEGORIES, type Category } from '../../layout/control.ts';
import { addNode } from '../canvas/new-node.ts';
import { usePaletteDrag } from '../canvas/usePaletteDrag.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { SearchBox } from '../ui/fields.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useApp, useSetting } from '../useApp.tsx';
import { payloadOf } from './nodes.ts';
import styles from './Palette.module.css';
import { type Hit, searchControls } from './search.ts';
import { firstTileOf, searchBoxOf } from './search-box.ts';
import { ThumbStudio } from './Thumb.tsx';
import { Tile } from './Tile.tsx';
import { isStep, stepTo } from './walking.ts';

const HEADINGS: Readonly<Record<Category, string>> = {
  input: 'Input',
  display: 'Display',
  chart: 'Charts',
  layout: 'Layout',
};

/** One row at the width the panel starts with. */
const RECENT_SHOWN = 3;

interface Section {
  readonly key: string;
  readonly heading: string;
  readonly hits: readonly Hit[];
}

const BY_CATEGORY: readonly Section[] = CATEGORIES.map((category) => ({
  key: category,
  heading: HEADINGS[category],
  hits: catalog.list.flatMap((definition) => (definition.category === category ? [{ definition, preset: 0 }] : [])),
}));

function recentSection(recent: readonly string[]): readonly Section[] {
  const hits = recent.flatMap((type) => {
    const definition = catalog.get(type);
    return definition === undefined ? [] : [{ definition, preset: 0 }];
  });
  return hits.length === 0 ? [] : [{ key: 'recent', heading: 'Recent', hits: hits.slice(0, RECENT_SHOWN) }];
}

export function Palette() {
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query);
  const { recent, settle } = useRecent();
  const sections = useMemo<readonly Section[]>(() => {
    if (searched.trim() === '') return [...recentSection(recent), ...BY_CATEGORY];
    const hits = searchControls(catalog, searched);
    return hits.length === 0 ? [] : [{ key: 'found', heading: 'Found', hits }];
  }, [searched, recent]);

  return (
    <ThumbStudio>
      <div className={styles.palette} data-palette="" onPointerLeave={settle}>
        <Search query={query} onQuery={setQuery} found={countOf(sections, searched)} />
        {sections.length === 0 ? (
          <NothingFound query={searched} onClear={() => setQuery('')} />
        ) : (
          <Tiles sections={sections} />
        )}
      </div>
    </ThumbStudio>
  );
}

/** The list holds still under the pointer: what was just used moves up when the hand is gone. */
function useRecent() {
  const { settings } = useApp();
  const latest = useSetting('recent');
  const [recent, setRecent] = useState(latest);
  return { recent, settle: () => setRecent(settings.getState().recent) };
}

function countOf(sections: readonly Section[], query: string): string {
  if (query.trim() === '') return '';
  const count = sections.reduce((sum, { hits }) => sum + hits.length, 0);
  return count === 1 ? '1 control found' : `${count} controls found`;
}

interface SearchProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly found: string;
}

function Search({ query, onQuery, found }: SearchProps) {
  const app = useApp();
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && query.trim() !== '') {
      // What was typed, not what is shown: the list comes a moment later.
      const [first] = searchControls(catalog, query);
      if (first !== undefined) addNode(app, payloadOf(first.definition, first.preset));
    } else if (event.key === 'Escape' && query !== '') {
      onQuery('');
    } else if (event.key === 'ArrowDown') {
      firstTileOf(event.currentTarget)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    // By this name the shortcut for searching finds it.
    <div className={styles.search} data-palette-search="">
      <SearchBox
        aria-label={`Search ${catalog.list.length} controls`}
        placeholder={`Search ${catalog.list.length} controls`}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={pressed}
      />
      {query === '' && (
        <span className={styles.slash} aria-hidden="true">
          <Keys keys="/" />
        </span>
      )}
      <span className={styles.hidden} role="status">
        {found}
      </span>
    </div>
  );
}

function NothingFound({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  return (
    <Empty title={`Nothing called “${query.trim()}”`}>
      <p>Try what it looks like or what it is for: dial, switch, log, map, temperature.</p>
      <Button
        size="small"
        onClick={(event) => {
          // The button goes away with what it clears.
          searchBoxOf(event.currentTarget)?.focus();
          onClear();
        }}
      >
        Show all controls
      </Button>
    </Empty>
  );
}

function Tiles({ sections }: { readonly sections: readonly Section[] }) {
  const root = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState('');
  const hint = useId();
  const { startProps } = usePaletteDrag();
  const keys = sections.flatMap((section) => section.hits.map((hit) => keyOf(section, hit)));
  const stop = keys.includes(active) ? active : keys[0];

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const tile = (event.target as Element).closest<HTMLElement>('[data-tile]');
    if (tile === null || !isStep(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const tiles = [...(root.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])];
    const spots = tiles.map((each) => each.getBoundingClientRect());
    const from = tiles.indexOf(tile);
    const next = stepTo(spots, from, event.key);
    // Above the first row is the search box.
    if (next === from && event.key === 'ArrowUp') searchBoxOf(root.current)?.focus();
    else tiles[next]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the tiles in it
    <div ref={root} className={styles.tiles} onKeyDown={walk}>
      <p id={hint} className={styles.hidden}>
        Enter adds it. Alt and the down arrow show its variants and help.
      </p>
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={`${hint}-${section.key}`}>
          <h3 id={`${hint}-${section.key}`} className={styles.heading}>
            {section.heading}
            {section.key !== 'recent' && <span>{section.hits.length}</span>}
          </h3>
          <ul className={styles.grid}>
            {section.hits.map((hit) => {
              const key = keyOf(section, hit);
              return (
                <Tile
                  key={key}
                  definition={hit.definition}
                  preset={hit.preset}
                  reachable={key === stop}
                  hint={hint}
                  startProps={startProps}
                  tileKey={key}
                  onReach={setActive}
                />
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

const keyOf = ({ key }: Section, { definition, preset }: Hit) => `${key}/${definition.type}/${preset}`;
