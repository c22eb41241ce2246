// A whole layout as a small picture: drawn by the very views that draw it on the canvas, when it is seen and its turn comes.
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { LayoutScreen } from '../../controls/LayoutScreen.tsx';
import { type Screen, ScreenProvider } from '../../controls/Screen.tsx';
import { layoutTheme, type Scheme } from '../../controls/theme.ts';
import type { Layout } from '../../layout/document.ts';
import { parse } from '../../layout/parse.ts';
import { sampleOf } from '../../layout/sample.ts';
import { createSceneReader } from '../../runtime/scene.ts';
import { createTurns } from '../palette/turns.ts';
import { useSetting } from '../useApp.tsx';
import styles from './library.module.css';

/** A usual phone, cut off where a card has no more room. */
const PHONE = { width: 393, height: 470 };
const BARS = { top: 10, bottom: 8 };

const readScene = createSceneReader(catalog);
const whenSeen = createTurns();

/** Every control with what it starts with, or else with what its kind is shown with. */
function screenOf(layout: Layout, scheme: Scheme): Screen {
  const { items } = readScene(layout);
  return {
    catalog,
    mode: 'still',
    // Blurred glass is dear to draw, and looks no different this small.
    theme: { ...layoutTheme(layout, scheme), blurEnabled: false },
    textScale: 1,
    valueOf: (id) => {
      const item = items.get(id);
      if (item?.initial !== undefined || item?.definition === undefined) return item?.initial;
      return item.definition.value.stores === 'json' ? undefined : sampleOf(item.definition, item.node);
    },
    isVisible: () => true,
    pulsesOf: () => 0,
    subscribe: () => () => {},
    emit: () => {},
  };
}

interface ThumbnailProps {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The layout, or how to get its text; asked for when it is seen. */
  readonly of: Layout | (() => Promise<string | undefined>);
}

export function Thumbnail({ width, height, of }: ThumbnailProps) {
  const tile = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState<Layout>();
  useEffect(() => {
    if (tile.current === null || typeof of !== 'function') return;
    let gone = false;
    const stop = whenSeen(tile.current, async () => {
      const layout = parse((await of()) ?? '').layout;
      // Drawn in slices, so that a page full of charts does not stop the page.
      if (!gone) startTransition(() => setRead(layout));
    });
    return () => {
      gone = true;
      stop();
    };
  }, [of]);
  const layout = typeof of === 'function' ? read : of;
  const scale = width / PHONE.width;
  return (
    <div ref={tile} className={styles.thumbnail} style={{ width, height }} aria-hidden="true" inert>
      {layout !== undefined && (
        <div
          style={{ width: PHONE.width, height: height / scale, transform: `scale(${scale})`, transformOrigin: '0 0' }}
        >
          <Drawing layout={layout} />
        </div>
      )}
    </div>
  );
}

function Drawing({ layout }: { readonly layout: Layout }) {
  const scheme = useSetting('deviceScheme');
  const screen = useMemo(() => screenOf(layout, scheme), [layout, scheme]);
  return (
    <ScreenProvider value={screen}>
      <LayoutScreen layout={layout} tab={0} onTab={() => {}} insets={BARS} />
    </ScreenProvider>
  );
}
