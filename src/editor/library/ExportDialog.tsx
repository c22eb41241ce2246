import { Copy, Download, Share2 } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { nodeOf } from '../selection.ts';
import { copyText } from '../shell/clipboard.ts';
import type { DialogContent } from '../shell/Dialogs.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import { exportText, fileNameOf, secretsIn } from './exporting.ts';
import styles from './library.module.css';

/** More would only slow the dialog; the file has all of it. */
const SHOWN = 40_000;

export function ExportDialog({ onClose }: DialogContent) {
  const { notices } = useApp();
  const layout = useLayout();
  const selection = useEditorState((state) => state.selection);
  const [part, setPart] = useState<'layout' | 'selection'>('layout');
  const [minified, setMinified] = useState(false);
  const [withoutSecrets, setWithoutSecrets] = useState(true);
  const selected = useMemo(
    () => selection.map((target) => nodeOf(layout, target)).filter((node) => node !== undefined),
    [layout, selection],
  );
  const nodes = part === 'selection' && selected.length > 0 ? selected : undefined;
  const secrets = useMemo(() => secretsIn(layout, nodes), [layout, nodes]);
  const text = useMemo(
    () => exportText(layout, { nodes, minified, withoutSecrets: withoutSecrets && secrets.length > 0 }),
    [layout, nodes, minified, withoutSecrets, secrets],
  );
  const name = fileNameOf(layout, nodes);
  const file = useMemo(() => new File([text], name, { type: 'application/json' }), [text, name]);
  const copy = async () => {
    const done = await copyText(text);
    notices.toast(done ? 'Copied.' : 'This browser does not let pages copy. Select the text and copy it yourself.');
  };
  return (
    <Dialog
      title="Export"
      description="The layout as JSON text, to copy, download or share."
      width={720}
      onClose={onClose}
      foot={
        <>
          <a className={styles.quiet} href="./layout.schema.json" target="_blank" rel="noreferrer">
            Schema
          </a>
          <span style={{ flex: 1 }} />
          {canShare(file) && (
            <Button onClick={() => void share(file)}>
              <Share2 size={15} strokeWidth={1.75} /> Share
            </Button>
          )}
          <Button onClick={() => void copy()}>
            <Copy size={15} strokeWidth={1.75} /> Copy
          </Button>
          <Button look="primary" onClick={() => download(file)}>
            <Download size={15} strokeWidth={1.75} /> Download {name}
          </Button>
        </>
      }
    >
      <div className={styles.options}>
        {selected.length > 0 && (
          <div className={styles.sort}>
            <Select
              label="What to export"
              value={part}
              choices={[
                { value: 'layout', label: 'Whole layout' },
                {
                  value: 'selection',
                  label: selected.length === 1 ? 'Selected control' : `${selected.length} selected`,
                },
              ]}
              onChange={(value) => setPart(value === 'selection' ? 'selection' : 'layout')}
            />
          </div>
        )}
        <Option label="On one line, as small as it gets" checked={minified} onChange={setMinified} />
      </div>
      {secrets.length > 0 && (
        <div className={styles.secrets}>
          <Option
            label={`Leave out ${secrets.length === 1 ? 'a secret' : `${secrets.length} secrets`}`}
            checked={withoutSecrets}
            onChange={setWithoutSecrets}
          />
          <ul>
            {secrets.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </div>
      )}
      <textarea
        className={styles.code}
        readOnly
        aria-label="The text"
        value={text.length > SHOWN ? `${text.slice(0, SHOWN)}\n…` : text}
      />
    </Dialog>
  );
}

interface OptionProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Option({ label, checked, onChange }: OptionProps) {
  const id = useId();
  return (
    <div className={styles.option}>
      <Switch id={id} checked={checked} onChange={onChange} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

const canShare = (file: File) => typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });

async function share(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file], title: file.name });
  } catch {
    // The person closed the sheet.
  }
}

function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
