import { Options } from './Options.tsx';
import styles from './Picker.module.css';
import type { ChoiceProps } from './Picker.tsx';

export function OpenList({ view, options, chosen, name, ink, choose }: ChoiceProps) {
  return (
    <div className={styles.open} style={{ '--ink': ink } as React.CSSProperties}>
      <Options options={options} chosen={chosen} name={name} live={view.mode === 'live'} onChoose={choose} />
    </div>
  );
}
