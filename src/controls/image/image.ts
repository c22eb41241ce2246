import { defineControl, type Props } from '../../layout/control.ts';
import {
  boolField,
  choiceField,
  colorField,
  iconField,
  jsonField,
  mapField,
  numberField,
  urlField,
} from '../../layout/fields.ts';
import { colorByValue, iconByValue, VALUE_KEYS } from '../value-maps.ts';

export const image = defineControl({
  type: 'image',
  label: 'Image',
  category: 'display',
  icon: 'photo',
  summary: 'A picture or a symbol, fixed or live',
  help: 'Shows a picture from the web or an SF Symbol. A received value can pick which: an address is loaded, a code is looked up.',
  keywords: ['picture', 'photo', 'symbol', 'icon', 'logo', 'camera', 'snapshot', 'avatar', 'cover'],
  span: [2, 2],
  fields: {
    systemName: iconField({
      label: 'Symbol',
      help: 'An SF Symbol that grows with the cell. With a picture it fills in while that loads or when it fails.',
    }),
    url: urlField({
      label: 'Picture',
      help: 'Full address of the picture. A received value wins over it.',
      opens: 'image',
    }),
    style: choiceField({
      label: 'Shape',
      help: 'What the picture is cut to.',
      choices: { rounded: 'A rectangle with round corners', circle: 'A circle' },
      auto: 'corners as round as the theme’s',
      section: 'style',
    }),
    imageCornerRadius: numberField({
      label: 'Corner radius',
      help: 'How round the corners of the picture are. A circle has none.',
      min: 0,
      unit: 'pt',
      auto: 'as round as the theme’s',
      section: 'style',
    }),
    aspectRatio: choiceField({
      label: 'Fitting',
      help: 'What happens when picture and cell differ in shape.',
      choices: {
        fit: 'The whole picture shows, with room left over',
        fill: 'The cell is filled and the picture cropped',
      },
      auto: 'the whole picture shows',
      section: 'style',
    }),
    hideBackground: boolField({
      label: 'Hide card',
      help: 'Draws the picture straight on the page, without its glass card.',
      default: false,
      section: 'style',
    }),
    tint: colorField({
      label: 'Tint',
      help: 'Colour of the symbol. Pictures keep their own colours.',
      default: '#667eea',
    }),
    valueMap: mapField(
      urlField({ label: 'Picture', help: 'Address of what is shown while the value is this one.', opens: 'image' }),
      {
        label: 'Picture by value',
        help: 'Loads another picture for each value. It wins over a symbol for the same value.',
        key: 'value',
        suggestKeys: VALUE_KEYS,
        section: 'data',
      },
    ),
    iconMap: iconByValue(
      'Shows another symbol for each value. Without an entry, and without one called “default”, the fixed picture or symbol stays.',
    ),
    colorMap: colorByValue('Colours the symbol picked for a value. Pictures keep their own colours.'),
    controlHeight: numberField({
      label: 'Height',
      help: 'Exact height. In a flow grid a symbol stays small without it.',
      min: 1,
      max: 4000,
      unit: 'pt',
      auto: 'by the grid',
      section: 'style',
    }),
    defaultValue: jsonField({
      label: 'Starting value',
      help: 'Counts as received until data arrives: an address, or a code to look up.',
      accepts: ['text', 'number', 'bool'],
      sample: 'sunny',
      section: 'data',
    }),
  },
  theme: ['cornerRadius', 'controlPadding', 'surfacePrimary', 'foregroundColor', 'borderColor', 'borderWidth'],
  value: {
    stores: 'text',
    accepts: [
      {
        kind: 'text',
        help: 'The full address of a picture, also a data: one, or a code to look up. Relative addresses are not loaded.',
        sample: 'https://cams.example.net/porch.jpg',
      },
      { kind: 'number', help: 'A code to look up.', sample: 2 },
      { kind: 'bool', help: 'A state to look up; true also finds the entries yes, on and 1.', sample: true },
    ],
    oneOf: ['valueMap'],
  },
  presets: [
    {
      name: 'Symbol',
      help: 'A large SF Symbol in a colour.',
      node: { systemName: 'house.fill', tint: '#64D2FF' },
    },
    {
      name: 'Weather',
      help: 'A word from a forecast as symbol and colour.',
      node: {
        systemName: 'cloud',
        tint: '#8E8E93',
        hideBackground: true,
        iconMap: {
          sunny: 'sun.max.fill',
          cloudy: 'cloud.fill',
          rain: 'cloud.rain.fill',
          snow: 'cloud.snow.fill',
          storm: 'cloud.bolt.fill',
          default: 'cloud',
        },
        colorMap: { sunny: '#FFD60A', rain: '#64D2FF', snow: '#FFFFFF', storm: '#BF5AF2' },
        sync: [{ event: 'broadcast', filter: { msg_type: 'weather' }, valuePath: 'sky' }],
      },
      sample: 'sunny',
    },
    {
      name: 'Camera picture',
      help: 'The newest still of a camera, whose address a server sends.',
      span: [3, 4],
      node: {
        systemName: 'video.fill',
        style: 'rounded',
        aspectRatio: 'fill',
        sync: [{ event: 'broadcast', filter: { msg_type: 'porch_camera' }, valuePath: 'url' }],
      },
    },
  ],
});

export type ImageProps = Props<typeof image>;
