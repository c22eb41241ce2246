import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useGestures } from '../useGestures.tsx';
import { useLatest } from '../useHold.tsx';
import type { Size } from '../view.tsx';
import { centroid } from './camera.ts';
import { MarkerFace } from './MarkerFace.tsx';
import { paintGlobe } from './paint-globe.ts';
import type { Place, Places } from './places.ts';
import { between, spotOf, turned } from './sphere.ts';
import { type TileSource, tileAddress } from './tiles.ts';
import styles from './WorldMap.module.css';
import type { MapView } from './WorldMap.tsx';

interface GlobeProps {
  readonly view: MapView;
  readonly name: string;
  readonly places: Places;
  readonly center: Place | undefined;
  readonly size: Size;
  readonly tiles: readonly TileSource[];
}

/** As the Earth looks from 42,000 km: some sky around it. */
const RADIUS = 0.43;
const CLOSEST = 6;
const MOST_CAPTIONS = 14;
const TURN_MS = 700;
const STEP = 12;
/** Two levels down, the world is four tiles wide. */
const LEVEL = 2;
const TILE = 256;
/** A place at the very edge would be a marker half in the sky. */
const EDGE = 0.08;

export function Globe({ view, name, places, center, size, tiles }: GlobeProps) {
  const { props, mode } = view;
  const { mapConfig: config, mapInteractive, tint } = props;
  const isStill = mode === 'still';
  const moves = mapInteractive && !isStill;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [scale, setScale] = useState(1);
  const [chosen, setChosen] = useState<string>();
  const [isTouched, setTouched] = useState(false);
  const aim = useMemo(() => center ?? centroid(places), [center, places]);
  const [middle, setMiddle] = useTurning(aim, config.recenter, isTouched, isStill);
  const picture = usePicture(tiles[0]);
  const radius = Math.max(8, Math.min(size.width, size.height) * RADIUS * scale);

  const turn = (dx: number, dy: number) => {
    setTouched(true);
    setMiddle((before) => turned(before, dx, dy, radius));
  };
  const zoom = (factor: number) => {
    setTouched(true);
    setScale((before) => Math.min(CLOSEST, Math.max(1, before * factor)));
  };
  const hands = useGestures(box, {
    off: !moves,
    zooms: moves,
    press: () => {},
    drag: (_, by) => turn(by.x, by.y),
    zoom: (factor, _, by) => {
      zoom(factor);
      turn(by.x, by.y);
    },
    tap: () => setChosen(undefined),
    end: () => {},
  });

  useEffect(() => {
    const element = canvas.current;
    const ink = element?.getContext('2d');
    if (element === null || ink === null || ink === undefined) return;
    const dots = Math.min(2, devicePixelRatio);
    element.width = Math.max(1, Math.round(size.width * dots));
    element.height = Math.max(1, Math.round(size.height * dots));
    ink.setTransform(dots, 0, 0, dots, 0, 0);
    const { width, height } = size;
    paintGlobe(ink, { middle, radius, width, height, ...picture, routes: places.routes, tint });
  }, [middle, radius, size, picture, places, tint]);

  const walk = (step: number) => {
    const { markers } = places;
    const index = markers.findIndex(({ key }) => key === chosen);
    const next =
      markers[index === -1 && step < 0 ? markers.length - 1 : (index + step + markers.length) % markers.length];
    if (next === undefined) return;
    setTouched(true);
    setChosen(next.key);
    setMiddle(() => next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts = new Map([
      ['ArrowLeft', () => turn(STEP, 0)],
      ['ArrowRight', () => turn(-STEP, 0)],
      ['ArrowUp', () => turn(0, STEP)],
      ['ArrowDown', () => turn(0, -STEP)],
      ['+', () => zoom(1.25)],
      ['=', () => zoom(1.25)],
      ['-', () => zoom(0.8)],
      ['Enter', () => walk(event.shiftKey ? -1 : 1)],
      ['Escape', () => setChosen(undefined)],
    ]);
    const does = acts.get(event.key);
    if (does === undefined || isStill || (!moves && event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    does();
  };

  const hasCaptions = places.markers.length <= MOST_CAPTIONS && size.width >= 200;
  const spoken = places.markers.find(({ key }) => key === chosen);
  return (
    <div
      ref={box}
      className={styles.globe}
      role="application"
      aria-label={`${name}: globe with ${places.markers.length} places`}
      aria-description={moves ? 'Arrows turn, plus and minus zoom, Enter reads the places.' : undefined}
      data-moves={moves}
      tabIndex={isStill ? -1 : 0}
      onKeyDown={onKeyDown}
      {...hands}
    >
      <canvas ref={canvas} />
      {places.markers.map((marker) => {
        const { x, y, z } = spotOf(marker, middle);
        if (z < EDGE) return null;
        const [left, top] = [size.width / 2 + x * radius, size.height / 2 + y * radius];
        return (
          <button
            key={marker.key}
            type="button"
            className={styles.pin}
            style={{ transform: `translate(${left}px, ${top}px)`, zIndex: marker.key === chosen ? 2 : 1 }}
            tabIndex={-1}
            aria-label={marker.label ?? 'Place'}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => !isStill && setChosen(marker.key)}
          >
            <MarkerFace
              marker={marker}
              style={config.markerStyle}
              tint={tint}
              hasCaption={hasCaptions || marker.key === chosen}
              isStill={isStill}
            />
          </button>
        );
      })}
      <span className={styles.spoken} role="status">
        {spoken === undefined ? '' : `${spoken.label ?? 'Place'}, ${spoken.lat.toFixed(2)}, ${spoken.lng.toFixed(2)}`}
      </span>
    </div>
  );
}

type Turning = readonly [Place, (change: (before: Place) => Place) => void];

/** The place that faces the eye. It follows the data as `recenter` says, in one soft turn. */
function useTurning(aim: Place, recenter: string, isTouched: boolean, isStill: boolean): Turning {
  const [middle, setMiddle] = useState(aim);
  const now = useLatest(middle);
  const touched = useLatest(isTouched);
  const { lat, lng } = aim;
  const isFirst = useRef(true);
  useEffect(() => {
    const first = isFirst.current;
    isFirst.current = false;
    if (first || !(recenter === 'always' || (recenter === 'auto' && !touched.current))) return;
    const to = { lat, lng };
    if (isStill || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setMiddle(to);
      return;
    }
    const from = now.current;
    const start = performance.now();
    let frame = requestAnimationFrame(function step(time) {
      const part = Math.min(1, Math.max(0, (time - start) / TURN_MS));
      setMiddle(between(from, to, 1 - (1 - part) ** 3));
      if (part < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [lat, lng, recenter, isStill, now, touched]);
  return [middle, setMiddle];
}

/** The world as one picture, as far as its tiles have come. */
function usePicture(source: TileSource | undefined) {
  const [picture, setPicture] = useState<{
    readonly picture: HTMLCanvasElement | undefined;
    readonly pictureSize: number;
  }>({
    picture: undefined,
    pictureSize: 0,
  });
  useEffect(() => {
    if (source === undefined) return;
    const count = 2 ** LEVEL;
    const world = document.createElement('canvas');
    world.width = count * TILE;
    world.height = count * TILE;
    const ink = world.getContext('2d');
    const images: HTMLImageElement[] = [];
    for (let x = 0; x < count; x += 1) {
      for (let y = 0; y < count; y += 1) {
        const image = new Image();
        image.referrerPolicy = 'strict-origin-when-cross-origin';
        image.onload = () => {
          ink?.drawImage(image, x * TILE, y * TILE, TILE, TILE);
          setPicture({ picture: world, pictureSize: count * TILE });
        };
        image.src = tileAddress(source, LEVEL, x, y);
        images.push(image);
      }
    }
    return () => {
      for (const image of images) image.onload = null;
      setPicture({ picture: undefined, pictureSize: 0 });
    };
  }, [source]);
  return picture;
}
