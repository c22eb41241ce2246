import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import styles from './ui.module.css';
import { useFocusBack } from './useFocusBack.tsx';

interface DialogProps {
  readonly title: string;
  /** Said to screen readers after the title, where the title alone does not say what to do. */
  readonly description?: string;
  /** In pixels; never wider than the page. */
  readonly width?: number;
  /** As high as may be, where what it shows comes and goes. */
  readonly tall?: true;
  readonly onClose: () => void;
  /** What Escape does where closing keeps what was done and Escape takes it back. */
  readonly onEscape?: () => void;
  readonly foot?: ReactNode;
  /** Text alone: with nothing in it to focus, it takes the focus itself, to be scrolled by keys. */
  readonly textOnly?: true;
  readonly children: ReactNode;
}

/** The sheet itself, unless something in it took the focus: on the cross, its hint would cover the title. */
function focusSheet(event: Event): void {
  event.preventDefault();
  const sheet = event.currentTarget;
  if (sheet instanceof HTMLElement && !sheet.contains(document.activeElement)) sheet.focus();
}

/** A sheet over the editor. Escape, the cross and a click outside close it; the focus goes back where it was. */
export function Dialog(props: DialogProps) {
  const { title, description, width = 560, tall, onClose, onEscape = onClose, foot, textOnly, children } = props;
  const giveBack = useFocusBack();
  return (
    <Radix.Root open onOpenChange={(open) => open || onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content
          className={styles.dialog}
          data-tall={tall}
          onOpenAutoFocus={focusSheet}
          onCloseAutoFocus={giveBack}
          onEscapeKeyDown={(event) => {
            event.preventDefault();
            onEscape();
          }}
          onKeyDown={(event) => {
            // A notice that came later has the first word on Escape, and leaves it at that.
            const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
            if (event.key !== 'Escape' || event.defaultPrevented || !isHere) return;
            event.preventDefault();
            onEscape();
          }}
          style={{ '--width': `${width}px` } as React.CSSProperties}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <div className={styles.dialogHead}>
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            {description !== undefined && (
              <Radix.Description className={styles.hidden}>{description}</Radix.Description>
            )}
            <Radix.Close asChild>
              <IconButton label="Close">
                <X size={16} />
              </IconButton>
            </Radix.Close>
          </div>
          <div className={styles.dialogBody} {...(textOnly && { role: 'region', 'aria-label': title, tabIndex: 0 })}>
            {children}
          </div>
          {foot !== undefined && <div className={styles.dialogFoot}>{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
