// What no longer moves, as an image: a canvas has a layer of its own, and a page full of drawings takes milliseconds longer
// for each of them whenever anything moves.
import { useEffect, useState } from 'react';
import type { ViewMode } from '../view.tsx';

export interface StillPicture {
  /** An address to show in the place of the canvas. */
  readonly picture: string | undefined;
  readonly take: (canvas: HTMLCanvasElement) => void;
}

export function useStillPicture(mode: ViewMode): StillPicture {
  const [taker] = useState(createTaker);
  const [picture, setPicture] = useState<string>();
  useEffect(() => taker.start(mode === 'still' ? setPicture : undefined), [taker, mode]);
  return { picture, take: taker.take };
}

function createTaker() {
  let show: ((picture: string | undefined) => void) | undefined;
  let shown: string | undefined;
  let latest = 0;
  const put = (picture: string | undefined) => {
    if (shown !== undefined) URL.revokeObjectURL(shown);
    shown = picture;
    show?.(picture);
  };
  return {
    start: (shows: typeof show) => {
      show = shows;
      return () => {
        put(undefined);
        show = undefined;
      };
    },
    take: (canvas: HTMLCanvasElement) => {
      if (show === undefined) return;
      latest += 1;
      const own = latest;
      canvas.toBlob((blob) => {
        if (show !== undefined && own === latest && blob !== null) put(URL.createObjectURL(blob));
      });
    },
  };
}
