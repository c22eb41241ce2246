import { HardDrive, Lock } from 'lucide-react';
import { useStore } from 'zustand';
import type { Trouble } from '../../storage/shelf.ts';
import { useHandBack } from '../shell/useHandBack.tsx';
import { Button } from '../ui/Button.tsx';
import { useApp } from '../useApp.tsx';
import styles from './library.module.css';

const WORDS: Readonly<Record<Trouble, string>> = {
  blocked:
    'This browser does not let the page keep anything, as private windows do. Keep working, and export your layout before you close the page.',
  full: 'This browser has no room left, so your latest changes are kept only while this page is open. Keep working, and export your layout now.',
  newer: 'A newer version of the editor is open in another tab. Reload this page; export your layout first to be safe.',
};

/** What a person has to know about where their work is. */
export function Banners() {
  const { library, keeping } = useApp();
  const trouble = useStore(library.state, (state) => state.trouble);
  const elsewhere = useStore(keeping.state, (state) => state.elsewhere);
  return (
    <>
      {trouble !== undefined && <TroubleBanner trouble={trouble} />}
      {elsewhere && <ElsewhereBanner />}
    </>
  );
}

function TroubleBanner({ trouble }: { readonly trouble: Trouble }) {
  const { library, dialogs, keeping } = useApp();
  const working = useStore(keeping.state, ({ screen }) => screen === 'work');
  return (
    <section ref={useHandBack()} className={styles.banner} role="alert" aria-label="Storage">
      <HardDrive size={16} strokeWidth={1.75} />
      <p>{WORDS[trouble]}</p>
      {working && (
        <Button size="small" look="primary" onClick={() => dialogs.show('export')}>
          Export now
        </Button>
      )}
      {trouble === 'full' && (
        <Button size="small" onClick={() => dialogs.show('library', { trash: true })}>
          Make room
        </Button>
      )}
      {trouble === 'newer' ? (
        <Button size="small" onClick={() => location.reload()}>
          Reload
        </Button>
      ) : (
        <Button size="small" onClick={() => void library.retry()}>
          Try again
        </Button>
      )}
    </section>
  );
}

function ElsewhereBanner() {
  const { keeping } = useApp();
  return (
    <section
      ref={useHandBack()}
      className={styles.banner}
      data-tone="plain"
      role="status"
      aria-label="Open in another tab"
    >
      <Lock size={16} strokeWidth={1.75} />
      <p>Open in another tab. You see every change here as it is made there.</p>
      <Button size="small" look="primary" onClick={keeping.takeOver}>
        Take over
      </Button>
    </section>
  );
}
