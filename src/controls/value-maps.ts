// Label and image turn a received value into an icon and a colour the same way.
import { colorField, iconField, mapField } from '../layout/fields.ts';

/** Any value can be a key; a switch’s two states and the catch-all are the usual ones. */
export const VALUE_KEYS = ['default', 'true', 'false', '0', '1'] as const;

export const iconByValue = (help: string) =>
  mapField(iconField({ label: 'Icon', help: 'The SF Symbol for this value.' }), {
    label: 'Icon by value',
    help,
    key: 'value',
    suggestKeys: VALUE_KEYS,
    section: 'data',
  });

export const colorByValue = (help: string) =>
  mapField(colorField({ label: 'Colour', help: 'What it turns to while the value is this one.' }), {
    label: 'Colour by value',
    help,
    key: 'value',
    suggestKeys: VALUE_KEYS,
    section: 'data',
  });
