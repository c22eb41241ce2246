import { defineControl, type Props } from '../../layout/control.ts';
import {
  boolField,
  choiceField,
  colorField,
  configField,
  iconField,
  listField,
  numberField,
  recordField,
  textField,
} from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import { encoded, encodedShape, startingData } from '../chart-fields.ts';

const route: Json = {
  markers: [
    { coordinate: [55.6761, 12.5683], label: 'Studio', color: '#64D2FF', size: 16 },
    { coordinate: [55.6839, 12.5711], label: 'Store', color: '#BF5AF2' },
    { coordinate: [55.6929, 12.5994], label: 'Van', color: '#FF9F0A', size: 18, ripple: true },
  ],
  paths: [
    {
      points: [
        [55.6761, 12.5683],
        [55.6795, 12.5736],
        [55.6839, 12.5711],
        [55.6872, 12.5838],
        [55.6929, 12.5994],
      ],
      color: '#FF9F0A',
    },
  ],
};

const rovers: Json = {
  rovers: [
    { id: 'r1', lat: 52.3784, lon: 9.7341, name: 'Rover 1', charge: 84, fault: 0 },
    { id: 'r2', lat: 52.3751, lon: 9.7402, name: 'Rover 2', charge: 37, fault: 0 },
    { id: 'r3', lat: 52.3769, lon: 9.7288, name: 'Rover 3', charge: 12, fault: 1 },
  ],
};

const quake = (place: string, mag: number, position: readonly [lng: number, lat: number]): Json => ({
  type: 'Feature',
  properties: { mag, title: place, color: mag >= 6 ? '#FF453A' : '#FF9F0A' },
  geometry: { type: 'Point', coordinates: position },
});

const quakes: Json = {
  type: 'FeatureCollection',
  features: [
    quake('Honshu', 6.4, [141.9, 37.8]),
    quake('Atacama', 5.6, [-70.2, -23.1]),
    quake('Crete', 4.9, [25.4, 34.9]),
    quake('Sumatra', 6.1, [100.4, -1.2]),
    quake('Alaska', 5.2, [-150.8, 61.4]),
  ],
};

const withSymbol = { field: 'markerStyle', is: ['symbol', 'puck'] } as const;

export const map = defineControl({
  type: 'map',
  label: 'Map',
  category: 'display',
  icon: 'map',
  summary: 'Places and routes, fixed or moving',
  help: 'Draws markers and lines on a map that follows them. It reads lists of places, GeoJSON and the objects most tracking services send; the options say which keys count.',
  keywords: ['gps', 'location', 'tracker', 'route', 'marker', 'geojson', 'globe', 'fleet', 'position', 'satellite'],
  span: [3, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Caption above the map.' }),
    mapStyle: choiceField({
      label: 'Style',
      help: 'What the ground looks like.',
      choices: {
        standard: 'Streets and names',
        satellite: 'Pictures from above',
        hybrid: 'Pictures from above with names',
        globe: 'The whole Earth, for data from all over the world',
      },
      default: 'standard',
    }),
    mapInteractive: boolField({
      label: 'Movable',
      help: 'Fingers can move the map and zoom it.',
      default: true,
    }),
    mapZoom: numberField({
      label: 'View width',
      help: 'How much of the map shows around a single place or a pinned centre. Smaller is closer: 0.01 is about one kilometre.',
      default: 0.01,
      min: 0,
      step: 0.001,
      unit: '°',
      when: { field: 'mapStyle', is: ['standard', 'satellite', 'hybrid'] },
    }),
    controlHeight: numberField({
      label: 'Height',
      help: 'Exact height. In a flow grid a map is only 120 points tall without it.',
      min: 120,
      max: 4000,
      unit: 'pt',
      auto: 'by the grid',
      section: 'style',
    }),
    tint: colorField({ label: 'Tint', help: 'Colour of markers that have none of their own.', default: '#667eea' }),
    defaultValue: startingData('Markers and paths, or GeoJSON.', route),
    mapConfig: configField(
      {
        markersPath: textField({
          label: 'List at',
          help: 'Where the list of places stands in the data. Dots lead inwards: data.vehicles.',
          auto: 'the data itself',
          placeholder: 'data.vehicles',
          section: 'data',
        }),
        markerLatProperty: textField({
          label: 'Latitude key',
          help: 'The key of each place’s latitude.',
          auto: 'lat or latitude',
          section: 'data',
        }),
        markerLngProperty: textField({
          label: 'Longitude key',
          help: 'The key of each place’s longitude.',
          auto: 'lon, lng or longitude',
          section: 'data',
        }),
        markerIdProperty: textField({
          label: 'Id key',
          help: 'The key that tells places apart, so that each glides to its own new position.',
          section: 'data',
        }),
        markerLabelProperty: textField({
          label: 'Caption key',
          help: 'The key of the words under a marker.',
          auto: 'label, name or title',
          section: 'data',
        }),
        markerColorProperty: textField({
          label: 'Colour key',
          help: 'The key of a marker’s colour, written like #FF9F0A.',
          auto: 'color or marker-color',
          section: 'data',
        }),
        markerSymbolProperty: textField({
          label: 'Symbol key',
          help: 'The key of a symbol for each place; it wins over the common one.',
          auto: 'symbol or sf-symbol',
          section: 'data',
        }),
        markerSizeProperty: textField({
          label: 'Size key',
          help: 'The key of a number that sets how large a marker is.',
          auto: 'size or marker-size, in points',
          section: 'data',
        }),
        markerSizeDomain: listField(numberField({ label: 'Number', help: 'One end of the numbers.' }), {
          label: 'Size from data',
          help: 'The numbers in the data that mean smallest and largest.',
          entry: 'number',
          default: [0, 10],
        }),
        markerSizeRange: listField(
          numberField({ label: 'Diameter', help: 'One end of the diameters.', min: 0, unit: 'pt' }),
          {
            label: 'Size on the map',
            help: 'The smallest and the largest diameter of a marker, in points.',
            entry: 'diameter',
            default: [8, 30],
            section: 'style',
          },
        ),
        markerStyle: choiceField({
          label: 'Marker',
          help: 'What a place looks like.',
          choices: { dot: 'A coloured disc', symbol: 'A symbol on its own', puck: 'A symbol in a coloured disc' },
          default: 'dot',
        }),
        markerSymbol: iconField({
          label: 'Symbol',
          help: 'The SF Symbol of all markers.',
          when: withSymbol,
        }),
        rippleProperty: textField({
          label: 'Ripple key',
          help: 'The key of a number that decides which markers send out rings.',
          section: 'data',
        }),
        rippleThreshold: numberField({
          label: 'Ripple from',
          help: 'Markers whose number is this or more send out rings.',
          default: 0,
        }),
        ripple: recordField(
          {
            color: colorField({ label: 'Ring colour', help: 'Colour of the rings.', auto: 'the marker’s colour' }),
            period: numberField({
              label: 'Length',
              help: 'How long one ring takes to grow.',
              default: 1.6,
              min: 0,
              step: 0.1,
              unit: 's',
            }),
            radius: numberField({
              label: 'Reach',
              help: 'How far a ring grows.',
              default: 44,
              min: 0,
              step: 1,
              unit: 'pt',
            }),
          },
          { label: 'Ripple', help: 'What the rings look like.', section: 'style' },
        ),
        maxMarkers: numberField({
          label: 'At most',
          help: 'How many markers are drawn.',
          default: 400,
          min: 0,
          step: 50,
          integer: true,
        }),
        coordinateOrder: choiceField({
          label: 'Number order',
          help: 'For data of bare numbers, three for each place: which of the first two comes first.',
          choices: { lnglat: 'Longitude first, as in GeoJSON', latlng: 'Latitude first' },
          default: 'lnglat',
          section: 'data',
        }),
        minWeight: numberField({
          label: 'Weight from',
          help: 'For data of bare numbers: places whose third number is below this are left out.',
          default: 0,
          section: 'data',
        }),
        motion: boolField({
          label: 'Glide',
          help: 'Markers glide to their new position instead of jumping. Several markers need an id key.',
          default: false,
          section: 'style',
        }),
        motionDuration: numberField({
          label: 'Glide length',
          help: 'How long a glide takes. Equal to the time between updates, markers never stand still.',
          default: 1.2,
          min: 0,
          step: 0.1,
          unit: 's',
          when: { field: 'motion', is: [true] },
          section: 'style',
        }),
        recenter: choiceField({
          label: 'Camera',
          help: 'Whether the view follows new data.',
          choices: {
            auto: 'Follows until somebody moves the map',
            always: 'Follows each time, whatever people do',
            initial: 'Shows the first data, then stays',
            off: 'Never moves',
          },
          default: 'auto',
        }),
        center: listField(numberField({ label: 'Degrees', help: 'Latitude or longitude.', unit: '°' }), {
          label: 'Pinned centre',
          help: 'Latitude and longitude that the view stays on, wherever the markers are.',
          entry: 'number',
          auto: 'around the markers',
        }),
      },
      { label: 'Map', help: 'Which keys of the data count, what markers look like, and what the camera does.' },
    ),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'Markers, paths and a centre, each as latitude and longitude. A marker can have color, size, label and ripple; a path has points and color.',
        sample: route,
      },
      {
        kind: 'object',
        help: 'GeoJSON of any kind, longitude first as usual. Properties such as name, color, size and symbol are understood.',
        sample: quakes,
      },
      {
        kind: 'list',
        help: 'Objects with a latitude and a longitude under keys that the options name.',
        sample: [{ id: 'r1', lat: 52.3784, lon: 9.7341, name: 'Rover 1' }],
      },
      {
        kind: 'list',
        help: 'Bare numbers, three for each place: two coordinates in the chosen order and a weight.',
        sample: [
          [12.5683, 55.6761, 4],
          [12.5994, 55.6929, 9],
        ],
      },
      encodedShape({ markers: [{ coordinate: [55.6761, 12.5683], label: 'Studio' }] }),
    ],
    sample: route,
  },
  presets: [
    {
      name: 'Route',
      help: 'A few places and the way between them.',
      span: [4, 4],
      node: {
        label: 'Delivery',
        sync: [{ event: 'broadcast', filter: { msg_type: 'delivery' }, valuePath: 'map' }],
        defaultValue: encoded(route),
      },
    },
    {
      name: 'Moving fleet',
      help: 'Named pucks that glide; the one with a fault sends out rings.',
      span: [4, 4],
      node: {
        label: 'Rovers',
        tint: '#34C759',
        mapConfig: {
          markersPath: 'rovers',
          markerIdProperty: 'id',
          markerLabelProperty: 'name',
          markerStyle: 'puck',
          markerSymbol: 'car.fill',
          rippleProperty: 'fault',
          rippleThreshold: 1,
          ripple: { color: '#FF453A' },
          motion: true,
          motionDuration: 2,
        },
        sync: [{ event: 'broadcast', filter: { msg_type: 'fleet' }, valuePath: 'fleet' }],
      },
      sample: rovers,
    },
    {
      name: 'Whole Earth',
      help: 'GeoJSON on a globe; the strongest ones send out rings.',
      span: [6, 4],
      node: {
        label: 'Earthquakes',
        mapStyle: 'globe',
        mapConfig: {
          markerSizeProperty: 'mag',
          markerSizeDomain: [4, 8],
          markerSizeRange: [8, 28],
          rippleProperty: 'mag',
          rippleThreshold: 6,
        },
        sync: [{ event: 'broadcast', filter: { msg_type: 'quakes' }, valuePath: 'geojson' }],
        defaultValue: encoded(quakes),
      },
      sample: quakes,
    },
  ],
});

export type MapProps = Props<typeof map>;
