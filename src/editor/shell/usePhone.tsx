import { useSyncExternalStore } from 'react';
import { isPhone, PHONE } from '../phone.ts';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export const usePhone = (): boolean => useSyncExternalStore(subscribe, isPhone);
