// Where the pictures of the ground come from. A page that has servers of its own names them in its head:
// <meta name="map-tiles-standard" content="https://tiles.example/{z}/{x}/{y}.png" data-attribution="© Example">
import type { MapProps } from './map.ts';

export interface TileSource {
  /** With {z}, {x} and {y}. */
  readonly url: string;
  readonly deepest: number;
  /** Those who made the pictures want to be named beside them. */
  readonly attribution: string;
  readonly brief: string;
  readonly link: string | undefined;
}

type Kind = 'standard' | 'satellite' | 'names' | 'globe';

const OPEN_STREET_MAP = {
  deepest: 19,
  attribution: '© OpenStreetMap contributors',
  brief: '© OSM',
  link: 'https://www.openstreetmap.org/copyright',
};
const ESRI = {
  deepest: 18,
  attribution: 'Esri, Maxar, Earthstar Geographics',
  brief: 'Esri',
  link: 'https://www.esri.com/en-us/legal/copyright-trademarks',
};

const TILES: Readonly<Record<Kind, TileSource>> = {
  standard: { ...OPEN_STREET_MAP, url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png' },
  satellite: {
    ...ESRI,
    url: 'https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}',
  },
  names: {
    ...ESRI,
    url: 'https://server.arcgisonline.com/ArcGIS/rest/services/Reference/World_Boundaries_and_Places/MapServer/tile/{z}/{y}/{x}',
  },
  globe: {
    url: 'https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/BlueMarble_ShadedRelief_Bathymetry/default/GoogleMapsCompatible_Level8/{z}/{y}/{x}.jpeg',
    deepest: 8,
    attribution: 'NASA Blue Marble',
    brief: 'NASA',
    link: 'https://earthdata.nasa.gov/gibs',
  },
};

const KINDS: Readonly<Record<MapProps['mapStyle'], readonly Kind[]>> = {
  standard: ['standard'],
  satellite: ['satellite'],
  hybrid: ['satellite', 'names'],
  globe: ['globe'],
};

interface Head {
  readonly querySelector: (selector: string) => Element | null;
}

function sourceOf(kind: Kind, head: Head): TileSource {
  const written = head.querySelector(`meta[name="map-tiles-${kind}"]`);
  const url = written?.getAttribute('content')?.trim();
  if (written === null || !url) return TILES[kind];
  const attribution = written.getAttribute('data-attribution') ?? '';
  return { url, deepest: TILES[kind].deepest, attribution, brief: attribution, link: undefined };
}

/** The layers of a style, lowest first. */
export const tilesOf = (style: MapProps['mapStyle'], head: Head = document.head): readonly TileSource[] =>
  KINDS[style].map((kind) => sourceOf(kind, head));

export const tileAddress = ({ url }: TileSource, z: number, x: number, y: number): string =>
  url.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
