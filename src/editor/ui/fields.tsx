// The inputs everything is typed into.
import { Search } from 'lucide-react';
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
