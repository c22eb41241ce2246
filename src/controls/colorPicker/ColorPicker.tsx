import { type CSSProperties, useRef, useState } from 'react';
import { normaliseColor } from '../../layout/color.ts';
import { Popover } from '../Popover.tsx';
import { useHold, usePace } from '../useHold.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './ColorPicker.module.css';
import type { colorPicker } from './colorPicker.ts';
import { Sheet } from './Sheet.tsx';

const SEND_GAP_MS = 200;
const ROOM_FOR_TEXT = 84;
const ROOM_FOR_HEX = 40;
const TALL = 72;

export function ColorPicker({ id, props, value, size, theme, accent, mode, emit }: ViewProps<typeof colorPicker>) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const color = normaliseColor(value);
  const name = props.label ?? id;

  const pace = usePace<string>({
    gap: SEND_GAP_MS,
    same: Object.is,
    send: (hex) => {
      emit({ kind: 'value', value: hex });
      emit({ kind: 'action', carrier: ['action'], tokens: { value: hex } });
    },
  });
  // The sheet holds the control for as long as it is open: a colour on its way back from a server would fight the hand.
  const hold = useHold(emit, pace.flush);
  const close = () => {
    pace.flush();
    hold.release();
    setOpen(false);
  };

  const tall = size.height >= TALL && size.width < size.height * 2.4;
  const withText = tall || size.width >= ROOM_FOR_TEXT;
  const side = Math.max(12, Math.min(tall ? size.height * 0.5 : size.height, size.width * 0.9, 96, tall ? 96 : 30));
  const label = props.hideLabel ? undefined : props.label;
  const withHex = withText && (tall || size.height >= ROOM_FOR_HEX || size.width >= 200);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.picker}
        data-tall={tall}
        data-wide={size.width >= 200 && !tall}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`${name}: ${color ?? 'no colour yet'}`}
        tabIndex={mode === 'live' ? undefined : -1}
        onClick={() => {
          if (mode !== 'live') return;
          if (props.haptic !== undefined) emit({ kind: 'haptic', haptic: props.haptic });
          hold.grab();
          setOpen(true);
        }}
      >
        <span className={styles.well} style={{ '--side': `${side}px` } as CSSProperties}>
          <span className={styles.swatch} style={{ '--color': color ?? 'transparent' } as CSSProperties} />
        </span>
        {withText && (
          <span className={styles.words}>
            {label !== undefined && <span className={styles.label}>{label}</span>}
            {withHex && !props.hideValue && <span className={styles.hex}>{color ?? '—'}</span>}
          </span>
        )}
      </button>
      {open && (
        <Popover anchor={button} label={name} theme={theme} accent={accent} width={288} onClose={close}>
          {(done) => <Sheet start={color} onChange={pace.offer} onDone={done} />}
        </Popover>
      )}
    </>
  );
}
