import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import styles from './Composer.module.css';
import type { Message } from './messages.ts';
import { shrunk } from './shrink.ts';

interface ComposerProps {
  readonly to: string;
  readonly isLive: boolean;
  readonly scheme: 'light' | 'dark';
  readonly allowImages: boolean;
  readonly answers: Message | undefined;
  readonly onCancelAnswer: () => void;
  readonly onSend: (text: string, picture: string | undefined) => void;
  readonly onTyping: (isTyping: boolean) => void;
}

/** Well below what a frame may hold, sealed and in a script of four bytes a letter. */
const LONGEST = 8_000;
/** Others see the bubble for some seconds, so that often is enough. */
const TELL_EVERY = 3_000;

export function Composer(composer: ComposerProps) {
  const { to, isLive, scheme, allowImages, answers, onCancelAnswer, onSend } = composer;
  const [text, setText] = useState('');
  const [picture, setPicture] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const telling = useTelling(composer);
  const ready = isLive && (text.trim() !== '' || picture !== undefined);
  const replied = answers?.id;
  useEffect(() => {
    if (replied !== undefined) input.current?.focus();
  }, [replied]);

  const send = () => {
    if (!ready) return;
    onSend(text.trim(), picture);
    telling.stop();
    setText('');
    setPicture(undefined);
    input.current?.focus();
  };
  const attach = async (file: File | undefined) => {
    if (file === undefined) return;
    setProblem(undefined);
    const small = await shrunk(file);
    setPicture(small);
    if (small === undefined) setProblem('This picture cannot be read. Try a JPEG or PNG.');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && answers !== undefined) {
      event.preventDefault();
      onCancelAnswer();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    // On a touch keyboard there is no other way to begin a line; the button sends.
    if (matchMedia('(pointer: coarse)').matches && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    send();
  };

  return (
    <div className={styles.composer} style={{ colorScheme: scheme }}>
      {answers !== undefined && (
        <div className={styles.above}>
          <div className={styles.answers}>
            <strong>Reply to {answers.name}</strong>
            <span>{answers.text || 'Picture'}</span>
          </div>
          <button type="button" className={styles.drop} aria-label="Do not reply" onClick={onCancelAnswer}>
            <Icon name="xmark.circle.fill" size="1.25em" />
          </button>
        </div>
      )}
      {picture !== undefined && (
        <div className={styles.above}>
          <img className={styles.preview} src={picture} alt="To be sent" />
          <button
            type="button"
            className={styles.drop}
            aria-label="Leave the picture out"
            onClick={() => setPicture(undefined)}
          >
            <Icon name="xmark.circle.fill" size="1.25em" />
          </button>
        </div>
      )}
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.bar}>
        {allowImages && (
          <>
            <button
              type="button"
              className={styles.attach}
              aria-label="Attach a picture"
              tabIndex={isLive ? undefined : -1}
              onClick={() => isLive && files.current?.click()}
            >
              <Icon name="photo" size="1.35em" />
            </button>
            <input
              ref={files}
              type="file"
              accept="image/*"
              hidden
              onChange={(event) => {
                void attach(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </>
        )}
        <div className={styles.field} data-text={`${text}\n`}>
          <textarea
            ref={input}
            rows={1}
            value={text}
            placeholder="Message"
            aria-label={`Message to ${to}`}
            maxLength={LONGEST}
            readOnly={!isLive}
            tabIndex={isLive ? undefined : -1}
            enterKeyHint="send"
            autoComplete="off"
            onChange={(event) => {
              setText(event.target.value);
              telling.typed(event.target.value !== '');
            }}
            onBlur={telling.stop}
            onKeyDown={onKeyDown}
            onPaste={(event) => {
              const pasted = [...event.clipboardData.files].find((file) => file.type.startsWith('image/'));
              if (!isLive || !allowImages || pasted === undefined) return;
              event.preventDefault();
              void attach(pasted);
            }}
          />
          <button
            type="button"
            className={styles.send}
            aria-label="Send"
            disabled={!ready}
            tabIndex={isLive ? undefined : -1}
            onClick={send}
          >
            <Icon name="arrow.up" size="1.05em" weight="bold" />
          </button>
        </div>
      </div>
    </div>
  );
}

/** Tells that somebody types, now and then, and once when they stop. */
function useTelling({ onTyping }: ComposerProps) {
  const told = useRef<number>(undefined);
  const tell = useRef(onTyping);
  tell.current = onTyping;
  const [telling] = useState(() => {
    const stop = () => {
      if (told.current === undefined) return;
      told.current = undefined;
      tell.current(false);
    };
    return {
      stop,
      typed: (isSomething: boolean) => {
        if (!isSomething) return stop();
        const now = performance.now();
        if (told.current !== undefined && now - told.current < TELL_EVERY) return;
        told.current = now;
        tell.current(true);
      },
    };
  });
  useEffect(() => telling.stop, [telling]);
  return telling;
}
