// Holding a control: sends its long-press command, or opens its popup. Those who hold nothing find a button for it
// behind the control.
import { type ReactNode, useRef, useState } from 'react';
import type { JsonObject } from '../layout/json.ts';
import styles from './LongPress.module.css';
import { type Origin, Popup } from './Popup.tsx';
import { useScreen } from './Screen.tsx';
import { useLongPress } from './useLongPress.tsx';
import type { Emit } from './view.tsx';

interface LongPressProps {
  readonly name: string;
  readonly action: JsonObject | undefined;
  readonly popup: JsonObject | undefined;
  readonly emit: Emit;
  readonly children: ReactNode;
}

export function LongPress(props: LongPressProps) {
  const { mode } = useScreen();
  const holds = props.action !== undefined || props.popup !== undefined;
  return mode === 'live' && holds ? <Held {...props} /> : props.children;
}

function Held({ name, popup, emit, children }: LongPressProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Origin>();
  const fire = () => {
    emit({ kind: 'haptic', haptic: 'medium' });
    if (popup === undefined) {
      emit({ kind: 'action', carrier: ['longPressAction'], tokens: {} });
      return;
    }
    const box = holder.current?.getBoundingClientRect();
    setOpen({ x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 });
  };
  const press = useLongPress({ fire });
  return (
    <>
      <div ref={holder} className={styles.holder} {...press}>
        {children}
        <button
          type="button"
          className={styles.more}
          aria-label={`${name}: ${popup === undefined ? 'long press' : 'more controls'}`}
          aria-haspopup={popup === undefined ? undefined : 'dialog'}
          onClick={fire}
        >
          <span aria-hidden="true">•••</span>
        </button>
      </div>
      {open !== undefined && popup !== undefined && (
        <Popup popup={popup} from={open} close={() => setOpen(undefined)} />
      )}
    </>
  );
}
