// The value of every control: what it shows, what the world last said, and what waits while a hand or a command holds it.
import { type Json, sameJson } from '../layout/json.ts';
import type { Arriving } from './delivery.ts';
import type { Receiver } from './receivers.ts';

interface Cell {
  receiver: Receiver;
  shown: Json | undefined;
  /** The last that did not come from the person’s hand: what an unconfirmed command goes back to. */
  truth: Json | undefined;
  /** Came while the control was held. Holders take it from here, so histories lose nothing. */
  waiting: { readonly value: Json } | undefined;
  /** Nothing has set it but the layout. */
  isInitial: boolean;
  isGrabbed: boolean;
  isPending: boolean;
}

export interface Values {
  /** Adds a control, or keeps the value of one that stays. */
  readonly keep: (id: string, receiver: Receiver, initial: Json | undefined, isSameKind: boolean) => void;
  readonly drop: (id: string) => void;
  readonly ids: () => Iterable<string>;
  /** As views draw it. */
  readonly shown: (id: string) => Json | undefined;
  /** As one value: of a line of readings the last. */
  readonly reading: (id: string) => Json | undefined;
  /** Says whether the value shown is another now. */
  readonly arrive: (id: string, arriving: Arriving, date: number) => boolean;
  readonly set: (id: string, value: Json) => boolean;
  readonly grab: (id: string) => void;
  readonly release: (id: string) => boolean;
  /** A command waits for its confirmation. */
  readonly pend: (id: string) => void;
  readonly confirm: (id: string) => boolean;
  readonly revert: (id: string) => boolean;
}

export function createValues(changed: (id: string) => void): Values {
  const cells = new Map<string, Cell>();

  const show = (id: string, cell: Cell, value: Json | undefined): boolean => {
    if (Object.is(cell.shown, value)) return false;
    // A document sent again as it was must not make a chart draw itself anew.
    if (typeof value === 'object' && value !== null && sameJson(cell.shown, value)) return false;
    cell.shown = value;
    changed(id);
    return true;
  };

  const settle = (id: string, cell: Cell): boolean => {
    if (cell.isGrabbed || cell.isPending || cell.waiting === undefined) return false;
    const { value } = cell.waiting;
    cell.waiting = undefined;
    return show(id, cell, value);
  };

  const withCell = (id: string, change: (cell: Cell) => boolean): boolean => {
    const cell = cells.get(id);
    return cell !== undefined && change(cell);
  };

  return {
    keep: (id, receiver, initial, isSameKind) => {
      const cell = cells.get(id);
      if (cell === undefined || !isSameKind) {
        cells.set(id, {
          receiver,
          shown: initial,
          truth: initial,
          waiting: undefined,
          isInitial: true,
          isGrabbed: false,
          isPending: false,
        });
        if (cell !== undefined || initial !== undefined) changed(id);
        return;
      }
      cell.receiver = receiver;
      if (!cell.isInitial) return;
      cell.truth = initial;
      show(id, cell, initial);
    },
    drop: (id) => {
      if (cells.delete(id)) changed(id);
    },
    ids: () => cells.keys(),
    shown: (id) => cells.get(id)?.shown,
    reading: (id) => {
      const cell = cells.get(id);
      return cell?.shown === undefined ? undefined : cell.receiver.reading(cell.shown);
    },
    arrive: (id, arriving, date) =>
      withCell(id, (cell) => {
        const value = cell.receiver.take(cell.waiting?.value ?? cell.shown, arriving, date);
        cell.isInitial = false;
        cell.truth = value;
        if (!cell.isGrabbed && !cell.isPending) return show(id, cell, value);
        cell.waiting = { value };
        return false;
      }),
    set: (id, value) =>
      withCell(id, (cell) => {
        cell.isInitial = false;
        if (!cell.receiver.isOfParts) return show(id, cell, value);
        const withChange = (before: Json | undefined) => cell.receiver.take(before, { kind: 'set', value });
        if (cell.waiting !== undefined) cell.waiting = { value: withChange(cell.waiting.value) };
        return show(id, cell, withChange(cell.shown));
      }),
    grab: (id) => {
      withCell(id, (cell) => {
        cell.isGrabbed = true;
        return false;
      });
    },
    release: (id) =>
      withCell(id, (cell) => {
        cell.isGrabbed = false;
        return settle(id, cell);
      }),
    pend: (id) => {
      withCell(id, (cell) => {
        cell.isPending = true;
        return false;
      });
    },
    confirm: (id) =>
      withCell(id, (cell) => {
        cell.isPending = false;
        // What came meanwhile may be from before the command was carried out.
        if (!cell.isGrabbed) cell.waiting = undefined;
        cell.truth = cell.shown;
        return false;
      }),
    revert: (id) =>
      withCell(id, (cell) => {
        cell.isPending = false;
        if (cell.isGrabbed) return false;
        cell.waiting = undefined;
        return show(id, cell, cell.truth);
      }),
  };
}
