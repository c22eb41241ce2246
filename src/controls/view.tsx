// The contract between a control’s view and whoever draws it: canvas, palette, gallery, web device, mirror.
import type { ReactNode } from 'react';
import type { Definition, Props } from '../layout/control.ts';
import type { Json, JsonObject } from '../layout/json.ts';
import type { ControlEvent } from './control-event.ts';
import type { Theme } from './theme.ts';

/** Points, which are CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * live: takes input. still: a picture of the control in the editor, no input, no timers, no network. Views draw the
 * same in both.
 */
export type ViewMode = 'live' | 'still';

export type Emit = (event: ControlEvent) => void;

/** Draws a node held by this one (a panel, a card’s control) in a box of this size. */
export type DrawNode = (node: JsonObject, size: Size, key: string) => ReactNode;

export interface ViewProps<D extends Definition = Definition> {
  readonly id: string;
  /** Resolved: defaults filled, nonsense replaced. */
  readonly props: Props<D>;
  /** Undefined before any value: the “no value” look. May be of any kind: it comes from a server. */
  readonly value: Json | undefined;
  readonly theme: Theme;
  /** The keys of the control’s family, resolved for this control; empty without a family. */
  readonly family: Readonly<Record<string, Json | undefined>>;
  /** The accent of this control: its tint where the author wrote one, else the theme’s accent. */
  readonly accent: string;
  /** Keys the author wrote: tells a default from a choice. */
  readonly written: ReadonlySet<string>;
  /** The room inside the card. */
  readonly size: Size;
  readonly mode: ViewMode;
  readonly emit: Emit;
  readonly draw: DrawNode;
}
