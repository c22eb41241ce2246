import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../icons/Icon.tsx';
import { useLatest } from '../useHold.tsx';
import { type Shot, sameBox } from './camera.ts';
import { createFlatMap, type FlatMap } from './flat-map.tsx';
import { MarkerFace } from './MarkerFace.tsx';
import type { Places } from './places.ts';
import type { TileSource } from './tiles.ts';
import styles from './WorldMap.module.css';
import type { MapView } from './WorldMap.tsx';

interface FlatProps {
  readonly view: MapView;
  readonly name: string;
  readonly places: Places;
  readonly shot: Shot;
  readonly tiles: readonly TileSource[];
}

/** More would cover one another; the words are in the popups then. */
const MOST_CAPTIONS = 60;
const LEAST_CAPTION_WIDTH = 150;
const LEAST_BUTTONS = { width: 150, height: 130 };

export function Flat({ view, name, places, shot, tiles }: FlatProps) {
  const { props, size, mode } = view;
  const { mapConfig: config, mapInteractive, tint } = props;
  const isStill = mode === 'still';
  const box = useRef<HTMLDivElement>(null);
  const [flat, setFlat] = useState<FlatMap>();
  const [holders, setHolders] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  const [isTouched, setTouched] = useState(false);

  useEffect(() => {
    if (box.current === null) return;
    const made = createFlatMap(box.current, {
      isInteractive: mapInteractive,
      isStill,
      isCalm: matchMedia('(prefers-reduced-motion: reduce)').matches,
      gridClass: styles.grid ?? '',
      popupClass: styles.popup ?? '',
      onTouched: () => setTouched(true),
    });
    setFlat(made);
    return () => {
      made.stop();
      setFlat(undefined);
      setHolders(new Map());
    };
  }, [mapInteractive, isStill]);

  const lasts = config.motion ? Math.min(60, Math.max(0, config.motionDuration)) * 1000 : 0;
  useEffect(() => flat?.setTiles(tiles), [flat, tiles]);
  useEffect(() => flat?.setRoutes(places.routes, tint), [flat, places, tint]);
  useEffect(() => {
    if (flat !== undefined) setHolders(flat.setMarkers(places.markers, { lasts }));
  }, [flat, places, lasts]);
  const frameAgain = useCamera(flat, view, shot, isTouched);

  const hasCaptions = places.markers.length <= MOST_CAPTIONS && size.width >= LEAST_CAPTION_WIDTH;
  const moves = mapInteractive && !isStill;
  const hasButtons = moves && size.width >= LEAST_BUTTONS.width && size.height >= LEAST_BUTTONS.height;
  const count = places.markers.length;
  return (
    <>
      <div
        ref={box}
        className={styles.flat}
        role="application"
        aria-label={`${name}: map with ${count} ${count === 1 ? 'place' : 'places'}`}
        aria-description={moves ? 'Arrows move, plus and minus zoom, Enter reads the places.' : undefined}
        data-moves={moves}
        // Leaflet makes what moves focusable by itself; places are read by keys even where nothing moves.
        tabIndex={isStill ? -1 : 0}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.target !== box.current || isStill) return;
          event.preventDefault();
          flat?.walk(event.shiftKey ? -1 : 1);
        }}
      />
      {places.markers.map((marker) => {
        const holder = holders.get(marker.key);
        if (holder === undefined) return null;
        return createPortal(
          <MarkerFace
            marker={marker}
            style={config.markerStyle}
            tint={tint}
            hasCaption={hasCaptions}
            isStill={isStill}
          />,
          holder,
          marker.key,
        );
      })}
      {hasButtons && (
        <div className={styles.buttons}>
          <button type="button" aria-label="Zoom in" onClick={() => flat?.zoom(1)}>
            <Icon name="plus" size={16} />
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => flat?.zoom(-1)}>
            <Icon name="minus" size={16} />
          </button>
          {isTouched && (
            <button
              type="button"
              aria-label="Show everything again"
              onClick={() => {
                setTouched(false);
                frameAgain();
              }}
            >
              <Icon name="location.fill" size={15} />
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** Frames what there is, as often as `recenter` says; returns what frames it once more. */
function useCamera(flat: FlatMap | undefined, { props, size }: MapView, shot: Shot, isTouched: boolean) {
  const { recenter } = props.mapConfig;
  const shown = useRef<Shot['box']>(undefined);
  const touched = useLatest(isTouched);
  const { box, isPoint } = shot;
  const padding = isPoint ? 0 : Math.max(8, Math.min(44, Math.min(size.width, size.height) * 0.14));
  // A new map has shown nothing yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is what it is about
  useEffect(() => {
    shown.current = undefined;
  }, [flat]);
  // The cell takes another size in the editor and when a phone is turned: what was framed stays framed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a size is what it is about
  useEffect(() => {
    flat?.resize();
    if (shown.current !== undefined && !touched.current) flat?.look(shown.current, padding, false);
  }, [flat, size.width, size.height, padding, touched]);
  useEffect(() => {
    if (flat === undefined || sameBox(shown.current, box)) return;
    const isFirst = shown.current === undefined;
    const follows = recenter === 'always' || (recenter === 'auto' && !touched.current);
    if (!isFirst && !follows) return;
    shown.current = box;
    flat.look(box, padding, !isFirst);
  }, [flat, box, padding, recenter, touched]);
  return () => {
    shown.current = box;
    flat?.look(box, padding, true);
  };
}
