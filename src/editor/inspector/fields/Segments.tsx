import { RadioGroup } from 'radix-ui';
import { Hint } from '../../ui/Hint.tsx';
import type { Option } from './Combo.tsx';
import styles from './Segments.module.css';

interface SegmentsProps {
  readonly labelId: string;
  readonly describedBy?: string | undefined;
  readonly value: string | undefined;
  /** Stands out faintly while nothing is chosen. */
  readonly fallback?: string | undefined;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

/** A few choices side by side. */
export function Segments({ labelId, describedBy, value, fallback, options, onChoose }: SegmentsProps) {
  return (
    <RadioGroup.Root
      className={styles.segments}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      orientation="horizontal"
      value={value ?? ''}
      onValueChange={onChoose}
    >
      {options.map((option) => {
        const item = (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className={styles.segment}
            data-default={value === undefined && option.value === fallback ? true : undefined}
          >
            {option.label}
          </RadioGroup.Item>
        );
        if (option.help === undefined) return item;
        return (
          <Hint key={option.value} text={option.help}>
            {item}
          </Hint>
        );
      })}
    </RadioGroup.Root>
  );
}
