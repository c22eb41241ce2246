import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { useLatest } from '../useHold.tsx';
import { Bubble, type Deeds } from './Bubble.tsx';
import { BubbleMenu } from './BubbleMenu.tsx';
import styles from './Chat.module.css';
import type { ChatView } from './Chat.tsx';
import { linesOf, type Message, quotedWords, seenUpTo, unreadAfter } from './messages.ts';
import { whenText } from './when.ts';

interface TalkProps {
  readonly view: ChatView;
  readonly name: string;
  readonly me: string;
  readonly messages: readonly Message[];
  readonly typists: readonly string[];
  /** The end of the talk is on the screen. */
  readonly onSeen: () => void;
  readonly onReact: (message: Message, emoji: string) => void;
  readonly onReply: (message: Message) => void;
  readonly onDelete: (message: Message) => void;
}

/** Messages drawn at first, and how many more each time somebody asks for earlier ones. */
const BATCH = 120;
/** Points from the end that still count as being there. */
const NEAR = 24;

export function Talk({ view, name, me, messages, typists, onSeen, onReact, onReply, onDelete }: TalkProps) {
  const { props, mode, size } = view;
  const { config } = props;
  const live = mode === 'live';
  const scroller = useRef<HTMLDivElement>(null);
  const [batches, setBatches] = useState(1);
  const [current, setCurrent] = useState<string>();
  const [menu, setMenu] = useState<{ readonly id: string; readonly anchor: HTMLElement }>();
  const latestReact = useLatest(onReact);
  const [deeds] = useState<Deeds>(() => ({
    focus: ({ id }) => setCurrent(id),
    openMenu: ({ id }, anchor) => setMenu({ id, anchor }),
    react: (message, emoji) => latestReact.current(message, emoji),
  }));
  const lines = useMemo(() => linesOf(messages, me), [messages, me]);
  const seen = useMemo(() => seenUpTo(lines, me), [lines, me]);
  const shown = lines.slice(-BATCH * batches);
  const end = useEnd(scroller, lines.at(-1)?.message.id, onSeen);
  const unread = end.isThere ? 0 : unreadAfter(lines, end.lastRead);
  const now = Date.now();
  const focused = shown.some(({ message }) => message.id === current) ? current : shown.at(-1)?.message.id;

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset.message === undefined)
      return;
    event.preventDefault();
    const from = shown.findIndex(({ message }) => message.id === focused);
    const next = shown[Math.min(shown.length - 1, Math.max(0, from + step))]?.message.id;
    const bubbles = scroller.current?.querySelectorAll<HTMLElement>('[data-message]') ?? [];
    for (const bubble of bubbles) if (bubble.dataset.message === next) bubble.focus();
  };
  const opened = messages.find(({ id }) => id === menu?.id);

  return (
    <div className={styles.talk}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="log"
        aria-label={`Messages in ${name}`}
        onScroll={end.onScroll}
        onKeyDown={walk}
      >
        <div className={styles.lines}>
          {shown.length < lines.length && (
            <button
              type="button"
              className={styles.earlier}
              tabIndex={live ? undefined : -1}
              onClick={() => live && setBatches(batches + 1)}
            >
              Show earlier messages
            </button>
          )}
          {shown.length === 0 && typists.length === 0 && (
            <p className={styles.empty}>
              <Icon name="bubble.left.and.bubble.right" size={Math.max(20, Math.min(44, size.height * 0.16))} />
              No messages yet
            </p>
          )}
          {shown.map((line) => {
            const { message, time } = line;
            return (
              <div key={message.id} className={styles.line} data-first={line.isFirst}>
                {time !== undefined && <time className={styles.time}>{whenText(time, now)}</time>}
                {message.isSystem ? (
                  <p className={styles.system}>{message.text}</p>
                ) : (
                  <Bubble
                    line={line}
                    me={me}
                    quote={message.quote === undefined ? undefined : quotedWords(message.quote, messages)}
                    showsNames={config.target === undefined}
                    showsPictures={live && config.allowImages}
                    isLive={live}
                    isStop={live && message.id === focused}
                    isSeen={config.showReadReceipts && message.id === seen}
                    canReact={config.allowReactions}
                    deeds={deeds}
                  />
                )}
              </div>
            );
          })}
          {typists.length > 0 && <TypingBubble names={typists} />}
        </div>
      </div>
      {unread > 0 && (
        <button type="button" className={styles.unread} onClick={end.go}>
          <Icon name="arrow.down" size="0.9em" />
          {unread === 1 ? '1 new message' : `${unread} new messages`}
        </button>
      )}
      {menu !== undefined && opened !== undefined && (
        <BubbleMenu
          view={view}
          message={opened}
          me={me}
          anchor={menu.anchor}
          onClose={() => setMenu(undefined)}
          onReact={config.allowReactions ? (emoji) => onReact(opened, emoji) : undefined}
          onReply={config.allowReplies ? () => onReply(opened) : undefined}
          onDelete={() => onDelete(opened)}
        />
      )}
    </div>
  );
}

/** Stays at the end as long as the reader is there, and knows what came since they left it. */
function useEnd(scroller: RefObject<HTMLDivElement | null>, newest: string | undefined, onSeen: () => void) {
  const [isThere, setThere] = useState(true);
  const [lastRead, setLastRead] = useState<string>();
  const there = useRef(true);
  const seen = useLatest(onSeen);
  useLayoutEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (element === null || content === null || content === undefined) return;
    const stay = () => {
      if (there.current) element.scrollTop = element.scrollHeight;
    };
    stay();
    // Messages come, pictures load, the composer grows: all of them move the end.
    const observer = new ResizeObserver(stay);
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each newest message is seen for itself
  useLayoutEffect(() => {
    if (there.current) seen.current();
  }, [newest, seen]);
  return {
    isThere,
    lastRead,
    onScroll: () => {
      const element = scroller.current;
      if (element === null) return;
      const isNear = element.scrollHeight - element.clientHeight - element.scrollTop < NEAR;
      if (isNear === there.current) return;
      there.current = isNear;
      setThere(isNear);
      if (isNear) onSeen();
      else setLastRead(newest);
    },
    go: () => {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: isCalm ? 'auto' : 'smooth' });
    },
  };
}

function TypingBubble({ names }: { readonly names: readonly string[] }) {
  const who =
    names.length > 2
      ? 'Several people are typing'
      : `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} typing`;
  return (
    <div className={styles.typing}>
      <span className={styles.dots} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className={styles.typists}>{who}</span>
    </div>
  );
}
