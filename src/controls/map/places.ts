// What a map shows, read from any of the four shapes data comes in: the app’s own, GeoJSON, lists of objects, and bare
// numbers. Everything else about the data is ignored, and so is what has no place on Earth.
import { normaliseColor } from '../../layout/color.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../layout/json.ts';
import { asDocument, asNumber, asText, fraction } from '../values.ts';
import type { MapProps } from './map.ts';

export type Config = MapProps['mapConfig'];

export interface Place {
  /** Degrees; longitude from -180 to 180. */
  readonly lat: number;
  readonly lng: number;
}

export interface Ripple {
  readonly color: string | undefined;
  /** Seconds. */
  readonly period: number;
  /** Points. */
  readonly radius: number;
}

export interface Marker extends Place {
  /** The same marker in the next data has the same key. */
  readonly key: string;
  readonly label: string | undefined;
  readonly color: string | undefined;
  /** Diameter in points. */
  readonly size: number;
  readonly symbol: string | undefined;
  readonly ripple: Ripple | undefined;
}

export interface Route {
  readonly points: readonly Place[];
  readonly color: string | undefined;
}

export interface Places {
  readonly markers: readonly Marker[];
  readonly routes: readonly Route[];
  /** Where the data says to look while it has nothing else. */
  readonly center: Place | undefined;
}

export const NOWHERE: Places = { markers: [], routes: [], center: undefined };

const SIZE = 12;
const SMALLEST = 4;
const LARGEST = 60;
/** Simplestyle, which many GeoJSON files follow, has three words for sizes. */
const SIZE_WORDS: Readonly<Record<string, number>> = { small: 9, medium: 13, large: 20 };
/** Whatever `maxMarkers` says: each marker is an element of the page. */
const MOST_MARKERS = 2_000;
const MOST_POINTS = 60_000;
const MOST_ROUTES = 2_000;
/** Deeper collections are of files that mean harm. */
const DEEPEST = 12;

const LAT_KEYS = ['lat', 'latitude'];
const LNG_KEYS = ['lon', 'lng', 'longitude', 'long'];

export function placeOf(lat: number | undefined, lng: number | undefined): Place | undefined {
  if (lat === undefined || lng === undefined || Math.abs(lat) > 90 || Math.abs(lng) > 1e6) return undefined;
  const turned = lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
  return { lat, lng: turned };
}

const pair = (value: Json | undefined, latFirst: boolean): Place | undefined => {
  if (!isArray(value) || value.length < 2) return undefined;
  const [first, second] = [asNumber(value[0]), asNumber(value[1])];
  return latFirst ? placeOf(first, second) : placeOf(second, first);
};

/** A key, or keys joined by dots where nobody has the whole as a key. */
function keyed(holder: unknown, path: string): Json | undefined {
  const own = member(holder, path);
  if (own !== undefined || !path.includes('.')) return own;
  let found: unknown = holder;
  for (const key of path.split('.')) {
    found = isArray(found) && /^\d{1,6}$/.test(key) ? found[Number(key)] : member(found, key);
  }
  return found as Json | undefined;
}

const firstOf = (holder: unknown, keys: readonly string[]): Json | undefined => {
  for (const key of keys) {
    const value = member(holder, key);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
};

const named = (holder: unknown, key: string | undefined, otherwise: readonly string[]) =>
  key === undefined || key === '' ? firstOf(holder, otherwise) : keyed(holder, key);

/** The diameter that a number in the data stands for. */
export function scaledSize(value: number, { markerSizeDomain, markerSizeRange }: Config): number {
  const [from = 0, to = 10] = markerSizeDomain.filter((end) => end !== undefined);
  const [least = 8, most = 30] = markerSizeRange.filter((end) => end !== undefined);
  return held(least + (most - least) * fraction(value, from, to));
}

const held = (size: number) => Math.min(LARGEST, Math.max(SMALLEST, size));

function sizeOf(properties: unknown, config: Config): number {
  const { markerSizeProperty } = config;
  if (markerSizeProperty !== undefined && markerSizeProperty !== '') {
    const number = asNumber(keyed(properties, markerSizeProperty));
    if (number !== undefined) return scaledSize(number, config);
  }
  const written = firstOf(properties, ['size', 'marker-size']);
  if (typeof written === 'string' && Object.hasOwn(SIZE_WORDS, written)) return SIZE_WORDS[written] ?? SIZE;
  return held(asNumber(written) ?? SIZE);
}

const LONGEST_LABEL = 200;

function wordsOf(value: Json | undefined): string | undefined {
  const words = asText(value)?.trim();
  return words === undefined || words === '' ? undefined : words.slice(0, LONGEST_LABEL);
}

const between = (value: number | undefined, least: number, most: number, otherwise: number) =>
  value === undefined ? otherwise : Math.min(most, Math.max(least, value));

function rippleOf(properties: unknown, weight: number | undefined, config: Config): Ripple | undefined {
  const usual: Ripple = {
    color: config.ripple?.color,
    period: between(config.ripple?.period, 0.2, 60, 1.6),
    radius: between(config.ripple?.radius, 0, 200, 44),
  };
  const own = member(properties, 'ripple');
  if (own === true) return usual;
  if (isObject(own)) {
    return {
      color: normaliseColor(member(own, 'color')) ?? usual.color,
      period: between(asNumber(member(own, 'period')), 0.2, 60, usual.period),
      radius: between(asNumber(member(own, 'radius')), 0, 200, usual.radius),
    };
  }
  const { rippleProperty, rippleThreshold } = config;
  const isTested = Boolean(rippleProperty) || (weight !== undefined && rippleThreshold > 0);
  const tested = isTested ? (weight ?? asNumber(keyed(properties, rippleProperty ?? ''))) : undefined;
  return tested !== undefined && tested >= rippleThreshold ? usual : undefined;
}

interface Reading {
  readonly config: Config;
  readonly markers: Marker[];
  readonly routes: Route[];
  readonly keys: Set<string>;
  points: number;
}

function addMarker(reading: Reading, place: Place, properties: unknown, id: Json | undefined): void {
  const { config, markers, keys } = reading;
  if (markers.length >= Math.min(MOST_MARKERS, Math.max(0, config.maxMarkers))) return;
  const { markerIdProperty } = config;
  const identity = wordsOf(markerIdProperty ? keyed(properties, markerIdProperty) : (id ?? member(properties, 'id')));
  // Two with one id are two markers, but only the first keeps its identity.
  const key = identity !== undefined && !keys.has(`=${identity}`) ? `=${identity}` : `#${markers.length}`;
  keys.add(key);
  markers.push({
    ...place,
    key,
    label: wordsOf(named(properties, config.markerLabelProperty, ['label', 'name', 'title'])),
    color: normaliseColor(named(properties, config.markerColorProperty, ['color', 'marker-color'])),
    size: sizeOf(properties, config),
    symbol: wordsOf(named(properties, config.markerSymbolProperty, ['symbol', 'sf-symbol'])) ?? config.markerSymbol,
    ripple: rippleOf(properties, undefined, config),
  });
}

function addRoute(reading: Reading, points: Json | undefined, latFirst: boolean, color: string | undefined): void {
  if (!isArray(points) || reading.routes.length >= MOST_ROUTES) return;
  const way: Place[] = [];
  for (const point of points) {
    if (reading.points >= MOST_POINTS) break;
    const place = pair(point, latFirst) ?? (isObject(point) ? objectPlace(point, {}) : undefined);
    if (place === undefined) continue;
    way.push(place);
    reading.points += 1;
  }
  if (way.length > 1) reading.routes.push({ points: way, color });
}

function objectPlace(item: unknown, keys: { readonly lat?: string | undefined; readonly lng?: string | undefined }) {
  const found = placeOf(asNumber(named(item, keys.lat, LAT_KEYS)), asNumber(named(item, keys.lng, LNG_KEYS)));
  return found ?? pair(member(item, 'coordinate'), true);
}

function readNative(reading: Reading, data: JsonObject): void {
  const [markers, paths] = [member(data, 'markers'), member(data, 'paths')];
  for (const marker of isArray(markers) ? markers : []) {
    const place = pair(member(marker, 'coordinate'), true) ?? objectPlace(marker, {});
    if (place !== undefined) addMarker(reading, place, marker, undefined);
  }
  for (const path of isArray(paths) ? paths : []) {
    addRoute(reading, isArray(path) ? path : member(path, 'points'), true, normaliseColor(member(path, 'color')));
  }
}

const GEOMETRIES = new Set([
  'FeatureCollection',
  'Feature',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

const isGeo = (value: unknown): value is JsonObject => {
  const type = member(value, 'type');
  return typeof type === 'string' && GEOMETRIES.has(type);
};

const listAt = (holder: unknown, key: string): readonly Json[] => {
  const list = member(holder, key);
  return isArray(list) ? list : [];
};

function readGeo(
  reading: Reading,
  data: unknown,
  properties: Json | undefined,
  id: Json | undefined,
  depth: number,
): void {
  if (depth > DEEPEST || !isGeo(data)) return;
  const coordinates = member(data, 'coordinates');
  const stroke = () => normaliseColor(firstOf(properties, ['color', 'stroke']));
  const point = (value: Json | undefined) => {
    const place = pair(value, false);
    if (place !== undefined) addMarker(reading, place, properties, id);
  };
  switch (data.type) {
    case 'FeatureCollection':
      for (const feature of listAt(data, 'features')) readGeo(reading, feature, undefined, undefined, depth + 1);
      break;
    case 'Feature':
      readGeo(reading, member(data, 'geometry'), member(data, 'properties'), member(data, 'id'), depth + 1);
      break;
    case 'GeometryCollection':
      for (const geometry of listAt(data, 'geometries')) readGeo(reading, geometry, properties, id, depth + 1);
      break;
    case 'Point':
      point(coordinates);
      break;
    case 'MultiPoint':
      for (const each of listAt(data, 'coordinates')) point(each);
      break;
    case 'LineString':
      addRoute(reading, coordinates, false, stroke());
      break;
    case 'MultiLineString':
    case 'Polygon':
      for (const line of listAt(data, 'coordinates')) addRoute(reading, line, false, stroke());
      break;
    case 'MultiPolygon':
      for (const polygon of listAt(data, 'coordinates')) {
        for (const ring of isArray(polygon) ? polygon : []) addRoute(reading, ring, false, stroke());
      }
      break;
    default:
      break;
  }
}

function readItems(reading: Reading, items: readonly Json[]): void {
  const { config } = reading;
  const triples: { readonly place: Place; readonly weight: number }[] = [];
  for (const item of items) {
    if (isArray(item)) {
      const place = pair(item, config.coordinateOrder === 'latlng');
      const weight = asNumber(item[2]) ?? 0;
      if (place !== undefined && weight >= config.minWeight) triples.push({ place, weight });
    } else if (isGeo(item)) readGeo(reading, item, undefined, undefined, 1);
    else {
      const place = objectPlace(item, { lat: config.markerLatProperty, lng: config.markerLngProperty });
      if (place !== undefined) addMarker(reading, place, item, undefined);
    }
  }
  triples.sort((a, b) => b.weight - a.weight);
  const room = Math.min(MOST_MARKERS, Math.max(0, config.maxMarkers)) - reading.markers.length;
  for (const { place, weight } of triples.slice(0, Math.max(0, room))) {
    reading.markers.push({
      ...place,
      key: `#${reading.markers.length}`,
      label: undefined,
      color: undefined,
      size: scaledSize(weight, config),
      symbol: config.markerSymbol,
      ripple: rippleOf(undefined, weight, config),
    });
  }
}

const isNative = (data: JsonObject) => ['markers', 'paths', 'center'].some((key) => isArray(member(data, key)));

/** Everything on the map; nothing for what is no document. */
export function placesIn(value: Json | undefined, config: Config): Places {
  const document = asDocument(value);
  if (document === undefined) return NOWHERE;
  const { markersPath } = config;
  const inner = markersPath ? keyed(document, markersPath) : document;
  // Where the named list is missing, the data may still be one of the shapes that explain themselves.
  const data = asDocument(inner) ?? document;
  const reading: Reading = { config, markers: [], routes: [], keys: new Set(), points: 0 };
  if (isGeo(data)) readGeo(reading, data, undefined, undefined, 0);
  else if (isArray(data)) readItems(reading, data);
  else if (isObject(data) && isNative(data)) readNative(reading, data);
  else readItems(reading, [data]);
  const center = isObject(data) ? pair(member(data, 'center'), true) : undefined;
  return { markers: reading.markers, routes: reading.routes, center };
}
