import { isRefused } from '../../layout/outcome.ts';
import { useApp } from '../useApp.tsx';
import type { Drop } from './drop.ts';
import type { TreeSelection } from './useTreeSelection.tsx';

/** Does what a drop means, and selects what was moved where it is now. False when it could not be, which is then said. */
export function useCarryOut({ follow }: Pick<TreeSelection, 'follow'>): (drop: Drop) => boolean {
  const { editor, notices, canvas } = useApp();
  return ({ edit, paths }) => {
    // Locked, or shown by another tab: it has been said.
    if (canvas.refuses()) return false;
    const outcome = editor.edit(edit);
    if (isRefused(outcome)) {
      notices.toast(outcome.refused, { tone: 'bad' });
      return false;
    }
    follow(paths);
    return true;
  };
}
