import { useEffect, useRef, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import type { DialogContent } from '../shell/Dialogs.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextBox } from '../ui/fields.tsx';
import { Found } from './Found.tsx';
import { fetchReading, readWebAddress } from './fetching.ts';
import styles from './library.module.css';
import { type Read, readFile } from './read-file.ts';
import { readPasted, sayUnreadable } from './reading.ts';

/** What the dialog may be opened with. */
export interface ImportSubject {
  readonly file?: File;
  readonly text?: string;
  /** Asked about before anything is fetched: the link may come from anybody. */
  readonly address?: string;
}

export function ImportDialog({ subject, onClose }: DialogContent) {
  const given = (subject ?? {}) as ImportSubject;
  const [read, setRead] = useState<Read | undefined>(() =>
    given.text === undefined ? undefined : { reading: readPasted(given.text, catalog), text: given.text },
  );
  const { file } = given;
  useEffect(() => {
    if (file !== undefined) void readFile(file).then(setRead);
  }, [file]);
  if (file !== undefined && read === undefined) return null;
  if (read === undefined || read.reading.kind === 'unreadable') {
    return <Sources address={given.address} wrong={read} onRead={setRead} onClose={onClose} />;
  }
  return <Found reading={read.reading} from={read.from} onBack={() => setRead(undefined)} onClose={onClose} />;
}

interface SourcesProps {
  readonly address: string | undefined;
  readonly wrong: Read | undefined;
  readonly onRead: (read: Read) => void;
  readonly onClose: () => void;
}

/** Where it comes from: a file, a paste, or an address. */
function Sources({ address, wrong, onRead, onClose }: SourcesProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [typed, setTyped] = useState(address ?? '');
  const [busy, setBusy] = useState(false);
  const place = readWebAddress(typed);
  const fetchIt = async () => {
    setBusy(true);
    onRead({ reading: await fetchReading(typed, catalog), from: typed });
    setBusy(false);
  };
  return (
    <Dialog title="Import" description="Open a file, paste text, or fetch an address." width={600} onClose={onClose}>
      <div className={styles.sources}>
        {wrong !== undefined && <Wrong read={wrong} />}
        {address !== undefined && wrong === undefined && (
          <p className={styles.secrets} role="status">
            A link asks to open a layout from <strong>{'url' in place ? place.url.host : 'an unknown place'}</strong>.
            Fetch it only if you trust where the link came from.
          </p>
        )}
        <div className={styles.row}>
          <input
            ref={picker}
            type="file"
            accept=".json,application/json,text/plain"
            hidden
            aria-label="File to import"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file !== undefined) void readFile(file).then(onRead);
            }}
          />
          <Button look={address === undefined ? 'primary' : 'plain'} onClick={() => picker.current?.click()}>
            Choose a file…
          </Button>
          <span className={styles.quiet}>or drop one anywhere on the page</span>
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void fetchIt();
          }}
        >
          <label className={styles.label} htmlFor="import-address">
            From the web
          </label>
          <div className={styles.line}>
            <TextBox
              id="import-address"
              inputMode="url"
              placeholder="https://example.org/layout.json"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button
              type="submit"
              look={address === undefined ? 'plain' : 'primary'}
              disabled={busy || typed.trim() === ''}
            >
              {busy ? 'Fetching…' : 'Fetch'}
            </Button>
          </div>
        </form>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onRead({ reading: readPasted(pasted, catalog), text: pasted });
          }}
        >
          <label className={styles.label} htmlFor="import-text">
            Paste JSON: a layout, controls, or data your server sends
          </label>
          <textarea
            id="import-text"
            className={styles.pasteBox}
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
          <Button type="submit" disabled={pasted.trim() === ''}>
            Read it
          </Button>
        </form>
      </div>
    </Dialog>
  );
}

/** What is wrong with it, with the line at fault. */
function Wrong({ read: { reading, text, from } }: { readonly read: Read }) {
  if (reading.kind !== 'unreadable') return null;
  const { line, column } = reading;
  return (
    <div className={styles.wrong} role="alert">
      <p>
        {from !== undefined && <strong>{from}: </strong>}
        {sayUnreadable(reading)} Your layout is as it was.
      </p>
      {line !== undefined && text !== undefined && <pre>{excerpt(text, line, column ?? 1)}</pre>}
    </div>
  );
}

const WIDE = 64;

/** The line, cut to what fits around the column, with a mark under the place. */
function excerpt(text: string, line: number, column: number): string {
  const whole = text.split(/\r\n|\n|\r/, line)[line - 1] ?? '';
  const from = Math.max(0, column - WIDE / 2);
  const cut = whole.slice(from, from + WIDE).replace(/[\t\p{Cc}]/gu, ' ');
  return `${cut}\n${' '.repeat(Math.max(0, column - 1 - from))}^`;
}
