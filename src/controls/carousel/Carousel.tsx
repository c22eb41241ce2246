import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { titleOf } from '../../layout/document.ts';
import type { Json } from '../../layout/json.ts';
import { motionOf } from '../glide.ts';
import { NoPanels } from '../NoPanels.tsx';
import { Spoken } from '../Spoken.tsx';
import { type Leaving, wrapped } from '../travel.ts';
import { useHold } from '../useHold.tsx';
import { useTravel } from '../useTravel.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Carousel.module.css';
import type { carousel } from './carousel.ts';
import { Marks } from './Marks.tsx';
import { landing, offOf, pageOf, placeOf, pulled } from './pages.ts';
import { useSwipe } from './useSwipe.tsx';

/** Of the row of page marks. */
const MARKS = 24;
/** What a page of a coverflow takes of the width; the rest shows its neighbours. */
const COVER = 0.74;
const LEAST_WITH_MARKS = 70;

const KEYS: Readonly<Record<string, (page: number, last: number) => number>> = {
  ArrowRight: (page) => page + 1,
  ArrowLeft: (page) => page - 1,
  PageDown: (page) => page + 1,
  PageUp: (page) => page - 1,
  Home: () => 0,
  End: (_, last) => last,
};

export function Carousel({ id, props, value, theme, size, mode, emit, draw }: ViewProps<typeof carousel>) {
  const { panels, carouselMode, containerAnimation: look } = props;
  const count = panels.length;
  const loop = props.loop && count > 1;
  const live = mode === 'live';
  const row = { count, ring: loop, mode: carouselMode };
  const told = pageOf(value, count, loop) ?? pageOf(props.defaultValue, count, loop) ?? 0;
  // Turning by itself is told to nobody; it holds until the next value comes.
  const [turned, setTurned] = useState<{ readonly page: number; readonly since: Json | undefined }>();
  const page = turned !== undefined && turned.since === value && turned.page < count ? turned.page : told;
  const [spoken, setSpoken] = useState('');

  const marked = props.indicator !== 'none' && count > 1 && size.height >= LEAST_WITH_MARKS;
  const layers = carouselMode === 'deck' ? Math.min(count, look.deckVisibleCount) - 1 : 0;
  const fan = Math.min(Math.max(0, layers * look.deckOffsetStep), size.height / 4);
  const drawn = fan > 0 ? { ...look, deckOffsetStep: fan / layers } : look;
  const room = {
    width: carouselMode === 'coverflow' ? size.width * COVER : size.width,
    height: Math.max(0, size.height - (marked ? MARKS : 0) - fan),
  };
  /** What the finger moves for one page. */
  const pitch = carouselMode === 'coverflow' ? Math.max(40, look.sideSpacing * size.width) : size.width;

  const stage = useRef<HTMLDivElement>(null);
  const place = (at: number, leaving: Leaving | undefined) => {
    for (const [index, element] of [...(stage.current?.children ?? [])].entries()) {
      if (!(element instanceof HTMLElement)) continue;
      const off = offOf(index, at, leaving, row);
      const spot = off === undefined ? undefined : placeOf(off, carouselMode, drawn, { ...size, height: room.height });
      element.style.visibility = spot === undefined ? 'hidden' : '';
      if (spot === undefined) continue;
      element.style.transform = spot.transform;
      element.style.opacity = String(spot.opacity);
      element.style.zIndex = String(spot.order);
    }
  };
  const travel = useTravel({
    panel: page,
    count,
    ring: loop,
    motion: motionOf(look),
    isStill: !live,
    far: look.multiStep ? 'through' : carouselMode === 'paged' ? 'over' : 'glide',
    stepMs: look.stepInterval * 1000,
    waits: false,
    place,
  });

  const choose = (next: number) => {
    const to = pageOf(next, count, loop) ?? 0;
    if (to === page) return;
    if (props.haptic !== undefined) emit({ kind: 'haptic', haptic: props.haptic });
    setTurned(undefined);
    setSpoken(`${titleOf(panels[to], to)}, ${to + 1} of ${count}`);
    emit({ kind: 'value', value: to });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: to } });
  };

  const drag = useRef({ page: 0, at: 0, from: 0 });
  const [held, setHeld] = useState(false);
  const hold = useHold(emit, () => {});
  const release = () => {
    setHeld(false);
    hold.release();
  };
  const swipe = useSwipe(
    {
      off: !live || count === 0,
      begin: () => {
        const from = travel.at();
        drag.current = { page: Math.round(from), at: from, from };
        setHeld(true);
        hold.grab();
      },
      move: (by) => {
        drag.current.at = drag.current.from - by / pitch;
        travel.put(pulled(drag.current.at, row));
      },
      end: (speed) => {
        const velocity = -speed / pitch;
        const to = landing(drag.current.page, drag.current.at, velocity, row);
        travel.settle(to, velocity);
        choose(wrapped(to, count));
        release();
      },
      cancel: () => {
        travel.settle(drag.current.page, 0);
        release();
      },
      turn: (by) => choose(page + by),
    },
    stage,
  );

  const [isBusy, setBusy] = useState({ pointer: false, focus: false });
  const [isStopped, setStopped] = useState(false);
  const turns = live && props.autoAdvance > 0 && count > 1;
  const waiting = turns && !isStopped && !held && !isBusy.pointer && !isBusy.focus;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(
      () => setTurned({ page: (page + 1) % count, since: value }),
      Math.max(0.5, props.autoAdvance) * 1000,
    );
    return () => clearTimeout(timer);
  }, [waiting, page, count, value, props.autoAdvance]);

  if (count === 0) return <NoPanels>No pages</NoPanels>;
  const onKeyDown = (event: KeyboardEvent) => {
    const key = KEYS[event.key];
    if (!live || key === undefined || event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(key(page, count - 1));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      role="group"
      aria-roledescription="carousel"
      aria-label={props.label ?? id}
      className={styles.carousel}
      onPointerEnter={() => setBusy((busy) => ({ ...busy, pointer: true }))}
      onPointerLeave={() => setBusy((busy) => ({ ...busy, pointer: false }))}
      onFocus={({ target }) => setBusy((busy) => ({ ...busy, focus: target.matches(':focus-visible') }))}
      onBlur={() => setBusy((busy) => ({ ...busy, focus: false }))}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the row of pages is turned by arrow keys, each page is a group */}
      <div
        ref={stage}
        className={styles.stage}
        data-mode={carouselMode}
        data-held={held}
        data-moves={live}
        data-swipes=""
        tabIndex={live && count > 1 ? 0 : -1}
        style={{ '--page': theme.pageBackground, '--radius': `${theme.cornerRadius}px` } as CSSProperties}
        {...swipe}
        onKeyDown={onKeyDown}
      >
        {panels.map((panel, index) => (
          // biome-ignore lint/a11y/useSemanticElements: as above; neighbours are turned to by arrow keys
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place in the row
            key={index}
            role="group"
            aria-roledescription="page"
            aria-label={`${titleOf(panel, index)}, ${index + 1} of ${count}`}
            aria-hidden={index !== page}
            className={styles.page}
            data-bare={panel.hideBackground === true}
            style={{ ...room, left: (size.width - room.width) / 2 }}
            onClick={live && index !== page ? () => choose(index) : undefined}
          >
            <div inert={index !== page}>{draw(panel, room, String(index))}</div>
          </div>
        ))}
      </div>
      {marked && (
        <Marks
          style={props.indicator}
          page={page}
          titles={panels.map((panel, index) => titleOf(panel, index))}
          width={size.width}
          choose={live ? choose : undefined}
          pause={turns ? { isStopped, toggle: () => setStopped(!isStopped) } : undefined}
        />
      )}
      <Spoken>{spoken}</Spoken>
    </div>
  );
}
