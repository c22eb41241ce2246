import drumStyles from '../Drum.module.css';
import { Drum } from '../Drum.tsx';
import { useHold } from '../useHold.tsx';
import styles from './Picker.module.css';
import type { ChoiceProps } from './Picker.tsx';

export function Wheel({ view, options, chosen, name, choose }: ChoiceProps) {
  const { size, theme, props, mode, emit } = view;
  const hold = useHold(emit, () => {});
  const label = props.label === undefined || props.hideLabel ? 0 : theme.labelFontSize * 1.3;
  const height = Math.max(20, size.height - label);
  return (
    <div className={styles.body}>
      <div className={drumStyles.drums} style={{ '--band': `${Math.min(36, height / 4.2)}px` } as React.CSSProperties}>
        <Drum
          label={name}
          count={options.length}
          textAt={(index) => options[index] ?? ''}
          index={chosen < 0 ? undefined : chosen}
          height={height}
          live={mode === 'live'}
          hold={hold}
          onPick={choose}
        />
      </div>
    </div>
  );
}
