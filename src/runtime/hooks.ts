// What a runtime tells whoever runs it.
import type { Json } from '../layout/json.ts';

/** Something that arrived for a control. */
export interface Arrival {
  readonly control: string;
  readonly value: Json;
  readonly event?: string;
  readonly valuePath?: string;
  /** The `msg_type` of the frame it came in. */
  readonly frameMsgType?: string;
}

export interface Hooks {
  /** One sentence for the connection console. */
  readonly report?: (sentence: string) => void;
  /** A control fired. The payload is as it was sent. */
  readonly onAction?: (control: string, controlType: string, payload: Json) => void;
  /** A person changed a value; never what came over a wire. */
  readonly onValue?: (control: string, value: Json) => void;
  readonly onHaptic?: (haptic: string) => void;
  readonly onArrival?: (arrival: Arrival) => void;
  /** A value that its control cannot use came for it, and was left. */
  readonly onIgnored?: (arrival: Arrival) => void;
}
