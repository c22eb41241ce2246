import { useState } from 'react';
import { type Pairing, readPairing } from '../studio/pairing.ts';
import styles from './Device.module.css';
import { lacksOf } from './lacks.ts';
import { canScan, ScanPane } from './ScanPane.tsx';

interface JoinScreenProps {
  /** Why there is nothing to join yet, when a link was damaged. */
  readonly problem: string | undefined;
  readonly join: (pairing: Pairing) => void;
}

/** Before there is anything to join: scan or paste the editor’s code. */
export function JoinScreen({ problem, join }: JoinScreenProps) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(problem);
  const [scanning, setScanning] = useState(false);
  const take = (given: string) => {
    const read = readPairing(fragmentOf(given));
    if (read.kind === 'pairing') join(read.pairing);
    else setWrong(read.problem);
  };
  return (
    <main className={styles.join}>
      <img src="../icon.svg" alt="" width="56" height="56" />
      <h1>Make this phone a device</h1>
      <p>
        In the editor choose Pair, then scan the code for browsers with this phone’s camera app. It opens this page
        joined.
      </p>
      {scanning ? (
        <ScanPane
          found={(code) => {
            setScanning(false);
            take(code);
          }}
          close={(sentence) => {
            setScanning(false);
            setWrong(sentence);
          }}
        />
      ) : (
        canScan() && (
          <button type="button" className={styles.primary} onClick={() => setScanning(true)}>
            Scan here
          </button>
        )
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take(text);
        }}
      >
        <label htmlFor="pairing">Or paste the code’s text</label>
        <textarea
          id="pairing"
          rows={4}
          spellCheck={false}
          autoCapitalize="off"
          placeholder='{"url":"ws://192.168.1.20:8765","channel":"home"}'
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setWrong(undefined);
          }}
        />
        {wrong !== undefined && (
          <p role="alert" className={styles.wrong}>
            {wrong}
          </p>
        )}
        <button type="submit" className={styles.secondary} disabled={text.trim() === ''}>
          Join
        </button>
      </form>
      <details>
        <summary>What this browser cannot do</summary>
        <ul>
          {lacksOf(window).map(({ what, why }) => (
            <li key={what}>
              <b>{what}.</b> {why}
            </li>
          ))}
        </ul>
      </details>
    </main>
  );
}

/** A code for browsers is a link with the pairing behind its #. */
function fragmentOf(given: string): string {
  const text = given.trim();
  const at = text.indexOf('#');
  if (!/^https?:/.test(text) || at < 0) return text;
  try {
    return decodeURIComponent(text.slice(at + 1));
  } catch {
    return text;
  }
}
