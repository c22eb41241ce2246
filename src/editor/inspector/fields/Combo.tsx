// A text box with a list of suggestions; any other text is as good.
import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { TextBox } from '../../ui/fields.tsx';
import ui from '../../ui/ui.module.css';
import styles from './Combo.module.css';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
}

interface ComboProps {
  readonly id?: string;
  readonly labelId?: string;
  readonly label?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly options: readonly Option[];
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly 'aria-required'?: boolean | undefined;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly onType: (text: string) => void;
  readonly onEnter?: () => void;
  /** At the end of the box, before the arrow. */
  readonly tail?: ReactNode;
}

/** More would only be scrolled past; typing narrows them. */
const MOST_SHOWN = 100;

function matching(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = typed.trim().toLowerCase();
  const found =
    wanted === ''
      ? options
      : options.filter(
          ({ value, label }) => value.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted),
        );
  return found.slice(0, MOST_SHOWN);
}

export function Combo({ labelId, label, value, options, onType, onEnter, onBlur, tail, ...input }: ComboProps) {
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  /** Until something is typed all are shown, so that the arrow opens the whole list. */
  const [narrowed, setNarrowed] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open ? matching(options, narrowed ? value : '') : [];
  const isOpen = open && shown.length > 0;
  const show = () => {
    setOpen(true);
    setNarrowed(false);
    setActive(options.findIndex((option) => option.value === value));
  };
  const hide = () => setOpen(false);
  const choose = (option: Option) => {
    onType(option.value);
    hide();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!isOpen) show();
      else setActive((active + step + shown.length) % shown.length);
      return;
    }
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      hide();
    }
    if (event.key === 'Enter') {
      const option = isOpen ? shown[active] : undefined;
      if (option !== undefined) {
        event.preventDefault();
        choose(option);
      } else onEnter?.();
      hide();
    }
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={(wanted) => wanted || hide()}>
      <Popover.Anchor asChild>
        <div className={styles.combo} ref={box}>
          <TextBox
            {...input}
            value={value}
            role="combobox"
            aria-label={label}
            aria-labelledby={labelId}
            aria-expanded={isOpen}
            aria-controls={isOpen ? list : undefined}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && active >= 0 ? `${list}-${active}` : undefined}
            onChange={(event) => {
              onType(event.target.value);
              setOpen(true);
              setNarrowed(true);
              setActive(-1);
            }}
            onKeyDown={press}
            onBlur={() => {
              hide();
              onBlur?.();
            }}
          />
          {tail}
          {options.length > 0 && (
            <button
              type="button"
              className={styles.arrow}
              tabIndex={-1}
              aria-hidden="true"
              onPointerDown={(event) => {
                // The focus stays in the box, which the list belongs to.
                event.preventDefault();
                box.current?.querySelector('input')?.focus();
                if (isOpen) hide();
                else show();
              }}
            >
              <ChevronDown size={14} />
            </button>
          )}
        </div>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className={`${ui.menu} ${styles.list}`}
          id={list}
          role="listbox"
          aria-label={label}
          aria-labelledby={labelId}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && box.current?.contains(event.target)) event.preventDefault();
          }}
        >
          {shown.map((option, index) => (
            // The keys go to the box; a pointer takes the option here.
            // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
            <div
              key={option.value}
              id={`${list}-${index}`}
              role="option"
              aria-selected={option.value === value}
              className={`${ui.item} ${styles.option}`}
              data-highlighted={index === active ? '' : undefined}
              ref={(element) => {
                if (index === active) element?.scrollIntoView({ block: 'nearest' });
              }}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(index)}
              onClick={() => choose(option)}
            >
              <span>{option.label}</span>
              {option.help !== undefined && <small>{option.help}</small>}
            </div>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
