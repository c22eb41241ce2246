// The plain inputs of the editor.
import { ChevronDown, Search } from 'lucide-react';
import { Select as RadixSelect, Switch as RadixSwitch } from 'radix-ui';
import type { InputHTMLAttributes, Ref } from 'react';
import styles from './ui.module.css';

type InputProps = InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

export function TextBox({ className, ...rest }: InputProps) {
  const classes = className === undefined ? styles.field : `${styles.field} ${className}`;
  return <input type="text" autoComplete="off" spellCheck={false} {...rest} className={classes} />;
}

export function SearchBox(props: InputProps) {
  return (
    <div className={styles.search}>
      <Search size={15} strokeWidth={1.75} aria-hidden="true" />
      <TextBox {...props} type="search" />
    </div>
  );
}

interface SwitchProps {
  readonly label?: string;
  readonly labelledBy?: string;
  readonly id?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ label, labelledBy, checked, onChange, ...rest }: SwitchProps) {
  return (
    <RadixSwitch.Root
      {...rest}
      className={styles.switch}
      aria-label={label}
      aria-labelledby={labelledBy}
      checked={checked}
      onCheckedChange={onChange}
    >
      <RadixSwitch.Thumb />
    </RadixSwitch.Root>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** One line under the label. */
  readonly help?: string;
}

interface SelectProps {
  readonly label?: string;
  readonly labelledBy?: string;
  readonly id?: string;
  /** Undefined shows the placeholder. */
  readonly value: string | undefined;
  readonly placeholder?: string;
  readonly choices: readonly Choice[];
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

export function Select({
  label,
  labelledBy,
  id,
  value,
  placeholder,
  choices,
  disabled = false,
  onChange,
}: SelectProps) {
  return (
    <RadixSelect.Root value={value ?? ''} onValueChange={onChange} disabled={disabled}>
      <RadixSelect.Trigger id={id} className={styles.select} aria-label={label} aria-labelledby={labelledBy}>
        <RadixSelect.Value placeholder={placeholder ?? 'Choose'} />
        <RadixSelect.Icon>
          <ChevronDown size={14} />
        </RadixSelect.Icon>
      </RadixSelect.Trigger>
      <RadixSelect.Portal>
        <RadixSelect.Content className={styles.menu} position="popper" sideOffset={4} collisionPadding={8}>
          <RadixSelect.Viewport>
            {choices.map((choice) => (
              <RadixSelect.Item key={choice.value} value={choice.value} className={styles.item} title={choice.help}>
                <RadixSelect.ItemText>{choice.label}</RadixSelect.ItemText>
              </RadixSelect.Item>
            ))}
          </RadixSelect.Viewport>
        </RadixSelect.Content>
      </RadixSelect.Portal>
    </RadixSelect.Root>
  );
}
