// The editor of a theme field: the keys one control, or group, sets for itself. The canvas is its preview.
import { useState } from 'react';
import { GROUP_THEME } from '../../../layout/blocks/nodes.ts';
import type { ThemeField } from '../../../layout/fields.ts';
import { isObject, member } from '../../../layout/json.ts';
import { Fold } from '../data/Fold.tsx';
import type { RowProps } from '../row.ts';
import { ForeignThemeRows, ThemeRows } from './ThemeRows.tsx';
import { overrideGroups, type ThemeGroup } from './theme-groups.ts';

export function ThemeOverrides({ path, values, subject }: RowProps<ThemeField>) {
  const { definition } = subject;
  const groups = overrideGroups(definition?.theme ?? GROUP_THEME, definition?.family);
  const countIn = ({ fields }: ThemeGroup) =>
    Object.keys(fields).filter((key) => values.some((theme) => isObject(theme) && member(theme, key) !== undefined))
      .length;
  const [open, setOpen] = useState<readonly boolean[]>(() => groups.map((group) => countIn(group) > 0));
  return (
    <>
      {groups.map((group, index) => {
        const count = countIn(group);
        return (
          <Fold
            key={group.title}
            title={group.title}
            summary={count === 0 ? 'as the layout' : `${count} set`}
            open={open[index] ?? false}
            onOpen={(isOpen) => setOpen((now) => now.with(index, isOpen))}
          >
            {(open[index] ?? false) && <ThemeRows group={group} path={path} themes={values} subject={subject} />}
          </Fold>
        );
      })}
      <ForeignThemeRows groups={groups} path={path} themes={values} subject={subject} />
    </>
  );
}
