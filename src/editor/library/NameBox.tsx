import { useState } from 'react';
import { TextBox } from '../ui/fields.tsx';

interface NameBoxProps {
  readonly label: string;
  readonly name: string;
  readonly className?: string | undefined;
  /** The new name, or nothing where it stays. */
  readonly onDone: (name: string | undefined) => void;
}

/** A name that is being changed. Enter and leaving it take it over, Escape does not. */
export function NameBox({ label, name, className, onDone }: NameBoxProps) {
  const [typed, setTyped] = useState(name);
  const finish = (wanted: string) => onDone(wanted.trim() === '' || wanted.trim() === name ? undefined : wanted.trim());
  return (
    <TextBox
      aria-label={label}
      className={className}
      value={typed}
      maxLength={120}
      // The person asked to type here.
      ref={(box) => {
        if (box !== null && document.activeElement !== box && typed === name) box.select();
      }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(typed);
        if (event.key !== 'Escape') return;
        // The dialog around it stays.
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        onDone(undefined);
      }}
    />
  );
}
