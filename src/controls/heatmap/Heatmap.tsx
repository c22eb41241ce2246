import { useMemo } from 'react';
import type { Json } from '../../layout/json.ts';
import { Frame } from '../charts/Frame.tsx';
import { compact, frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { extentOf, reading } from '../charts/numbers.ts';
import { groundOf, paletteFrom } from '../charts/palette.ts';
import { useDraft } from '../charts/useDraft.tsx';
import { usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { formatValue } from '../format.ts';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import { CellNumbers } from './CellNumbers.tsx';
import { cellAt, cellBox, cellPath, type Field, fieldFor, nearestCell, paths, type Ramp, TINY } from './cells.ts';
import { GradientKey } from './GradientKey.tsx';
import styles from './Heatmap.module.css';
import type { heatmap } from './heatmap.ts';
import { type Cell, type Matrix, matrixOf, steppedCell } from './heatmap-data.ts';
import { usePainting } from './usePainting.tsx';

type HeatmapView = ViewProps<typeof heatmap>;

const AT_ONCE = motionOf('instant');
const NOWHERE: Field = { plot: { x: 0, y: 0, width: 1, height: 1 }, pitchX: 1, pitchY: 1, rows: [], cols: [] };

export function Heatmap(view: HeatmapView) {
  const { id, props, value, theme, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = props.heatmapConfig;
  const draft = useDraft(value);
  const matrix = useMemo(() => matrixOf(draft.document), [draft.document]);
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(matrix, draft.isDraft ? AT_ONCE : motion, mode);
  const ramp = useRamp(view, matrix);
  const write = (number: number) =>
    props.formatValue === undefined ? compact(number) : formatValue(number, props.formatValue);
  const layout = frameLayout({ size, theme, textScale, title: props.hideLabel ? 'none' : 'above', legend: [] });
  const { room, small } = layout;
  const showsScale = config.showScale && !config.discrete && room.height > 80;
  const below = showsScale ? small * 2 : 0;
  const { showRowLabels, showColLabels, cellGap, cellCorner, cellShape } = config;
  const { width, height } = room;
  const field = useMemo(
    () =>
      moving === undefined
        ? NOWHERE
        : fieldFor({
            matrix: moving,
            room: { width, height },
            small,
            showRows: showRowLabels,
            showCols: showColLabels,
            below,
          }),
    [moving, width, height, small, showRowLabels, showColLabels, below],
  );
  const look = useMemo(
    () => ({ gap: Math.max(0, cellGap), corner: cellCorner, isRound: cellShape === 'circle' }),
    [cellGap, cellCorner, cellShape],
  );
  const wide = matrix?.width ?? 1;
  const cellOf = (index: number): Cell => ({ row: Math.floor(index / wide), col: index % wide });
  const painting = usePainting(
    {
      view,
      cellUnder: ({ left, top }) => (matrix === undefined ? undefined : cellAt(field, matrix, left, top)),
      cellNear: ({ left, top }) => (matrix === undefined ? { row: 0, col: 0 } : nearestCell(field, matrix, left, top)),
      stepped: (cell, document) => steppedIn(cell, document, config, ramp),
    },
    draft,
  );
  const picking = usePicking({
    count: matrix === undefined ? 0 : matrix.width * matrix.height,
    mode,
    emit,
    scrub: 'none',
    tap: 'picks',
    again: config.editable ? 'fires' : 'clears',
    find({ x, y }) {
      const cell = matrix === undefined ? undefined : cellAt(field, matrix, x, y);
      return cell === undefined ? undefined : cell.row * wide + cell.col;
    },
    fire(index) {
      if (config.editable) painting.step(cellOf(index));
    },
    step: (index, key) => stepIn(index, key, wide),
  });
  const editing = config.editable
    ? { ...picking, picked: undefined, surface: { ...picking.surface, ...painting.surface } }
    : picking;
  const shown =
    picking.shown === undefined || (config.editable && picking.shown === picking.picked)
      ? undefined
      : cellOf(picking.shown);
  const said = (cell: Cell) => (matrix === undefined ? '' : cellReading(matrix, cell, write));
  const colors = useMemo(
    () => (moving === undefined ? new Map<string, string>() : paths(moving, field, ramp, look)),
    [moving, field, ramp, look],
  );
  return (
    <Frame
      layout={layout}
      name={props.label ?? id}
      title={props.label}
      reading={shown === undefined ? undefined : said(shown)}
      summary={matrix === undefined ? '' : summary(matrix, write, config.editable)}
      isEmpty={moving === undefined}
      mode={mode}
      picking={editing}
      count={matrix === undefined ? 0 : matrix.width * matrix.height}
      label={(index) => said(cellOf(index))}
    >
      {moving !== undefined && (
        <svg
          width={room.width}
          height={room.height}
          aria-hidden="true"
          className={styles.heatmap}
          data-editable={config.editable && mode === 'live'}
        >
          <g className={styles.cells} data-tiny={Math.min(field.pitchX, field.pitchY) < TINY}>
            {[...colors].map(([color, path]) => (
              <path key={color} d={path} fill={color} />
            ))}
          </g>
          <g className={styles.names} fontSize={small}>
            {field.rows.map(({ text, part }) => (
              <text
                key={part}
                x={field.plot.x - small * 0.5}
                y={field.plot.y + part * field.plot.height}
                textAnchor="end"
                dy="0.34em"
              >
                {text}
              </text>
            ))}
            {field.cols.map(({ text, part }) => (
              <text key={part} x={field.plot.x + part * field.plot.width} y={small * 1.05} textAnchor="middle">
                {text}
              </text>
            ))}
          </g>
          {config.showValues && (
            <CellNumbers
              matrix={moving}
              field={field}
              small={small}
              ramp={ramp}
              write={write}
              ground={groundOf(theme)}
            />
          )}
          {shown !== undefined && <Marked path={cellPath(cellBox(field, shown, look.gap), look)} />}
          {showsScale && <GradientKey room={room} small={small} ramp={ramp} write={write} left={field.plot.x} />}
        </svg>
      )}
    </Frame>
  );
}

/** Seen on dark cells and on light ones. */
function Marked({ path }: { readonly path: string }) {
  return (
    <>
      <path className={styles.halo} d={path} />
      <path className={styles.shown} d={path} />
    </>
  );
}

type Config = HeatmapView['props']['heatmapConfig'];

function useRamp({ props, accent, theme }: HeatmapView, matrix: Matrix | undefined): Ramp {
  const { colors, discrete, vMin, vMax } = props.heatmapConfig;
  return useMemo(() => {
    const written = (colors ?? []).filter((color) => color !== undefined);
    // See-through, so that they are seen on any card.
    const own = discrete
      ? [`${theme.foregroundColor.slice(0, 7)}1F`, ...paletteFrom(accent, groundOf(theme))]
      : [`${accent.slice(0, 7)}26`, accent];
    // One colour alone is the high end, or the colour for one next to that for zero.
    const stops = written.length > 1 ? written : written.length === 1 ? [...own.slice(0, 1), ...written] : own;
    const [low, high] = extentOf((matrix?.values ?? []).flat()) ?? [0, 1];
    return { stops, isDiscrete: discrete, low: reading(vMin) ?? low, high: reading(vMax) ?? high };
  }, [colors, discrete, vMin, vMax, accent, theme, matrix]);
}

function steppedIn(
  { row, col }: Cell,
  document: Json | undefined,
  { discrete, vMax }: Config,
  { stops, high }: Ramp,
): number {
  const before = matrixOf(document)?.values[row]?.[col];
  return steppedCell(before, discrete ? stops.length : undefined, vMax ?? (high > 0 ? high : 1));
}

function stepIn(index: number, key: string, wide: number): number | undefined {
  if (key === 'ArrowUp') return index - wide;
  if (key === 'ArrowDown') return index + wide;
  return index + (key === 'ArrowRight' ? 1 : -1);
}

function cellReading({ rows, cols, values }: Matrix, { row, col }: Cell, write: (value: number) => string): string {
  const value = values[row]?.[col];
  const place = [rows[row] ?? `Row ${row + 1}`, cols[col] ?? `column ${col + 1}`].filter((name) => name !== '');
  return `${place.join(', ')} · ${value === undefined ? '—' : write(value)}`;
}

function summary({ values, width, height }: Matrix, write: (value: number) => string, isEditable: boolean): string {
  const ends = extentOf(values.flat());
  const range = ends === undefined ? 'no numbers' : `numbers from ${write(ends[0])} to ${write(ends[1])}`;
  const hint = isEditable ? ' Arrow keys move between cells, Enter changes one.' : '';
  return `${height} rows by ${width} columns, ${range}.${hint}`;
}
