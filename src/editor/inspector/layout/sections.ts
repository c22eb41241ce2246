// The top-level keys of a layout, in the groups a person looks for them in. Everything else about them is read off their
// descriptions.
import { LAYOUT } from '../../../layout/blocks/layout.ts';
import type { Fields } from '../../../layout/fields.ts';

export interface LayoutSection {
  readonly key: string;
  readonly title: string;
  /** Rows of the layout itself … */
  readonly keys?: readonly (keyof typeof LAYOUT)[];
  /** … or of one block of it. */
  readonly block?: keyof typeof LAYOUT;
}

export const SECTIONS: readonly LayoutSection[] = [
  { key: 'layout', title: 'Layout', keys: ['name', 'headerTitle', 'accentColor', 'id', 'version'] },
  { key: 'page', title: 'This tab', keys: ['tabs'] },
  { key: 'theme', title: 'Theme', block: 'theme' },
  { key: 'appearance', title: 'Header and background', block: 'appearance' },
  { key: 'connection', title: 'Connection', block: 'connection' },
  { key: 'sources', title: 'MQTT and web sources', block: 'sources' },
  { key: 'state', title: 'Joining and confirming', block: 'state' },
  {
    key: 'automatic',
    title: 'Streams, alerts and timers',
    keys: ['publishers', 'alerts', 'pollGroups', 'dynamicTabs'],
  },
  { key: 'glance', title: 'Widgets and lock screen', block: 'glance' },
];

/** The fields of a block, for those that are one record. */
export function blockFields(block: keyof typeof LAYOUT): Fields {
  const field = LAYOUT[block];
  return field.kind === 'record' ? field.fields : {};
}

export const allBut = (keys: readonly string[]): readonly string[] =>
  Object.keys(LAYOUT).filter((key) => !keys.includes(key));
