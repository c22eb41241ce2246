// What a device needs from the program it is part of: something that draws, and a place to keep layouts.
import type { Summary } from '../layout/diff.ts';
import type { Layout, Node } from '../layout/document.ts';
import type { Json } from '../layout/json.ts';
import type { Delivery } from '../runtime/delivery.ts';
import type { LinkPhase } from './verbs.ts';

export type Rendered =
  /** What is really on the screen now. */
  | { readonly ok: true; readonly summary: Summary }
  /** One sentence. The screen is as it was. */
  | { readonly ok: false; readonly error: string };

/** The link that a layout’s own connection block asks for. */
export interface LayoutLink {
  readonly phase: LinkPhase;
  readonly channel: string | null;
  readonly role: string | null;
  readonly account: string | null;
  /** The frame types its bindings listen to. */
  readonly listening: readonly string[];
}

export interface Renderer {
  /** Draws a layout in place of what is there, with this tab in front. */
  apply(layout: Layout, tab: number): Rendered | Promise<Rendered>;
  clear(): void;
  /** The control as it was pushed, or undefined while it is not drawn. */
  control(id: string): Node | undefined;
  /** Of the controls that are drawn and have one. */
  values(): ReadonlyMap<string, Json>;
  /** Only for controls that are drawn. Never told back as a value a person changed. */
  deliver(id: string, delivery: Delivery): void;
  link(): LayoutLink;
  /** Lets a person shape a control; what they send back comes through the device’s `sendToEditor`. */
  configure?(control: Node): void;
}

export interface Kept {
  readonly file: string;
  readonly layout: Layout;
}

/** Layouts a device keeps. Names of files come from outside. */
export interface LayoutStore {
  list(): Promise<readonly Kept[]>;
  read(file: string): Promise<Layout | 'missing' | 'unreadable'>;
  /** Under this name, or under one made from the layout’s. */
  save(layout: Layout, file: string | undefined): Promise<{ readonly file: string } | { readonly error: string }>;
}
