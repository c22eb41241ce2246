import { defineControl, type Props } from '../../layout/control.ts';
import { actionField, boolField, configField, numberField, type Token, textField } from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import {
  CHART_THEME,
  cycleColors,
  encoded,
  encodedShape,
  firstColor,
  shownByDefault,
  startingData,
} from '../chart-fields.ts';

const plan: Json = {
  tasks: [
    { name: 'Frame', start: '2026-11-09', end: '2026-11-18', progress: 1 },
    { name: 'Wiring', start: '2026-11-16', end: '2026-11-27', progress: 0.6 },
    { name: 'Firmware', start: '2026-11-12', end: '2026-12-04', progress: 0.45 },
    { name: 'Field test', start: '2026-12-04', end: '2026-12-11', progress: 0 },
    { name: 'Handover', start: '2026-12-14', milestone: true },
  ],
};

const renders: Json = {
  tasks: [
    { name: 'Intro', start: 0, end: 2, progress: 1 },
    { name: 'Scene 1', start: 2, end: 5.5, progress: 0.8 },
    { name: 'Scene 2', start: 3, end: 7, progress: 0.35 },
    { name: 'Colour', start: 7, end: 9, progress: 0 },
    { name: 'Master', start: 9, milestone: true },
  ],
};

const moved: Readonly<Record<string, Token>> = {
  value: {
    type: 'object',
    help: 'The tapped task as it is in the data; after a drag its name, index and new progress.',
    sample: { name: 'Wiring', index: 1, progress: 0.6 },
  },
};

export const gantt = defineControl({
  type: 'gantt',
  label: 'Gantt',
  category: 'chart',
  icon: 'calendar.day.timeline.left',
  summary: 'Tasks along a timeline',
  help: 'Lists tasks as bars from start to end, by date or by plain numbers, with the part that is done filled in. Made editable, a drag inside a bar sets how far a task is.',
  keywords: ['timeline', 'schedule', 'project', 'plan', 'roadmap', 'task', 'milestone', 'progress', 'queue'],
  span: [3, 4],
  fields: {
    label: textField({ label: 'Label', help: 'Title above the rows; what is selected or dragged stands beside it.' }),
    tint: firstColor('Colour of the first task. The other tasks get colours that go with it.'),
    defaultValue: startingData('The tasks.', plan),
    action: actionField({
      label: 'Sends',
      help: 'Sent when a task is tapped or its progress was dragged, unless the options name a command of their own.',
      fires: 'when a task is tapped, or its dragged progress is let go',
      tokens: moved,
    }),
    ganttConfig: configField(
      {
        showAxis: shownByDefault('Time axis', 'Dates, hours or numbers along the top.'),
        showGrid: shownByDefault('Grid lines', 'Thin upright lines at the marks of the time axis.'),
        showToday: shownByDefault('Today', 'A dashed line at this moment. Only for tasks with dates.'),
        showProgress: shownByDefault('Progress', 'Fills the part of a bar that is done and writes the percentage.'),
        rowHeight: numberField({
          label: 'Row height',
          help: 'Height of one task. In flow grids it decides how tall the whole chart is.',
          default: 30,
          min: 0,
          step: 2,
          unit: 'pt',
          section: 'style',
        }),
        barCornerRadius: numberField({
          label: 'Bar rounding',
          help: 'How round the ends of the bars are.',
          default: 5,
          min: 0,
          step: 1,
          unit: 'pt',
          section: 'style',
        }),
        colors: cycleColors('Colours of the tasks in order; one written on a task wins.'),
        taskAction: actionField({
          label: 'Task sends',
          help: 'The command sent when a task is tapped or its progress was dragged, instead of the control’s own.',
          fires: 'when a task is tapped, or its dragged progress is let go',
          tokens: moved,
          fallback: 'action',
        }),
        editable: boolField({
          label: 'Progress can be dragged',
          help: 'A drag inside a bar sets how much of it is done. Milestones stay as they are.',
          default: false,
        }),
        step: numberField({
          label: 'Progress step',
          help: 'How finely progress is dragged: 0.05 goes in steps of five percent.',
          default: 0.05,
          min: 0,
          max: 1,
          step: 0.01,
          when: { field: 'editable', is: [true] },
        }),
        scrub: boolField({
          label: 'Read by dragging',
          help: 'A finger moved across the rows selects one task after another. Only a tap sends something.',
          default: false,
          when: { field: 'editable', is: [false] },
        }),
      },
      { label: 'Gantt', help: 'Axis, rows, colours and whether progress can be dragged.' },
    ),
  },
  theme: CHART_THEME,
  value: {
    stores: 'json',
    accepts: [
      {
        kind: 'object',
        help: 'Tasks with a name, start and end, and maybe a progress from 0 to 1. A milestone has only a start. Use dates throughout or numbers throughout.',
        sample: plan,
      },
      {
        kind: 'list',
        help: 'The tasks alone.',
        sample: [
          { name: 'Mix', start: 0, end: 1, progress: 1 },
          { name: 'Rise', start: 1, end: 4, progress: 0.3 },
        ],
      },
      encodedShape([{ name: 'Rise', start: 1, end: 4, progress: 0.3 }]),
    ],
    sample: plan,
  },
  presets: [
    {
      name: 'Project plan',
      help: 'Tasks by date, with a milestone and today’s line.',
      node: { label: 'Rover build', defaultValue: encoded(plan) },
    },
    {
      name: 'Work queue',
      help: 'Hours instead of dates; drag inside a bar to report progress.',
      node: {
        label: 'Render queue (hours)',
        tint: '#BF5AF2',
        ganttConfig: {
          editable: true,
          step: 0.1,
          rowHeight: 34,
          barCornerRadius: 8,
          taskAction: { event: 'broadcast_request', payload: { msg_type: 'set_progress', task: '{{value}}' } },
        },
        defaultValue: encoded(renders),
      },
      sample: renders,
    },
  ],
});

export type GanttProps = Props<typeof gantt>;
