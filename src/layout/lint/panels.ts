// Panels have to be groups.
import { type Slot, spanOf, typeOf } from '../document.ts';
import { isObject, type Json, member, type Path } from '../json.ts';
import { isBlank } from './record.ts';
import { dropping, type Notes, put, putting, report } from './report.ts';
import { called, quote } from './words.ts';

function reportPanel(panel: Json, path: Path, notes: Notes): void {
  const type = typeOf(panel);
  const says = 'A panel has to be a group with controls in it';
  if (!isObject(panel)) {
    report(notes, 'warn', 'bad_panel', `${says}, and here stands ${quote(panel)}. The phone leaves it out.`, {
      tail: path,
      fix: dropping('Remove it', path),
    });
  } else if (type === undefined) {
    report(notes, 'warn', 'bad_panel', `${says}, and this one does not say what it is. Give it the type "group".`, {
      tail: path,
      fix: putting('Add the type group', [...path, 'type'], 'group'),
    });
  } else {
    const [rows, columns] = spanOf(panel);
    report(
      notes,
      'warn',
      'bad_panel',
      `${says}, and here stands ${called(panel)}, which is none. The phone shows an empty page. Put it into a group.`,
      {
        tail: [...path, 'type'],
        fix: ({ base, fresh }) => ({
          label: 'Put it into a group',
          edit: put(base, path, {
            type: 'group',
            id: fresh('panel'),
            position: [0, 0],
            grid: { columns, rows },
            children: [{ ...panel, position: [0, 0] }],
          }),
        }),
      },
    );
  }
}

/** Looks at what a carousel, flip card or accordion holds; `isKnown` tells types apart from typing mistakes. */
export function checkPanels(slots: readonly Slot[], notes: Notes, isKnown: (type: string) => boolean): void {
  for (const slot of slots) {
    if (slot.kind !== 'panel') continue;
    const type = typeOf(slot.node);
    const unknown = type !== undefined ? !isKnown(type) : !isBlank(member(slot.node, 'type'));
    if (type !== 'group' && !unknown) reportPanel(slot.node, slot.path, notes);
  }
}
