import { Crosshair } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { RefField } from '../../../layout/fields.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useEditor, useLayout } from '../../useApp.tsx';
import { askForPick, cancelPick, picking } from '../picking.ts';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { placeholderOf } from '../words.ts';
import { Combo } from './Combo.tsx';
import { refOptions } from './ref-options.ts';
import { useBurst } from './useBurst.tsx';

export function RefEditor({
  field,
  path,
  values,
  subject,
  write,
  id,
  labelId,
  describedBy,
  invalid,
}: RowProps<RefField>) {
  const burst = useBurst(path);
  const layout = useLayout();
  const { mixed, value } = common(values);
  const options = useMemo(
    () => refOptions(layout, field.to, [...(subject.places()[0] ?? []), ...path]),
    [layout, field, subject, path],
  );
  return (
    <div className={styles.joined}>
      <Combo
        id={id}
        labelId={labelId}
        value={typeof value === 'string' ? value : ''}
        placeholder={mixed ? 'Mixed' : placeholderOf(field) || 'Choose or type an id'}
        options={options}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={field.required || undefined}
        onFocus={burst.begin}
        onType={(text) => write(text === '' ? undefined : text, burst.key())}
      />
      {field.to === 'control' && <PickButton want={field.label} onPick={write} />}
    </div>
  );
}

interface PickButtonProps {
  readonly want: string;
  readonly onPick: (id: string) => void;
}

/** The next control that is clicked on the canvas is the one. */
function PickButton({ want, onPick }: PickButtonProps) {
  const request = useStore(picking, (state) => state.request);
  const editor = useEditor();
  const isMine = request?.pick === onPick;
  return (
    <IconButton
      size="small"
      label={isMine ? 'Stop picking' : 'Pick on the canvas'}
      aria-pressed={isMine}
      onClick={() => (isMine ? cancelPick() : askForPick(editor, { want, pick: onPick }))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isMine) return;
        event.stopPropagation();
        cancelPick();
      }}
    >
      <Crosshair size={14} />
    </IconButton>
  );
}
