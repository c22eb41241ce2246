import { type CSSProperties, type MouseEvent, useId, useRef, useState } from 'react';
import { finite } from '../../layout/document.ts';
import boards from '../boards/Boards.module.css';
import { Chip } from '../boards/Chip.tsx';
import { byId, named } from '../boards/named.ts';
import { between, type Point, pointsOf, rounded } from '../boards/points.ts';
import { Tray } from '../boards/Tray.tsx';
import { useBoard } from '../boards/useBoard.tsx';
import { type Spot, useCarry } from '../boards/useCarry.tsx';
import { faceOf } from '../contrast.ts';
import { Icon } from '../icons/Icon.tsx';
import { Spoken } from '../Spoken.tsx';
import type { ViewProps } from '../view.tsx';
import { Marker } from './Marker.tsx';
import styles from './Pinboard.module.css';
import type { pinboard } from './pinboard.ts';

/** Beyond the surface while a marker is carried over the tray, which is where it would land. */
type Landing = Point | 'tray' | undefined;

const LEAST_WITH_CAPTION = 120;
const LEAST_WITH_TRAY = 130;
/** A drop this far beside the board still is one, in points. */
const BESIDE = 28;
const STEP = 0.01;
const LARGE_STEP = 0.1;

const percent = (part: number) => `${Math.round(part * 100)} %`;

export function Pinboard({ id, props, value, theme, size, accent, mode, emit }: ViewProps<typeof pinboard>) {
  const config = props.pinboardConfig;
  const live = mode === 'live';
  const items = named(config.items).map(({ id: marker, item, index }) => ({
    ...item,
    id: marker,
    index,
    name: item.label ?? marker,
  }));
  const itemOf = (marker: string) => items.find((item) => item.id === marker);
  const points = pointsOf(items, value);
  const hasTray = !config.hidePalette && size.height >= LEAST_WITH_TRAY;
  const surface = useRef<HTMLDivElement>(null);
  const tray = useRef<HTMLDivElement>(null);
  const [spoken, setSpoken] = useState('');
  /** Where a carried marker is drawn: anywhere, also beside the board. */
  const [loose, setLoose] = useState<Point>();
  const [picked, setPicked] = useState<string>();
  const [selected, setSelected] = useState<string>();

  const board = useBoard<Landing>({
    emit,
    config: 'pinboardConfig',
    pickup: (item) => ({ item }),
    land: (item, to) => {
      const was = points.get(item);
      const name = itemOf(item)?.name ?? item;
      if (to === undefined || (to === 'tray' && was === undefined)) return undefined;
      const spot = to === 'tray' ? undefined : { x: rounded(between(to.x, 0, 1)), y: rounded(between(to.y, 0, 1)) };
      if (spot !== undefined && was?.x === spot.x && was.y === spot.y) return undefined;
      setSpoken(spot === undefined ? `${name} is back in ${config.paletteLabel}` : `${name}: ${spotWords(spot)}`);
      const next = new Map(points);
      if (spot === undefined) next.delete(item);
      else next.set(item, spot);
      const told = byId([...next].map(([marker, { x, y }]) => [marker, { x, y }]));
      return {
        value: { points: { ...told, ...awayFromHome(items, next) } },
        ...(spot === undefined ? {} : { place: { item, ...spot } }),
        layout: { points: told, changed: [item] },
      };
    },
  });

  const landingOf = ({ client, ...spot }: Spot, centre: Point): Landing => {
    const box = tray.current?.getBoundingClientRect();
    if (
      box !== undefined &&
      client.y >= box.top &&
      client.y <= box.bottom &&
      client.x >= box.left &&
      client.x <= box.right
    )
      return 'tray';
    const [beside, above] = [BESIDE / Math.max(1, spot.width), BESIDE / Math.max(1, spot.height)];
    const isNear = centre.x > -beside && centre.x < 1 + beside && centre.y > -above && centre.y < 1 + above;
    return isNear ? centre : undefined;
  };
  const side = Math.round(between(Math.min(size.width, size.height) * 0.1, 18, 44));
  const centreOf = (item: string, { x, y, width, height, grip }: Spot): Point => {
    // A chip of the tray is larger than the marker it becomes, which appears under the pointer.
    const [dx, dy] = points.has(item) ? [side / 2 - grip.x, side / 2 - grip.y] : [0, 0];
    return { x: (x + dx) / Math.max(1, width), y: (y + dy) / Math.max(1, height) };
  };
  const follow = (item: string, spot: Spot) => {
    const centre = centreOf(item, spot);
    setLoose(centre);
    return landingOf(spot, centre);
  };
  const over = () => setLoose(undefined);
  const carry = useCarry({
    off: !live,
    board: surface,
    lift: (item, spot) => {
      setPicked(undefined);
      board.lift(item, follow(item, spot));
    },
    move: (item, spot) => board.move(follow(item, spot)),
    drop: () => {
      over();
      board.drop();
    },
    cancel: () => {
      over();
      board.cancel();
    },
    step: (item, { x, y, isLarge }) => {
      const from = loose ?? points.get(item);
      if (from === undefined) return;
      const by = isLarge ? LARGE_STEP : STEP;
      const to = { x: between(from.x + x * by, 0, 1), y: between(from.y + y * by, 0, 1) };
      board.lift(item, to);
      board.move(to);
      setLoose(to);
    },
  });

  const sendBack = (item: string) => {
    setSelected(undefined);
    board.put(item, 'tray');
  };
  const tap = (item: string) => {
    const found = itemOf(item);
    if (found === undefined) return;
    setSelected(item);
    emit({ kind: 'haptic', haptic: props.haptic ?? 'light' });
    emit({ kind: 'action', carrier: ['pinboardConfig', 'items', found.index, 'action'], tokens: { value: item } });
  };
  const putHere = (event: MouseEvent<HTMLElement>) => {
    setSelected(undefined);
    if (picked === undefined || event.target !== event.currentTarget) return;
    const box = event.currentTarget.getBoundingClientRect();
    setPicked(undefined);
    board.put(picked, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  const pick = (event: MouseEvent, item: string) => {
    // A click that no pointer made cannot say where.
    if (event.detail === 0) board.put(item, { x: 0.5, y: 0.5 });
    else setPicked(picked === item ? undefined : item);
  };

  const help = useId();
  const chosen = selected === undefined || !points.has(selected) ? undefined : itemOf(selected);
  const chosenAt = chosen === undefined ? undefined : points.get(chosen.id);
  const inTray = items.filter((item) => !points.has(item.id));
  const drawn = items.filter((item) => points.has(item.id) || (board.held?.id === item.id && loose !== undefined));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      role="group"
      aria-label={props.label ?? id}
      className={boards.board}
      style={{ '--page': theme.pageBackground } as CSSProperties}
      onKeyDown={(event) => event.key === 'Escape' && setPicked(undefined)}
    >
      {props.label !== undefined && !props.hideLabel && size.height >= LEAST_WITH_CAPTION && (
        <div className={boards.caption}>{props.label}</div>
      )}
      <span id={help} hidden>
        Arrow keys move it{config.hidePalette ? '' : ', Delete sends it back'}
      </span>
      {hasTray && (
        <div ref={tray} style={{ flex: 'none' }}>
          <Tray
            heading={config.paletteLabel}
            isSearchable={config.searchable}
            isLive={live}
            items={inTray}
            isTarget={board.held?.place === 'tray' && points.has(board.held.id)}
            emptyText="All placed"
            draw={(item) => (
              <Chip
                key={item.id}
                name={item.name}
                icon={item.icon}
                tint={item.tint ?? accent}
                state={board.held?.id === item.id ? 'held' : picked === item.id ? 'picked' : 'rest'}
                isLocked={item.locked}
                tabIndex={live ? 0 : -1}
                aria-label={item.locked ? `${item.name}, locked` : `Place ${item.name}`}
                aria-pressed={item.locked ? undefined : picked === item.id}
                {...(live && !item.locked
                  ? { ...carry.pointer(item.id), onClick: (event: MouseEvent) => pick(event, item.id) }
                  : {})}
              />
            )}
          />
        </div>
      )}
      <div className={styles.room} data-below-tray={hasTray}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: chips and markers have keys of their own */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          ref={surface}
          className={styles.surface}
          style={{ '--aspect': config.surfaceAspect } as CSSProperties}
          data-picks={picked !== undefined}
          data-target={board.held !== undefined && typeof board.held.place === 'object'}
          onClick={live ? putHere : undefined}
        >
          {config.background !== undefined && (
            <span className={styles.backdrop}>
              <Icon name={config.background} size="100%" weight="light" />
            </span>
          )}
          {drawn.map((item) => {
            const point = (board.held?.id === item.id ? loose : undefined) ?? points.get(item.id) ?? { x: 0, y: 0 };
            const movable = live && !item.locked;
            return (
              <Marker
                key={item.id}
                name={item.name}
                spot={spotWords(point)}
                icon={item.icon}
                label={props.hideLabel ? undefined : item.label}
                face={faceOf(item.tint ?? accent, theme.pageBackground)}
                point={point}
                side={side}
                state={board.held?.id === item.id ? 'held' : picked === item.id ? 'picked' : 'rest'}
                isLocked={item.locked}
                isLive={live}
                help={movable ? help : undefined}
                tap={() => tap(item.id)}
                select={() => setSelected(item.id)}
                sendBack={movable && !config.hidePalette ? () => sendBack(item.id) : undefined}
                drag={movable ? carry.pointer(item.id) : {}}
                keys={movable ? carry.keys(item.id) : {}}
              />
            );
          })}
          {items.length === 0 && <span className={styles.empty}>No markers</span>}
        </div>
        {live && chosen !== undefined && chosenAt !== undefined && board.held === undefined && !chosen.locked && (
          <div className={styles.bar}>
            <span>
              <b>{chosen.name}</b> {percent(chosenAt.x)}, {percent(chosenAt.y)}
            </span>
            <button type="button" onClick={() => setPicked(picked === chosen.id ? undefined : chosen.id)}>
              {picked === chosen.id ? 'Tap a place' : 'Move'}
            </button>
            {!config.hidePalette && (
              <button type="button" onClick={() => sendBack(chosen.id)}>
                Send back
              </button>
            )}
          </div>
        )}
      </div>
      <Spoken>{spoken}</Spoken>
    </div>
  );
}

function spotWords({ x, y }: Point): string {
  return `${percent(between(x, 0, 1))} across, ${percent(between(y, 0, 1))} down`;
}

/** Markers in the tray whose place in the layout is on the board: they say that they were sent back. */
function awayFromHome(
  items: readonly { readonly id: string; readonly x: number | undefined; readonly y: number | undefined }[],
  points: ReadonlyMap<string, Point>,
) {
  const away = items.filter(({ id, x, y }) => !points.has(id) && finite(x) !== undefined && finite(y) !== undefined);
  return byId(away.map(({ id }) => [id, null] as const));
}
