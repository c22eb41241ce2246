import { ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import styles from './ui.module.css';

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
    <Radix.Root value={value ?? ''} onValueChange={onChange} disabled={disabled}>
      <Radix.Trigger id={id} className={styles.select} aria-label={label} aria-labelledby={labelledBy}>
        <Radix.Value placeholder={placeholder ?? 'Choose'} />
        <Radix.Icon>
          <ChevronDown size={14} />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} position="popper" sideOffset={4} collisionPadding={8}>
          <Radix.Viewport>
            {choices.map((choice) => (
              <Radix.Item key={choice.value} value={choice.value} className={styles.item} title={choice.help}>
                <Radix.ItemText>{choice.label}</Radix.ItemText>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
