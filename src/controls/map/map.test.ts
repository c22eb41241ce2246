import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../layout/json.ts';
import { resolve } from '../../layout/props.ts';
import { centroid, pinned, shotOf, unwrapped } from './camera.ts';
import { type MapProps, map } from './map.ts';
import { NOWHERE, placesIn, scaledSize } from './places.ts';

const configOf = (mapConfig: Json = {}) =>
  (resolve(map, { type: 'map', id: 'm', mapConfig }) as unknown as MapProps).mapConfig;
const plain = configOf();
const read = (value: Json, mapConfig: Json = {}) => placesIn(value, configOf(mapConfig));

describe('a map in the app’s own shape', () => {
  it('takes coordinates with latitude first, and the names that mean them', () => {
    const { markers, routes } = read({
      markers: [
        { coordinate: [60.4, 5.3], label: 'Ferry', color: '#64d2ff', size: 18 },
        { lat: 60.38, lng: 5.35, title: 'Pier', ripple: true },
        { latitude: '60', longitude: '5' },
        { label: 'Nowhere' },
      ],
      paths: [
        {
          points: [
            [60.39, 5.32],
            [60.4, 5.3],
          ],
          color: '#FF9F0A',
        },
      ],
    });
    expect(markers.map(({ lat, lng, label }) => [lat, lng, label])).toEqual([
      [60.4, 5.3, 'Ferry'],
      [60.38, 5.35, 'Pier'],
      [60, 5, undefined],
    ]);
    expect(markers[0]).toMatchObject({ color: '#64D2FF', size: 18, ripple: undefined });
    expect(markers[1]).toMatchObject({ size: 12, ripple: { period: 1.6, radius: 44 } });
    expect(routes).toEqual([
      {
        color: '#FF9F0A',
        points: [
          { lat: 60.39, lng: 5.32 },
          { lat: 60.4, lng: 5.3 },
        ],
      },
    ]);
  });

  it('reads the JSON text of a document like the document', () => {
    const data = { markers: [{ coordinate: [1, 2] }] };
    expect(read(JSON.stringify(data))).toEqual(read(data));
  });

  it('holds sizes to what can be seen and tapped', () => {
    const sizes = read({
      markers: [
        { lat: 1, lng: 1, size: 1 },
        { lat: 1, lng: 1, size: 1e9 },
        { lat: 1, lng: 1, size: 'x' },
      ],
    });
    expect(sizes.markers.map(({ size }) => size)).toEqual([4, 60, 12]);
  });
});

describe('GeoJSON', () => {
  it('has longitude first, and becomes markers and lines', () => {
    const { markers, routes } = read({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'A', 'marker-color': '#f00', 'sf-symbol': 'star' },
          geometry: { type: 'Point', coordinates: [5, 60, 12] },
        },
        {
          type: 'Feature',
          properties: { stroke: '#00FF00' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 0],
                [1, 1],
                [0, 0],
              ],
            ],
          },
        },
        {
          type: 'Feature',
          geometry: {
            type: 'GeometryCollection',
            geometries: [
              {
                type: 'MultiPoint',
                coordinates: [
                  [1, 2],
                  [3, 4],
                ],
              },
            ],
          },
        },
      ],
    });
    expect(markers.map(({ lat, lng }) => [lat, lng])).toEqual([
      [60, 5],
      [2, 1],
      [4, 3],
    ]);
    expect(markers[0]).toMatchObject({ label: 'A', color: '#FF0000', symbol: 'star' });
    expect(routes).toHaveLength(1);
    expect(routes[0]).toMatchObject({ color: '#00FF00' });
  });

  it('may be a bare geometry', () => {
    expect(
      read({
        type: 'LineString',
        coordinates: [
          [0, 1],
          [2, 3],
        ],
      }).routes,
    ).toHaveLength(1);
  });
});

describe('lists of objects', () => {
  const trams = {
    data: {
      vehicles: [
        { y: 1, x: 2, unit: 'u1', load: 50, delay: 400 },
        { y: 3, x: 4, unit: 'u2', load: 500, delay: 3 },
      ],
    },
  };
  const config = {
    markersPath: 'data.vehicles',
    markerLatProperty: 'y',
    markerLngProperty: 'x',
    markerIdProperty: 'unit',
    markerLabelProperty: 'unit',
    markerSizeProperty: 'load',
    markerSizeDomain: [0, 100],
    markerSizeRange: [12, 28],
    rippleProperty: 'delay',
    rippleThreshold: 300,
  };

  it('are found and read by the keys that the options name', () => {
    const { markers } = read(trams, config);
    expect(markers.map(({ key, label, size, ripple }) => [key, label, size, ripple !== undefined])).toEqual([
      ['=u1', 'u1', 20, true],
      ['=u2', 'u2', 28, false],
    ]);
  });

  it('need no options for the usual names, nor a list for one', () => {
    expect(read([{ lat: 1, lon: 2, name: 'R' }]).markers).toMatchObject([{ lat: 1, lng: 2, label: 'R' }]);
    expect(read({ latitude: 1, longitude: 2 }).markers).toHaveLength(1);
  });

  it('give markers of one id a key each', () => {
    const { markers } = read([
      { lat: 1, lon: 2, id: 'a' },
      { lat: 1, lon: 3, id: 'a' },
    ]);
    expect(new Set(markers.map(({ key }) => key)).size).toBe(2);
  });
});

describe('bare numbers', () => {
  it('are placed in the order asked for, light ones left out, the strongest kept', () => {
    const cells = [
      [5, 52, 1],
      [6, 53, 9],
      [7, 54, 30],
      [8, 55, 20],
    ];
    const { markers } = read(cells, { minWeight: 2, maxMarkers: 2 });
    expect(markers.map(({ lat, lng }) => [lat, lng])).toEqual([
      [54, 7],
      [55, 8],
    ]);
    expect(read([[52, 5, 3]], { coordinateOrder: 'latlng' }).markers).toMatchObject([{ lat: 52, lng: 5 }]);
  });
});

describe('the camera', () => {
  it('frames all markers and lines', () => {
    const places = read({
      markers: [{ lat: 1, lng: 2 }],
      paths: [
        {
          points: [
            [3, 4],
            [5, -6],
          ],
        },
      ],
    });
    expect(shotOf(places, undefined, 0.01)).toEqual({ box: { south: 1, north: 5, west: -6, east: 4 }, isPoint: false });
  });

  it('shows as much around one place as asked for, and around a pinned centre whatever there is', () => {
    const one = read({ markers: [{ lat: 10, lng: 20 }] });
    expect(shotOf(one, undefined, 2)?.box).toEqual({ south: 9, north: 11, west: 19, east: 21 });
    expect(shotOf(one, pinned([0, 0]), 2)?.box).toEqual({ south: -1, north: 1, west: -1, east: 1 });
    expect(shotOf(read({ center: [10, 20] }), undefined, 2)?.box.south).toBe(9);
    expect(shotOf(NOWHERE, undefined, 2)).toBeUndefined();
  });

  it('finds the middle across the date line', () => {
    const { lng } = centroid(
      read([
        { lat: 0, lon: 179 },
        { lat: 0, lon: -179 },
      ]),
    );
    expect(Math.abs(lng)).toBeCloseTo(180);
  });
});

describe('a way', () => {
  it('crosses the date line the short way', () => {
    const way = [170, -170, -160, 175].map((lng) => ({ lat: 0, lng }));
    expect(unwrapped(way).map(({ lng }) => lng)).toEqual([170, 190, 200, 175]);
  });
});

const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(91, -91, 180, 1e300, '12', 'x', null));
const text = fc.constantFrom(
  'type',
  'Feature',
  'FeatureCollection',
  'Point',
  'Polygon',
  'markers',
  'paths',
  'lat',
  'lon',
  'coordinates',
  'geometry',
  'features',
  'coordinate',
  'properties',
  '__proto__',
  '#f00',
);
const hostile: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    number as fc.Arbitrary<Json>,
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('whatever data comes', () => {
  it('markers and lines lie on Earth, in bounded numbers, each marker with a key of its own', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.string()),
        fc.constantFrom({}, { markersPath: 'markers' }, { markerLatProperty: 'lat', maxMarkers: 3 }),
        (value, config) => {
          const places = placesIn(value, configOf(config as Json));
          const all = [...places.markers, ...places.routes.flatMap(({ points }) => points)];
          for (const { lat, lng } of all) {
            expect(Math.abs(lat)).toBeLessThanOrEqual(90);
            expect(Math.abs(lng)).toBeLessThanOrEqual(180);
          }
          for (const { size } of places.markers) expect(size >= 4 && size <= 60).toBe(true);
          expect(new Set(places.markers.map(({ key }) => key)).size).toBe(places.markers.length);
          const shot = shotOf(places, undefined, 0.01);
          expect(shot === undefined).toBe(all.length === 0 && places.center === undefined);
          if (shot !== undefined) for (const side of Object.values(shot.box)) expect(Number.isFinite(side)).toBe(true);
          expect(Number.isFinite(centroid(places).lat)).toBe(true);
        },
      ),
    );
  });

  it('sizes stay between the smallest and the largest', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const size = scaledSize(value, plain);
        return size >= 8 && size <= 30;
      }),
    );
  });

  it('a list too long for the page is cut, and a nest too deep left', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({ lat: index / 100, lon: 0 }));
    expect(read(many, { maxMarkers: 9_999 }).markers).toHaveLength(2_000);
    let nest: Json = { type: 'Point', coordinates: [1, 1] };
    for (let depth = 0; depth < 5_000; depth += 1) nest = { type: 'GeometryCollection', geometries: [nest] };
    expect(read(nest).markers).toEqual([]);
  });
});
