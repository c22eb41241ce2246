import { useState } from 'react';
import styles from './Rolling.module.css';

/** A reading whose changed figures roll in, as numbers do on the phone. Other texts fade over as a whole. */
export function Rolling({ text }: { readonly text: string }) {
  const [first] = useState(text);
  const [rolled, setRolled] = useState(false);
  // Nothing moves when a screen opens: only what changes after that.
  if (!rolled && text !== first) setRolled(true);
  if (!rolled) return text;
  if (!ROLLS.test(text)) {
    return (
      <span key={text} className={styles.fade}>
        {text}
      </span>
    );
  }
  return (
    <>
      <span className={styles.spoken}>{text}</span>
      <span aria-hidden="true">
        {placed(text).map(({ key, letter }) => (
          <span key={key} className={/\d/.test(letter) ? styles.roll : styles.still}>
            {letter}
          </span>
        ))}
      </span>
    </>
  );
}

/** Counted from the right: 99 → 100 rolls the two nines and adds a one. */
function placed(text: string) {
  const letters = [...text];
  return letters.map((letter, index) => ({ key: `${letters.length - index}${letter}`, letter }));
}

// Split letters lose kerning and joining, which short readings can spare and words cannot.
const ROLLS = /^[ -~°–—−€£¥µ²³₂×]{0,14}\d[ -~°–—−€£¥µ²³₂×]{0,14}$/;
