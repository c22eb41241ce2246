import { useEffect, useState } from 'react';

/**
 * What comes when it is wanted, and undefined until then. Unlike `lazy` it fails without taking the screen along: a
 * layout stays in use when the computer that serves this page is gone.
 */
export function useLate<T>(isWanted: boolean, load: () => Promise<T>, failed: () => void): T | undefined {
  const [late, setLate] = useState<{ readonly thing: T }>();
  const isDue = isWanted && late === undefined;
  useEffect(() => {
    if (!isDue) return;
    let isStale = false;
    load().then(
      (thing) => isStale || setLate({ thing }),
      () => isStale || failed(),
    );
    return () => {
      isStale = true;
    };
  }, [isDue, load, failed]);
  return isWanted ? late?.thing : undefined;
}
