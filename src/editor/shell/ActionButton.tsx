import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { actionById, isEnabled, labelOf } from '../actions.ts';
import { IconButton } from '../ui/Button.tsx';
import { useApp } from '../useApp.tsx';

interface ActionButtonProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** An action as a button; it watches what actions look at. */
export function ActionButton({ id, children }: ActionButtonProps) {
  const app = useApp();
  const action = actionById(id);
  // Asked again after every change, drawn again only when an answer differs.
  const label = useStore(app.editor.state, () => labelOf(action, app));
  const enabled = useStore(app.editor.state, () => isEnabled(action, app));
  const inEditor = useStore(app.editor.state, () => action.checked?.(app));
  const inSettings = useStore(app.settings, () => action.checked?.(app));
  const checked = inEditor ?? inSettings;
  return (
    <IconButton
      label={label}
      keys={action.keys?.[0]}
      // Not disabled: the button that took the last step back would lose the focus.
      aria-disabled={enabled ? undefined : true}
      {...(checked !== undefined && { 'aria-pressed': checked })}
      onClick={() => enabled && action.run(app)}
    >
      {children}
    </IconButton>
  );
}
