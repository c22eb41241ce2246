import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { catalog } from '../../../controls/catalog.ts';
import type { Scheme } from '../../../controls/theme.ts';
import type { Layout } from '../../../layout/document.ts';
import type { Json } from '../../../layout/json.ts';
import { sampleOf } from '../../../layout/sample.ts';
import { createSceneReader } from '../../../runtime/scene.ts';
import { StillLayout } from '../../drawing/StillLayout.tsx';
import styles from './theme.module.css';

const WIDTH = 375;
const LARGEST = 0.8;
const INSETS = { top: 12, bottom: 12 };
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Room the rest of the dialog takes, in pixels. */
const BESIDE = 32 + 40 + 360 + 40;
const ABOVE = 190;
const NARROW = 900;

const readScene = createSceneReader(catalog);

/** What controls start with, or else what their kind is shown with. */
function valuesOf(layout: Layout): Readonly<Record<string, Json>> {
  const values = [...readScene(layout).items.values()].flatMap(({ id, initial, definition, node }) => {
    const sample = definition?.value.stores === 'json' ? undefined : sampleOf(definition, node);
    const value = initial ?? sample;
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(values);
}

function useWindowSize(): readonly [width: number, height: number] {
  const size = useSyncExternalStore(
    (changed) => {
      addEventListener('resize', changed);
      return () => removeEventListener('resize', changed);
    },
    () => `${innerWidth} ${innerHeight}`,
  );
  const [width = 0, height = 0] = size.split(' ').map(Number);
  return [width, height];
}

/** The page that is open, in both modes side by side, drawn by the controls’ own views. */
export function ThemePreviews({ layout: latest, tab }: { readonly layout: Layout; readonly tab: number }) {
  // A page with very much on it must not hold up the hand on a slider.
  const layout = useDeferredValue(latest);
  const [width, height] = useWindowSize();
  const values = useMemo(() => valuesOf(layout), [layout]);
  const isNarrow = width <= NARROW;
  const room = isNarrow ? width - 90 : Math.min(1080, width) - BESIDE;
  const scale = Math.max(0.3, Math.min(LARGEST, (room - 16) / 2 / WIDTH));
  const tall = isNarrow ? 260 : Math.max(240, Math.min(640, height * 0.86 - ABOVE));
  return (
    <div className={styles.previews}>
      {SCHEMES.map((scheme) => (
        <figure key={scheme} className={styles.preview}>
          <StillLayout
            layout={layout}
            tab={tab}
            width={WIDTH}
            height={tall / scale}
            scale={scale}
            scheme={scheme}
            values={values}
            insets={INSETS}
          />
          <figcaption>{scheme === 'light' ? 'Light' : 'Dark'}</figcaption>
        </figure>
      ))}
    </div>
  );
}
