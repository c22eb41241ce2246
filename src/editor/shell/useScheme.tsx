import { useEffect, useSyncExternalStore } from 'react';
import { useSetting } from '../useApp.tsx';

const prefersLight = () => window.matchMedia('(prefers-color-scheme: light)');

function subscribe(changed: () => void): () => void {
  const query = prefersLight();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Dark or light, as chosen or as the system says. */
export function useSchemeShown(): 'dark' | 'light' {
  const chosen = useSetting('scheme');
  const light = useSyncExternalStore(subscribe, () => prefersLight().matches);
  if (chosen !== 'system') return chosen;
  return light ? 'light' : 'dark';
}

export function useScheme(): void {
  const shown = useSchemeShown();
  useEffect(() => {
    document.documentElement.dataset.scheme = shown;
  }, [shown]);
}
