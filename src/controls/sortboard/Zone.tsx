import type { CSSProperties, ReactNode } from 'react';
import { useId } from 'react';
import { Icon } from '../icons/Icon.tsx';
import styles from './Sortboard.module.css';
import type { ZoneRule } from './zones.ts';

interface ZoneProps<C extends { readonly id: string }> {
  readonly rule: ZoneRule & { readonly name: string };
  readonly tint: string | undefined;
  readonly chips: readonly C[];
  readonly held: string | undefined;
  /** Where the chip in hand would be put in, counting the others. */
  readonly slot: number | undefined;
  readonly state: 'rest' | 'takes' | 'refuses';
  /** There while a chip waits for a tap. */
  readonly dropHere: (() => void) | undefined;
  readonly draw: (chip: C) => ReactNode;
}

export function Zone<C extends { readonly id: string }>(props: ZoneProps<C>) {
  const { rule, tint, chips, held, slot, state, dropHere, draw } = props;
  const id = useId();
  const full = rule.capacity !== undefined && chips.length > rule.capacity;
  const drawn: ReactNode[] = [];
  let others = 0;
  for (const chip of chips) {
    if (chip.id !== held && slot === others) drawn.push(<div key="slot" className={styles.slot} />);
    if (chip.id !== held) others += 1;
    drawn.push(draw(chip));
  }
  if (slot !== undefined && slot >= others) drawn.push(<div key="slot" className={styles.slot} />);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button in it does the same
    <section
      className={styles.zone}
      data-zone={rule.id}
      data-state={state}
      data-target={slot !== undefined}
      data-tinted={tint !== undefined}
      aria-labelledby={id}
      style={tint === undefined ? undefined : ({ '--zone': tint } as CSSProperties)}
      onClick={dropHere}
    >
      <header>
        <h4 id={id}>{rule.name}</h4>
        {rule.locked && <Icon name="lock.fill" size={11} title="Locked" />}
        <span className={styles.count} data-full={full}>
          {rule.capacity === undefined ? chips.length : `${chips.length}/${rule.capacity}`}
        </span>
      </header>
      <div className={styles.list}>
        {drawn}
        {dropHere !== undefined && (
          <button type="button" className={styles.here} aria-label={`Put it in ${rule.name}`}>
            Put here
          </button>
        )}
      </div>
    </section>
  );
}
