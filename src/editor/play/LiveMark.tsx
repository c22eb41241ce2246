// Over the canvas, wherever the panels are: what is tapped now acts on real servers.
import { Radio } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../useApp.tsx';
import styles from './LiveMark.module.css';
import type { Play } from './rehearsal.ts';
import { useStanding } from './useStanding.tsx';

export function LiveMark() {
  const { playing } = useApp();
  const play = useStore(playing.state, (state) => state.play);
  const live = play?.state.getState().live === true;
  return play !== undefined && live ? <Mark play={play} /> : null;
}

function Mark({ play }: { readonly play: Play }) {
  const { playing } = useApp();
  const { tone, says } = useStanding(play);
  return (
    <div className={styles.mark} data-tone={tone} role="status" aria-label="Live">
      <Radio size={16} strokeWidth={1.75} aria-hidden="true" />
      <span>
        <b>Live</b> {says}
      </span>
      <Button size="small" onClick={() => void playing.restart(false)}>
        Back to playing here
      </Button>
    </div>
  );
}
