// A whole layout as a picture: the mirror of a device, thumbnails, previews. Nothing in it can be reached or heard.
import { useEffect, useMemo, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { type Insets, LayoutScreen } from '../../controls/LayoutScreen.tsx';
import { type Screen, ScreenProvider } from '../../controls/Screen.tsx';
import { layoutTheme, type Scheme } from '../../controls/theme.ts';
import type { Layout } from '../../layout/document.ts';
import type { Json } from '../../layout/json.ts';
import styles from './StillLayout.module.css';

/** What controls show, by id; those left out show what they start with. */
export type ShownValues = Readonly<Record<string, Json>>;

interface StillLayoutProps {
  readonly layout: Layout;
  readonly tab?: number;
  /** The glass it is drawn on, in points. */
  readonly width: number;
  readonly height: number;
  /** What it is drawn at: 0.5 is half as large. */
  readonly scale: number;
  readonly scheme: Scheme;
  readonly textScale?: number;
  readonly values?: ShownValues;
  readonly insets?: Insets;
}

const NO_VALUES: ShownValues = {};
const NO_INSETS = { top: 0, bottom: 0 };

/** Values that change one at a time, so that only the control that shows one is drawn again. */
function createShown() {
  let values = NO_VALUES;
  const listeners = new Map<string, Set<() => void>>();
  return {
    valueOf: (id: string) => (Object.hasOwn(values, id) ? values[id] : undefined),
    subscribe: (id: string, changed: () => void) => {
      const heard = listeners.get(id) ?? new Set();
      listeners.set(id, heard.add(changed));
      return () => void heard.delete(changed);
    },
    show: (next: ShownValues) => {
      const before = values;
      values = next;
      for (const [id, heard] of listeners) {
        if (!Object.is(before[id], next[id])) for (const changed of heard) changed();
      }
    },
  };
}

export function StillLayout({
  layout,
  tab = 0,
  width,
  height,
  scale,
  scheme,
  textScale = 1,
  values = NO_VALUES,
  insets = NO_INSETS,
}: StillLayoutProps) {
  const [shown] = useState(createShown);
  useEffect(() => shown.show(values), [shown, values]);
  const screen = useMemo<Screen>(
    () => ({
      catalog,
      mode: 'still',
      theme: layoutTheme(layout, scheme),
      textScale,
      valueOf: shown.valueOf,
      isVisible: () => true,
      pulsesOf: () => 0,
      subscribe: shown.subscribe,
      emit: () => {},
    }),
    [layout, scheme, textScale, shown],
  );
  return (
    <div className={styles.frame} style={{ width: width * scale, height: height * scale }} aria-hidden="true" inert>
      <div className={styles.glass} style={{ width, height, transform: `scale(${scale})` }}>
        <ScreenProvider value={screen}>
          <LayoutScreen layout={layout} tab={tab} onTab={() => {}} insets={insets} />
        </ScreenProvider>
      </div>
    </div>
  );
}
