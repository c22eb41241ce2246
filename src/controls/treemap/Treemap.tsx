import { useMemo, useState } from 'react';
import type { Json } from '../../layout/json.ts';
import { Frame } from '../charts/Frame.tsx';
import { compact, cut, frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { sumOf } from '../charts/numbers.ts';
import { colorsOf, groundOf, inked } from '../charts/palette.ts';
import { rectPath } from '../charts/shapes.ts';
import { usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { widthOf } from '../fit.ts';
import { formatValue } from '../format.ts';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Treemap.module.css';
import { type Tile, tilesOf } from './tiles.tsx';
import type { treemap } from './treemap.ts';
import { type Item, levelOf, type Part, partsOf, treeOf } from './treemap-data.ts';

/** Points of area a tile needs to be seen, and the most tiles whatever the room. */
const LEAST_AREA = 70;
const MOST_TILES = 500;
const NOTHING: readonly Item[] = [];

export function Treemap(view: ViewProps<typeof treemap>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = props.treemapConfig;
  const tree = useMemo(() => treeOf(value), [value]);
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(tree, motion, mode);
  const [path, open] = usePath(value);
  const colorOf = useMemo(() => colorsOf({ accent, colors: config.colors, theme }), [accent, config.colors, theme]);
  const write = (number: number) =>
    props.formatValue === undefined ? compact(number) : formatValue(number, props.formatValue);
  const layout = frameLayout({
    size,
    theme,
    textScale,
    title: props.hideLabel && path.length === 0 ? 'none' : 'above',
    legend: [],
  });
  const { room, small } = layout;
  const { labels } = levelOf(tree ?? NOTHING, path);
  const { items } = levelOf(moving ?? NOTHING, path);
  const tiles = useMemo(() => {
    const most = Math.min(MOST_TILES, Math.max(6, Math.floor((room.width * room.height) / LEAST_AREA)));
    return tilesOf(partsOf(items, most), { width: room.width, height: room.height }, config.cellGap);
  }, [items, room.width, room.height, config.cellGap]);
  const total = sumOf(tiles.map(({ part }) => part.value));
  // In a cell without room for the way back nothing opens.
  const hasWayBack = frameLayout({ size, theme, textScale, title: 'above', legend: [] }).title > 0;
  const opens = ({ isParent }: Part) => isParent && config.drillDown && hasWayBack;
  const picking = usePicking({
    count: tiles.length,
    mode,
    emit,
    scrub: config.scrub ? 'anywhere' : 'none',
    tap: 'picks',
    again: 'fires',
    find({ x, y }) {
      const at = tiles.findIndex(
        ({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
      );
      return at === -1 ? undefined : at;
    },
    fire(index) {
      const part = tiles[index]?.part;
      if (part?.place === undefined) return;
      if (opens(part)) {
        picking.clear();
        open([...path, part.place]);
        return;
      }
      const tokens = { value: { label: part.label, value: part.value, path: [...labels, part.label] } };
      emit({ kind: 'action', carrier: ['treemapConfig', 'itemAction'], tokens });
    },
  });
  const said = ({ label, value: weight }: Part) => `${label} · ${write(weight)} · ${share(weight / total)}`;
  const shown = picking.shown === undefined ? undefined : tiles[picking.shown];
  const ground = groundOf(theme);
  return (
    <Frame
      layout={layout}
      name={props.label ?? id}
      title={
        labels.length === 0 ? (
          props.label
        ) : (
          <button
            type="button"
            className={styles.back}
            onClick={() => open(path.slice(0, -1))}
            tabIndex={mode === 'live' ? undefined : -1}
            aria-label={`Back from ${labels.join(', ')}`}
          >
            ‹ {labels.at(-1)}
          </button>
        )
      }
      reading={shown === undefined ? undefined : said(shown.part)}
      summary={summary(tiles, write, labels)}
      isEmpty={tiles.length === 0}
      mode={mode}
      picking={picking}
      count={tiles.length}
      label={(index) => {
        const tile = tiles[index];
        return tile === undefined ? '' : `${said(tile.part)}${opens(tile.part) ? ', opens' : ''}`;
      }}
    >
      <svg key={path.join()} className={styles.level} width={room.width} height={room.height} aria-hidden="true">
        {tiles.map(({ part, box }, at) => {
          const color =
            part.place === undefined ? `${theme.foregroundColor.slice(0, 7)}33` : colorOf(part.place, part.color);
          const { face, ink } = inked(color, ground);
          return (
            <g
              key={part.place ?? 'rest'}
              className={styles.tile}
              data-dimmed={picking.shown !== undefined && picking.shown !== at}
              fill={ink}
            >
              <path d={rectPath(box, config.cellCornerRadius)} fill={face} />
              {config.showLabels && (
                <Texts
                  tile={{ part, box }}
                  small={small}
                  number={config.showValues ? write(part.value) : ''}
                  isOpen={opens(part)}
                />
              )}
            </g>
          );
        })}
      </svg>
    </Frame>
  );
}

/** Which tiles are open; new data leads back to the start. */
function usePath(value: Json | undefined) {
  const [opened, setOpened] = useState<{ readonly of: Json | undefined; readonly path: readonly number[] }>({
    of: value,
    path: [],
  });
  return [opened.of === value ? opened.path : [], (path: readonly number[]) => setOpened({ of: value, path })] as const;
}

const share = (part: number) => `${part >= 0.1 ? Math.round(part * 100) : Number((part * 100).toFixed(1))}%`;

interface TextsProps {
  readonly tile: Tile;
  readonly small: number;
  readonly number: string;
  readonly isOpen: boolean;
}

function Texts({ tile: { part, box }, small, number, isOpen }: TextsProps) {
  const pad = Math.max(3, small * 0.45);
  const wide = box.width - 2 * pad;
  // Large tiles speak up a little.
  const size = small * (box.width > small * 16 && box.height > small * 7 ? 1.2 : 1);
  if (box.height < size * 1.3 || wide < size * 1.6) return null;
  const mark = isOpen ? size : 0;
  const label = cut(part.label, wide - mark, size);
  const fitsNumber = number !== '' && box.height >= size * 2.9 && widthOf(number) * small * 0.94 <= wide;
  const y = box.height < size * 2 ? box.y + box.height / 2 : box.y + pad + size * 0.6;
  return (
    <>
      <text className={styles.label} fontSize={size} x={box.x + pad} y={y}>
        {label}
      </text>
      {isOpen && label !== '' && (
        <text className={styles.mark} fontSize={size * 1.15} x={box.x + box.width - pad} y={y}>
          ›
        </text>
      )}
      {fitsNumber && (
        <text className={styles.number} fontSize={small} x={box.x + pad} y={y + size * 1.25}>
          {number}
        </text>
      )}
    </>
  );
}

function summary(tiles: readonly Tile[], write: (value: number) => string, labels: readonly string[]): string {
  const said = tiles.slice(0, 12).map(({ part }) => `${part.label} ${write(part.value)}`);
  const where = labels.length === 0 ? '' : `In ${labels.join(', ')}: `;
  return `${where}${tiles.length} tiles: ${said.join(', ')}${tiles.length > 12 ? ', and more' : ''}.`;
}
