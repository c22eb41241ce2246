import { Eye, EyeOff } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TextField } from '../../../layout/fields.ts';
import type { Json } from '../../../layout/json.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextBox } from '../../ui/fields.tsx';
import ui from '../../ui/ui.module.css';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { placeholderOf } from '../words.ts';
import { Combo } from './Combo.tsx';
import { useBurst } from './useBurst.tsx';

/** Nothing typed is nothing written, unless the empty text says something else than the default does. */
const written = (text: string, field: TextField): Json | undefined =>
  text === '' && (field.default ?? '') === '' ? undefined : text;

export function TextEditor({ field, path, values, write, id, labelId, describedBy, invalid }: RowProps<TextField>) {
  const burst = useBurst(path);
  const before = useRef<Json | undefined>(undefined);
  const [revealed, setRevealed] = useState(false);
  const { mixed, value } = common(values);
  const text = value === undefined || value === null ? '' : String(value);
  const input = {
    id,
    value: text,
    placeholder: mixed ? 'Mixed' : placeholderOf(field),
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': field.required || undefined,
    onFocus: () => {
      burst.begin();
      before.current = value;
    },
  };
  const type = (typed: string) => write(written(typed, field), burst.key());
  const restore = () => write(before.current, burst.key());

  if (field.suggest !== undefined) {
    const options = field.suggest.map((one) => ({ value: one, label: one }));
    return <Combo {...input} labelId={labelId} options={options} onType={type} />;
  }
  if (field.multiline) {
    const lines = text.split('\n').length;
    return (
      <textarea
        {...input}
        className={ui.field}
        rows={Math.min(10, Math.max(2, lines))}
        onChange={(event) => type(event.target.value)}
      />
    );
  }
  const box = (
    <TextBox
      {...input}
      type={field.secret && !revealed ? 'password' : 'text'}
      onChange={(event) => type(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || mixed || text === (before.current ?? '')) return;
        event.stopPropagation();
        restore();
      }}
    />
  );
  if (!field.secret) return box;
  return (
    <div className={styles.joined}>
      {box}
      <IconButton
        size="small"
        label={revealed ? `Hide ${field.label}` : `Show ${field.label}`}
        aria-pressed={revealed}
        onClick={() => setRevealed(!revealed)}
      >
        {revealed ? <EyeOff size={14} /> : <Eye size={14} />}
      </IconButton>
    </div>
  );
}
