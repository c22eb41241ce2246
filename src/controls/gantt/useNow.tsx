import { useEffect, useState } from 'react';
import type { ViewMode } from '../view.tsx';

const MINUTE = 60_000;

/** This moment, to the minute, while somebody wants it. A picture in the editor keeps the moment it was made. */
export function useNow(isWanted: boolean, mode: ViewMode): number | undefined {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isWanted || mode === 'still') return;
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, [isWanted, mode]);
  return isWanted ? now : undefined;
}
