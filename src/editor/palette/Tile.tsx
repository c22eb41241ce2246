import { Ellipsis } from 'lucide-react';
import { Popover as Radix } from 'radix-ui';
import { type KeyboardEvent, memo, useId, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Definition } from '../../layout/control.ts';
import { addNode } from '../canvas/new-node.ts';
import type { usePaletteDrag } from '../canvas/usePaletteDrag.tsx';
import { Hint } from '../ui/Hint.tsx';
import { useApp } from '../useApp.tsx';
import { Flyout } from './Flyout.tsx';
import { payloadOf, presetOf } from './nodes.ts';
import styles from './Palette.module.css';
import { searchBoxOf } from './search-box.ts';
import { PresetThumb } from './Thumb.tsx';
import tiles from './tiles.module.css';

const ROOM = { width: 68, height: 46 };

export type StartProps = ReturnType<typeof usePaletteDrag>['startProps'];

interface TileProps {
  readonly definition: Definition;
  readonly preset: number;
  /** One tile of all is on the way of the Tab key; arrows lead to the others. */
  readonly reachable: boolean;
  /** The id of the words that say what the keys do. */
  readonly hint: string;
  readonly startProps: StartProps;
  /** Of its own among all tiles. */
  readonly tileKey: string;
  readonly onReach: (tileKey: string) => void;
}

/** A control to drag or click, and a button for its variants and help. */
export const Tile = memo(function Tile(props: TileProps) {
  const { definition, preset, reachable, hint, startProps, tileKey, onReach } = props;
  const app = useApp();
  const [open, setOpen] = useState(false);
  const lack = useStore(app.verdictView, ({ lacks }) => lacks.get(definition.type));
  const lackId = useId();
  const tile = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = tile.current;
    return () => {
      // The list changed under the focus: back to what changes it.
      if (button === document.activeElement) searchBoxOf(button)?.focus();
    };
  }, []);
  const name = preset === 0 ? definition.label : presetOf(definition, preset).name;
  const about = preset === 0 ? definition.summary : `${definition.label}. ${presetOf(definition, preset).help}`;
  const summary = lack === undefined ? about : `${about} ${lack}`;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Anchor asChild>
        <li className={`${tiles.cell} ${styles.cell}`} data-open={open || undefined}>
          <Hint text={summary}>
            <button
              {...startProps(payloadOf(definition, preset))}
              ref={tile}
              type="button"
              className={`${tiles.tile} ${styles.tile}`}
              data-tile=""
              data-type={definition.type}
              tabIndex={reachable ? 0 : -1}
              aria-describedby={lack === undefined ? hint : `${lackId} ${hint}`}
              onFocus={() => onReach(tileKey)}
              onKeyDown={pressed}
              onClick={() => addNode(app, payloadOf(definition, preset))}
              onContextMenu={(event) => {
                event.preventDefault();
                setOpen(true);
              }}
            >
              <span className={`${tiles.name} ${styles.name}`}>{name}</span>
            </button>
          </Hint>
          {/* Over the button and not in it: drawn controls are made of buttons themselves. */}
          <div className={tiles.thumb}>
            <PresetThumb definition={definition} preset={preset} room={ROOM} />
          </div>
          {lack !== undefined && (
            <span className={styles.lack}>
              <span aria-hidden="true">✕</span>
              <span id={lackId} className={styles.hidden}>
                {lack}
              </span>
            </span>
          )}
          <Radix.Trigger asChild>
            <button
              type="button"
              className={tiles.more}
              tabIndex={-1}
              aria-label={`${definition.label}: variants and help`}
            >
              <Ellipsis size={15} strokeWidth={1.75} aria-hidden="true" />
            </button>
          </Radix.Trigger>
        </li>
      </Radix.Anchor>
      <Flyout definition={definition} startProps={startProps} back={tile} onDone={() => setOpen(false)} />
    </Radix.Root>
  );
});
