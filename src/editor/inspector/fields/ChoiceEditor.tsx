import { ChevronDown } from 'lucide-react';
import { Select } from 'radix-ui';
import type { ChoiceField } from '../../../layout/fields.ts';
import ui from '../../ui/ui.module.css';
import { common, type RowProps } from '../row.ts';
import { choiceName, placeholderOf } from '../words.ts';
import styles from './ChoiceEditor.module.css';
import { Combo, type Option } from './Combo.tsx';
import { Segments } from './Segments.tsx';
import { useBurst } from './useBurst.tsx';

const MOST_SEGMENTS = 3;
/** Letters that stand side by side in the narrowest panel. */
const MOST_LETTERS = 17;

const optionsOf = (field: ChoiceField): readonly Option[] =>
  Object.entries(field.choices).map(([value, help]) => ({ value, label: choiceName(value), help }));

export function isSegmented(field: ChoiceField): boolean {
  const names = Object.keys(field.choices).map(choiceName);
  return !field.open && names.length <= MOST_SEGMENTS && names.join('').length <= MOST_LETTERS;
}

export function ChoiceEditor(props: RowProps<ChoiceField>) {
  if (props.field.open) return <OpenChoice {...props} />;
  return isSegmented(props.field) ? <FewChoices {...props} /> : <ManyChoices {...props} />;
}

/** What is written, as the choices are: a null is nothing. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function FewChoices({ field, values, write, labelId, describedBy }: RowProps<ChoiceField>) {
  const { mixed, value } = common(values);
  return (
    <Segments
      labelId={labelId}
      describedBy={describedBy}
      value={textOf(value)}
      fallback={mixed ? undefined : field.default}
      options={optionsOf(field)}
      onChoose={write}
    />
  );
}

function ManyChoices({ field, values, write, id, labelId, describedBy, invalid }: RowProps<ChoiceField>) {
  const { mixed, value } = common(values);
  const chosen = textOf(value);
  const options = optionsOf(field);
  const isKnown = chosen === undefined || Object.hasOwn(field.choices, chosen);
  return (
    <Select.Root value={chosen ?? ''} onValueChange={(next) => next !== '' && write(next)}>
      <Select.Trigger
        id={id}
        className={ui.select}
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={field.required || undefined}
      >
        <Select.Value placeholder={mixed ? 'Mixed' : placeholderOf(field) || 'Choose'} />
        <Select.Icon>
          <ChevronDown size={14} />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Content className={`${ui.menu} ${styles.list}`} position="popper" sideOffset={4} collisionPadding={8}>
          <Select.Viewport>
            {!isKnown && <Item value={chosen} label={chosen} help="As it is written now" />}
            {options.map((option) => (
              <Item key={option.value} {...option} />
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}

function Item({ value, label, help }: Option) {
  return (
    <Select.Item value={value} className={`${ui.item} ${styles.item}`} textValue={label}>
      <Select.ItemText>{label}</Select.ItemText>
      {help !== undefined && <small>{help}</small>}
    </Select.Item>
  );
}

function OpenChoice({ field, path, values, write, id, labelId, describedBy, invalid }: RowProps<ChoiceField>) {
  const burst = useBurst(path);
  const { mixed, value } = common(values);
  return (
    <Combo
      id={id}
      labelId={labelId}
      value={textOf(value) ?? ''}
      placeholder={mixed ? 'Mixed' : placeholderOf(field) || 'Choose or type'}
      options={Object.entries(field.choices).map(([choice, help]) => ({ value: choice, label: choice, help }))}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onFocus={burst.begin}
      onType={(text) => write(text === '' ? undefined : text, burst.key())}
    />
  );
}
