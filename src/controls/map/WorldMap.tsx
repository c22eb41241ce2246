import { useMemo, useSyncExternalStore } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import { pinned, shotOf } from './camera.ts';
import { Flat } from './Flat.tsx';
import { Globe } from './Globe.tsx';
import type { map } from './map.ts';
import { placesIn } from './places.ts';
import { type TileSource, tilesOf } from './tiles.ts';
import styles from './WorldMap.module.css';

export type MapView = ViewProps<typeof map>;

const LEAST_WITH_CAPTION = 96;
const CAPTION_LINE = 1.5;
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
  const { textScale } = useScreen();
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

  const line = Math.ceil(theme.labelFontSize * textScale * CAPTION_LINE);
  const hasCaption = props.label !== undefined && !props.hideLabel && size.height >= LEAST_WITH_CAPTION;
  const room = { width: size.width, height: Math.max(0, size.height - (hasCaption ? line : 0)) };
  return (
    <div className={styles.map} data-scheme={theme.scheme} data-style={mapStyle}>
      {hasCaption && (
        <div className={styles.label} style={{ height: line }}>
          {props.label}
        </div>
      )}
      <div className={styles.ground}>
        {shot === undefined ? (
          <div className={styles.empty}>
            <Icon name="map" size={Math.max(14, Math.min(44, room.height * 0.3))} />
            {room.height >= 64 && room.width >= 80 && 'No data'}
          </div>
        ) : mapStyle === 'globe' ? (
          <Globe view={view} name={name} places={shown} center={center} size={room} tiles={tiles} />
        ) : (
          <Flat view={{ ...view, size: room }} name={name} places={shown} shot={shot} tiles={tiles} />
        )}
        {shot !== undefined && tiles.length > 0 && <Credit source={tiles[0]} isBrief={size.width < 240} />}
      </div>
    </div>
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
