import { type CSSProperties, useRef } from 'react';
import { formatValue } from '../format.ts';
import { Icon } from '../icons/Icon.tsx';
import { canStep, clamped, keyed, stepped } from '../stepping.ts';
import { asNumber } from '../values.ts';
import type { Size, ViewProps } from '../view.tsx';
import styles from './Stepper.module.css';
import type { stepper } from './stepper.ts';

/** A row like those of settings: caption at one end, the buttons with the number at the other. */
const WIDE = 250;
const TALL = 84;
const NARROW = 112;

type Shape = 'row' | 'pair' | 'stack' | 'narrow';

function shapeOf({ width, height }: Size): Shape {
  if (height >= TALL) return 'stack';
  if (width < NARROW) return 'narrow';
  return width >= WIDE ? 'row' : 'pair';
}

/** Which way the number went since it was last drawn, so that it rolls that way. */
function useTurn(value: number | undefined): 'up' | 'down' | 'none' {
  const drawn = useRef<{ value: number | undefined; turn: 'up' | 'down' | 'none' }>({ value, turn: 'none' });
  const { value: before } = drawn.current;
  if (before !== value) {
    const turn = before === undefined || value === undefined ? 'none' : value > before ? 'up' : 'down';
    drawn.current = { value, turn };
  }
  return drawn.current.turn;
}

export function Stepper({ id, props, value, family, size, mode, emit }: ViewProps<typeof stepper>) {
  const number = asNumber(value);
  const turn = useTurn(number);
  const name = props.label ?? id;
  const reading = formatValue(number, props.formatValue, { ...props, scalePercent: true });
  const live = mode === 'live';

  const put = (next: number) => {
    if (!live || next === number) return;
    emit({ kind: 'haptic', haptic: props.haptic });
    emit({ kind: 'value', value: next });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: next } });
  };
  // `max` below `min` turns the range around, but plus still adds.
  const button = (steps: 1 | -1) => {
    const blocked = !canStep(number, steps, props);
    return (
      <button
        type="button"
        className={styles.button}
        aria-label={`${steps > 0 ? 'Increase' : 'Decrease'} ${name}`}
        aria-disabled={blocked}
        // The number itself takes the focus and the keys.
        tabIndex={-1}
        onClick={() => put(stepped(number, steps, props))}
      >
        <Icon name={steps > 0 ? 'plus' : 'minus'} size="min(1.1em, 90%)" weight="bold" />
      </button>
    );
  };

  const shape = shapeOf(size);
  const grow = Math.min(1.7, Math.max(1, Math.min(size.height / 110, size.width / 180)));
  const share = { row: 1, pair: 1, stack: 0.42, narrow: 0.5 }[shape];
  const side = Math.min(Number(family.buttonSize) * grow, size.height * share, size.width * 0.4);
  const label = props.hideLabel || shape === 'narrow' ? undefined : props.label;
  const room = shape === 'pair' ? size.width - 2 * side - 12 : size.width * (shape === 'row' ? 0.4 : 1);
  const letters = reading.length * 0.6 + (props.icon !== undefined && shape !== 'narrow' ? 1.7 : 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      role="group"
      aria-label={name}
      className={styles.stepper}
      data-shape={shape}
      style={
        {
          '--side': `${side}px`,
          '--grow': grow,
          '--fits': `${Math.max(8, room / Math.max(1, letters))}px`,
          '--button': family.buttonColor,
          '--button-radius': `${(Number(family.buttonRadius) * side) / Math.max(1, Number(family.buttonSize))}px`,
          '--sign': family.iconColor,
        } as CSSProperties
      }
    >
      {shape === 'row' && label !== undefined && <span className={styles.label}>{label}</span>}
      {button(-1)}
      <div
        className={styles.number}
        role="spinbutton"
        tabIndex={live ? 0 : -1}
        aria-label={name}
        aria-valuemin={Math.min(props.min, props.max)}
        aria-valuemax={Math.max(props.min, props.max)}
        aria-valuenow={number === undefined ? undefined : clamped(number, props)}
        aria-valuetext={number === undefined ? 'No value yet' : reading === '' ? String(number) : reading}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const next = keyed(event.key, number, props);
          if (next === undefined) return;
          event.preventDefault();
          put(next);
        }}
      >
        {shape !== 'row' && label !== undefined && <span className={styles.label}>{label}</span>}
        <span className={styles.reading}>
          {props.icon !== undefined && shape !== 'narrow' && <Icon name={props.icon} size="1.15em" />}
          {!props.hideValue && (
            <span key={reading} className={styles.figure} data-turn={turn}>
              {reading}
            </span>
          )}
        </span>
      </div>
      {button(1)}
    </div>
  );
}
