import { lazy, Suspense, useState } from 'react';
import { isCharacters } from '../../../controls/icons/characters.ts';
import { Icon } from '../../../controls/icons/Icon.tsx';
import { resolveSymbol } from '../../../controls/icons/symbols.ts';
import type { IconField } from '../../../layout/fields.ts';
import { TextBox } from '../../ui/fields.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';
import { placeholderOf } from '../words.ts';
import { Note } from './Note.tsx';
import { useBurst } from './useBurst.tsx';

const IconPanel = lazy(() => import('./IconPanel.tsx').then((module) => ({ default: module.IconPanel })));

export function IconEditor({ field, path, values, write, id, describedBy, invalid }: RowProps<IconField>) {
  const burst = useBurst(path);
  const [open, setOpen] = useState(false);
  const { mixed, value } = common(values);
  const name = typeof value === 'string' ? value : '';
  const shown = name || (mixed ? '' : (field.default ?? ''));
  const isForeign = name !== '' && !isCharacters(name) && !resolveSymbol(name).known;
  const noteId = `${id}-note`;
  return (
    <>
      <div className={styles.joined} data-lead>
        <Popover
          label={field.label}
          side="left"
          open={open}
          onOpen={(wanted) => {
            if (wanted) burst.begin();
            setOpen(wanted);
          }}
          trigger={
            <button
              type="button"
              className={styles.swatch}
              data-faint={name === '' || undefined}
              aria-label={`Choose ${field.label} from the symbols`}
            >
              {shown === '' ? <i className={styles.noIcon} /> : <Icon name={shown} size={16} />}
            </button>
          }
        >
          <Suspense fallback={<div className={styles.panelComing} />}>
            <IconPanel
              chosen={name}
              onChoose={(next) => {
                write(next, burst.key());
                setOpen(false);
              }}
            />
          </Suspense>
        </Popover>
        <TextBox
          id={id}
          value={name}
          placeholder={mixed ? 'Mixed' : placeholderOf(field) || 'Symbol name'}
          aria-describedby={isForeign ? `${describedBy ?? ''} ${noteId}`.trim() : describedBy}
          aria-invalid={invalid || undefined}
          aria-required={field.required || undefined}
          onFocus={burst.begin}
          onChange={(event) => write(event.target.value === '' ? undefined : event.target.value, burst.key())}
        />
      </div>
      {isForeign && !invalid && (
        <Note id={noteId}>Not in this editor’s set, so the nearest one is drawn here. The phone shows its own.</Note>
      )}
    </>
  );
}
