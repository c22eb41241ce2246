// What is selected, seen from the tree: the same selection as the canvas has, and one row that the keys start from.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Layout } from '../../layout/document.ts';
import type { Target } from '../../layout/edit.ts';
import { at, type Path } from '../../layout/json.ts';
import { NOTHING, pathOf, type Selection, targetAt, toggled } from '../selection.ts';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import { foldKey, setFolds } from './folded.ts';
import { keyOfPath, type Row, waysTo } from './rows.ts';

export type Pick = 'only' | 'toggle' | 'to';

export interface TreeSelection {
  readonly isSelected: (row: Row) => boolean;
  /** Where the keys start from; -1 in an empty tree. */
  readonly activeIndex: number;
  readonly pick: (row: Row, how: Pick) => void;
  /** Goes there without selecting it. */
  readonly goTo: (row: Row) => void;
  /** Selects what was moved, where it is now. */
  readonly follow: (paths: readonly Path[]) => void;
  /** Selected rows in tree order, or this one when it is not among them. */
  readonly chosen: (row: Row) => readonly Path[];
  readonly fold: (row: Row, folded: boolean) => void;
  /** The key of a row that is to be scrolled to. */
  readonly toShow: string | undefined;
  readonly shown: () => void;
}

/** A row that was gone to, for as long as nothing else is selected elsewhere. */
interface Gone {
  readonly to: Target;
  readonly selection: Selection;
}

function keyOfTarget(layout: Layout, target: Target): string | undefined {
  const path = typeof target === 'string' ? pathOf(layout, target) : target;
  return path && keyOfPath(path);
}

export function useTreeSelection(rows: readonly Row[], layoutId: string): TreeSelection {
  const { editor, settings } = useApp();
  const layout = useLayout();
  const selection = useEditorState((state) => state.selection);
  const [gone, setGone] = useState<Gone>();
  const [toShow, setToShow] = useState<string>();
  /** Where a range starts. */
  const anchor = useRef<string>(undefined);

  const keys = useMemo(() => {
    const paths = selection.map((target) => pathOf(layout, target)).filter((path) => path !== undefined);
    return new Set(paths.map(keyOfPath));
  }, [layout, selection]);

  const last = [...keys].at(-1);
  const goneTo = gone !== undefined && (gone.selection === selection || last === undefined) ? gone.to : undefined;
  const activeKey = (goneTo && keyOfTarget(layout, goneTo)) ?? last;
  const activeIndex = useMemo(() => {
    const found = rows.findIndex(({ key }) => key === activeKey);
    return found === -1 && rows.length > 0 ? 0 : found;
  }, [rows, activeKey]);

  useEffect(() => {
    const target = selection.at(-1);
    const path = target === undefined ? undefined : pathOf(editor.layout(), target);
    if (path === undefined) return;
    const ways = waysTo(path).map((way) => foldKey({ path: way, entry: at(editor.layout(), way) ?? null }));
    const folded = settings.getState().folded[layoutId] ?? [];
    if (ways.some((way) => folded.includes(way))) {
      setFolds(settings, layoutId, (folds) => {
        for (const way of ways) folds.delete(way);
      });
    }
    setToShow(keyOfPath(path));
  }, [selection, editor, settings, layoutId]);

  const goTo = (row: Row) => {
    setGone({ to: targetAt(editor.layout(), row.path), selection: editor.state.getState().selection });
    setToShow(row.key);
  };
  const select = (paths: readonly Path[]) => {
    const now = editor.layout();
    editor.select(paths.map((path) => targetAt(now, path)));
  };

  const pick = (row: Row, how: Pick) => {
    const tab = Number(row.path[1]);
    const from = how === 'to' ? rows.findIndex(({ key }) => key === (anchor.current ?? activeKey)) : -1;
    if (how === 'to' && from !== -1) {
      const to = rows.indexOf(row);
      const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      editor.showTab(tab);
      select(range.filter(({ kind }) => kind !== 'tab').map(({ path }) => path));
    } else if (how === 'toggle' && row.kind !== 'tab') {
      editor.select(toggled(editor.state.getState().selection, targetAt(editor.layout(), row.path)));
      anchor.current = row.key;
    } else if (row.kind === 'tab') {
      editor.showTab(tab);
      editor.select(NOTHING);
      anchor.current = row.key;
    } else {
      editor.reveal(row.path);
      anchor.current = row.key;
    }
    goTo(row);
  };

  return {
    isSelected: ({ key }) => keys.has(key),
    activeIndex,
    pick,
    goTo,
    follow: (paths) => {
      const [first] = paths;
      if (first === undefined) return;
      editor.showTab(Number(first[1]));
      const nodes = paths.filter((path) => path.length > 2);
      select(nodes);
      anchor.current = keyOfPath(first);
      setGone({ to: targetAt(editor.layout(), paths.at(-1) ?? first), selection: editor.state.getState().selection });
      setToShow(keyOfPath(first));
    },
    chosen: (row) => {
      if (!keys.has(row.key)) return [row.path];
      return rows.filter(({ key }) => keys.has(key)).map(({ path }) => path);
    },
    fold: (row, folded) =>
      setFolds(settings, layoutId, (folds) => {
        if (folded) folds.add(foldKey(row));
        else folds.delete(foldKey(row));
      }),
    toShow,
    shown: () => setToShow(undefined),
  };
}
