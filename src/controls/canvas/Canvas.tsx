import { type CSSProperties, useCallback, useId, useRef, useState } from 'react';
import { idOf, titleOf } from '../../layout/document.ts';
import { isObject } from '../../layout/json.ts';
import { byId, named } from '../boards/named.ts';
import { between, dropped, framesOf, type Point, rounded } from '../boards/points.ts';
import { useBoard } from '../boards/useBoard.tsx';
import { type Spot, useCarry } from '../boards/useCarry.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useGround, useScreen } from '../Screen.tsx';
import { Spoken } from '../Spoken.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Canvas.module.css';
import type { canvas } from './canvas.ts';
import { around, dotsOf, fitted } from './sheet.ts';
import { useZoom } from './useZoom.tsx';

const LEAST_WITH_CAPTION = 120;
const LEAST_WITH_BUTTONS = 150;
const LEAST_SHEET = 240;
const NUDGE = 0.05;
const ZOOM_STEP = 1.5;
/** A card of no size could neither be seen nor taken. */
const LEAST_CARD = 12;

const percent = (part: number) => `${Math.round(part * 100)} %`;

export function Canvas({ id, props, value, size, theme, mode, emit, draw }: ViewProps<typeof canvas>) {
  const { textScale } = useScreen();
  const config = props.canvasConfig;
  const live = mode === 'live';
  const editable = live && config.editable;
  const cards = named(config.items).flatMap(({ id: card, item }) => {
    const { control, x = 0, y = 0, w, h, locked } = item;
    return isObject(control) ? [{ id: card, x, y, w, h, locked, control }] : [];
  });
  const frames = framesOf(cards, value);
  const [spoken, setSpoken] = useState('');

  const board = useBoard<Point>({
    emit,
    config: 'canvasConfig',
    pickup: (item) => ({ item, from: 'canvas' }),
    land: (item, to) => {
      const was = frames.get(item);
      if (was === undefined) return undefined;
      const frame = dropped(was, to, config.snap);
      if (frame.x === rounded(was.x) && frame.y === rounded(was.y)) return undefined;
      const all = byId([...new Map(frames).set(item, frame)].map(([card, { x, y, w, h }]) => [card, { x, y, w, h }]));
      setSpoken(`${percent(frame.x)} across, ${percent(frame.y)} down`);
      return {
        value: { frames: all },
        place: { item, x: frame.x, y: frame.y, w: frame.w, h: frame.h },
        layout: { frames: all, changed: [item] },
      };
    },
  });
  const sheetElement = useRef<HTMLDivElement>(null);
  const cornerOf = ({ x, y, width, height, grip }: Spot): Point => ({
    x: (x - grip.x) / Math.max(1, width),
    y: (y - grip.y) / Math.max(1, height),
  });
  const carry = useCarry({
    off: !editable,
    board: sheetElement,
    lift: (item, spot) => board.lift(item, cornerOf(spot)),
    move: (_, spot) => board.move(cornerOf(spot)),
    drop: board.drop,
    cancel: board.cancel,
    step: (item, { x, y }) => {
      const frame = frames.get(item);
      if (frame === undefined) return;
      const by = config.snap > 0 ? config.snap : NUDGE;
      const from = board.held?.place ?? frame;
      const to = dropped(frame, { x: from.x + x * by, y: from.y + y * by }, config.snap);
      board.lift(item, to);
      board.move(to);
    },
  });

  const caption = props.label !== undefined && !props.hideLabel && size.height >= LEAST_WITH_CAPTION;
  const line = caption ? Math.ceil(theme.labelFontSize * textScale * 1.4) + 4 : 0;
  const room = { width: size.width, height: Math.max(1, size.height - line) };
  const seen = fitted(room, config.aspect);
  // In a small room the whole sheet is a small picture of itself: its controls would not shrink as far.
  const shrunk = Math.min(1, seen.width / LEAST_SHEET);
  const sheet = { width: seen.width / shrunk, height: seen.height / shrunk };
  const dots = dotsOf(config.snap, sheet);
  const laid = cards.map((card) => {
    const frame = frames.get(card.id) ?? card;
    const held = board.held?.id === card.id ? board.held.place : undefined;
    const spot =
      held === undefined ? frame : { x: between(held.x, 0, 1 - frame.w), y: between(held.y, 0, 1 - frame.h) };
    const box = {
      x: spot.x * sheet.width,
      y: spot.y * sheet.height,
      width: Math.max(LEAST_CARD, frame.w * sheet.width),
      height: Math.max(LEAST_CARD, frame.h * sheet.height),
    };
    return { ...card, frame, held, box };
  });
  const ground = useGround(id, sheet.width, sheet.height);
  const sheetRef = useCallback(
    (element: HTMLDivElement | null) => {
      sheetElement.current = element;
      return ground(element);
    },
    [ground],
  );
  const zooms = live && config.maxZoom > 1;
  const roomElement = useRef<HTMLDivElement>(null);
  const { view, zoom, reset, handlers } = useZoom({
    room: roomElement,
    size: room,
    sheet: seen,
    most: config.maxZoom,
    off: !zooms,
  });
  const help = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      role="group"
      aria-label={props.label ?? id}
      className={styles.canvas}
      style={{ '--page': theme.pageBackground } as CSSProperties}
    >
      {caption && (
        <div className={styles.caption} style={{ height: line }}>
          {props.label}
        </div>
      )}
      <span id={help} hidden>
        Arrow keys move it
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        ref={roomElement}
        role="group"
        aria-label="Sheet"
        aria-roledescription={zooms ? 'sheet, plus and minus zoom' : 'sheet'}
        className={styles.room}
        style={{ height: room.height }}
        data-zooms={zooms}
        data-zoomed={view.zoom > 1}
        tabIndex={zooms ? 0 : -1}
        {...handlers}
      >
        <div
          ref={sheetRef}
          className={styles.sheet}
          style={{ ...sheet, transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom * shrunk})` }}
        >
          {config.showGrid && (
            <div
              className={styles.dots}
              style={{
                backgroundSize: `${dots.width}px ${dots.height}px`,
                backgroundPosition: `${-dots.width / 2}px ${-dots.height / 2}px`,
                clipPath: around(
                  laid.map(({ box }) => box),
                  sheet,
                ),
              }}
            />
          )}
          {laid.length === 0 && <span className={styles.empty}>No cards</span>}
          {laid.map(({ frame, held, box: { x, y, ...box }, ...card }) => {
            const movable = editable && !card.locked;
            const lands = held === undefined ? undefined : dropped(frame, held, config.snap);
            return [
              lands !== undefined && config.snap > 0 && (
                <div
                  key={`${card.id} lands`}
                  className={styles.lands}
                  style={{ ...box, left: lands.x * sheet.width, top: lands.y * sheet.height }}
                />
              ),
              <div
                key={card.id}
                className={styles.card}
                data-card=""
                data-held={held !== undefined}
                style={{ ...box, left: x, top: y }}
                {...(movable ? carry.pointer(card.id, { afterHold: true }) : {})}
              >
                {draw(card.control, box, card.id)}
                {movable && (
                  <button
                    type="button"
                    className={styles.grip}
                    aria-label={`Move ${cardName(card.control, card.id)}`}
                    aria-describedby={help}
                    {...carry.pointer(card.id, { carried: (handle) => handle.parentElement })}
                    {...carry.keys(card.id)}
                  >
                    <Icon name="arrow.up.and.down.and.arrow.left.and.right" size={12} />
                  </button>
                )}
              </div>,
            ];
          })}
        </div>
        {zooms && Math.min(room.width, room.height) >= LEAST_WITH_BUTTONS && (
          <div className={styles.buttons} data-card="">
            {view.zoom > 1 && (
              <button type="button" onClick={reset} aria-label="Show the whole sheet">
                {Math.round(view.zoom * 10) / 10}×
              </button>
            )}
            <button
              type="button"
              onClick={() => zoom(1 / ZOOM_STEP)}
              aria-label="Zoom out"
              aria-disabled={view.zoom <= 1}
            >
              <Icon name="minus" size={13} />
            </button>
            <button
              type="button"
              onClick={() => zoom(ZOOM_STEP)}
              aria-label="Zoom in"
              aria-disabled={view.zoom >= config.maxZoom}
            >
              <Icon name="plus" size={13} />
            </button>
          </div>
        )}
      </div>
      <Spoken>{spoken}</Spoken>
    </div>
  );
}

function cardName(control: Parameters<typeof idOf>[0], card: string): string {
  const title = titleOf(control, 0, '');
  return title.trim() === '1' ? (idOf(control) ?? card) : title;
}
