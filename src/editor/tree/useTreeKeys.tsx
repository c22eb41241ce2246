import type { KeyboardEvent } from 'react';
import { isRefused } from '../../layout/outcome.ts';
import { useApp } from '../useApp.tsx';
import { planStep, type Way } from './drop.ts';
import { calledOf, type Row } from './rows.ts';
import { useCarryOut } from './useCarryOut.tsx';
import type { TreeSelection } from './useTreeSelection.tsx';

interface Needs {
  readonly rows: readonly Row[];
  readonly searching: boolean;
  readonly selection: TreeSelection;
  readonly rename: (key: string) => void;
}

const PAGE = 12;

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
};

/** The keys of a tree; with Alt the arrows carry what is selected. */
export function useTreeKeys({ rows, searching, selection, rename }: Needs) {
  const { editor, notices, canvas } = useApp();
  const carryOut = useCarryOut(selection);
  const { activeIndex, pick, goTo, fold } = selection;

  const walk = (to: number, event: KeyboardEvent) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row === undefined) return;
    if (event.ctrlKey || event.metaKey) goTo(row);
    else pick(row, event.shiftKey ? 'to' : 'only');
  };

  const right = (row: Row, event: KeyboardEvent) => {
    if (row.holds === 0) return;
    if (row.open) walk(activeIndex + 1, event);
    else fold(row, false);
  };
  const left = (row: Row, event: KeyboardEvent) => {
    if (row.open && !searching) fold(row, true);
    else if (row.holder !== undefined)
      walk(
        rows.findIndex(({ key }) => key === row.holder),
        event,
      );
  };
  const carry = (row: Row, way: Way) => {
    if (canvas.refuses()) return;
    const plan = planStep(editor.layout(), selection.chosen(row), way);
    if (isRefused(plan)) notices.say(plan.refused);
    else if (carryOut(plan.done)) notices.say(`${calledOf(row).name} moved ${way}`);
  };

  return (event: KeyboardEvent) => {
    // Keys in the field of a name are its own.
    const row = rows[activeIndex];
    if (row === undefined || event.target !== event.currentTarget) return;
    const way = WAYS[event.key];
    if (event.altKey) {
      if (way === undefined || event.ctrlKey || event.metaKey) return;
      carry(row, way);
    } else if (event.key === 'ArrowDown') walk(activeIndex + 1, event);
    else if (event.key === 'ArrowUp') walk(activeIndex - 1, event);
    else if (event.key === 'PageDown') walk(activeIndex + PAGE, event);
    else if (event.key === 'PageUp') walk(activeIndex - PAGE, event);
    else if (event.key === 'Home') walk(0, event);
    else if (event.key === 'End') walk(rows.length - 1, event);
    else if (event.key === 'ArrowRight') right(row, event);
    else if (event.key === 'ArrowLeft') left(row, event);
    else if (event.key === 'F2') rename(row.key);
    else if (event.key === ' ') pick(row, event.ctrlKey || event.metaKey ? 'toggle' : 'only');
    else if (event.key === 'Enter') pick(row, 'only');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
