import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { NumberField } from '../../../layout/fields.ts';
import { paceOf, readNumber, stepped } from '../number-text.ts';
import styles from './Stepper.module.css';

interface StepperProps {
  readonly label: string;
  /** Undefined where the controls differ. */
  readonly value: number | undefined;
  readonly limits: Pick<NumberField, 'min' | 'max' | 'integer' | 'step'>;
  readonly describedBy?: string | undefined;
  readonly onFocus?: () => void;
  readonly onChange: (value: number) => void;
  /** A letter in front of the number. */
  readonly mark?: string;
  readonly unit?: string;
}

/** A small number with a button on either side. */
export function Stepper({ label, value, limits, describedBy, onFocus, onChange, mark, unit }: StepperProps) {
  const [typed, setTyped] = useState<string>();
  const from = value ?? limits.min ?? 0;
  const step = (steps: number, pace: ReturnType<typeof paceOf> = 'usual') => {
    setTyped(undefined);
    onChange(stepped(from, steps, limits, pace));
  };
  const take = () => {
    const read = readNumber(typed ?? '', limits);
    setTyped(undefined);
    if (read.kind === 'number' && read.value !== value) onChange(stepped(read.value, 0, limits));
  };
  return (
    <div className={styles.stepper}>
      {mark !== undefined && (
        <span className={styles.mark} aria-hidden="true">
          {mark}
        </span>
      )}
      <input
        className={styles.number}
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-describedby={describedBy}
        aria-valuenow={value}
        aria-valuemin={limits.min}
        aria-valuemax={limits.max}
        placeholder="Mixed"
        value={typed ?? (value === undefined ? '' : `${value}${unit ?? ''}`)}
        onFocus={(event) => {
          event.target.select();
          onFocus?.();
        }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape' && typed !== undefined) {
            event.stopPropagation();
            setTyped(undefined);
          }
          const steps = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (steps === 0) return;
          event.preventDefault();
          step(steps, paceOf(event));
        }}
      />
      <button type="button" tabIndex={-1} aria-label={`${label}: less`} onClick={() => step(-1)}>
        <Minus size={12} />
      </button>
      <button type="button" tabIndex={-1} aria-label={`${label}: more`} onClick={() => step(1)}>
        <Plus size={12} />
      </button>
    </div>
  );
}
