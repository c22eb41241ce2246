import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, choiceField, numberField } from '../../layout/fields.ts';
import { motionField, panel, panelAction, panelsField, startsOn } from '../panels.ts';

export const carousel = defineControl({
  type: 'carousel',
  label: 'Carousel',
  category: 'layout',
  icon: 'rectangle.stack',
  summary: 'Pages to swipe through',
  help: 'Holds several pages of controls in the room of one. Pages are swiped by hand, turned by data, or turned by themselves every few seconds.',
  keywords: ['pages', 'swipe', 'slides', 'coverflow', 'deck', 'cards', 'gallery', 'container', 'slideshow'],
  span: [3, 2],
  bare: true,
  fields: {
    panels: panelsField('Pages', 'The pages from first to last. Each is a group with a grid of its own.'),
    carouselMode: choiceField({
      label: 'Style',
      help: 'How the pages are shown.',
      choices: {
        paged: 'One page fills the width',
        coverflow: 'The page in front, its neighbours tilted at both sides',
        deck: 'A stack of cards; the front one is swiped off',
      },
      default: 'paged',
    }),
    indicator: choiceField({
      label: 'Page marks',
      help: 'What shows which page one is on.',
      choices: { dots: 'A dot for each page', bars: 'A bar for each page', none: 'Nothing' },
      default: 'dots',
      section: 'style',
    }),
    autoAdvance: numberField({
      label: 'Turns every',
      help: 'Turns to the next page after this time; 0 leaves it to people. Nothing is sent then, and a touch pauses it.',
      default: 0,
      min: 0,
      step: 0.5,
      unit: 's',
    }),
    loop: boolField({
      label: 'Loops',
      help: 'After the last page the first one comes again, and the other way round.',
      default: false,
    }),
    defaultValue: startsOn('The page in front before the first data arrives; the first page is 0.'),
    action: panelAction('when a page is swiped to', 'The page that is in front now, counted from 0.'),
    containerAnimation: motionField(
      'How pages move and how their neighbours look.',
      {
        multiStep: 'On a long way, passes the pages in between instead of jumping over them.',
        stepInterval: 'Time for each page on a long way.',
      },
      {
        sideScale: numberField({
          label: 'Neighbour size',
          help: 'Coverflow: size of the pages at the sides; 1 is as large as the front one.',
          default: 0.82,
          min: 0,
          step: 0.02,
        }),
        sideRotation: numberField({
          label: 'Neighbour tilt',
          help: 'Coverflow: how far the pages at the sides are turned away.',
          default: 45,
          unit: '°',
        }),
        sideSpacing: numberField({
          label: 'Neighbour distance',
          help: 'Coverflow: how far the pages at the sides stand off, as a part of the width.',
          default: 0.55,
          min: 0,
          step: 0.05,
        }),
        sideOpacity: numberField({
          label: 'Neighbour strength',
          help: 'Coverflow: how visible the pages at the sides are.',
          default: 0.6,
          min: 0,
          max: 1,
          step: 0.05,
        }),
        deckVisibleCount: numberField({
          label: 'Cards in view',
          help: 'Deck: how many cards of the stack are drawn.',
          default: 3,
          min: 1,
          integer: true,
        }),
        deckScaleStep: numberField({
          label: 'Shrinks by',
          help: 'Deck: how much smaller each card is than the one on top of it.',
          default: 0.06,
          step: 0.01,
        }),
        deckOffsetStep: numberField({
          label: 'Shifts by',
          help: 'Deck: how far each card sticks out behind the one on top of it.',
          default: 14,
          unit: 'pt',
        }),
        deckRotation: numberField({
          label: 'Fans by',
          help: 'Deck: how far each card is turned against the one on top of it.',
          default: 0,
          unit: '°',
        }),
      },
    ),
  },
  theme: ['surfacePrimary', 'accentColor', 'cornerRadius', 'borderColor', 'cardPadding'],
  value: {
    stores: 'number',
    accepts: [{ kind: 'number', help: 'The page to turn to, counted from 0.', sample: 1 }],
    sample: 0,
  },
  presets: [
    {
      name: 'Rooms',
      help: 'A page of switches for each room.',
      span: [4, 4],
      node: {
        panels: [
          panel('room-living', 'Living room', { columns: 2, rows: 2 }, [
            { type: 'toggle', id: 'living-lamp', position: [0, 0], label: 'Lamp', icon: 'lamp.floor' },
            { type: 'toggle', id: 'living-tv', position: [0, 1], label: 'TV', icon: 'tv' },
            { type: 'slider', id: 'living-dim', position: [1, 0], span: [1, 2], label: 'Brightness' },
          ]),
          panel('room-kitchen', 'Kitchen', { columns: 2, rows: 2 }, [
            { type: 'toggle', id: 'kitchen-counter', position: [0, 0], label: 'Counter', icon: 'lightbulb' },
            { type: 'toggle', id: 'kitchen-hood', position: [0, 1], label: 'Hood', icon: 'fan' },
            { type: 'stepper', id: 'kitchen-heat', position: [1, 0], span: [1, 2], label: 'Heating' },
          ]),
          panel('room-bed', 'Bedroom', { columns: 2, rows: 2 }, [
            { type: 'toggle', id: 'bed-lamp', position: [0, 0], label: 'Bedside', icon: 'lamp.table' },
            { type: 'toggle', id: 'bed-blinds', position: [0, 1], label: 'Blinds', icon: 'blinds.vertical.closed' },
            { type: 'slider', id: 'bed-dim', position: [1, 0], span: [1, 2], label: 'Brightness' },
          ]),
        ],
      },
    },
    {
      name: 'Wall display',
      help: 'Machines that turn by themselves, with their neighbours in view.',
      span: [4, 4],
      node: {
        carouselMode: 'coverflow',
        indicator: 'bars',
        autoAdvance: 8,
        loop: true,
        panels: [
          panel('machine-web', 'web-1', { columns: 2, rows: 2 }, [
            { type: 'gauge', id: 'web-cpu', position: [0, 0], span: [2, 2], label: 'CPU', defaultValue: 38 },
          ]),
          panel('machine-db', 'db-1', { columns: 2, rows: 2 }, [
            { type: 'gauge', id: 'db-cpu', position: [0, 0], span: [2, 2], label: 'CPU', defaultValue: 71 },
          ]),
          panel('machine-cache', 'cache-1', { columns: 2, rows: 2 }, [
            { type: 'gauge', id: 'cache-cpu', position: [0, 0], span: [2, 2], label: 'CPU', defaultValue: 12 },
          ]),
        ],
      },
    },
    {
      name: 'Deck of scenes',
      help: 'Scenes as a fanned stack of cards.',
      span: [4, 3],
      node: {
        carouselMode: 'deck',
        loop: true,
        containerAnimation: { profile: 'smooth', deckRotation: 2 },
        panels: [
          panel('scene-morning', 'Morning', { columns: 1, rows: 2 }, [
            {
              type: 'button',
              id: 'run-morning',
              position: [0, 0],
              span: [2, 1],
              label: 'Morning',
              icon: 'sunrise.fill',
              style: 'tinted',
              tint: '#FF9F0A',
              action: { event: 'broadcast_request', payload: { msg_type: 'run_scene', scene: 'morning' } },
            },
          ]),
          panel('scene-film', 'Film', { columns: 1, rows: 2 }, [
            {
              type: 'button',
              id: 'run-film',
              position: [0, 0],
              span: [2, 1],
              label: 'Film',
              icon: 'film',
              style: 'tinted',
              tint: '#BF5AF2',
              action: { event: 'broadcast_request', payload: { msg_type: 'run_scene', scene: 'film' } },
            },
          ]),
          panel('scene-night', 'Night', { columns: 1, rows: 2 }, [
            {
              type: 'button',
              id: 'run-night',
              position: [0, 0],
              span: [2, 1],
              label: 'Night',
              icon: 'moon.stars.fill',
              style: 'tinted',
              tint: '#64D2FF',
              action: { event: 'broadcast_request', payload: { msg_type: 'run_scene', scene: 'night' } },
            },
          ]),
        ],
      },
    },
  ],
});

export type CarouselProps = Props<typeof carousel>;
