// Which controls on a phone’s screen can be shown a value.
import { catalog } from '../../controls/catalog.ts';
import { tabsOf, text } from '../../layout/document.ts';
import { isArray, member } from '../../layout/json.ts';
import type { Mirror } from '../../studio/mirror.ts';

const takesValues = (type: string | undefined): boolean =>
  type !== undefined && catalog.get(type)?.value.stores !== undefined && catalog.get(type)?.value.stores !== 'none';

/** Those it says it draws, in their order, then others it has told a value of. */
export function drivableIds({ summary, values }: Pick<Mirror, 'summary' | 'values'>): readonly string[] {
  const drawn = tabsOf(summary?.value ?? null).flatMap((tab) => {
    const controls = member(tab, 'controls');
    return (isArray(controls) ? controls : []).flatMap((control) =>
      takesValues(text(member(control, 'type'))) ? (text(member(control, 'id')) ?? []) : [],
    );
  });
  return [...new Set([...drawn, ...Object.keys(values)])];
}
