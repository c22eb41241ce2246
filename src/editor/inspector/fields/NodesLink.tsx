// What a control or group holds is arranged on the canvas; from here there is a way to it.
import { ArrowUpRight } from 'lucide-react';
import { titleOf } from '../../../layout/document.ts';
import type { NodeField, NodesField } from '../../../layout/fields.ts';
import { callOf } from '../../../layout/ids.ts';
import { isArray, type Path } from '../../../layout/json.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from '../../useApp.tsx';
import styles from '../Row.module.css';
import { common, type RowProps } from '../row.ts';

const MOST_LISTED = 12;

export function NodesLink({ field, path, values, subject, labelId, describedBy }: RowProps<NodesField>) {
  const editor = useEditor();
  const { mixed, value } = common(values);
  const nodes = isArray(value) ? value : [];
  const place = (): Path => [...(subject.places()[0] ?? []), ...path];
  if (mixed) return <p className={styles.quiet}>Mixed. Select one of them to see what it holds.</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the row is laid out as a line, which a fieldset is not
    <div className={styles.links} role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {field.holds === 'group' ? (
        nodes.slice(0, MOST_LISTED).map((page, index) => (
          // Pages have no name that must be theirs alone; their order is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Button key={index} size="small" onClick={() => editor.enter([...place(), index])}>
            {titleOf(page, index)}
            <ArrowUpRight size={13} />
          </Button>
        ))
      ) : (
        <Button
          size="small"
          disabled={subject.places().length === 0}
          onClick={() => editor.enter(place().slice(0, -1))}
        >
          {counted(nodes.length)} · open on the canvas
          <ArrowUpRight size={13} />
        </Button>
      )}
      {field.holds === 'group' && nodes.length === 0 && <p className={styles.quiet}>No pages yet.</p>}
      {field.holds === 'group' && nodes.length > MOST_LISTED && (
        <p className={styles.quiet}>and {nodes.length - MOST_LISTED} more</p>
      )}
    </div>
  );
}

const counted = (count: number) => (count === 1 ? '1 control' : `${count} controls`);

export function NodeLink({ path, values, subject }: RowProps<NodeField>) {
  const editor = useEditor();
  const { mixed, value } = common(values);
  if (mixed || value === undefined) return <p className={styles.quiet}>{mixed ? 'Mixed' : 'None'}</p>;
  return (
    <Button size="small" onClick={() => editor.reveal([...(subject.places()[0] ?? []), ...path])}>
      {callOf(value)}
      <ArrowUpRight size={13} />
    </Button>
  );
}
