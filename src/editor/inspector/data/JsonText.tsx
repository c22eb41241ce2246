import type { ReactNode } from 'react';
import styles from './data.module.css';

const PART = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\b(?:true|false|null)\b/gi;

/** JSON with its keys, texts and numbers told apart. */
export function JsonText({ text }: { readonly text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(PART)) {
    const [whole, quoted, colon] = match;
    parts.push(text.slice(end, match.index));
    const look = colon !== undefined ? styles.key : quoted !== undefined ? styles.string : styles.number;
    parts.push(
      <span key={match.index} className={look}>
        {quoted ?? whole}
      </span>,
    );
    parts.push(colon ?? '');
    end = match.index + whole.length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
