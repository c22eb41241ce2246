import { choiceField, type Fields, numberField } from '../fields.ts';

export const GRID = {
  columns: numberField({
    label: 'Columns',
    help: 'How many equal columns the width is divided into.',
    required: true,
    min: 1,
    max: 64,
    integer: true,
    auto: '4',
  }),
  rows: numberField({
    label: 'Rows',
    help: 'How many rows there are; what does not fit is scrolled to.',
    required: true,
    min: 1,
    max: 1000,
    integer: true,
    auto: '8',
  }),
  mode: choiceField({
    label: 'Mode',
    help: 'How children are laid out.',
    choices: {
      grid: 'Rows and columns; tall and short controls interlock',
      flow: 'Bands from top to bottom, each as tall as its content; good for forms',
    },
    default: 'grid',
  }),
  rowHeight: numberField({
    label: 'Row height',
    help: 'Height of one row.',
    default: 56,
    min: 8,
    max: 1000,
    unit: 'pt',
    when: { field: 'mode', is: ['grid'] },
  }),
} as const satisfies Fields;
