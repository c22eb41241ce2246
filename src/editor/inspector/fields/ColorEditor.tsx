import { lazy, Suspense } from 'react';
import { isColor, normaliseColor } from '../../../layout/color.ts';
import type { ColorField } from '../../../layout/fields.ts';
import { TextBox } from '../../ui/fields.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { placeholderOf } from '../words.ts';
import { hsvaOf, spokenColor } from './hsv.ts';
import { Note } from './Note.tsx';
import { useBurst } from './useBurst.tsx';
import { type Reading, useTyped } from './useTyped.tsx';

const ColorPanel = lazy(() => import('./ColorPanel.tsx').then((module) => ({ default: module.ColorPanel })));

function readColor(text: string): Reading {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  if (isColor(typed)) return { kind: 'value', value: typed.startsWith('#') ? typed : `#${typed}` };
  return { kind: 'unclear', message: 'A colour looks like #34C759, with two more letters for see-through.' };
}

export function ColorEditor({ field, path, values, write, id, describedBy, invalid }: RowProps<ColorField>) {
  const burst = useBurst(path);
  const { mixed, value } = common(values);
  const typed = useTyped({
    path,
    value,
    print: (written) => (typeof written === 'string' ? written : ''),
    read: readColor,
    write,
  });
  const color = normaliseColor(value);
  const shown = color ?? (mixed ? undefined : normaliseColor(field.default));
  const hsva = shown === undefined ? undefined : hsvaOf(shown);
  const noteId = `${id}-note`;
  return (
    <>
      <div className={styles.joined} data-lead>
        <Popover
          label={field.label}
          side="left"
          onOpen={(open) => open && burst.begin()}
          trigger={
            <button
              type="button"
              className={styles.swatch}
              data-faint={color === undefined || undefined}
              aria-label={`Choose ${field.label}${hsva === undefined ? '' : `, now ${spokenColor(hsva)}`}`}
            >
              <span style={{ background: shown ?? 'transparent' }} />
            </button>
          }
        >
          <Suspense fallback={<div className={styles.panelComing} />}>
            <ColorPanel color={shown ?? '#667EEA'} onChange={(next) => write(next, burst.key())} />
          </Suspense>
        </Popover>
        <TextBox
          id={id}
          className={styles.code ?? ''}
          value={typed.text}
          placeholder={mixed ? 'Mixed' : placeholderOf(field)}
          aria-describedby={typed.message === undefined ? describedBy : `${describedBy ?? ''} ${noteId}`.trim()}
          aria-invalid={invalid || typed.message !== undefined || undefined}
          aria-required={field.required || undefined}
          onFocus={typed.focus}
          onBlur={typed.leave}
          onChange={(event) => typed.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed.restore()) event.stopPropagation();
            if (event.key === 'Enter') typed.leave();
          }}
        />
      </div>
      {typed.message !== undefined && (
        <Note id={noteId} tone="bad">
          {typed.message}
        </Note>
      )}
    </>
  );
}
