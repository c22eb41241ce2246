import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { useStore } from 'zustand';
import { Button, IconButton } from '../ui/Button.tsx';
import { useApp } from '../useApp.tsx';
import styles from './Toasts.module.css';

/** Long enough to read and to reach the button. */
const SHOWN_FOR = 7000;

export function ToastList() {
  const { notices } = useApp();
  const toasts = useStore(notices.state, (state) => state.toasts);
  return (
    <Radix.Provider duration={SHOWN_FOR} swipeDirection="right" label="Notice">
      {toasts.map((toast) => (
        <Radix.Root
          key={toast.key}
          className={styles.toast}
          data-tone={toast.tone}
          onOpenChange={(open) => open || notices.dismiss(toast.key)}
        >
          <Radix.Description>{toast.message}</Radix.Description>
          {toast.action !== undefined && (
            <Radix.Action asChild altText={toast.action.label}>
              <Button size="small" onClick={toast.action.run}>
                {toast.action.label}
              </Button>
            </Radix.Action>
          )}
          <Radix.Close asChild>
            <IconButton size="small" label="Dismiss">
              <X size={14} />
            </IconButton>
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className={styles.viewport} />
    </Radix.Provider>
  );
}
