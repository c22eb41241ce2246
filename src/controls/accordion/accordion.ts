import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, choiceField, numberField } from '../../layout/fields.ts';
import { motionField, panel, panelAction, panelsField } from '../panels.ts';

export const accordion = defineControl({
  type: 'accordion',
  label: 'Accordion',
  category: 'layout',
  icon: 'list.bullet.below.rectangle',
  summary: 'Sections that fold open and shut',
  help: 'Stacks sections of controls under headings and shows what is in the open ones. Keeps a long page short.',
  keywords: ['fold', 'collapse', 'expand', 'sections', 'disclosure', 'details', 'container', 'wizard', 'steps'],
  span: [3, 2],
  bare: true,
  fields: {
    panels: panelsField(
      'Sections',
      'The sections from top to bottom. Each is a group: its label is the heading, its controls are what folds.',
    ),
    accordionMode: choiceField({
      label: 'Open at once',
      help: 'How many sections may be open.',
      choices: {
        single: 'One; opening another shuts it. Data can open a section',
        multi: 'As many as one likes; which ones is known on the phone alone',
      },
      default: 'single',
    }),
    expandedIndex: numberField({
      label: 'Opens with',
      help: 'The section that is open at first; the first one is 0, and -1 opens none.',
      default: 0,
      min: -1,
      integer: true,
    }),
    showChevron: boolField({
      label: 'Arrow',
      help: 'Draws an arrow beside each heading that turns as the section opens.',
      default: true,
      section: 'style',
    }),
    defaultValue: numberField({
      label: 'Starting value',
      help: 'The section that is open before the first data arrives, or -1 for none.',
      auto: 'what Opens with says',
      min: -1,
      integer: true,
      section: 'data',
    }),
    action: panelAction(
      'when a section is opened or shut',
      'The section that was opened, counted from 0, and -1 when it was shut. With several open at once: the section that was touched.',
    ),
    containerAnimation: motionField(
      'How sections open and shut.',
      {
        multiStep: 'With one section open at a time, opens those on the way to a farther one in turn.',
        stepInterval: 'Time for each section on a long way.',
      },
      {
        chevronRotation: numberField({
          label: 'Arrow turns',
          help: 'How far the arrow turns while its section is open.',
          default: 90,
          unit: '°',
        }),
      },
    ),
  },
  theme: ['surfacePrimary', 'accentColor'],
  value: {
    stores: 'number',
    accepts: [
      { kind: 'number', help: 'The section to open, counted from 0; -1 shuts all. One at a time only.', sample: 1 },
    ],
  },
  presets: [
    {
      name: 'Settings',
      help: 'Groups of settings, one open at a time.',
      span: [6, 4],
      node: {
        panels: [
          panel('set-sound', 'Sound', { columns: 2, rows: 2 }, [
            {
              type: 'slider',
              id: 'set-volume',
              position: [0, 0],
              span: [1, 2],
              label: 'Volume',
              defaultValue: 45,
              formatValue: 'percent',
            },
            { type: 'toggle', id: 'set-night', position: [1, 0], span: [1, 2], label: 'Night mode' },
          ]),
          panel('set-picture', 'Picture', { columns: 2, rows: 1 }, [
            {
              type: 'segmentedControl',
              id: 'set-picture-mode',
              position: [0, 0],
              span: [1, 2],
              options: ['Film', 'Sport', 'Game'],
              defaultValue: 'Film',
            },
          ]),
          panel('set-network', 'Network', { columns: 2, rows: 1 }, [
            { type: 'textInput', id: 'set-host', position: [0, 0], span: [1, 2], label: 'Host', keyboard: 'url' },
          ]),
        ],
      },
    },
    {
      name: 'Checklist',
      help: 'Several sections may stay open.',
      span: [6, 4],
      node: {
        accordionMode: 'multi',
        containerAnimation: { profile: 'snappy' },
        panels: [
          panel('check-before', 'Before the show', { columns: 2, rows: 1 }, [
            { type: 'toggle', id: 'check-mics', position: [0, 0], label: 'Microphones' },
            { type: 'toggle', id: 'check-lights', position: [0, 1], label: 'Lights' },
          ]),
          panel('check-after', 'After the show', { columns: 2, rows: 1 }, [
            { type: 'toggle', id: 'check-record', position: [0, 0], label: 'Recording off' },
            { type: 'toggle', id: 'check-power', position: [0, 1], label: 'Power off' },
          ]),
        ],
      },
    },
  ],
});

export type AccordionProps = Props<typeof accordion>;
