import type { DialogContent } from '../shell/Dialogs.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useApp } from '../useApp.tsx';
import { Templates } from './Templates.tsx';

export function NewDialog({ onClose }: DialogContent) {
  const { dialogs } = useApp();
  return (
    <Dialog
      title="New layout"
      description="Pick a template to start from."
      width={1080}
      tall
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" onClick={() => dialogs.show('library')}>
            Open from the library
          </Button>
          <Button onClick={() => dialogs.show('import')}>Import a file…</Button>
        </>
      }
    >
      <Templates />
    </Dialog>
  );
}
