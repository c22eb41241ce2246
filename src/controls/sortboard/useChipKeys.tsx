// Moving chips without dragging: Enter or a tap picks one up; arrow keys and Enter, or a tap on a zone, put it down.
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { Board } from '../boards/useBoard.tsx';
import { type ChipRule, type Slot, steppedSlot, TRAY, type ZoneRule, type Zones, zoneOf } from './zones.ts';

interface ChipKeys {
  readonly board: Board<Slot | undefined>;
  readonly zones: Zones;
  readonly rules: {
    readonly chips: readonly ChipRule[];
    readonly rules: readonly ZoneRule[];
    readonly hasTray: boolean;
  };
  /** Undefined: it was put back. */
  readonly say: (chip: string, slot: Slot | 'picked' | undefined) => void;
}

const STEPS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function useChipKeys({ board, zones, rules, say }: ChipKeys) {
  const [picked, setPicked] = useState<string>();
  const [refocus, setRefocus] = useState<{ readonly chip: string }>();
  const letGo = () => setPicked(undefined);

  const putBack = (chip: string) => {
    letGo();
    board.cancel();
    say(chip, undefined);
  };
  const stepped = (chip: string, step: { readonly x: number; readonly y: number }) => {
    const zone = zoneOf(zones, chip) ?? TRAY;
    const from = board.held?.place ?? { zone, index: zones.get(zone)?.indexOf(chip) ?? 0 };
    const to = steppedSlot(chip, from, step, zones, rules);
    if (to === undefined) return;
    board.lift(chip, to);
    board.move(to);
    say(chip, to);
  };
  return {
    picked,
    refocus,
    letGo,
    handlers: (chip: string) => ({
      onClick(event: MouseEvent) {
        event.stopPropagation();
        if (picked === undefined) {
          setPicked(chip);
          say(chip, 'picked');
        } else if (board.held?.id === chip) {
          letGo();
          board.drop();
          setRefocus({ chip });
        } else if (picked === chip) putBack(chip);
        else setPicked(chip);
      },
      onKeyDown(event: KeyboardEvent) {
        if (picked !== chip || event.ctrlKey || event.metaKey || event.altKey) return;
        const step = STEPS[event.key];
        if (step === undefined && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (step === undefined) putBack(chip);
        else stepped(chip, step);
      },
      onBlur() {
        // What arrow keys hold is put back; what was picked by a tap waits for the next tap.
        if (board.held?.id === chip && picked === chip) putBack(chip);
      },
    }),
  };
}
