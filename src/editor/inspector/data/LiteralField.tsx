import type { Json, Path } from '../../../layout/json.ts';
import { Combo } from '../fields/Combo.tsx';
import { useTyped } from '../fields/useTyped.tsx';
import { readLiteral, writeLiteral } from './literal.ts';

interface LiteralFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly value: Json | undefined;
  readonly options: readonly Json[];
  readonly placeholder?: string;
  readonly onChange: (value: Json, burst: string) => void;
}

/** A number, a switch, or text, as it is typed. */
export function LiteralField({ label, path, value, options, placeholder, onChange }: LiteralFieldProps) {
  const typed = useTyped({
    path,
    value,
    print: (shown) => (shown === undefined ? '' : writeLiteral(shown)),
    read: (text) => ({ kind: 'value', value: readLiteral(text) }),
    write: (next, burst) => onChange(next ?? '', burst),
  });
  return (
    <Combo
      label={label}
      value={typed.text}
      options={options.map((option) => ({ value: writeLiteral(option), label: writeLiteral(option) }))}
      {...(placeholder === undefined ? {} : { placeholder })}
      onFocus={typed.focus}
      onBlur={typed.leave}
      onType={typed.type}
    />
  );
}
