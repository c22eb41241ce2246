// One field: its label, its help, what is wrong with it, the way back to the default, and the editor of its kind.
import { RotateCcw, X } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { type KeyboardEvent, memo, type ReactNode, Suspense, useCallback, useId, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { samePath } from '../../layout/edits/places.ts';
import type { Field } from '../../layout/fields.ts';
import type { Path } from '../../layout/json.ts';
import { IconButton } from '../ui/Button.tsx';
import ui from '../ui/ui.module.css';
import { useApp } from '../useApp.tsx';
import { FieldInput, isNested, isWide, takesLabel } from './editors.tsx';
import { Problems } from './Problems.tsx';
import { problemsOf } from './problems.ts';
import styles from './Row.module.css';
import { common, type Subject, sameValues, type Values } from './row.ts';
import { useScrub } from './useScrub.tsx';
import { helpOf } from './words.ts';

interface FieldRowProps {
  readonly field: Field;
  readonly path: Path;
  readonly values: Values;
  readonly subject: Subject;
  /** Where no default waits behind the value, taking it away is removing it. */
  readonly foreign?: boolean;
}

function sameRow(a: FieldRowProps, b: FieldRowProps): boolean {
  return (
    a.field === b.field &&
    a.subject === b.subject &&
    a.foreign === b.foreign &&
    sameValues(a.values, b.values) &&
    samePath(a.path, b.path)
  );
}

/** Drawn again only when its own value, field or subject is another one: typing in one row leaves the others alone. */
export const Row = memo(function Row({ field, path, values, subject, foreign = false }: FieldRowProps) {
  const { findings } = useApp();
  const [refusal, setRefusal] = useState<{ readonly sentence: string; readonly over: Values }>();
  const id = useId();
  const labelId = `${id}-label`;
  const helpId = `${id}-help`;
  const problemsId = `${id}-problems`;
  const write = useCallback(
    (value: Parameters<Subject['write']>[1], burst?: string) => {
      const sentence = subject.write(path, value, burst);
      setRefusal(sentence === undefined ? undefined : { sentence, over: values });
    },
    [subject, path, values],
  );
  const reach = isNested(field, values) ? 'here' : 'within';
  const problems = useStore(
    findings,
    useShallow(({ list }) => problemsOf(list, subject, path, reach)),
  );
  // What was refused is told until the field says something else.
  const refused = refusal !== undefined && sameValues(refusal.over, values) ? refusal.sentence : undefined;
  const { mixed, value } = common(values);
  const isWritten = values.some((one) => one !== undefined);
  const hasProblems = problems.length > 0 || refused !== undefined;
  const needed = field.required === true && !('default' in field && field.default !== undefined);
  const wide = isWide(field, values);
  const scrub = useScrub(field, typeof value === 'number' ? value : undefined, path, write);
  return (
    <div
      className={styles.row}
      data-wide={wide || undefined}
      data-written={isWritten || undefined}
      data-tone={
        hasProblems && refused === undefined && problems.every(({ severity }) => severity === 'warn')
          ? 'warn'
          : undefined
      }
    >
      <Explained help={helpOf(field)}>
        {(hint) => (
          <>
            <div className={styles.head}>
              <Tooltip.Trigger asChild onPointerDown={hint.hide}>
                {takesLabel(field, values) ? (
                  <label className={styles.label} id={labelId} htmlFor={id} {...scrub}>
                    {field.label}
                    {needed && <Required />}
                  </label>
                ) : (
                  <span className={styles.label} id={labelId}>
                    {field.label}
                    {needed && <Required />}
                  </span>
                )}
              </Tooltip.Trigger>
              {wide && mixed && <span className={styles.mixed}>Mixed</span>}
              {isWritten && (
                <IconButton
                  size="small"
                  className={styles.reset ?? ''}
                  label={foreign ? `Remove ${field.label}` : `Reset ${field.label}`}
                  onClick={() => write(undefined)}
                >
                  {foreign ? <X size={13} /> : <RotateCcw size={12} />}
                </IconButton>
              )}
            </div>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches the keys on their way to the input */}
            <div className={styles.editor} onKeyUp={hint.onKeyUp} onKeyDown={hint.hide} onBlur={hint.hide}>
              <Suspense fallback={<div className={styles.coming} />}>
                <FieldInput
                  field={field}
                  path={path}
                  values={values}
                  subject={subject}
                  write={write}
                  id={id}
                  labelId={labelId}
                  describedBy={hasProblems ? `${helpId} ${problemsId}` : helpId}
                  invalid={hasProblems}
                />
              </Suspense>
            </div>
          </>
        )}
      </Explained>
      <span id={helpId} hidden>
        {helpOf(field)}
      </span>
      <Problems id={problemsId} findings={problems} refused={refused} />
    </div>
  );
}, sameRow);

function Required() {
  return (
    <span className={styles.required} title="Needed">
      <span aria-hidden="true">•</span>
      <span className={ui.hidden}> (needed)</span>
    </span>
  );
}

interface HintControls {
  readonly hide: () => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
}

/** The help beside the panel: while the pointer rests on the label, and when the Tab key comes to the input. */
function Explained({
  help,
  children,
}: {
  readonly help: string;
  readonly children: (hint: HintControls) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const hide = () => setOpen(false);
  return (
    <Tooltip.Root open={open} onOpenChange={setOpen}>
      {children({ hide, onKeyUp: (event) => event.key === 'Tab' && setOpen(true) })}
      <Tooltip.Portal>
        <Tooltip.Content className={ui.tooltip} side="left" align="start" sideOffset={14} collisionPadding={8}>
          {help}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
