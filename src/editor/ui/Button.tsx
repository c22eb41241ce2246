import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Hint } from './Hint.tsx';
import styles from './ui.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'usual' | 'small';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', size = 'usual', className, ...rest }: ButtonProps) {
  const classes = className === undefined ? styles.button : `${styles.button} ${className}`;
  return <button type="button" {...rest} className={classes} data-look={look} data-size={size} />;
}

interface IconButtonProps extends ButtonProps {
  /** What it does; read aloud, and shown when the pointer rests on it. */
  readonly label: string;
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** A button that is a picture alone. */
export function IconButton({ label, keys, look = 'quiet', className, ...rest }: IconButtonProps) {
  const classes = className === undefined ? styles.icon : `${styles.icon} ${className}`;
  return (
    <Hint text={label} keys={keys}>
      <Button {...rest} look={look} className={classes} aria-label={label} />
    </Hint>
  );
}
