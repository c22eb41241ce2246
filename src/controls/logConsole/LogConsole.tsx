import { type CSSProperties, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { lookUp } from '../lookup.ts';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './LogConsole.module.css';
import { clock, type Line, linesOf, usualLevel } from './lines.ts';
import type { logConsole } from './logConsole.ts';

/** Points; without a height of its own a console stays this compact, also in a tall cell. */
const COMPACT = 200;
/** Nearer to the end than this, a reader follows it. */
const NEAR_END = 12;
/** From so many lines on, those out of sight are left unpainted. */
const LONG = 400;

export function LogConsole({ id, props, value, size, mode }: ViewProps<typeof logConsole>) {
  const { textScale } = useScreen();
  const name = props.label ?? id;
  const lines = useMemo(() => linesOf(value, props.maxLines), [value, props.maxLines]);
  // For lines whose arrival nobody noted: they were here when the console opened.
  const [opened] = useState(() => Date.now());
  const scroller = useRef<HTMLDivElement>(null);
  const { following, scrolled, toEnd } = useFollowing(scroller, lines, props.autoScroll);
  const captioned = !props.hideLabel && size.height >= 56;
  // Where times would leave no room for the words, the words stay.
  const timed = props.showTimestamps && size.width >= 140;
  const fontSize = props.fontSize * textScale;
  return (
    <div className={styles.console} data-style={props.style} data-long={lines.length > LONG}>
      {captioned && (
        <div className={styles.header}>
          <span className={styles.mark}>
            <Icon name="terminal" size="1.15em" />
          </span>
          <span className={styles.caption}>{name}</span>
        </div>
      )}
      <div className={styles.panel} style={{ maxHeight: props.controlHeight === undefined ? COMPACT : undefined }}>
        <div
          ref={scroller}
          className={styles.lines}
          role="log"
          // Logs run fast: they are read on demand, or a screen reader would never fall silent.
          aria-live="off"
          aria-label={name}
          tabIndex={mode === 'live' ? 0 : -1}
          onScroll={scrolled}
          style={{ fontSize } as CSSProperties}
        >
          {lines.length === 0 && <div className={styles.empty}>No lines yet</div>}
          {lines.map((line) => (
            <LogLine
              key={line.key}
              line={line}
              time={timed ? clock(line.at ?? opened) : undefined}
              color={lookUp(props.logColors, line.level) ?? lookUp(props.logColors, usualLevel(line.level))}
            />
          ))}
        </div>
        {!following && props.autoScroll && mode === 'live' && (
          <button type="button" className={styles.toEnd} onClick={toEnd} aria-label="Go to the newest line">
            <Icon name="arrow.down" size={16} />
          </button>
        )}
      </div>
    </div>
  );
}

interface LogLineProps {
  readonly line: Line;
  readonly time: string | undefined;
  readonly color: string | undefined;
}

const LogLine = memo(function LogLine({ line, time, color }: LogLineProps) {
  return (
    <div className={styles.line} data-level={usualLevel(line.level)} style={{ color }}>
      {time !== undefined && <time className={styles.time}>{time} </time>}
      {line.text}
    </div>
  );
});

/** The end stays in view until the reader scrolls away from it, and again once they are back there. */
function useFollowing(scroller: React.RefObject<HTMLElement | null>, lines: readonly Line[], wanted: boolean) {
  const [following, setFollowing] = useState(true);
  const toEnd = () => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
    setFollowing(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines are what moves the end
  useLayoutEffect(() => {
    if (wanted && following) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [scroller, lines, wanted, following]);
  const scrolled = () => {
    const element = scroller.current;
    if (element === null) return;
    setFollowing(element.scrollHeight - element.scrollTop - element.clientHeight <= NEAR_END);
  };
  return { following, scrolled, toEnd };
}
