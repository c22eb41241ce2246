// A drag as the stage sees it: whoever starts one says what its steps do. Places are points of the window.
import { MouseSensor, TouchSensor } from '@dnd-kit/core';
import type { MouseEvent, TouchEvent } from 'react';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Steps {
  readonly move: (to: Spot) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

/** What is pressed: asked when the hand has moved far enough, or pressed long enough. */
export interface Draggable {
  readonly begin: (from: Spot, event: Event) => Steps | undefined;
}

/** Where every press that may become a drag is told of. */
export interface Presses {
  readonly mouse: (on: Draggable, event: MouseEvent) => void;
  readonly touch: (on: Draggable, event: TouchEvent) => void;
}

export interface StepOptions {
  readonly step: (to: Spot) => void;
}

type MouseProps = ConstructorParameters<typeof MouseSensor>[0];
type TouchProps = ConstructorParameters<typeof TouchSensor>[0];

const stepOf = ({ options }: { readonly options: object }) => (options as StepOptions).step;

/**
 * dnd-kit knows when a drag begins, ends and is given up. Its own steps would draw every listener of its context anew
 * each time the pointer moves, so the steps go past it.
 */
export class StageMouse extends MouseSensor {
  constructor(props: MouseProps) {
    super({ ...props, onMove: stepOf(props) });
  }
}

export class StageTouch extends TouchSensor {
  constructor(props: TouchProps) {
    super({ ...props, onMove: stepOf(props) });
  }
}
