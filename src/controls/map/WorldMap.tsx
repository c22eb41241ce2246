import { useMemo, useSyncExternalStore } from 'react';
import { Captioned, NoPicture, useCaption } from '../Captioned.tsx';
import type { ViewProps } from '../view.tsx';
import { pinned, shotOf } from './camera.ts';
import { Flat } from './Flat.tsx';
import { Globe } from './Globe.tsx';
import type { map } from './map.ts';
import { placesIn } from './places.ts';
import { type TileSource, tilesOf } from './tiles.ts';
import styles from './WorldMap.module.css';

export type MapView = ViewProps<typeof map>;

const NO_TILES: readonly TileSource[] = [];

function listenToOnline(changed: () => void) {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

const isOnline = () => navigator.onLine;

export function WorldMap(view: MapView) {
  const { id, props, value, size, mode, theme } = view;
  const online = useSyncExternalStore(listenToOnline, isOnline, isOnline);
  const { mapConfig: config, mapStyle, mapZoom } = props;
  const places = useMemo(() => placesIn(value, config), [value, config]);
  const center = useMemo(() => pinned(config.center), [config.center]);
  const shown = useMemo(() => {
    const { center: at, markers, routes } = places;
    if (at === undefined || markers.length > 0 || routes.length > 0) return places;
    const pin = {
      ...at,
      key: '#0',
      label: undefined,
      color: undefined,
      size: 14,
      symbol: undefined,
      ripple: undefined,
    };
    return { ...places, markers: [pin] };
  }, [places]);
  const shot = useMemo(() => shotOf(shown, center, mapZoom), [shown, center, mapZoom]);
  const hasTiles = online && mode === 'live';
  const tiles = useMemo(() => (hasTiles ? tilesOf(mapStyle) : NO_TILES), [hasTiles, mapStyle]);
  const name = props.label ?? id;

  const caption = useCaption(view);
  const { room } = caption;
  return (
    <Captioned caption={caption}>
      <div className={styles.ground} data-scheme={theme.scheme} data-style={mapStyle}>
        {shot === undefined ? (
          <NoPicture icon="map" room={room} />
        ) : mapStyle === 'globe' ? (
          <Globe view={view} name={name} places={shown} center={center} size={room} tiles={tiles} />
        ) : (
          <Flat view={{ ...view, size: room }} name={name} places={shown} shot={shot} tiles={tiles} />
        )}
        {shot !== undefined && tiles.length > 0 && <Credit source={tiles[0]} isBrief={size.width < 240} />}
      </div>
    </Captioned>
  );
}

function Credit({ source, isBrief }: { readonly source: TileSource | undefined; readonly isBrief: boolean }) {
  const words = isBrief ? source?.brief : source?.attribution;
  if (source === undefined || !words) return null;
  if (source.link === undefined) return <span className={styles.credit}>{words}</span>;
  return (
    <a
      className={styles.credit}
      href={source.link}
      target="_blank"
      rel="noopener noreferrer"
      title={source.attribution}
    >
      {words}
    </a>
  );
}
