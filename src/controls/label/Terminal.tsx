import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Size, ViewMode } from '../view.tsx';
import { type RunStyle, readTerminal } from './ansi.ts';
import { listenToPinch } from './pinch.ts';
import styles from './Terminal.module.css';

export interface TerminalProps {
  readonly name: string;
  readonly text: string;
  /** Of text without a colour of its own. */
  readonly ink: string | undefined;
  /** Points; the fitted type grows no larger. */
  readonly largest: number | undefined;
  readonly size: Size;
  readonly mode: ViewMode;
}

const PADDING = 8;
const LINE = 1.3;
const LEAST_TYPE = 2;
const MOST_ZOOM = 8;
/** What a letter of a monospaced face is usually wide, until it has been measured. */
const USUAL_WIDTH = 0.6;

const within = (zoom: number) => Math.min(MOST_ZOOM, Math.max(1, zoom));

/** Terminal output, its type fitted so that the source’s columns span the width. */
export function Terminal({ name, text, ink, largest, size, mode }: TerminalProps) {
  const scroller = useRef<HTMLElement>(null);
  const { probe, letter } = useLetterWidth();
  const [zoom, setZoom] = useState(1);
  const screen = useMemo(() => readTerminal(text), [text]);
  const fitted = Math.min(
    // A point less than there is: rounded widths must not add a scroll bar.
    (size.width - 2 * PADDING - 1) / (screen.columns * letter),
    // A single short line would fill the cell beyond its height.
    (size.height - 2 * PADDING) / LINE,
    largest ?? Number.POSITIVE_INFINITY,
  );
  const fontSize = Math.max(LEAST_TYPE, fitted) * zoom;

  // Each update shows its last line; so does a change of size, which moves every line.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what scrolls depends on these, though nothing here reads them
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [screen, fitted, size.height]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || mode === 'still') return;
    let before = 1;
    return listenToPinch(element, {
      begin: () =>
        setZoom((now) => {
          before = now;
          return now;
        }),
      scale: (factor) => setZoom(() => within(before * factor)),
      reset: () => setZoom(1),
    });
  }, [mode]);

  const pressed = ({ key }: KeyboardEvent) => {
    if (key === '+' || key === '=') setZoom((now) => within(now * 1.25));
    else if (key === '-') setZoom((now) => within(now / 1.25));
    else if (key === '0' || key === 'Escape') setZoom(1);
  };

  return (
    <section
      ref={scroller}
      className={styles.terminal}
      aria-label={name}
      aria-keyshortcuts="+ - 0"
      tabIndex={mode === 'live' ? 0 : -1}
      onKeyDown={pressed}
      style={{ padding: PADDING, '--ink': ink } as CSSProperties}
    >
      <span ref={probe} className={styles.probe} aria-hidden="true">
        {'0'.repeat(PROBED)}
      </span>
      <pre className={styles.text} style={{ fontSize, lineHeight: LINE }}>
        {screen.runs.map((run) => (
          <span key={run.at} style={cssOf(run.style)}>
            {run.text}
          </span>
        ))}
      </pre>
    </section>
  );
}

const PROBED = 20;
const PROBE_SIZE = 100;

/** How wide a letter is at type size 1. Observed, as the face may load after the first look. */
function useLetterWidth() {
  const probe = useRef<HTMLSpanElement>(null);
  const [letter, setLetter] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const element = probe.current;
    if (element === null) return;
    const measure = () => {
      const width = element.offsetWidth / (PROBED * PROBE_SIZE);
      if (width > 0) setLetter(width);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { probe, letter };
}

function cssOf(style: RunStyle): CSSProperties | undefined {
  if (Object.keys(style).length === 0) return undefined;
  const color = style.reverse ? (style.background ?? 'var(--screen)') : style.color;
  return {
    color: style.hidden ? 'transparent' : color,
    background: style.reverse ? (style.color ?? 'var(--letters)') : style.background,
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? 'italic' : undefined,
    opacity: style.dim ? 0.65 : undefined,
    textDecoration:
      [style.underline && 'underline', style.struck && 'line-through'].filter(Boolean).join(' ') || undefined,
  };
}
