// A turning drum to pick one text from, as in a wheel picker. Finger, mouse, mouse wheel and keys turn it; it picks
// once, where it comes to rest.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { movedTo, optionBeginning, type Typed, typed } from './choosing.ts';
import styles from './Drum.module.css';
import { RECENT_MS, restingOn, rowAt, rowsAround, type Sample } from './drum.ts';
import { useDrag } from './useDrag.tsx';
import { useGlide } from './useGlide.tsx';
import { type Hold, useLatest } from './useHold.tsx';

interface DrumProps {
  readonly label: string;
  readonly count: number;
  readonly textAt: (index: number) => string;
  /** Undefined while nothing is picked; the drum then stands at `rest`, dimmed. */
  readonly index: number | undefined;
  readonly rest?: number;
  readonly height: number;
  readonly live: boolean;
  readonly hold: Hold;
  readonly onPick: (index: number) => void;
  /** How much of the width it takes beside others. */
  readonly share?: number;
}

/** Turned less than this, a press is a tap on a row. */
const TAP = 4;
const PAGE = 5;
const WHEEL_PER_ROW = 36;
/** A mouse wheel has no end of its own: this long without a turn is one. */
const WHEEL_QUIET_MS = 220;

export function Drum({ label, count, textAt, index, rest = 0, height, live, hold, onPick, share = 1 }: DrumProps) {
  const listId = useId();
  const element = useRef<HTMLDivElement>(null);
  // Where it is being turned to, in rows; undefined while it stands where the value is.
  const [aim, setAim] = useState<{ readonly at: number; readonly byHand: boolean }>();
  const stand = Math.max(0, Math.min(count - 1, index ?? rest));
  const at = useGlide(aim?.at ?? stand, !live || aim?.byHand === true);
  const rowHeight = Math.max(18, Math.min(36, height / 4.2));
  const samples = useRef<readonly Sample[]>([]);
  const from = useRef({ y: 0, at: 0, moved: false });
  const word = useRef<Typed>(undefined);

  const turn = (to: number, byHand: boolean) => {
    hold.grab();
    setAim({ at: to, byHand });
  };
  const settle = (row: number) => {
    setAim(undefined);
    if (row !== index && row >= 0 && row < count) onPick(row);
    hold.release();
  };

  const drag = useDrag({
    off: !live || count === 0,
    start: ({ top, height: tall }) => {
      from.current = { y: top - tall / 2, at, moved: false };
      samples.current = [{ at, time: performance.now() }];
      turn(at, true);
      return true;
    },
    move: ({ top, height: tall }) => {
      const moved = from.current.y - (top - tall / 2);
      if (Math.abs(moved) > TAP) from.current.moved = true;
      if (!from.current.moved) return;
      // Past an end it follows only a little.
      const wanted = from.current.at + moved / rowHeight;
      const inside = Math.max(0, Math.min(count - 1, wanted));
      const to = inside + (wanted - inside) * 0.25;
      const time = performance.now();
      samples.current = [...samples.current.filter((sample) => time - sample.time < RECENT_MS), { at: to, time }];
      turn(to, true);
    },
    lift: () => {
      if (!from.current.moved) {
        const row = rowAt(from.current.at, from.current.y, rowHeight);
        settle(Math.max(0, Math.min(count - 1, row)));
        return;
      }
      const time = performance.now();
      const recent = samples.current.filter((sample) => time - sample.time < RECENT_MS);
      settle(restingOn(recent.length === 0 ? samples.current.slice(-1) : recent, count));
    },
    cancel: () => {
      setAim(undefined);
      hold.release();
    },
  });

  // React listens to wheels passively, and a passive listener cannot keep the page from scrolling.
  const wheel = useLatest({ turn, settle, at: aim?.at ?? stand, count });
  useEffect(() => {
    const list = element.current;
    if (list === null || !live) return;
    let turned = 0;
    let start: number | undefined;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const target = () => Math.max(0, Math.min(wheel.current.count - 1, Math.round((start ?? 0) + turned)));
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      start ??= wheel.current.at;
      // Lines (1) and pages (2) count as many points.
      turned += (event.deltaY * (event.deltaMode === 0 ? 1 : WHEEL_PER_ROW)) / WHEEL_PER_ROW;
      wheel.current.turn(target(), false);
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        wheel.current.settle(target());
        start = undefined;
        turned = 0;
      }, WHEEL_QUIET_MS);
    };
    list.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      clearTimeout(quiet);
      list.removeEventListener('wheel', onWheel);
      // A drum that goes away while it still turns is where it was turned to.
      if (start !== undefined) wheel.current.settle(target());
    };
  }, [live, wheel]);
  useEffect(() => hold.release, [hold]);

  const aimed = useRef<number>(undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!live || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && aimed.current !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      aimed.current = undefined;
      setAim(undefined);
      hold.release();
      return;
    }
    const now = aimed.current ?? (index === undefined ? stand - (rest > 0 ? 0 : 1) : stand);
    let next = movedTo(event.key, now, count, PAGE);
    if (next === undefined) {
      word.current = typed(word.current, event.key, event.timeStamp);
      if (word.current === undefined) return;
      const texts = Array.from({ length: Math.min(count, 500) }, (_, row) => textAt(row));
      next = optionBeginning(texts, word.current.text, now);
    }
    if (event.key !== 'Tab') event.preventDefault();
    if (next === undefined) return;
    aimed.current = next;
    turn(next, false);
  };
  const endKeys = () => {
    const row = aimed.current;
    aimed.current = undefined;
    if (row !== undefined) settle(row);
  };

  const middle = Math.round(aim?.at ?? stand);
  return (
    <div
      ref={element}
      {...drag}
      role="listbox"
      aria-label={label}
      aria-activedescendant={count > 0 ? `${listId}-${Math.max(0, Math.min(count - 1, middle))}` : undefined}
      tabIndex={live ? 0 : -1}
      className={styles.drum}
      data-empty={index === undefined && aim === undefined}
      style={{ flexGrow: share, '--row': `${rowHeight}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onKeyUp={endKeys}
      onBlur={endKeys}
    >
      {rowsAround(at, count, rowHeight).map((row) => (
        <div
          key={row.index}
          id={`${listId}-${row.index}`}
          role="option"
          tabIndex={-1}
          aria-selected={row.index === index}
          aria-setsize={count}
          aria-posinset={row.index + 1}
          className={styles.row}
          data-middle={row.index === middle}
          style={{ transform: `translateY(${row.y}px) scaleY(${row.lean})`, opacity: row.opacity }}
        >
          {textAt(row.index)}
        </div>
      ))}
    </div>
  );
}
