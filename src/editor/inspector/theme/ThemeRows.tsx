// Rows for the keys of a theme, with a slider where there is a range and a warning where text is hard to read.
import { type CSSProperties, useMemo } from 'react';
import type { Field, NumberField } from '../../../layout/fields.ts';
import { at, isObject, type Json, type Path } from '../../../layout/json.ts';
import { Button } from '../../ui/Button.tsx';
import { useBurst } from '../fields/useBurst.tsx';
import { Row } from '../Row.tsx';
import { common, type Subject, type Values } from '../row.ts';
import { otherRows, valuesAt } from '../rows.ts';
import styles from './theme.module.css';
import type { ThemeGroup } from './theme-groups.ts';
import type { ContrastWarning } from './warnings.ts';

interface ThemeRowsProps {
  readonly group: ThemeGroup;
  /** From the subject to the theme. */
  readonly path: Path;
  /** The theme of each of the subject’s targets. */
  readonly themes: Values;
  readonly subject: Subject;
  readonly warnings?: readonly ContrastWarning[];
  readonly onMend?: (warning: ContrastWarning) => void;
  /** A word about one key. */
  readonly noteOn?: (key: string) => string | undefined;
}

const NO_WARNINGS: readonly ContrastWarning[] = [];

export function ThemeRows({ group, path, themes, subject, warnings = NO_WARNINGS, onMend, noteOn }: ThemeRowsProps) {
  return Object.entries(group.fields).map(([key, field]) => (
    <ThemeRow
      key={key}
      field={field}
      name={key}
      base={path}
      inner={group.path}
      values={themes.map((theme) => at(theme, [...group.path, key]))}
      subject={subject}
    >
      {noteOn?.(key) !== undefined && <p className={styles.note}>{noteOn(key)}</p>}
      {warnings
        .filter((warning) => warning.key === key)
        .map((warning) => (
          <div key={warning.scheme} className={styles.warning} role="note">
            <p>{warning.sentence}</p>
            <Button size="small" onClick={() => onMend?.(warning)}>
              <i style={{ background: warning.instead }} aria-hidden="true" />
              Use {warning.instead}
            </Button>
          </div>
        ))}
    </ThemeRow>
  ));
}

interface ThemeRowProps {
  readonly field: Field;
  readonly name: string;
  readonly base: Path;
  readonly inner: Path;
  readonly values: Values;
  readonly subject: Subject;
  readonly children?: React.ReactNode;
}

function ThemeRow({ field, name, base, inner, values, subject, children }: ThemeRowProps) {
  const place = [...base, ...inner, name];
  const key = JSON.stringify(place);
  const path = useMemo(() => JSON.parse(key) as Path, [key]);
  return (
    <div>
      <Row field={field} path={path} values={values} subject={subject} />
      {field.kind === 'number' && field.max !== undefined && (
        <Slide field={field} max={field.max} path={path} value={common(values).value} subject={subject} />
      )}
      {children}
    </div>
  );
}

interface SlideProps {
  readonly field: NumberField;
  readonly max: number;
  readonly path: Path;
  readonly value: Json | undefined;
  readonly subject: Subject;
}

function Slide({ field, max, path, value, subject }: SlideProps) {
  const burst = useBurst(path);
  const { min = 0, step = 1 } = field;
  const shown = typeof value === 'number' ? value : (field.default ?? min);
  const filled = Math.max(0, Math.min(1, (shown - min) / (max - min)));
  return (
    <input
      type="range"
      className={styles.slide}
      style={{ '--filled': `${filled * 100}%` } as CSSProperties}
      aria-label={`${field.label}, slider`}
      min={min}
      max={max}
      step={step}
      value={shown}
      onPointerDown={burst.begin}
      onFocus={burst.begin}
      onChange={(event) => subject.write(path, Number(event.target.value), burst.key())}
    />
  );
}

/** Keys of the theme that nobody knows: kept, shown, and removable. */
export function ForeignThemeRows({
  groups,
  path,
  themes,
  subject,
}: Omit<ThemeRowsProps, 'group'> & { readonly groups: readonly ThemeGroup[] }) {
  const fields = Object.assign({}, ...groups.map((group) => (group.path.length === 0 ? group.fields : {})));
  const holders = new Set(groups.flatMap((group) => group.path));
  return otherRows(themes.filter(isObject), fields)
    .filter(({ path: [name = ''] }) => !holders.has(name))
    .map(({ field, path: inner }) => (
      <Row
        key={inner.join('.')}
        field={field}
        path={[...path, ...inner]}
        values={valuesAt(themes, inner)}
        subject={subject}
        foreign
      />
    ));
}
