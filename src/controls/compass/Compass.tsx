import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { Json } from '../../layout/json.ts';
import { byId, named } from '../boards/named.ts';
import { useBoard } from '../boards/useBoard.tsx';
import { type Spot, type Step, useCarry } from '../boards/useCarry.tsx';
import { faceOf } from '../contrast.ts';
import { useScreen } from '../Screen.tsx';
import { Spoken } from '../Spoken.tsx';
import { useLatest } from '../useHold.tsx';
import type { ViewProps } from '../view.tsx';
import { aimedAt, bearingOf, pointName, rimSpot, type Told, toldBy, turned, unwound } from './bearing.ts';
import styles from './Compass.module.css';
import type { compass } from './compass.ts';
import { Dial } from './Dial.tsx';
import { Puck } from './Puck.tsx';

type CompassView = ViewProps<typeof compass>;

/** Of the dial’s side, and in points. */
const PUCK = { part: 0.15, least: 14, most: 58 };
const KEY_STEP = 15;
const LEAST_WITH_CAPTION = 110;

export function Compass(view: CompassView) {
  const { id, props, size, accent, theme, mode, emit } = view;
  const { textScale } = useScreen();
  const { tolerance, dwell, showCardinals, editable, pucks: written } = props.compassConfig;
  const { told, place } = useTold(view);
  const [spoken, setSpoken] = useState('');
  const entries = named(written).map((entry) => ({
    ...entry,
    name: entry.item.label ?? entry.id,
    bearing: told.bearings?.[entry.id] ?? turned(entry.item.bearing ?? 0),
  }));

  const allWith = (moved: string, bearing: number) =>
    entries.map((entry) => [entry.id, entry.id === moved ? bearing : entry.bearing] as const);
  const board = useBoard<number>({
    emit,
    config: 'compassConfig',
    pickup: (item) => ({ item }),
    land: (item, to) => {
      const bearing = Math.round(turned(to) * 10) / 10;
      if (entries.find((entry) => entry.id === item)?.bearing === bearing) return undefined;
      const all = allWith(item, bearing);
      const bearings = byId(all);
      place(bearings);
      setSpoken(`${bearing}°, ${pointName(bearing)}`);
      return {
        value: { pucks: bearings },
        place: { item, ...rimSpot(bearing), bearing },
        layout: { points: byId(all.map(([key, at]) => [key, { ...rimSpot(at), bearing: at }])), changed: [item] },
      };
    },
  });
  const dial = useRef<HTMLDivElement>(null);
  const bearingAt = ({ x, y, width, height }: Spot) => bearingOf(x - width / 2, y - height / 2);
  const carry = useCarry({
    off: mode !== 'live' || !editable,
    board: dial,
    lift: (item, spot) => board.lift(item, bearingAt(spot)),
    move: (_, spot) => board.move(bearingAt(spot)),
    drop: board.drop,
    cancel: board.cancel,
    step: (item, { x, y, isLarge }: Step) => {
      const from = board.held?.place ?? entries.find((entry) => entry.id === item)?.bearing ?? 0;
      board.lift(item, from);
      board.move(turned(from + (x - y) * (isLarge ? 45 : KEY_STEP)));
    },
  });

  const fire = (item: string) => {
    const entry = entries.find((each) => each.id === item);
    if (entry === undefined) return;
    emit({ kind: 'haptic', haptic: props.haptic ?? 'success' });
    setSpoken(`${entry.name} sent`);
    emit({ kind: 'action', carrier: ['compassConfig', 'pucks', entry.index, 'action'], tokens: { value: item } });
  };
  const aimed = board.held === undefined ? aimedAt(entries, told.heading, tolerance) : undefined;
  const { armed, fired } = useDwell({ aimed, heading: told.heading, dwell, isLive: mode === 'live', fire });

  const caption = props.label !== undefined && !props.hideLabel && size.height >= LEAST_WITH_CAPTION;
  const line = caption ? Math.ceil(theme.labelFontSize * textScale * 1.4) + 4 : 0;
  const side = Math.max(24, Math.min(size.width, size.height - line));
  const puck = Math.min(PUCK.most, side / 4, Math.max(PUCK.least, side * PUCK.part));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div role="group" aria-label={props.label ?? id} className={styles.compass}>
      {caption && <div className={styles.caption}>{props.label}</div>}
      <div ref={dial} className={styles.dial} style={{ width: side, height: side } as CSSProperties}>
        <Dial
          side={side}
          rim={puck}
          heading={told.heading}
          hasLetters={showCardinals}
          hasReading={!props.hideValue}
          windows={entries.map((entry) => ({
            id: entry.id,
            bearing: board.held?.id === entry.id ? board.held.place : entry.bearing,
            tint: entry.item.tint ?? accent,
            isAimed: aimed === entry.id,
          }))}
          tolerance={tolerance}
        />
        {entries.map((entry) => (
          <Puck
            key={entry.id}
            name={entry.name}
            label={props.hideLabel ? undefined : entry.item.label}
            icon={entry.item.icon}
            face={faceOf(entry.item.tint ?? accent, theme.pageBackground)}
            bearing={board.held?.id === entry.id ? board.held.place : entry.bearing}
            dialSide={side}
            side={puck}
            state={
              board.held?.id === entry.id
                ? 'held'
                : fired === entry.id
                  ? 'fired'
                  : armed === entry.id
                    ? 'aimed'
                    : 'idle'
            }
            dwell={dwell}
            isMovable={mode === 'live' && editable && !entry.item.locked}
            isLocked={entry.item.locked && editable}
            isLive={mode === 'live'}
            fire={() => fire(entry.id)}
            drag={editable && !entry.item.locked ? { ...carry.pointer(entry.id), ...carry.keys(entry.id) } : {}}
          />
        ))}
      </div>
      <Spoken>{spoken}</Spoken>
    </div>
  );
}

/** Heading and bearings arrive by turns in one value: each stands until the next of its kind. */
function useTold({ props, value }: CompassView) {
  const [known, setKnown] = useState<{ readonly value: Json | undefined; readonly told: Told }>(() => ({
    value,
    told: toldBy(value),
  }));
  let { told } = known;
  if (known.value !== value) {
    const news = toldBy(value);
    told = { heading: news.heading ?? told.heading, bearings: news.bearings ?? told.bearings };
    setKnown({ value, told });
  }
  const fixed = props.defaultValue === undefined ? undefined : turned(props.defaultValue);
  const heading = told.heading ?? fixed;
  const [turn, setTurn] = useState({ heading, needle: heading });
  let { needle } = turn;
  if (turn.heading !== heading) {
    needle = heading === undefined ? undefined : unwound(turn.needle, heading);
    setTurn({ heading, needle });
  }
  return {
    told: { heading: needle, bearings: told.bearings },
    place: (bearings: Told['bearings']) => setKnown((now) => ({ ...now, told: { ...now.told, bearings } })),
  };
}

interface Dwell {
  readonly aimed: string | undefined;
  readonly heading: number | undefined;
  readonly dwell: number;
  readonly isLive: boolean;
  readonly fire: (id: string) => void;
}

const FLASH_MS = 700;

/**
 * Fires once for each time the needle comes to a puck; it has to leave before it fires again. A needle that has not
 * moved since it is shown points at nothing: a page that opens must not send commands.
 */
function useDwell({ aimed, heading, dwell, isLive, fire }: Dwell) {
  const [first] = useState(heading);
  const [hasMoved, setMoved] = useState(false);
  if (!hasMoved && heading !== first) setMoved(true);
  const [fired, setFired] = useState<string>();
  const latest = useLatest(fire);
  const armed = isLive && hasMoved ? aimed : undefined;
  useEffect(() => {
    if (armed === undefined) return;
    let flash: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(() => {
      latest.current(armed);
      setFired(armed);
      flash = setTimeout(() => setFired(undefined), FLASH_MS);
    }, Math.max(0, dwell) * 1000);
    return () => {
      clearTimeout(timer);
      clearTimeout(flash);
      setFired(undefined);
    };
  }, [armed, dwell, latest]);
  return { armed, fired };
}
