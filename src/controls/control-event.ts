import type { Json, JsonObject, Path } from '../layout/json.ts';

/** What a view can tell, in the order things happen: the new value first, then the action it fires. */
export type ControlEvent =
  /** Somebody changed the value. Kept, reported, and what `{{value}}` means from now on. */
  | { readonly kind: 'value'; readonly value: Json }
  /** `carrier` leads from the control to the action: `['action']`, `['compassConfig', 'pucks', 2, 'action']`. */
  | { readonly kind: 'action'; readonly carrier: Path; readonly tokens: Readonly<Record<string, Json>> }
  /**
   * As an action, for what brings something to read: `answered` gets the reply, or undefined when none comes.
   */
  | {
      readonly kind: 'ask';
      readonly carrier: Path;
      readonly tokens: Readonly<Record<string, Json>>;
      readonly answered: (reply: Json | undefined) => void;
    }
  /**
   * A control that speaks frames of its own, as a chat does: goes out on the layout’s link as it stands. Fleeting ones
   * (somebody is typing) are worth nothing later: without a link they are dropped.
   */
  | { readonly kind: 'frame'; readonly type: string; readonly payload: JsonObject; readonly isFleeting: boolean }
  /** An entry for the control’s own history, as if it had arrived for it. */
  | { readonly kind: 'heard'; readonly entry: JsonObject }
  | { readonly kind: 'haptic'; readonly haptic: string }
  /** The user holds the control in hand: values that arrive meanwhile wait for the end. */
  | { readonly kind: 'grab' }
  | { readonly kind: 'release' };
