import { isMac, writtenKeys } from '../keys.ts';
import styles from './ui.module.css';

export function Keys({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{writtenKeys(keys, isMac())}</kbd>;
}
