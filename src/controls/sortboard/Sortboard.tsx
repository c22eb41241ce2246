import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import boards from '../boards/Boards.module.css';
import { Chip } from '../boards/Chip.tsx';
import { named } from '../boards/named.ts';
import { Tray } from '../boards/Tray.tsx';
import { useBoard } from '../boards/useBoard.tsx';
import { type Spot, useCarry } from '../boards/useCarry.tsx';
import { useScreen } from '../Screen.tsx';
import { Spoken } from '../Spoken.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Sortboard.module.css';
import type { sortboard } from './sortboard.ts';
import { useChipKeys } from './useChipKeys.tsx';
import { Zone } from './Zone.tsx';
import {
  complaintsOf,
  documentOf,
  mayDrop,
  mayLift,
  type Slot,
  slotAt,
  TRAY,
  withMoved,
  zoneOf,
  zonesOf,
} from './zones.ts';

const LEAST_COLUMN = 96;
const LEAST_WITH_CAPTION = 120;
const LEAST_STICKY = 320;

export function Sortboard({ id, props, value, theme, size, accent, mode, emit }: ViewProps<typeof sortboard>) {
  const { textScale } = useScreen();
  const config = props.sortboardConfig;
  const chips = named(config.items).map(({ id: chip, item }) => ({ ...item, id: chip, name: item.label ?? chip }));
  const rules = named(config.zones)
    .filter((zone) => zone.id !== TRAY)
    .map(({ id: zone, item }) => ({ ...item, id: zone, name: item.label ?? zone }));
  const rulesOf = { chips, rules, hasTray: !config.hidePalette };
  const zones = zonesOf(chips, rules, value);
  const complaints = complaintsOf(zones, rules);
  const live = mode === 'live';
  const [spoken, setSpoken] = useState('');
  const [ghost, setGhost] = useState<{ readonly x: number; readonly y: number; readonly width: number }>();
  const nameOf = (chip: string) => chips.find((each) => each.id === chip)?.name ?? chip;
  const zoneName = (zone: string) =>
    zone === TRAY ? config.paletteLabel : (rules.find((each) => each.id === zone)?.name ?? zone);

  const board = useBoard<Slot | undefined>({
    emit,
    config: 'sortboardConfig',
    pickup: (item) => ({ item, from: zoneOf(zones, item) ?? TRAY }),
    land: (item, to) => {
      const from = zoneOf(zones, item) ?? TRAY;
      if (to === undefined || !mayDrop(item, to.zone, zones, rulesOf)) return undefined;
      const next = withMoved(zones, item, to.zone, to.index, chips);
      const index = next.get(to.zone)?.indexOf(item) ?? 0;
      if (to.zone === from && index === zones.get(from)?.indexOf(item)) return undefined;
      const arrangement = documentOf(next);
      setSpoken(`${nameOf(item)} is in ${zoneName(to.zone)}${to.zone === TRAY ? '' : `, place ${index + 1}`}`);
      return {
        value: { zones: arrangement },
        place: { item, from, to: to.zone, index },
        layout: { zones: arrangement, changed: [item] },
      };
    },
  });

  const root = useRef<HTMLDivElement>(null);
  const slotUnder = (item: string, { client }: Spot): Slot | undefined => {
    for (const element of root.current?.querySelectorAll<HTMLElement>('[data-zone], [data-tray]') ?? []) {
      const box = element.getBoundingClientRect();
      const isIn = client.x >= box.left && client.x <= box.right && client.y >= box.top && client.y <= box.bottom;
      if (!isIn) continue;
      const zone = element.dataset.zone ?? TRAY;
      if (!mayDrop(item, zone, zones, rulesOf)) return undefined;
      const others = [...element.querySelectorAll<HTMLElement>('[data-chip]')].filter(
        (chip) => chip.dataset.chip !== item,
      );
      return {
        zone,
        index: slotAt(
          client.x,
          client.y,
          others.map((chip) => chip.getBoundingClientRect()),
        ),
      };
    }
    return undefined;
  };
  const widthOf = (item: string) =>
    [...(root.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])].find((chip) => chip.dataset.chip === item)
      ?.offsetWidth ?? 120;
  const follow = (item: string, spot: Spot) =>
    setGhost((now) => ({ x: spot.x - spot.grip.x, y: spot.y - spot.grip.y, width: now?.width ?? widthOf(item) }));
  const over = () => setGhost(undefined);
  const carry = useCarry({
    off: !live,
    board: root,
    scroller: root,
    lift: (item, spot) => {
      keys.letGo();
      board.lift(item, slotUnder(item, spot));
      follow(item, spot);
    },
    move: (item, spot) => {
      board.move(slotUnder(item, spot));
      follow(item, spot);
    },
    drop: () => {
      over();
      board.drop();
    },
    cancel: () => {
      over();
      board.cancel();
    },
  });
  const keys = useChipKeys({
    board,
    zones,
    rules: rulesOf,
    say: (item, slot) => {
      if (slot === undefined) setSpoken(`${nameOf(item)} is back where it was`);
      else if (slot === 'picked')
        setSpoken(`${nameOf(item)} picked up. Arrow keys choose its place, Enter drops it, Escape puts it back.`);
      else setSpoken(`${zoneName(slot.zone)}${slot.zone === TRAY ? '' : `, place ${slot.index + 1}`}`);
    },
  });
  useFocusAfter(root, keys.refocus);

  const inHand = board.held?.id ?? keys.picked;
  const target = board.held?.place;
  const takes = (zone: string) => inHand !== undefined && mayDrop(inHand, zone, zones, rulesOf);
  const dropIn = (zone: string) => {
    const item = keys.picked;
    if (item === undefined || board.held !== undefined || !takes(zone)) return;
    keys.letGo();
    board.put(item, { zone, index: (zones.get(zone) ?? []).filter((chip) => chip !== item).length });
  };
  const help = useId();
  const draw = (chip: (typeof chips)[number]) => {
    const movable = live && mayLift(chip.id, zones, rulesOf);
    const zone = zoneOf(zones, chip.id) ?? TRAY;
    return (
      <Chip
        key={chip.id}
        name={chip.name}
        icon={chip.icon}
        tint={chip.tint ?? accent}
        state={board.held?.id === chip.id ? 'held' : keys.picked === chip.id ? 'picked' : 'rest'}
        isLocked={chip.locked}
        complaint={complaints.get(chip.id)}
        data-chip={chip.id}
        tabIndex={live ? 0 : -1}
        aria-label={`${chip.name}, in ${zoneName(zone)}${chip.locked ? ', locked' : ''}`}
        aria-describedby={movable ? help : undefined}
        aria-pressed={movable ? inHand === chip.id : undefined}
        {...(movable ? { ...carry.pointer(chip.id), ...keys.handlers(chip.id) } : {})}
      />
    );
  };
  const chipOf = new Map(chips.map((chip) => [chip.id, chip]));
  const drawn = (zone: string) => (zones.get(zone) ?? []).flatMap((chip) => chipOf.get(chip) ?? []);
  const held = board.held === undefined ? undefined : chipOf.get(board.held.id);
  const columns = Math.max(
    1,
    Math.min(config.columns, Math.floor(size.width / (LEAST_COLUMN * Math.max(1, textScale)))),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      ref={root}
      role="group"
      aria-label={props.label ?? id}
      className={`${boards.board} ${styles.sortboard}`}
      style={{ '--page': theme.pageBackground, '--columns': columns } as CSSProperties}
    >
      {props.label !== undefined && !props.hideLabel && size.height >= LEAST_WITH_CAPTION && (
        <div className={boards.caption}>{props.label}</div>
      )}
      <span id={help} hidden>
        Press Enter to pick it up
      </span>
      {!config.hidePalette && (
        <div className={styles.trayPlace} data-sticky={size.height >= LEAST_STICKY}>
          <Tray
            heading={config.paletteLabel}
            isSearchable={config.searchable}
            isLive={live}
            items={drawn(TRAY)}
            isTarget={target?.zone === TRAY && inHand !== undefined && zoneOf(zones, inHand) !== TRAY}
            emptyText="All sorted"
            draw={draw}
            onClick={keys.picked === undefined ? undefined : () => dropIn(TRAY)}
          />
        </div>
      )}
      {rules.length === 0 && <div className={styles.empty}>No zones</div>}
      <div className={styles.zones}>
        {rules.map((rule) => (
          <Zone
            key={rule.id}
            rule={rule}
            tint={rule.tint}
            chips={drawn(rule.id)}
            held={board.held?.id}
            slot={target?.zone === rule.id ? target.index : undefined}
            state={inHand === undefined ? 'rest' : takes(rule.id) ? 'takes' : 'refuses'}
            dropHere={
              keys.picked !== undefined && board.held === undefined && takes(rule.id)
                ? () => dropIn(rule.id)
                : undefined
            }
            draw={draw}
          />
        ))}
      </div>
      {held !== undefined && ghost !== undefined && (
        <Chip
          name={held.name}
          icon={held.icon}
          tint={held.tint ?? accent}
          state="ghost"
          aria-hidden="true"
          tabIndex={-1}
          style={{ width: ghost.width, translate: `${ghost.x}px ${ghost.y + (root.current?.scrollTop ?? 0)}px` }}
        />
      )}
      <Spoken>{spoken}</Spoken>
    </div>
  );
}

/** A chip that was moved by keys is drawn anew in its new zone: the focus goes with it. */
function useFocusAfter(root: React.RefObject<HTMLElement | null>, refocus: { readonly chip: string } | undefined) {
  useEffect(() => {
    if (refocus === undefined) return;
    const chips = root.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
    [...chips].find((chip) => chip.dataset.chip === refocus.chip)?.focus();
  }, [root, refocus]);
}
