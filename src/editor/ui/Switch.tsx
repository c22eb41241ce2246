import { Switch as Radix } from 'radix-ui';
import styles from './ui.module.css';

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
    <Radix.Root
      {...rest}
      className={styles.switch}
      aria-label={label}
      aria-labelledby={labelledBy}
      checked={checked}
      onCheckedChange={onChange}
    >
      <Radix.Thumb />
    </Radix.Root>
  );
}
