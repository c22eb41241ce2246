import { useRef } from 'react';
import type { Path } from '../../../layout/json.ts';
import { newBurst } from '../row.ts';

interface Burst {
  /** Call on focus: what follows is another step of undo than what was before. */
  readonly begin: () => void;
  readonly key: () => string;
}

export function useBurst(path: Path): Burst {
  const key = useRef<string>(undefined);
  return {
    begin: () => {
      key.current = newBurst(path);
    },
    key: () => {
      key.current ??= newBurst(path);
      return key.current;
    },
  };
}
