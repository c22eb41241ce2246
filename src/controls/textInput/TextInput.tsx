import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { faceOf, over } from '../contrast.ts';
import { Icon } from '../icons/Icon.tsx';
import type { ViewProps } from '../view.tsx';
import { type Draft, hasLines, isStale, keyboardOf, maySend, sends, shownText, typedOver } from './draft.ts';
import styles from './TextInput.module.css';
import type { textInput } from './textInput.ts';

/** The caption stands above the field; in a lower cell beside it, or in it as its hint. */
const ROOM_ABOVE = 46;
const ROOM_BESIDE = 260;
/** Too narrow for more than the text and its Send button. */
const TIGHT = 120;
/** A field of several lines that is not a composer begins with this many. */
const PARAGRAPH_LINES = 2;

export function TextInput({ id, props, value, theme, accent, size, mode, emit }: ViewProps<typeof textInput>) {
  const [draft, setDraft] = useState<Draft>();
  const [focused, setFocused] = useState(false);
  const [corrects, setCorrects] = useState<boolean>();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const live = mode === 'live';
  const text = shownText(draft, value, focused);
  const lines = hasLines(props);
  const autocorrect = corrects ?? props.autocorrect;
  const ready = maySend(text, props);

  const send = () => {
    if (!live || !ready) return;
    setDraft(undefined);
    emit({ kind: 'value', value: text });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: text } });
    if (props.clearOnSubmit) emit({ kind: 'value', value: '' });
  };
  const change = (next: string) => setDraft((before) => typedOver(before, next, value));

  const above = size.height >= ROOM_ABOVE;
  const beside = !above && size.width >= ROOM_BESIDE && !lines;
  const label = props.hideLabel ? undefined : props.label;
  const drawn = label !== undefined && (above || beside);
  const tight = size.width < TIGHT;
  const glyph = tight && lines ? undefined : (props.icon ?? (props.style === 'search' ? 'magnifyingglass' : undefined));
  const { face, ink } = faceOf(accent, over(theme.surfacePrimary, theme.pageBackground));
  const least = props.sendButton ? Math.max(1, props.minLines) : PARAGRAPH_LINES;
  const most = props.sendButton ? Math.max(least, props.maxLines) : Number.POSITIVE_INFINITY;

  const field = {
    ref: input,
    className: styles.text,
    value: text,
    placeholder: props.placeholder ?? (drawn ? undefined : label),
    readOnly: !live,
    tabIndex: live ? undefined : -1,
    autoComplete: 'off',
    enterKeyHint: lines ? 'enter' : props.style === 'search' ? 'search' : 'send',
    ...keyboardOf(props.keyboard, autocorrect),
    'aria-label': props.label ?? props.placeholder ?? id,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      if (draft !== undefined && isStale(draft, value, false)) setDraft(undefined);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
      if (!sends(props, { key, ctrlKey, metaKey, shiftKey, composing: nativeEvent.isComposing })) return;
      event.preventDefault();
      send();
    },
  } as const;

  return (
    <div
      className={styles.holder}
      data-beside={beside}
      data-tight={tight}
      style={
        {
          '--face': face,
          '--ink': ink,
          '--most-text': `${size.height * 0.56}px`,
          colorScheme: theme.scheme,
        } as CSSProperties
      }
    >
      {drawn && <span className={styles.label}>{label}</span>}
      <div className={styles.line} data-lines={lines}>
        {/* A press beside the text means the text. */}
        <div
          className={styles.field}
          data-lines={lines}
          style={{ '--least': least, '--most': Number.isFinite(most) ? most : 'none' } as CSSProperties}
          onPointerDown={(event) => {
            if (!live || (event.target instanceof Element && event.target.closest('input, textarea, button'))) return;
            event.preventDefault();
            input.current?.focus();
          }}
        >
          {glyph !== undefined && <Icon name={glyph} size="1.15em" />}
          {lines ? (
            // The hidden copy of the text is what the field grows with.
            <div className={styles.grow} data-text={`${text}\n`} data-capped={Number.isFinite(most)}>
              <textarea {...field} rows={1} />
            </div>
          ) : (
            <input {...field} type="text" />
          )}
          {props.style === 'search' && text !== '' && live && (
            <button
              type="button"
              className={styles.clear}
              aria-label="Clear"
              onClick={() => {
                change('');
                input.current?.focus();
              }}
            >
              <Icon name="xmark.circle.fill" size="1.15em" />
            </button>
          )}
          {props.autocorrectToggle && !tight && (
            <button
              type="button"
              className={styles.correct}
              aria-label="Autocorrect"
              aria-pressed={autocorrect}
              tabIndex={live ? undefined : -1}
              // The keyboard stays open: the field keeps its focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => live && setCorrects(!autocorrect)}
            >
              Aa
            </button>
          )}
        </div>
        {props.sendButton && (
          <button
            type="button"
            className={styles.send}
            aria-label="Send"
            aria-disabled={!ready}
            tabIndex={live ? undefined : -1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={send}
          >
            <Icon name="arrow.up" size="60%" weight="bold" />
          </button>
        )}
      </div>
    </div>
  );
}
