import { useRef } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { Popover } from '../Popover.tsx';
import styles from './Chat.module.css';
import type { ChatView } from './Chat.tsx';
import { copyText } from './copy.ts';
import type { Message } from './messages.ts';

const EMOJI: readonly (readonly [emoji: string, name: string])[] = [
  ['👍', 'Thumbs up'],
  ['❤️', 'Heart'],
  ['😂', 'Laughing'],
  ['😮', 'Surprised'],
  ['😢', 'Sad'],
  ['🙏', 'Thank you'],
];

interface BubbleMenuProps {
  readonly view: ChatView;
  readonly message: Message;
  readonly me: string;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onReact: ((emoji: string) => void) | undefined;
  readonly onReply: (() => void) | undefined;
  readonly onDelete: () => void;
}

export function BubbleMenu({ view, message, me, anchor, onClose, onReact, onReply, onDelete }: BubbleMenuProps) {
  const by = useRef<HTMLElement>(anchor);
  return (
    <Popover
      anchor={by}
      label={`Message by ${message.name}`}
      theme={view.theme}
      accent={view.accent}
      width={264}
      onClose={onClose}
    >
      {(close) => {
        const then = (act: () => void) => () => {
          act();
          close();
        };
        return (
          <div role="menu" className={styles.menu}>
            {onReact !== undefined && (
              <div className={styles.emoji}>
                {EMOJI.map(([emoji, name]) => (
                  <button
                    key={emoji}
                    type="button"
                    role="menuitemcheckbox"
                    aria-label={name}
                    aria-checked={message.reactions.some((one) => one.emoji === emoji && one.names.includes(me))}
                    onClick={then(() => onReact(emoji))}
                  >
                    {emoji}
                  </button>
                ))}
              </div>
            )}
            {onReply !== undefined && (
              <button type="button" role="menuitem" onClick={then(onReply)}>
                Reply
                <Icon name="arrowshape.turn.up.left" size="1.1em" />
              </button>
            )}
            {message.text !== '' && (
              <button type="button" role="menuitem" onClick={then(() => void copyText(message.text))}>
                Copy
                <Icon name="doc.on.doc" size="1.1em" />
              </button>
            )}
            <button type="button" role="menuitem" className={styles.danger} onClick={then(onDelete)}>
              Delete on this device
              <Icon name="trash" size="1.1em" />
            </button>
          </div>
        );
      }}
    </Popover>
  );
}
