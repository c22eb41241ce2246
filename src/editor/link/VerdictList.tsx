import { useState } from 'react';
import { useStore } from 'zustand';
import { catalog } from '../../controls/catalog.ts';
import type { ControlDiff } from '../../layout/diff.ts';
import type { Device } from '../../studio/devices.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useApp, useEditorState } from '../useApp.tsx';
import { Age } from './ages.tsx';
import styles from './DevicePane.module.css';
import type { Live } from './link.ts';
import { findControl, takeShaped } from './shaping.ts';
import { countsOf, unknownTypes, VERDICT_WORDS } from './verdicts.ts';

const ORDER = ['shown', 'moved', 'different', 'dropped', 'unchecked'] as const;
/** More would be slow to draw; what differs comes first. */
const MOST = 300;

interface VerdictListProps {
  readonly live: Live;
  readonly device: Device;
}

/** Control by control, what the device said it drew of the last push. */
export function VerdictList({ live, device }: VerdictListProps) {
  const { confirmed, push } = device;
  const revision = useStore(live.studio.state, (state) => state.revision);
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  if (confirmed === null) {
    return <p className={styles.quiet}>{push?.reason ?? 'Nothing has been confirmed by this device yet.'}</p>;
  }
  const { verdict } = confirmed.outcome;
  if (verdict === null) {
    return (
      <p className={styles.quiet}>
        It accepted revision {confirmed.revision}, but its app does not say what it drew. A newer app does.
      </p>
    );
  }
  const counts = countsOf(verdict.controls);
  const differing = verdict.controls.filter((control) => control.verdict !== 'shown');
  const same = verdict.controls.filter((control) => control.verdict === 'shown');
  const listed = onlyDiffering ? differing : [...differing, ...same];
  const missing = unknownTypes(device).map((type) => (catalog.get(type)?.label ?? type).toLowerCase());
  return (
    <>
      <div className={styles.summary}>
        <span>
          Revision {confirmed.revision}
          {confirmed.revision === revision ? '' : ` of ${revision}`}, <Age at={confirmed.at} />:
        </span>
        {ORDER.filter((name) => counts[name] > 0).map((name) => (
          <span key={name} className={styles.count} data-verdict={name}>
            {counts[name]} {VERDICT_WORDS[name]}
          </span>
        ))}
        <span className={styles.only}>
          <Switch labelledBy="only-differing" checked={onlyDiffering} onChange={setOnlyDiffering} />
          <span id="only-differing">Only what differs</span>
        </span>
      </div>
      {missing.length > 0 && (
        <p className={styles.note}>This app draws no {missing.join(', ')}. A newer version of it may.</p>
      )}
      {verdict.document.length > 0 && (
        <p className={styles.note}>Outside the controls, these differ: {verdict.document.join(', ')}.</p>
      )}
      {listed.length === 0 && <p className={styles.quiet}>Everything is as on the canvas.</p>}
      <ul className={styles.list}>
        {listed.slice(0, MOST).map((control) => (
          <VerdictRow key={control.path.join('/')} control={control} live={live} device={device} />
        ))}
      </ul>
      {listed.length > MOST && <p className={styles.quiet}>And {listed.length - MOST} more.</p>}
    </>
  );
}

interface VerdictRowProps extends VerdictListProps {
  readonly control: ControlDiff;
}

function VerdictRow({ control: { id, type, path, verdict, fields }, live, device }: VerdictRowProps) {
  const { editor } = useApp();
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => editor.reveal(path)}>
        <span className={styles.count} data-verdict={verdict}>
          {VERDICT_WORDS[verdict]}
        </span>
        <strong>{id}</strong>
        <span>{type}</span>
        <span className={styles.fields}>{fields.join(', ')}</span>
      </button>
      <ShapeButton id={id} live={live} device={device} />
    </li>
  );
}

/** Hands the control to the phone’s own configurator, and takes back what a person there made of it. */
function ShapeButton({ id, live, device: { name, id: present } }: VerdictListProps & { readonly id: string }) {
  const { editor, notices } = useApp();
  const readOnly = useEditorState((state) => state.readOnly);
  const [cancel, setCancel] = useState<() => void>();
  const start = () => {
    const found = findControl(editor.layout(), id);
    if (found === undefined) return;
    const done = () => setCancel(undefined);
    const stop = live.studio.shape(
      name,
      found,
      (control) => {
        done();
        takeShaped(editor, notices, id, control, name);
      },
      (sentence) => {
        done();
        notices.toast(sentence, { tone: 'bad' });
      },
    );
    setCancel(() => stop);
  };
  const end = () => {
    cancel?.();
    setCancel(undefined);
  };
  if (cancel !== undefined) {
    return (
      <Button size="small" onClick={end}>
        On the phone… cancel
      </Button>
    );
  }
  return (
    <Button
      size="small"
      look="quiet"
      disabled={readOnly || present === null}
      aria-label={`Shape ${id} on ${name}`}
      onClick={start}
    >
      Shape on phone
    </Button>
  );
}
