import { Icon } from '../icons/Icon.tsx';
import styles from './Chat.module.css';
import type { Message } from './messages.ts';

interface GlimpseProps {
  readonly name: string;
  readonly message: Message | undefined;
  readonly me: string;
  readonly width: number;
  readonly height: number;
}

/** A cell too small to talk in shows what was said last. */
export function Glimpse({ name, message, me, width, height }: GlimpseProps) {
  const words = message === undefined ? 'No messages' : message.text || 'Picture';
  const hasName = height >= 46;
  const lines = Math.max(1, Math.floor((height - (hasName ? 15 : 0)) / 16));
  return (
    <section className={styles.glimpse} aria-label={name}>
      {width >= 110 && <Icon name="bubble.left.fill" size={Math.min(26, height * 0.5)} />}
      <div className={styles.glimpseWords}>
        {hasName && (
          <span className={styles.glimpseName}>
            {message === undefined || message.isSystem ? name : message.name === me ? 'You' : message.name}
          </span>
        )}
        <span className={styles.glimpseText} style={{ WebkitLineClamp: lines }} data-empty={message === undefined}>
          {words}
        </span>
      </div>
    </section>
  );
}
