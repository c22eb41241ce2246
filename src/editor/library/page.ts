// What keeping needs to know of the page it works in.

const TAB_KEY = 'carter.open';

/** What this tab had open, which is not always what was opened last. */
export function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(TAB_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(id: string): void {
  try {
    sessionStorage.setItem(TAB_KEY, id);
  } catch {
    // The layout opened last is the next best guess.
  }
}

interface Leaving {
  /** Called whenever the page may not come back, which on phones is whenever it is hidden. */
  readonly leaving: () => void;
  /** Whether something would be lost: then the browser asks before the page is closed. */
  readonly isAtRisk: () => boolean;
}

export function onLeaving({ leaving, isAtRisk }: Leaving): () => void {
  const hidden = () => document.visibilityState === 'hidden' && leaving();
  // A page that was put aside has given its lease away, and may show what is old.
  const shown = (event: PageTransitionEvent) => event.persisted && location.reload();
  const closing = (event: BeforeUnloadEvent) => isAtRisk() && event.preventDefault();
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', leaving);
  window.addEventListener('pageshow', shown);
  window.addEventListener('beforeunload', closing);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', leaving);
    window.removeEventListener('pageshow', shown);
    window.removeEventListener('beforeunload', closing);
  };
}
