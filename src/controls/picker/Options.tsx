// The options one under another. Arrows and letters only move along them; Enter and Space choose, so that nothing on
// the way is sent.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { movedTo, optionBeginning, type Typed, typed } from '../choosing.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './Picker.module.css';

interface OptionsProps {
  readonly options: readonly string[];
  readonly chosen: number;
  readonly name: string;
  readonly live: boolean;
  /** Takes the focus when it appears, as the list of a menu does. */
  readonly focusFirst?: boolean;
  readonly onChoose: (index: number) => void;
}

const PAGE = 6;

export function Options({ options, chosen, name, live, focusFirst = false, onChoose }: OptionsProps) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const word = useRef<Typed>(undefined);
  // Where the keys are; undefined while they follow the choice.
  const [moved, setMoved] = useState<number>();
  const active = Math.min(options.length - 1, moved ?? Math.max(0, chosen));

  useEffect(() => {
    // Scrolls this list alone: scrollIntoView would also move the page.
    const box = list.current;
    const row = box?.children[active];
    if (box === null || !(row instanceof HTMLElement)) return;
    if (row.offsetTop < box.scrollTop) box.scrollTop = row.offsetTop;
    const below = row.offsetTop + row.offsetHeight - box.clientHeight;
    if (below > box.scrollTop) box.scrollTop = below;
  }, [active]);
  useEffect(() => {
    if (focusFirst) list.current?.focus();
  }, [focusFirst]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!live || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || (event.key === ' ' && typed(word.current, ' ', event.timeStamp) === undefined)) {
      event.preventDefault();
      onChoose(active);
      setMoved(undefined);
      return;
    }
    let next = movedTo(event.key, moved ?? chosen, options.length, PAGE);
    if (next === undefined) {
      word.current = typed(word.current, event.key, event.timeStamp);
      if (word.current === undefined) return;
      next = optionBeginning(options, word.current.text, active);
    }
    event.preventDefault();
    if (next !== undefined) setMoved(next);
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={name}
      aria-activedescendant={`${listId}-${active}`}
      tabIndex={live ? 0 : -1}
      className={styles.options}
      onKeyDown={onKeyDown}
      onBlur={() => setMoved(undefined)}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all of its options
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: two options may read the same; they never change places
          key={index}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          data-active={index === active}
          className={styles.option}
          onClick={() => live && onChoose(index)}
        >
          <span className={styles.text}>{option}</span>
          {index === chosen && <Icon name="checkmark" size="1em" weight="semibold" />}
        </div>
      ))}
    </div>
  );
}
