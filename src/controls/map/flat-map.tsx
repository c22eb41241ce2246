// A map on a plane: Leaflet behind the few things a view asks of it. Nothing of the data becomes HTML: markers are
// elements that React fills, the popup is text.
import {
  Browser,
  type Coords,
  divIcon,
  GridLayer,
  type LatLngBoundsExpression,
  type Marker as LeafletMarker,
  map as leafletMap,
  marker as leafletMarker,
  popup as leafletPopup,
  type Polyline,
  polyline,
  type TileLayer,
  tileLayer,
} from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { type Box, unwrapped } from './camera.ts';
import type { Marker, Place, Route } from './places.ts';
import type { TileSource } from './tiles.ts';

export interface FlatMapOptions {
  readonly isInteractive: boolean;
  /** Neither animates nor takes input. */
  readonly isStill: boolean;
  readonly isCalm: boolean;
  readonly gridClass: string;
  readonly popupClass: string;
  /** Somebody moved the map. */
  readonly onTouched: () => void;
}

export interface Glide {
  /** Milliseconds; 0 jumps. */
  readonly lasts: number;
}

export interface FlatMap {
  /** Returns the element of each marker by its key. */
  readonly setMarkers: (markers: readonly Marker[], glide: Glide) => ReadonlyMap<string, HTMLElement>;
  readonly setRoutes: (routes: readonly Route[], color: string) => void;
  readonly setTiles: (sources: readonly TileSource[]) => void;
  readonly look: (box: Box, padding: number, animates: boolean) => void;
  readonly zoom: (step: number) => void;
  /** Opens the next marker’s words, or those before. */
  readonly walk: (step: number) => void;
  readonly resize: () => void;
  readonly stop: () => void;
}

/** A finger needs more than the smallest dot. */
const LEAST_TARGET = 30;
const CLOSEST = 19;
/** Beyond this, a box of several places is closer than anybody wants. */
const CLOSEST_BOX = 17;
const CAPTION = 16;
const LEAST_WITH_CAPTIONS = 110;
const KEYS_THAT_MOVE = /^(Arrow(Up|Down|Left|Right)|[+=_-])$/;

class QuietGrid extends GridLayer {
  readonly #className: string;

  constructor(className: string) {
    super({ tileSize: 64, updateWhenIdle: false, keepBuffer: 1 });
    this.#className = className;
  }

  protected override createTile(_: Coords): HTMLElement {
    const tile = document.createElement('div');
    tile.className = this.#className;
    return tile;
  }
}

interface Flag {
  readonly marker: LeafletMarker;
  readonly holder: HTMLElement;
  data: Marker;
  from: Place;
}

// Leaflet places every tile and mark by a 3D transform, and so on a layer of its own: on a page with many controls each
// frame then takes milliseconds more. With what it does for an old browser, it uses flat ones.
Object.assign(Browser, { ie3d: true });

const degrees = (value: number) => value.toFixed(5);

export function createFlatMap(element: HTMLElement, options: FlatMapOptions): FlatMap {
  const { isInteractive, isStill, isCalm, onTouched } = options;
  const moves = isInteractive && !isStill;
  const animates = !isStill && !isCalm;
  const map = leafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    boxZoom: false,
    dragging: moves,
    touchZoom: moves,
    scrollWheelZoom: moves,
    doubleClickZoom: moves,
    keyboard: moves,
    zoomSnap: 0.25,
    minZoom: 0,
    maxZoom: CLOSEST,
    worldCopyJump: true,
    // Many points move faster on a canvas; one that stands still would cost its page a layer.
    preferCanvas: !isStill,
    zoomAnimation: animates,
    fadeAnimation: animates,
    markerZoomAnimation: animates,
    inertia: animates,
  }).setView([20, 10], 1);
  new QuietGrid(options.gridClass).addTo(map);

  const flags = new Map<string, Flag>();
  const layers: TileLayer[] = [];
  const lines: Polyline[] = [];
  const words = document.createElement('div');
  words.setAttribute('role', 'status');
  const popup = leafletPopup({ className: options.popupClass, closeButton: false, autoPanPadding: [8, 8] });
  popup.setContent(words);
  let walked: string | undefined;
  let frame: number | undefined;

  const touched = () => onTouched();
  const pressed = (event: KeyboardEvent) => {
    if (KEYS_THAT_MOVE.test(event.key)) onTouched();
  };
  const pinched = (event: TouchEvent) => {
    if (event.touches.length > 1) onTouched();
  };
  if (moves) {
    map.on('dragstart', touched);
    element.addEventListener('wheel', touched, { passive: true });
    element.addEventListener('dblclick', touched);
    element.addEventListener('keydown', pressed);
    element.addEventListener('touchstart', pinched, { passive: true });
  }

  const open = ({ data, marker }: Flag) => {
    walked = data.key;
    const title = document.createElement('strong');
    title.textContent = data.label ?? 'Place';
    const where = document.createElement('span');
    where.textContent = `${degrees(data.lat)}, ${degrees(data.lng)}`;
    words.replaceChildren(title, where);
    popup.options.offset = [0, -data.size / 2 + 6];
    popup.options.maxWidth = Math.max(80, element.offsetWidth - 40);
    popup.setLatLng(marker.getLatLng()).openOn(map);
    popup.update();
  };

  const flagFor = (data: Marker): Flag => {
    const holder = document.createElement('div');
    const marker = leafletMarker([data.lat, data.lng], {
      icon: iconOf(holder, data.size),
      keyboard: false,
      interactive: !isStill,
    });
    const flag: Flag = { marker, holder, data, from: data };
    marker.on('click', () => open(flag));
    marker.addTo(map);
    return flag;
  };

  const glide = (moving: readonly Flag[], lasts: number) => {
    const start = performance.now();
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - start) / lasts));
      for (const { marker, from, data } of moving) {
        // The short way around, for what crosses the date line.
        const east = data.lng - from.lng - 360 * Math.round((data.lng - from.lng) / 360);
        marker.setLatLng([from.lat + (data.lat - from.lat) * part, from.lng + east * part]);
      }
      frame = part < 1 ? requestAnimationFrame(step) : undefined;
      if (frame === undefined) for (const { marker, data } of moving) marker.setLatLng([data.lat, data.lng]);
    };
    frame = requestAnimationFrame(step);
  };

  return {
    setMarkers: (markers, { lasts }) => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      const stays = new Set(markers.map(({ key }) => key));
      for (const [key, { marker }] of flags) {
        if (stays.has(key)) continue;
        marker.remove();
        flags.delete(key);
      }
      const moving: Flag[] = [];
      // A place in the list is no identity, but a lone marker can only be itself.
      const isKnown = (key: string) => key.startsWith('=') || markers.length === 1;
      for (const data of markers) {
        const flag = flags.get(data.key);
        if (flag === undefined) {
          flags.set(data.key, flagFor(data));
          continue;
        }
        const { lat, lng } = flag.marker.getLatLng();
        flag.from = { lat, lng };
        if (flag.data.size !== data.size) flag.marker.setIcon(iconOf(flag.holder, data.size));
        flag.data = data;
        if (lat === data.lat && lng === data.lng) continue;
        if (lasts > 0 && animates && isKnown(data.key)) moving.push(flag);
        else flag.marker.setLatLng([data.lat, data.lng]);
      }
      if (moving.length > 0) glide(moving, lasts);
      return new Map([...flags].map(([key, { holder }]) => [key, holder]));
    },
    setRoutes: (routes, color) => {
      for (const line of lines.splice(0)) line.remove();
      for (const route of routes) {
        const points = unwrapped(route.points).map(({ lat, lng }): [number, number] => [lat, lng]);
        const style = { color: route.color ?? color, weight: 4, opacity: 0.9, interactive: false };
        lines.push(polyline(points, style).addTo(map));
      }
    },
    setTiles: (sources) => {
      for (const layer of layers.splice(0)) layer.remove();
      for (const { url, deepest } of sources) {
        // Servers of free maps refuse pictures to pages that do not say who they are; the page itself sends no address.
        const layer = tileLayer(url, {
          maxNativeZoom: deepest,
          maxZoom: CLOSEST,
          referrerPolicy: 'strict-origin-when-cross-origin',
        });
        layers.push(layer.addTo(map));
      }
    },
    look: ({ south, west, north, east }, padding, glides) => {
      const bounds: LatLngBoundsExpression = [
        [south, west],
        [north, east],
      ];
      const isBox = padding > 0;
      map.fitBounds(bounds, {
        paddingTopLeft: [padding, padding],
        // Below there are captions, and the names of those who made the map.
        paddingBottomRight: [
          padding,
          padding === 0 || element.offsetHeight < LEAST_WITH_CAPTIONS ? padding : padding + CAPTION,
        ],
        animate: glides && animates,
        maxZoom: isBox ? CLOSEST_BOX : CLOSEST,
      });
    },
    zoom: (step) => {
      onTouched();
      map.setZoom(Math.round(map.getZoom() + step), { animate: animates });
    },
    walk: (step) => {
      const keys = [...flags.keys()];
      if (keys.length === 0) return;
      const at = walked === undefined ? -1 : keys.indexOf(walked);
      const start = at === -1 && step < 0 ? 0 : at;
      const flag = flags.get(keys[(start + step + keys.length) % keys.length] ?? '');
      if (flag !== undefined) open(flag);
    },
    resize: () => void map.invalidateSize({ animate: false, pan: false }),
    stop: () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      element.removeEventListener('wheel', touched);
      element.removeEventListener('dblclick', touched);
      element.removeEventListener('keydown', pressed);
      element.removeEventListener('touchstart', pinched);
      map.remove();
    },
  };
}

function iconOf(holder: HTMLElement, size: number) {
  const target = Math.max(LEAST_TARGET, size);
  return divIcon({ html: holder, className: '', iconSize: [target, target], iconAnchor: [target / 2, target / 2] });
}
