import { useEffect, useMemo, useRef, useState } from 'react';
import type { Json, JsonObject } from '../../layout/json.ts';
import { faceOf } from '../contrast.ts';
import { Icon } from '../icons/Icon.tsx';
import { Popover } from '../Popover.tsx';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Chat.module.css';
import { Composer } from './Composer.tsx';
import type { chat } from './chat.ts';
import { Glimpse } from './Glimpse.tsx';
import { CHAT_DELETE } from './log.ts';
import { type Message, messagesIn, typistsIn } from './messages.ts';
import { type Frame, reacting, saying, seeing, typing } from './saying.ts';
import { Talk } from './Talk.tsx';

export type ChatView = ViewProps<typeof chat>;

/** The name and role of a device whose layout gives none. */
const NOBODY = { name: 'CAR-TER', role: 'node' };
/** Points at a text scale of 1. Lower than this there is room for the last message only. */
const LEAST_TALK = 104;
const LEAST_WIDTH = 118;
const LEAST_WITH_HEADER = 150;
/** A receipt for each message of a burst would be a burst of its own. */
const SEEN_AFTER = 900;

function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function Chat(view: ChatView) {
  const { id, props, value, theme, size, mode, emit } = view;
  const { identity = NOBODY, textScale } = useScreen();
  const { config } = props;
  const me = identity.name;
  const live = mode === 'live';
  const messages = useMemo(() => messagesIn(value, config.historyCount), [value, config.historyCount]);
  const typists = useTypists(value, me, live && config.showTypingIndicators);
  const [answers, setAnswers] = useState<Message>();
  const speaker = { name: me, role: identity.role, target: config.target };
  const name = props.label ?? id;

  const tell = ({ entry, frame }: { readonly entry: JsonObject; readonly frame: Frame | undefined }) => {
    emit({ kind: 'heard', entry });
    if (frame !== undefined) emit({ kind: 'frame', ...frame });
  };
  const say = (text: string, picture: string | undefined) => {
    tell(saying(speaker, { id: freshId(), date: Date.now(), text, picture, answers }));
    setAnswers(undefined);
    emit({ kind: 'action', carrier: ['action'], tokens: { value: text } });
  };
  const react = (message: Message, emoji: string) => {
    const had = message.reactions.find((reaction) => reaction.emoji === emoji)?.names.includes(me) ?? false;
    tell(reacting(speaker, message.id, emoji, had));
    emit({ kind: 'haptic', haptic: 'light' });
  };
  const see = useSeen(messages, me, live && config.showReadReceipts && config.target === undefined, (messageId) =>
    tell(seeing(speaker, messageId)),
  );

  const roomy = Math.max(1, textScale);
  const { face, ink } = faceOf(config.tint, theme.pageBackground);
  const style = { '--mine': face, '--mine-ink': ink, '--page': theme.pageBackground } as React.CSSProperties;
  if (size.height < LEAST_TALK * roomy || size.width < LEAST_WIDTH) {
    return <Glimpse name={name} message={messages.at(-1)} height={size.height} width={size.width} me={me} />;
  }
  const hasHeader = size.height >= LEAST_WITH_HEADER * roomy;
  return (
    <section className={styles.chat} style={style} aria-label={name} data-narrow={size.width < 200}>
      {hasHeader && (!props.hideLabel || config.allowClear) && (
        <header className={styles.header}>
          <span className={styles.title}>{props.hideLabel ? '' : name}</span>
          {config.allowClear && (
            <ClearMenu
              view={view}
              name={name}
              isEmpty={messages.length === 0}
              clear={() => emit({ kind: 'value', value: [] })}
            />
          )}
        </header>
      )}
      <Talk
        view={view}
        name={name}
        me={me}
        messages={messages}
        typists={typists}
        onSeen={see}
        onReact={react}
        onReply={setAnswers}
        onDelete={(message) => emit({ kind: 'heard', entry: { msg_type: CHAT_DELETE, id: message.id } })}
      />
      <Composer
        to={config.target ?? name}
        isLive={live}
        scheme={theme.scheme}
        allowImages={config.allowImages}
        answers={answers}
        onCancelAnswer={() => setAnswers(undefined)}
        onSend={say}
        onTyping={(isTyping) => {
          const { frame } = typing(speaker, isTyping);
          if (frame !== undefined && config.showTypingIndicators) emit({ kind: 'frame', ...frame });
        }}
      />
    </section>
  );
}

/** Who is typing now. A bubble that is not renewed goes by itself. */
function useTypists(value: Json | undefined, me: string, isShown: boolean): readonly string[] {
  const typists = useMemo(() => (isShown ? typistsIn(value, me) : []), [value, me, isShown]);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const at = Date.now();
    setNow(at);
    const next = Math.min(...typists.filter(({ until }) => until > at).map(({ until }) => until));
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(() => setNow(Date.now()), next - at + 30);
    return () => clearTimeout(timer);
  }, [typists]);
  return typists.filter(({ until }) => until > now).map(({ name }) => name);
}

/** Tells others that their newest message is seen: once, when the log shows its end on a page that is looked at. */
function useSeen(messages: readonly Message[], me: string, isOn: boolean, tell: (messageId: string) => void) {
  const newest = messages.findLast(({ isSystem, name }) => !isSystem && name !== me);
  const due = isOn && newest !== undefined && !newest.readers.includes(me) ? newest.id : undefined;
  const latest = useRef({ due, tell });
  latest.current = { due, tell };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    if (due === undefined) return;
    timer.current = setTimeout(() => {
      const now = latest.current;
      if (now.due !== undefined && document.visibilityState === 'visible') now.tell(now.due);
    }, SEEN_AFTER);
  };
}

interface ClearMenuProps {
  readonly view: ChatView;
  readonly name: string;
  readonly isEmpty: boolean;
  readonly clear: () => void;
}

function ClearMenu({ view, name, isEmpty, clear }: ClearMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const live = view.mode === 'live';
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.more}
        aria-label={`More for ${name}`}
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={live ? undefined : -1}
        onClick={() => live && setOpen(true)}
      >
        <Icon name="ellipsis.circle" size="1.45em" />
      </button>
      {open && (
        <Popover
          anchor={button}
          label={`More for ${name}`}
          theme={view.theme}
          accent={view.accent}
          width={230}
          onClose={() => setOpen(false)}
        >
          {(close) => (
            <div role="menu" className={styles.menu}>
              <button
                type="button"
                role="menuitem"
                className={styles.danger}
                disabled={isEmpty}
                onClick={() => {
                  close();
                  clear();
                }}
              >
                Clear chat
                <Icon name="trash" size="1.1em" />
              </button>
              <p className={styles.hint}>Only on this device. Others keep theirs.</p>
            </div>
          )}
        </Popover>
      )}
    </>
  );
}
