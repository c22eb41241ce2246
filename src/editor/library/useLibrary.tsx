import { useEffect, useState } from 'react';
import type { News } from '../../storage/news.ts';
import { useApp } from '../useApp.tsx';

/** What the library answers, asked again when this kind of thing changes here or in another tab; undefined until it did. */
export function useLibrary<T>(ask: () => Promise<T>, kind: News['kind']): T | undefined {
  const { library } = useApp();
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let turn = 0;
    const look = () => {
      turn += 1;
      const mine = turn;
      void ask().then((found) => {
        if (mine === turn) setAnswer(() => found);
      });
    };
    look();
    const stop = library.subscribe((news) => news.kind === kind && look());
    return () => {
      turn = -1;
      stop();
    };
  }, [ask, kind, library]);
  return answer;
}
