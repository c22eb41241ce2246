// Fields that boards and what lies on them have in common.
import { boolField, colorField, type Field, iconField, numberField, textField } from '../../layout/fields.ts';

interface Words<Label extends Field> {
  /** Without its article: “marker”. */
  readonly thing: string;
  /** What may not hold two of one id: “board”. */
  readonly on: string;
  readonly label: Label;
}

/** How something on a board is called and what it looks like. */
export const thingFields = <Label extends Field>({ thing, on, label }: Words<Label>) => ({
  id: textField({
    label: 'Id',
    help: `Names the ${thing} on the wire; no two on one ${on} may share it.`,
    required: true,
  }),
  label,
  icon: iconField({ label: 'Icon', help: `An SF Symbol on the ${thing}.` }),
  tint: colorField({ label: 'Tint', help: `The ${thing}’s colour.`, auto: 'the control’s tint' }),
});

const withTray = { field: 'hidePalette', is: [false] } as const;

/** The tray that holds what is not on the board yet. */
export const trayFields = (things: string, heading: string, without: string) => ({
  searchable: boolField({
    label: 'Filter',
    help: `A box above the tray that finds ${things} by their caption.`,
    default: false,
    when: withTray,
  }),
  paletteLabel: textField({
    label: 'Tray heading',
    help: 'What stands above the tray.',
    default: heading,
    when: withTray,
  }),
  hidePalette: boolField({ label: 'Hide tray', help: without, default: false }),
});

export const boardHeight = (help: string, usual: number) =>
  numberField({ label: 'Height', help, default: usual, min: 1, max: 4000, unit: 'pt', section: 'style' });
