// What a board tells while something on it is moved: it is lifted, it has landed, and how everything stands now.
import { useRef, useState } from 'react';
import type { Json } from '../../layout/json.ts';
import { useHold } from '../useHold.tsx';
import type { Emit } from '../view.tsx';

type Tokens = Readonly<Record<string, Json>>;

export interface Landed {
  /** The new arrangement. */
  readonly value: Json;
  /** Without one, only the arrangement is told. */
  readonly place?: Tokens;
  readonly layout: Tokens;
}

interface BoardOptions<P> {
  readonly emit: Emit;
  /** The control’s config object, which holds the events. */
  readonly config: string;
  readonly pickup: (id: string) => Tokens;
  /** Undefined where it lands just where it was. */
  readonly land: (id: string, place: P) => Landed | undefined;
}

export interface Board<P> {
  readonly held: { readonly id: string; readonly place: P } | undefined;
  readonly lift: (id: string, place: P) => void;
  readonly move: (place: P) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  /** All of it at once. */
  readonly put: (id: string, place: P) => void;
}

export function useBoard<P>({ emit, config, pickup, land }: BoardOptions<P>): Board<P> {
  const [held, setHeld] = useState<{ readonly id: string; readonly place: P }>();
  // Events of one drag may come faster than renders.
  const now = useRef<{ readonly id: string; place: P }>(undefined);
  const forget = () => {
    now.current = undefined;
  };
  const hold = useHold(emit, forget);
  const fire = (event: string, tokens: Tokens) => emit({ kind: 'action', carrier: [config, 'events', event], tokens });

  const lift = (id: string, place: P) => {
    if (now.current !== undefined) return;
    now.current = { id, place };
    setHeld({ id, place });
    hold.grab();
    emit({ kind: 'haptic', haptic: 'light' });
    fire('pickup', pickup(id));
  };
  const move = (place: P) => {
    if (now.current === undefined) return;
    now.current.place = place;
    setHeld({ id: now.current.id, place });
  };
  const end = (landed: Landed | undefined) => {
    forget();
    setHeld(undefined);
    if (landed !== undefined) {
      emit({ kind: 'haptic', haptic: 'medium' });
      emit({ kind: 'value', value: landed.value });
      if (landed.place !== undefined) fire('place', landed.place);
      fire('layout', landed.layout);
    }
    hold.release();
  };
  const drop = () => {
    if (now.current !== undefined) end(land(now.current.id, now.current.place));
  };
  return {
    held,
    lift,
    move,
    drop,
    cancel: () => {
      if (now.current !== undefined) end(undefined);
    },
    put: (id, place) => {
      lift(id, place);
      move(place);
      drop();
    },
  };
}
