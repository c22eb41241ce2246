// A value of a payload, with tokens offered as soon as one is begun.
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Json, Path } from '../../../layout/json.ts';
import { TextBox } from '../../ui/fields.tsx';
import ui from '../../ui/ui.module.css';
import { useTyped } from '../fields/useTyped.tsx';
import { sentAs } from './action-shape.ts';
import { completionAt, type Tokens, withToken, written } from './completing.ts';
import styles from './data.module.css';
import { readLiteral, writeLiteral } from './literal.ts';

/** Puts a token where the caret is. */
export type Insert = (name: string) => void;

interface TokenFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly value: Json | undefined;
  readonly tokens: Tokens;
  readonly placeholder?: string;
  readonly onChange: (value: Json | undefined, burst: string) => void;
  /** Called on focus; chips put their token through it. */
  readonly onFocus?: (insert: Insert) => void;
}

export function TokenField({ label, path, value, tokens, placeholder, onChange, onFocus }: TokenFieldProps) {
  const list = useId();
  const hint = useId();
  const box = useRef<HTMLInputElement>(null);
  const caretTo = useRef<number>(undefined);
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const typed = useTyped({
    path,
    value,
    print: (shown) => (shown === undefined ? '' : writeLiteral(shown)),
    read: (text) => ({ kind: 'value', value: readLiteral(text) }),
    write: onChange,
  });
  const completion = caret === undefined ? undefined : completionAt(typed.text, caret, tokens);
  const names = completion?.names ?? [];
  const chosen = names[Math.min(active, names.length - 1)];
  const type = value === undefined ? 'text' : sentAs(value, tokens);
  const isToken = typeof value === 'string' && type !== 'text';

  // After the new text is in the box, or the browser would put the caret at its end.
  useLayoutEffect(() => {
    if (caretTo.current === undefined) return;
    box.current?.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = undefined;
  });

  const put = (at: { readonly from: number; readonly to: number }, name: string) => {
    const next = withToken(box.current?.value ?? typed.text, at, name);
    caretTo.current = next.caret;
    setCaret(undefined);
    typed.type(next.text);
  };
  const insert = useRef<Insert>(() => {});
  useEffect(() => {
    insert.current = (name) => {
      const input = box.current;
      if (input === null) return;
      put({ from: input.selectionStart ?? input.value.length, to: input.selectionEnd ?? input.value.length }, name);
      input.focus();
    };
  });

  const press = (event: KeyboardEvent) => {
    if (completion === undefined || chosen === undefined) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((Math.min(active, names.length - 1) + step + names.length) % names.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      put(completion, chosen);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setCaret(undefined);
    }
  };

  return (
    <Popover.Root open={completion !== undefined}>
      <Popover.Anchor asChild>
        <div className={styles.typed}>
          <TextBox
            ref={box}
            className={styles.mono}
            role="combobox"
            aria-label={label}
            aria-expanded={completion !== undefined}
            aria-controls={completion === undefined ? undefined : list}
            aria-autocomplete="list"
            aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen}`}
            aria-describedby={hint}
            value={typed.text}
            placeholder={placeholder}
            onFocus={() => {
              typed.focus();
              onFocus?.((name) => insert.current(name));
            }}
            onChange={(event) => {
              typed.type(event.target.value);
              setCaret(event.target.selectionStart ?? undefined);
              setActive(0);
            }}
            onKeyDown={press}
            onBlur={() => {
              setCaret(undefined);
              typed.leave();
            }}
          />
          <span
            id={hint}
            className={styles.type}
            data-token={isToken || undefined}
            title={isToken ? 'A token alone keeps its own type.' : undefined}
          >
            {type}
          </span>
        </div>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className={`${ui.menu} ${styles.suggestions}`}
          id={list}
          role="listbox"
          aria-label="Tokens"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {names.map((name) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
            <div
              key={name}
              id={`${list}-${name}`}
              role="option"
              aria-selected={name === chosen}
              className={`${ui.item} ${styles.suggestion}`}
              data-highlighted={name === chosen ? '' : undefined}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(names.indexOf(name))}
              onClick={() => completion && put(completion, name)}
            >
              <span>{written(name)}</span>
              <small>
                {tokens[name]?.help} For example {JSON.stringify(tokens[name]?.sample)}.
              </small>
            </div>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
