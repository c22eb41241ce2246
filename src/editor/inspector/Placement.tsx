// Where it stands and how large it is, in cells, or as parts of its canvas. Steps go the way drags go.
import { useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Layout } from '../../layout/document.ts';
import type { Edit, Target } from '../../layout/edit.ts';
import { isRefused } from '../../layout/outcome.ts';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import { Stepper } from './fields/Stepper.tsx';
import styles from './Head.module.css';
import { placeInWords } from './place-words.ts';
import { newBurst } from './row.ts';

const CELLS = { min: 1, integer: true } as const;
const PARTS = { min: 0, max: 100 } as const;

export function Placement({ target }: { readonly target: Target }) {
  const { editor } = useApp();
  const [why, setRefused] = useState<{ readonly words: string; readonly of: Layout }>();
  const burst = useRef('');
  const place = useEditorState(useShallow(({ history }) => placeInWords(history.present, target)));
  const layout = useLayout();
  if (place === undefined) return null;
  // Once the layout is another, there may be room.
  const refused = why?.of === layout ? why.words : undefined;
  const tryEdit = (edit: Edit) => {
    burst.current ||= newBurst(['place']);
    const outcome = editor.edit(edit, { burst: burst.current, select: 'keep' });
    setRefused(isRefused(outcome) ? { words: outcome.refused, of: editor.layout() } : undefined);
  };
  const begin = () => {
    setRefused(undefined);
    burst.current = newBurst(['place']);
  };
  const describedBy = refused === undefined ? undefined : 'inspector-place-refused';
  const box = { describedBy, onFocus: begin };
  const { row, column, rows, columns, x, y, w, h } = place;
  const card = (key: 'x' | 'y' | 'w' | 'h') => (value: number) =>
    tryEdit({ kind: 'setCard', at: target, card: { [key]: value / 100 } });
  return (
    <div className={styles.placement}>
      <p className={styles.place}>{place.words}</p>
      {row !== undefined && column !== undefined && (
        <div className={styles.steppers}>
          <Stepper
            {...box}
            label="Row"
            mark="Row"
            limits={CELLS}
            value={row + 1}
            onChange={(value) => tryEdit({ kind: 'move', at: [target], to: [value - 1, column] })}
          />
          <Stepper
            {...box}
            label="Column"
            mark="Col"
            limits={CELLS}
            value={column + 1}
            onChange={(value) => tryEdit({ kind: 'move', at: [target], to: [row, value - 1] })}
          />
        </div>
      )}
      {rows !== undefined && columns !== undefined && (
        <div className={styles.steppers}>
          <Stepper
            {...box}
            label="Height in rows"
            mark="Tall"
            limits={CELLS}
            value={rows}
            onChange={(value) => tryEdit({ kind: 'resize', at: target, span: [value, columns] })}
          />
          <Stepper
            {...box}
            label="Width in columns"
            mark="Wide"
            limits={CELLS}
            value={columns}
            onChange={(value) => tryEdit({ kind: 'resize', at: target, span: [rows, value] })}
          />
        </div>
      )}
      {x !== undefined && y !== undefined && (
        <div className={styles.steppers}>
          <Stepper {...box} label="Left, in percent" mark="X" unit=" %" limits={PARTS} value={x} onChange={card('x')} />
          <Stepper {...box} label="Top, in percent" mark="Y" unit=" %" limits={PARTS} value={y} onChange={card('y')} />
        </div>
      )}
      {w !== undefined && h !== undefined && (
        <div className={styles.steppers}>
          <Stepper
            {...box}
            label="Width, in percent"
            mark="W"
            unit=" %"
            limits={PARTS}
            value={w}
            onChange={card('w')}
          />
          <Stepper
            {...box}
            label="Height, in percent"
            mark="H"
            unit=" %"
            limits={PARTS}
            value={h}
            onChange={card('h')}
          />
        </div>
      )}
      {refused !== undefined && (
        <p id="inspector-place-refused" role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}
