import { Pause, Play, QrCode, SendHorizontal } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Hint } from '../ui/Hint.tsx';
import { useApp } from '../useApp.tsx';
import { type Chip, chipOf, isElsewhere, NOT_CONNECTED } from './chip.ts';
import styles from './LiveBar.module.css';
import type { Live } from './link.ts';

/** The end of the top bar: how the link stands, hold, pair. */
export function LiveBar() {
  const { link, dialogs } = useApp();
  const live = useStore(link.state, (state) => state.live);
  const problem = useStore(link.state, (state) => state.problem);
  return (
    <>
      {live === undefined ? (
        <ChipButton
          {...(problem === undefined ? NOT_CONNECTED : { tone: 'bad', words: 'Not connected', more: problem })}
        />
      ) : (
        <LiveParts live={live} />
      )}
      <Button look="primary" aria-label="Pair" onClick={() => dialogs.show('pair')}>
        <QrCode size={16} strokeWidth={1.75} />
        <span className={styles.word}>Pair</span>
      </Button>
    </>
  );
}

function LiveParts({ live: { client, studio } }: { readonly live: Live }) {
  const mesh = useStore(client.state);
  const devices = useStore(studio.state);
  const { held, revision } = devices;
  return (
    <>
      <ChipButton {...chipOf(mesh, devices)} />
      {(held || devices.devices.some(isElsewhere)) && (
        <Hint text={`Push revision ${revision} once`}>
          <Button
            className={styles.push ?? ''}
            onClick={() => studio.pushOnce()}
            aria-label={`Push revision ${revision} once`}
          >
            <SendHorizontal size={15} strokeWidth={1.75} />
            <span className={styles.word}>Push once</span>
          </Button>
        </Hint>
      )}
      <HoldButton held={held} onHold={studio.hold} />
    </>
  );
}

interface HoldButtonProps {
  readonly held: boolean;
  readonly onHold: (held: boolean) => void;
}

// These two are not drawn anew with every frame that comes by, only when they have something else to say.
const HoldButton = memo(function HoldButton({ held, onHold }: HoldButtonProps) {
  return (
    <Hint text={held ? 'Push every change again' : 'Keep phones at what they show'} keys="mod+.">
      <Button className={styles.hold ?? ''} aria-pressed={held} aria-label="Hold" onClick={() => onHold(!held)}>
        {held ? <Play size={15} strokeWidth={1.75} /> : <Pause size={15} strokeWidth={1.75} />}
        <span className={styles.word}>{held ? 'Resume' : 'Hold'}</span>
      </Button>
    </Hint>
  );
});

/** The state in a few words; a press opens the device panel, which says the rest. */
const ChipButton = memo(function ChipButton({ tone, words, detail, more }: Chip) {
  const { settings } = useApp();
  return (
    // Around the button: what is in one is read as its name, and its changes are not told.
    <span role="status" className={styles.status}>
      <Hint text={more ?? `${words}${detail === undefined ? '' : `: ${detail}`}`}>
        <button
          type="button"
          className={styles.chip}
          data-tone={tone}
          onClick={() => settings.setState({ dockOpen: true, dockPane: 'device' })}
        >
          <span className={styles.dot} aria-hidden="true" />
          <span className={styles.words}>
            <strong>{words}</strong>
            {detail !== undefined && <span> {detail}</span>}
          </span>
        </button>
      </Hint>
    </span>
  );
});
