import { type RefObject, useEffect, useRef, useState } from 'react';
import { TextBox } from '../ui/fields.tsx';

interface NameBoxProps {
  readonly label: string;
  readonly name: string;
  readonly className?: string | undefined;
  /** Takes the focus when the name is done with by a key. */
  readonly home: RefObject<HTMLElement | null>;
  /** The new name, or nothing where it stays. */
  readonly onDone: (name: string | undefined) => void;
}

/** Once it is drawn: it may stand where the box does. */
const goTo = (home: RefObject<HTMLElement | null>) => requestAnimationFrame(() => home.current?.focus());

/** A name that is being changed. Enter and leaving it take it over, Escape does not. */
export function NameBox({ label, name, className, home, onDone }: NameBoxProps) {
  const [typed, setTyped] = useState(name);
  const box = useRef<HTMLInputElement>(null);
  const finish = () => onDone(typed.trim() === '' || typed.trim() === name ? undefined : typed.trim());
  const cancel = useRef(onDone);
  useEffect(() => {
    cancel.current = onDone;
  });
  useEffect(() => {
    // A menu that asked for it gives the focus back to its button first.
    const frame = requestAnimationFrame(() => box.current?.select());
    // A dialog listens on the document, and would close before the box hears of it.
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.target !== box.current) return;
      event.stopImmediatePropagation();
      cancel.current(undefined);
      goTo(home);
    };
    window.addEventListener('keydown', pressed, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', pressed, true);
    };
  }, [home]);
  return (
    <TextBox
      ref={box}
      aria-label={label}
      className={className}
      value={typed}
      maxLength={120}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        finish();
        goTo(home);
      }}
    />
  );
}
