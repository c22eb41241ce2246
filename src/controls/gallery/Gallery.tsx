import { useMemo, useState } from 'react';
import { ControlView } from '../ControlView.tsx';
import { catalog } from '../catalog.ts';
import { type Screen, ScreenProvider } from '../Screen.tsx';
import { layoutTheme, type Scheme } from '../theme.ts';
import type { Size, ViewMode } from '../view.tsx';
import styles from './Gallery.module.css';
import { type Specimen, specimensOf } from './specimens.ts';
import { createGalleryStore } from './store.ts';

const COLUMN = 94;
const ROW = 56;
const GAP = 8;

interface Scale {
  readonly name: string;
  readonly size: (specimen: Specimen) => Size;
}

/** One cell; boards hold things to grab, which have to be large enough for a finger. */
function smallest(rows: number, cols: number): Size {
  return rows > 4
    ? { width: cols * COLUMN * 0.6, height: rows * ROW * 0.5 }
    : { width: COLUMN - GAP, height: ROW - GAP };
}

const SCALES: readonly Scale[] = [
  { name: 'Small', size: ({ span: [rows, cols] }) => smallest(rows, cols) },
  { name: 'As dropped', size: ({ span: [rows, cols] }) => ({ width: cols * COLUMN - GAP, height: rows * ROW - GAP }) },
  {
    name: 'Large',
    size: ({ span: [rows, cols] }) => ({ width: Math.max(360, cols * 130), height: Math.max(240, rows * 90) }),
  },
];

function asked(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** Every control in every look: `?type=gauge&scheme=light&text=1.5&mode=still`. Without a type, one of each. */
export function Gallery() {
  const [query] = useState(asked);
  const type = query.get('type');
  const schemes: readonly Scheme[] =
    query.get('scheme') === 'light' ? ['light'] : query.get('scheme') === 'dark' ? ['dark'] : ['dark', 'light'];
  const textScale = Number(query.get('text') ?? 1) || 1;
  const mode = query.get('mode') === 'still' ? 'still' : 'live';
  const shown = type === null ? catalog.list : catalog.list.filter((definition) => definition.type === type);
  return (
    <div>
      <nav className={styles.nav} aria-label="Controls">
        <a href="?">All</a>
        {catalog.list.map((definition) => (
          <a
            key={definition.type}
            href={`?type=${definition.type}`}
            aria-current={definition.type === type || undefined}
          >
            {definition.label}
          </a>
        ))}
      </nav>
      {schemes.map((scheme) => (
        <GallerySide
          key={scheme}
          scheme={scheme}
          mode={mode}
          textScale={textScale}
          all={type === null}
          types={shown.map((each) => each.type)}
        />
      ))}
    </div>
  );
}

interface SideProps {
  readonly scheme: Scheme;
  readonly mode: ViewMode;
  readonly textScale: number;
  readonly all: boolean;
  readonly types: readonly string[];
}

function GallerySide({ scheme, mode, textScale, all, types }: SideProps) {
  const [store] = useState(createGalleryStore);
  const theme = useMemo(() => layoutTheme({}, scheme), [scheme]);
  const screen = useMemo<Screen>(
    () => ({ catalog, mode, theme, textScale, ...store }),
    [mode, theme, textScale, store],
  );
  return (
    <main className={styles.side} data-scheme={scheme} style={{ color: theme.foregroundColor }}>
      <ScreenProvider value={screen}>
        {types.map((type) => {
          const definition = catalog.get(type);
          if (definition === undefined) return null;
          const specimens = specimensOf(definition);
          return (
            <section key={type} aria-label={`${definition.label}, ${scheme}`}>
              <h2>{definition.label}</h2>
              {(all ? SCALES.slice(1, 2) : SCALES).map((scale) => (
                <div key={scale.name} className={styles.row}>
                  {(all ? specimens.slice(0, definition.presets.length) : specimens).map((specimen) => (
                    <figure key={specimen.name} className={styles.specimen}>
                      <Drawn specimen={specimen} size={scale.size(specimen)} put={store.put} scale={scale.name} />
                      <figcaption>{specimen.name}</figcaption>
                    </figure>
                  ))}
                </div>
              ))}
            </section>
          );
        })}
      </ScreenProvider>
    </main>
  );
}

interface DrawnProps {
  readonly specimen: Specimen;
  readonly size: Size;
  readonly scale: string;
  readonly put: ReturnType<typeof createGalleryStore>['put'];
}

function Drawn({ specimen, size, scale, put }: DrawnProps) {
  // One control in several sizes is several controls here: each has its own id and value.
  const node = useMemo(() => {
    const id = `${String(specimen.node.id)}-${scale}`;
    put(id, specimen.value);
    return { ...specimen.node, id };
  }, [specimen, scale, put]);
  return <ControlView node={node} size={size} />;
}
