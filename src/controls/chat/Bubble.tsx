import { memo, useEffect, useRef, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { Markdown } from '../Markdown.tsx';
import { useMayLoad } from '../Screen.tsx';
import styles from './Bubble.module.css';
import type { Line, Message } from './messages.ts';
import { clockTime } from './when.ts';

/** What can be done with messages. The same object always, so that a bubble is drawn anew only when it looks different. */
export interface Deeds {
  readonly focus: (message: Message) => void;
  readonly openMenu: (message: Message, anchor: HTMLElement) => void;
  readonly react: (message: Message, emoji: string) => void;
}

interface BubbleProps {
  readonly line: Line;
  readonly me: string;
  readonly quote: { readonly name: string; readonly text: string } | undefined;
  readonly showsNames: boolean;
  readonly showsPictures: boolean;
  readonly isLive: boolean;
  /** Where Tab comes to; arrows lead to the others. */
  readonly isStop: boolean;
  readonly isSeen: boolean;
  readonly canReact: boolean;
  readonly deeds: Deeds;
}

const HOLD_MS = 450;
/** A finger that moves farther scrolls. */
const SLOP = 8;
const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s){1,12}$/u;
const SOME_PICTOGRAPH = /\p{Extended_Pictographic}/u;
const HUES = ['#5E5CE6', '#30A46C', '#D9730D', '#C2298A', '#0B7FAB', '#A05A2C', '#7D5BA6'];

const initials = (name: string) =>
  name
    .split(/[\s._-]+/)
    .filter((part) => part !== '')
    .slice(0, 2)
    .map((part) => [...part][0]?.toUpperCase() ?? '')
    .join('');

const hueOf = (name: string) =>
  HUES[[...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % HUES.length];

export const Bubble = memo(
  function Bubble(bubble: BubbleProps) {
    const { line, quote, showsNames, isLive, isStop, isSeen, canReact, deeds } = bubble;
    const { message, isOwn } = line;
    const hold = useHoldMenu(bubble);
    const isLarge = message.text.length <= 24 && ONLY_EMOJI.test(message.text) && SOME_PICTOGRAPH.test(message.text);
    const at = message.at === undefined ? '' : `, ${clockTime(message.at)}`;
    return (
      <div
        className={styles.row}
        data-own={isOwn}
        data-last={line.isLast}
        data-faced={showsNames && !isOwn}
        data-reacted={message.reactions.length > 0}
      >
        {showsNames && !isOwn && line.isFirst && <span className={styles.name}>{message.name}</span>}
        {showsNames && !isOwn && line.isLast && (
          <span className={styles.face} style={{ background: hueOf(message.name) }} aria-hidden="true">
            {initials(message.name)}
          </span>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: a message holds links and buttons, so it cannot be a button */}
        <div
          className={styles.bubble}
          role="group"
          aria-label={`${isOwn ? 'You' : message.name}${at}`}
          aria-haspopup="menu"
          data-message={message.id}
          data-large={isLarge && message.picture === undefined && quote === undefined}
          tabIndex={isStop ? 0 : -1}
          onFocus={() => deeds.focus(message)}
          {...(isLive ? hold : {})}
        >
          {quote !== undefined && (
            <div className={styles.quote}>
              <strong>{quote.name}</strong>
              <span>{quote.text}</span>
            </div>
          )}
          {message.picture !== undefined && <Picture address={message.picture} isShown={bubble.showsPictures} />}
          {message.text !== '' && <Markdown text={message.text} isStill={!isLive} />}
        </div>
        {message.reactions.length > 0 && (
          <div className={styles.reactions}>
            {message.reactions.map(({ emoji, names }) => (
              <button
                key={emoji}
                type="button"
                className={styles.reaction}
                aria-pressed={names.includes(bubble.me)}
                aria-label={`${emoji} by ${names.join(', ')}`}
                title={names.join(', ')}
                tabIndex={isStop && canReact ? 0 : -1}
                disabled={!isLive || !canReact}
                onClick={() => deeds.react(message, emoji)}
              >
                {emoji}
                {names.length > 1 && <span>{names.length}</span>}
              </button>
            ))}
          </div>
        )}
        {isSeen && <span className={styles.seen}>Seen</span>}
      </div>
    );
  },
  (a, b) =>
    a.line.message === b.line.message &&
    a.line.isFirst === b.line.isFirst &&
    a.line.isLast === b.line.isLast &&
    a.line.isOwn === b.line.isOwn &&
    a.me === b.me &&
    a.quote?.text === b.quote?.text &&
    a.quote?.name === b.quote?.name &&
    a.showsNames === b.showsNames &&
    a.showsPictures === b.showsPictures &&
    a.isLive === b.isLive &&
    a.isStop === b.isStop &&
    a.isSeen === b.isSeen &&
    a.canReact === b.canReact &&
    a.deeds === b.deeds,
);

/** Holding a bubble, a context click and Enter open its menu; the control around it has a long press of its own. */
function useHoldMenu({ line, deeds }: BubbleProps) {
  const onMenu = (anchor: HTMLElement) => deeds.openMenu(line.message, anchor);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef({ x: 0, y: 0 });
  useEffect(() => () => clearTimeout(timer.current), []);
  const end = () => clearTimeout(timer.current);
  return {
    onPointerDown: (event: React.PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      if (event.button !== 0 || event.pointerType === 'mouse') return;
      const anchor = event.currentTarget;
      from.current = { x: event.clientX, y: event.clientY };
      timer.current = setTimeout(() => onMenu(anchor), HOLD_MS);
    },
    onPointerMove: (event: React.PointerEvent<HTMLElement>) => {
      if (Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) > SLOP) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu: (event: React.MouseEvent<HTMLElement>) => {
      event.stopPropagation();
      // On a link the browser’s own menu is worth more.
      if (event.target instanceof Element && event.target.closest('a') !== null) return;
      event.preventDefault();
      end();
      onMenu(event.currentTarget);
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      onMenu(event.currentTarget);
    },
  };
}

function Picture({ address, isShown }: { readonly address: string; readonly isShown: boolean }) {
  const [failed, setFailed] = useState(false);
  const mayLoad = useMayLoad(isShown ? address : undefined, 'image');
  if (!isShown || !mayLoad || failed) {
    return (
      <span className={styles.noPicture}>
        <Icon name="photo" size="1.2em" />
        {failed ? 'A picture that does not load' : mayLoad ? 'Picture' : 'A picture that is not allowed yet'}
      </span>
    );
  }
  return (
    <img
      className={styles.picture}
      src={address}
      alt="Attached"
      referrerPolicy="no-referrer"
      draggable={false}
      onError={() => setFailed(true)}
    />
  );
}
