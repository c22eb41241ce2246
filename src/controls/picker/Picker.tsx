import { over, readableOn } from '../contrast.ts';
import { asText } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import { Menu } from './Menu.tsx';
import { OpenList } from './OpenList.tsx';
import styles from './Picker.module.css';
import type { picker } from './picker.ts';
import { Wheel } from './Wheel.tsx';

export interface ChoiceProps {
  readonly view: ViewProps<typeof picker>;
  readonly options: readonly string[];
  /** -1 while none of the options is chosen. */
  readonly chosen: number;
  readonly name: string;
  /** The accent as a text that can be read on the card. */
  readonly ink: string;
  readonly choose: (index: number) => void;
}

/** A lower wheel or list would show one option and hide that there are others. */
const LEAST_HEIGHT = 64;

export function Picker(view: ViewProps<typeof picker>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const options = props.options ?? [];
  const text = asText(value);
  const chosen = text === undefined ? -1 : options.indexOf(text);
  const choose = (index: number) => {
    const option = options[index];
    if (mode !== 'live' || option === undefined || index === chosen) return;
    emit({ kind: 'haptic', haptic: props.haptic });
    emit({ kind: 'value', value: option });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: option } });
  };
  const ground = over(theme.surfacePrimary, theme.pageBackground);
  const choice: ChoiceProps = {
    view,
    options,
    chosen,
    name: props.label ?? id,
    ink: readableOn(accent, ground),
    choose,
  };
  if (props.pickerStyle === 'menu' || size.height < LEAST_HEIGHT) return <Menu {...choice} />;
  return (
    <div className={styles.tall}>
      {props.label !== undefined && !props.hideLabel && <span className={styles.label}>{props.label}</span>}
      {options.length === 0 ? (
        <span className={styles.none}>No options</span>
      ) : props.pickerStyle === 'wheel' ? (
        <Wheel {...choice} />
      ) : (
        <OpenList {...choice} />
      )}
    </div>
  );
}
