import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useMemo } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { text, typeOf } from '../../layout/document.ts';
import { callOf } from '../../layout/ids.ts';
import { member } from '../../layout/json.ts';
import { nodesIn } from '../../layout/walk.ts';
import { ACTIONS, isEnabled, labelOf } from '../actions.ts';
import { Keys } from '../ui/Keys.tsx';
import ui from '../ui/ui.module.css';
import { useFocusBack } from '../ui/useFocusBack.tsx';
import { useApp } from '../useApp.tsx';
import styles from './CommandPalette.module.css';
import type { DialogContent } from './Dialogs.tsx';

/** More would be slow to draw, and nobody reads them: typing narrows the list down. */
const MOST_CONTROLS = 400;

/** Everything that can be done, and every control of the layout, by name. */
export function CommandPalette({ onClose }: DialogContent) {
  const app = useApp();
  const giveBack = useFocusBack();
  const actions = ACTIONS.filter(
    (action) => action.quiet !== true && action.id !== 'view.commands' && isEnabled(action, app),
  );
  const layout = app.editor.layout();
  const controls = useMemo(() => nodesIn(layout).slice(0, MOST_CONTROLS), [layout]);
  const done = (run: () => void) => {
    onClose();
    // The dialog gives the focus back first, so that what the command focuses stays focused.
    setTimeout(run, 0);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={ui.overlay} />
        <Dialog.Content className={styles.palette} aria-describedby={undefined} onCloseAutoFocus={giveBack}>
          <Dialog.Title className={ui.hidden}>Find a command</Dialog.Title>
          <Command label="Find a command" loop>
            <Command.Input className={styles.input} placeholder="Find a command or a control…" />
            <Command.List className={styles.list}>
              <Command.Empty className={styles.empty}>Nothing is called that. Try another word.</Command.Empty>
              <Command.Group heading="Commands">
                {actions.map((action) => (
                  <Command.Item
                    key={action.id}
                    value={`${labelOf(action, app)} ${action.chapter}`}
                    className={styles.item}
                    onSelect={() => done(() => action.run(app))}
                  >
                    <span>{labelOf(action, app)}</span>
                    {action.checked?.(app) === true && <span className={styles.quiet}>on</span>}
                    {action.keys?.[0] !== undefined && <Keys keys={action.keys[0]} />}
                  </Command.Item>
                ))}
              </Command.Group>
              <Command.Group heading="Go to">
                {controls.map(({ node, path }) => (
                  <Command.Item
                    key={path.join('/')}
                    value={`${callOf(node)} ${text(member(node, 'label')) ?? ''} ${path.join('/')}`}
                    className={styles.item}
                    onSelect={() => done(() => app.editor.reveal(path))}
                  >
                    <span>{text(member(node, 'label')) || callOf(node)}</span>
                    <span className={styles.quiet}>{catalog.get(typeOf(node))?.label ?? typeOf(node)}</span>
                  </Command.Item>
                ))}
              </Command.Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
