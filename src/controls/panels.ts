// What carousel, flipCard and accordion share: groups as panels, and the motion between them.
import { PROFILES } from '../layout/blocks/shared.ts';
import {
  actionField,
  boolField,
  choiceField,
  configField,
  type Fields,
  nodesField,
  numberField,
} from '../layout/fields.ts';
import type { JsonObject } from '../layout/json.ts';

export const panelsField = (label: string, help: string) => nodesField({ label, help, holds: 'group' });

interface Motion {
  /** The passing of more than one panel: “Visits the pages in between…”. */
  readonly multiStep: string;
  readonly stepInterval: string;
}

/** The part of `containerAnimation` that every container reads. */
const sharedMotion = ({ multiStep, stepInterval }: Motion) => ({
  profile: choiceField({
    label: 'Profile',
    help: 'How the movement feels.',
    choices: PROFILES,
    default: 'bouncy',
  }),
  duration: numberField({
    label: 'Length',
    help: 'How long one movement takes.',
    auto: 'by the profile',
    min: 0,
    step: 0.05,
    unit: 's',
  }),
  bounce: numberField({
    label: 'Bounce',
    help: 'How far it swings past its end and back: 0 not at all, 1 the most.',
    auto: 'by the profile',
    min: 0,
    max: 1,
    step: 0.05,
  }),
  multiStep: boolField({ label: 'Step by step', help: multiStep, default: true }),
  stepInterval: numberField({
    label: 'Per step',
    help: stepInterval,
    default: 0.12,
    min: 0,
    step: 0.01,
    unit: 's',
    when: { field: 'multiStep', is: [true] },
  }),
});

/** How panels move, with what only one kind of container reads. */
export const motionField = <Own extends Fields>(help: string, words: Motion, own: Own) =>
  configField({ ...sharedMotion(words), ...own }, { label: 'Motion', help, section: 'style' });

export const startsOn = (help: string) =>
  numberField({ label: 'Starts on', help, default: 0, min: 0, integer: true, section: 'data' });

export const panelAction = (fires: string, index: string) =>
  actionField({
    label: 'Sends',
    help: 'The command that carries the new number. Data from outside moves the panels without sending it.',
    fires,
    tokens: { value: { type: 'number', help: index, sample: 1 } },
  });

/** A panel for a preset. */
export const panel = (
  id: string,
  label: string,
  grid: { readonly columns: number; readonly rows: number },
  children: readonly JsonObject[],
): JsonObject => ({ type: 'group', id, label, position: [0, 0], grid: { ...grid }, children });
