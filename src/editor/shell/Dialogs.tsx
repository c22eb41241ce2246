import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import type { DialogName } from '../dialogs.ts';
import { useApp } from '../useApp.tsx';
import { PanelFence } from './PanelFence.tsx';

export interface DialogContent {
  readonly subject: unknown;
  readonly onClose: () => void;
}

/** Each is loaded when it is first opened. */
const DIALOGS: Partial<Record<DialogName, React.ComponentType<DialogContent>>> = {
  commands: lazy(() => import('./CommandPalette.tsx').then((module) => ({ default: module.CommandPalette }))),
  compare: lazy(() => import('../json/CompareDialog.tsx').then((module) => ({ default: module.CompareDialog }))),
  export: lazy(() => import('../library/ExportDialog.tsx').then((module) => ({ default: module.ExportDialog }))),
  import: lazy(() => import('../library/ImportDialog.tsx').then((module) => ({ default: module.ImportDialog }))),
  library: lazy(() => import('../library/LibraryDialog.tsx').then((module) => ({ default: module.LibraryDialog }))),
  new: lazy(() => import('../library/NewDialog.tsx').then((module) => ({ default: module.NewDialog }))),
  pair: lazy(() => import('../link/PairDialog.tsx').then((module) => ({ default: module.PairDialog }))),
  sizes: lazy(() => import('../sizes/SizesDialog.tsx').then((module) => ({ default: module.SizesDialog }))),
  shortcuts: lazy(() => import('./ShortcutSheet.tsx').then((module) => ({ default: module.ShortcutSheet }))),
  theme: lazy(() => import('../inspector/theme/ThemeDialog.tsx').then((module) => ({ default: module.ThemeDialog }))),
  versions: lazy(() => import('../library/VersionsDialog.tsx').then((module) => ({ default: module.VersionsDialog }))),
};

export function Dialogs() {
  const { dialogs } = useApp();
  const open = useStore(dialogs.state, (state) => state.open);
  const Content = open === undefined ? undefined : DIALOGS[open.name];
  if (open === undefined || Content === undefined) return null;
  return (
    <PanelFence name="This dialog">
      <Suspense fallback={null}>
        <Content subject={open.subject} onClose={dialogs.close} />
      </Suspense>
    </PanelFence>
  );
}
