// Where it stands and how large it is, in cells, or as parts of its canvas. Steps go the way drags go.
import { useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { finite, type Layout, positionOf, spanOf, titleOf } from '../../layout/document.ts';
import type { Edit, Target } from '../../layout/edit.ts';
import { placeOf } from '../../layout/edits/places.ts';
import { at, isArray, member } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import { useApp, useEditorState } from '../useApp.tsx';
import { Stepper } from './fields/Stepper.tsx';
import styles from './Head.module.css';
import { newBurst } from './row.ts';

interface Place {
  readonly words: string;
  readonly row?: number;
  readonly column?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
}

// What the app takes for a card without a size.
const CARD = { x: 0, y: 0 } as const;

export function placeInWords(layout: Layout, target: Target): Place | undefined {
  const place = placeOf(layout, target);
  if (place === undefined) return undefined;
  if (place.kind === 'popup') return { words: 'Opens when its control is held' };
  if (place.kind === 'panel') {
    const pages = member(at(layout, place.holder), 'panels');
    const count = isArray(pages) ? pages.length : 1;
    return { words: `Page ${place.index + 1} of ${count}, ${titleOf(place.entry, place.index)}` };
  }
  if (place.kind === 'item') {
    const card = at(layout, place.path.slice(0, -1));
    const [x, y] = [finite(member(card, 'x')) ?? CARD.x, finite(member(card, 'y')) ?? CARD.y];
    const [w, h] = [finite(member(card, 'w')), finite(member(card, 'h'))];
    const words = `Card at ${percent(x)} %, ${percent(y)} %`;
    return {
      words,
      x: percent(x),
      y: percent(y),
      ...(w !== undefined && { w: percent(w) }),
      ...(h !== undefined && { h: percent(h) }),
    };
  }
  const cell = positionOf(place.entry);
  const [rows, columns] = spanOf(place.entry);
  if (cell === undefined) return { words: 'Stands in no cell, so the app leaves it out', rows, columns };
  const [row, column] = cell;
  return { words: `Row ${row + 1}, column ${column + 1} · ${rows} × ${columns}`, row, column, rows, columns };
}

const percent = (part: number) => Math.round(part * 1000) / 10;
const CELLS = { min: 1, integer: true } as const;
const PARTS = { min: 0, max: 100 } as const;

export function Placement({ target }: { readonly target: Target }) {
  const { editor } = useApp();
  const [refused, setRefused] = useState<string>();
  const burst = useRef('');
  const place = useEditorState(useShallow(({ history }) => placeInWords(history.present, target)));
  if (place === undefined) return null;
  const tryEdit = (edit: Edit) => {
    burst.current ||= newBurst(['place']);
    const outcome = editor.edit(edit, { burst: burst.current, select: 'keep' });
    setRefused(isRefused(outcome) ? outcome.refused : undefined);
  };
  const begin = () => {
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
