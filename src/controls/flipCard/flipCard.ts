import { defineControl, type Props } from '../../layout/control.ts';
import { choiceField, numberField } from '../../layout/fields.ts';
import { motionField, panel, panelAction, panelsField, startsOn } from '../panels.ts';

export const flipCard = defineControl({
  type: 'flipCard',
  label: 'Flip card',
  category: 'layout',
  icon: 'rectangle.on.rectangle.angled',
  summary: 'A card with something on its back',
  help: 'Holds two faces of controls or more and turns from one to the next. Good for a reading in front and its settings behind.',
  keywords: ['flip', 'turn', 'back', 'front', 'faces', 'two sides', 'container', 'details', 'reveal'],
  span: [2, 2],
  bare: true,
  fields: {
    panels: panelsField('Faces', 'The faces in order, two or more. Each is a group with a grid of its own.'),
    flipTrigger: choiceField({
      label: 'Turns on',
      help: 'What turns it to the next face. A tap on a control of the card works that control and does not turn the card.',
      choices: { tap: 'A tap on the card', longPress: 'Holding the card' },
      default: 'tap',
    }),
    flipAxis: choiceField({
      label: 'Turns',
      help: 'Which way the card turns.',
      choices: { horizontal: 'Sideways, like a page', vertical: 'Head over heels, like a calendar leaf' },
      default: 'horizontal',
      section: 'style',
    }),
    defaultValue: startsOn('The face that shows before the first data arrives; the first face is 0.'),
    action: panelAction('when somebody turns the card', 'The face that shows now, counted from 0.'),
    containerAnimation: motionField(
      'How the card turns.',
      {
        multiStep: 'On the way to a farther face, turns once for each face in between.',
        stepInterval: 'Pause between two turns on a long way.',
      },
      {
        flipPerspective: numberField({
          label: 'Depth',
          help: 'How strongly the card is seen in perspective while it turns; 0 is flat.',
          default: 0.5,
          min: 0,
          step: 0.05,
        }),
      },
    ),
  },
  theme: ['surfacePrimary', 'cornerRadius'],
  value: {
    stores: 'number',
    accepts: [{ kind: 'number', help: 'The face to turn to, counted from 0.', sample: 1 }],
    sample: 0,
  },
  presets: [
    {
      name: 'Reading and settings',
      help: 'A temperature in front, its target behind.',
      span: [3, 2],
      node: {
        panels: [
          panel('heat-front', 'Boiler', { columns: 2, rows: 2 }, [
            {
              type: 'gauge',
              id: 'boiler-heat',
              position: [0, 0],
              span: [2, 2],
              label: 'Water',
              min: 20,
              max: 90,
              defaultValue: 58,
              formatValue: 'suffix: °C',
            },
          ]),
          panel('heat-back', 'Settings', { columns: 2, rows: 2 }, [
            {
              type: 'stepper',
              id: 'boiler-target',
              position: [0, 0],
              span: [1, 2],
              label: 'Target',
              min: 40,
              max: 75,
              defaultValue: 60,
              formatValue: 'suffix: °C',
            },
            { type: 'toggle', id: 'boiler-eco', position: [1, 0], span: [1, 2], label: 'Saving mode', icon: 'leaf' },
          ]),
        ],
      },
    },
    {
      name: 'Guarded switch',
      help: 'Hold the card to get at the switch behind it.',
      span: [2, 2],
      node: {
        flipTrigger: 'longPress',
        flipAxis: 'vertical',
        panels: [
          panel('pump-front', 'Main pump', { columns: 1, rows: 1 }, [
            { type: 'label', id: 'pump-note', position: [0, 0], defaultValue: 'Hold to unlock', icon: 'lock.fill' },
          ]),
          panel('pump-back', 'Main pump', { columns: 1, rows: 1 }, [
            {
              type: 'button',
              id: 'pump-stop',
              position: [0, 0],
              label: 'Stop',
              icon: 'stop.fill',
              tint: '#FF453A',
              haptic: 'warning',
              action: { event: 'broadcast_request', payload: { msg_type: 'stop_pump' } },
            },
          ]),
        ],
      },
    },
  ],
});

export type FlipCardProps = Props<typeof flipCard>;
