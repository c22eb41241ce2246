import { useState } from 'react';
import { readPairing } from '../../studio/pairing.ts';
import { Button } from '../ui/Button.tsx';
import ui from '../ui/ui.module.css';
import styles from './PairDialog.module.css';
import { type Form, withPairing } from './pairing-form.ts';

interface PairingImportProps {
  readonly onPairing: (apply: (form: Form) => Form) => void;
}

/** A pairing, a device credential or a layout with a connection, pasted or from a file. */
export function PairingImport({ onPairing }: PairingImportProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const use = (source: string) => {
    const read = readPairing(source);
    if (read.kind === 'unusable') return setProblem(read.problem);
    setProblem(undefined);
    onPairing((form) => withPairing(form, read.pairing));
  };
  return (
    <div className={styles.import}>
      <label htmlFor="pairing-text">A pairing, a device credential, or a layout that names its relay</label>
      <textarea
        id="pairing-text"
        className={ui.field}
        spellCheck={false}
        placeholder='{ "url": "ws://…", "channel": "…" }'
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : 'pairing-problem'}
        onChange={(event) => setText(event.target.value)}
      />
      {problem !== undefined && (
        <p id="pairing-problem" className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.inline}>
        <Button size="small" disabled={text.trim() === ''} onClick={() => use(text)}>
          Use it
        </Button>
        <label className={styles.file}>
          From a file…
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file !== undefined) void file.text().then(use);
            }}
          />
        </label>
      </div>
    </div>
  );
}
