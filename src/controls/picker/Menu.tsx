import { useRef, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { Popover } from '../Popover.tsx';
import { Options } from './Options.tsx';
import styles from './Picker.module.css';
import type { ChoiceProps } from './Picker.tsx';

const NARROW = 150;
const LEAST_WIDTH = 200;
const MOST_WIDTH = 320;

export function Menu(choice: ChoiceProps) {
  const { view, options, chosen, name, ink, choose } = choice;
  const { props, value, size, mode, theme, accent } = view;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // A text that is none of the options is still what is set: it shows, but nothing in the menu is ticked.
  const text = options[chosen] ?? (typeof value === 'string' && value !== '' ? value : undefined);
  const shown = text ?? (options.length === 0 ? 'No options' : 'Choose');
  const label = props.hideLabel ? undefined : props.label;
  const stacked = size.width < NARROW || size.height >= 64;
  const grow = Math.max(1, Math.min(1.8, size.height / 90, size.width / 180));
  const withLabel = label !== undefined && (!stacked || size.height >= 28);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.menu}
        data-stacked={stacked}
        data-none={text === undefined}
        style={{ '--ink': ink, '--grow': grow } as React.CSSProperties}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={`${name}: ${text ?? 'nothing chosen'}`}
        tabIndex={mode === 'live' ? undefined : -1}
        onClick={() => {
          if (mode === 'live' && options.length > 0) setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          if (mode === 'live' && options.length > 0) setOpen(true);
        }}
      >
        {withLabel && <span className={styles.label}>{label}</span>}
        <span className={styles.choice}>
          <span className={styles.text}>{shown}</span>
          <Icon name="chevron.up.chevron.down" size="0.85em" />
        </span>
      </button>
      {open && (
        <Popover
          anchor={button}
          label={name}
          theme={theme}
          accent={accent}
          width={Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, size.width))}
          onClose={() => setOpen(false)}
        >
          {(close) => (
            <Options
              options={options}
              chosen={chosen}
              name={name}
              live
              focusFirst
              onChoose={(index) => {
                close();
                choose(index);
              }}
            />
          )}
        </Popover>
      )}
    </>
  );
}
