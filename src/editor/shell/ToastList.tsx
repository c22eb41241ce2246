import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { type FocusEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { Button, IconButton } from '../ui/Button.tsx';
import { useApp } from '../useApp.tsx';
import styles from './Toasts.module.css';
import { useToastPlace } from './useToastPlace.tsx';

/** Long enough to read and to reach the button. */
const SHOWN_FOR = 7000;

export function ToastList() {
  const { notices } = useApp();
  const toasts = useStore(notices.state, (state) => state.toasts);
  const place = useToastPlace(toasts.length > 0);
  const { area, keep, giveBack } = useFocusBefore();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees where the focus comes from
    <div ref={area} onFocus={keep}>
      <Radix.Provider duration={SHOWN_FOR} swipeDirection="right" label="Notice">
        {toasts.map((toast) => (
          <Radix.Root
            key={toast.key}
            className={styles.toast}
            data-tone={toast.tone}
            onOpenChange={(open) => {
              if (open) return;
              giveBack();
              notices.dismiss(toast.key);
            }}
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
        <Radix.Viewport className={styles.viewport} style={place} />
      </Radix.Provider>
    </div>
  );
}

/** Radix leaves the focus with the list of toasts, which is empty then. */
function useFocusBefore() {
  const { canvas } = useApp();
  const area = useRef<HTMLDivElement>(null);
  const before = useRef<Element>(null);
  return {
    area,
    keep: ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && area.current?.contains(relatedTarget))) before.current = relatedTarget;
    },
    giveBack: () => {
      if (!area.current?.contains(document.activeElement)) return;
      const { current } = before;
      const isThere = current instanceof HTMLElement && current.isConnected;
      (isThere ? current : canvas.parts.pane)?.focus({ preventScroll: true });
    },
  };
}
