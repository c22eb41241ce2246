// What a contract says: the shapes `contractOf` fills.
import type { Shape } from '../control.ts';
import type { Token } from '../fields.ts';
import type { Json, JsonObject, Path } from '../json.ts';

/** The control something belongs to, as a person finds it again. */
export interface Origin {
  readonly id: string;
  readonly type: string;
  readonly label?: string;
  readonly path: Path;
}

export interface Sender extends Origin {
  /** Which of the control's actions: `action`, `chartConfig.datumAction`; `pollGroups.roster` for a timer. */
  readonly carrier: string;
  /** When it is sent. */
  readonly fires: string;
  readonly mode: string;
  /** The payload as written, tokens in place. */
  readonly payload: Json;
  readonly tokens: Readonly<Record<string, Token>>;
  /** The payload with sample values in place of tokens. */
  readonly sample: Json;
}

/** A command that reaches the server. */
export interface Trigger {
  readonly command: string;
  /** The frame type that carries it. */
  readonly verb: string;
  /** Sent to this peer only. */
  readonly target?: string;
  /** Frame types a relay does not pass on; kept so that old layouts can be read. */
  readonly legacy: boolean;
  readonly senders: readonly Sender[];
}

/** Data a control waits for. */
export interface Feed extends Origin {
  readonly event: string;
  readonly filter: JsonObject;
  readonly valuePath: string;
  readonly expects: readonly Shape[];
  readonly min?: number;
  readonly max?: number;
  /** The texts that mean something to it. */
  readonly oneOf?: readonly string[];
  /** A payload that would fill it. */
  readonly sample: Json;
}

/** A frame that makes something flash. */
export interface Signal extends Origin {
  readonly event: string;
  readonly filter: JsonObject;
}

/** A group or tab that a server may fill. */
export interface DynamicSlot {
  readonly event: string;
  readonly kind: 'group' | 'tab';
  readonly id?: string;
  readonly path: Path;
  readonly grid?: { readonly columns: number; readonly rows: number; readonly mode: string };
  readonly sample: Json;
}

/** A sensor stream that the phone sends. */
export interface Publisher {
  readonly sensor: string;
  readonly interval?: number;
  readonly path: Path;
  readonly sample: Json;
}

/** A binding the phone serves by itself: MQTT, HTTP, its own sensors. No server on the relay is involved. */
export interface Direct extends Origin {
  readonly direction: 'in' | 'out';
  readonly method: 'mqtt' | 'http' | 'sensor';
  readonly carrier: string;
  readonly source?: string;
  /** Topic, address, path or sensor. */
  readonly subject: string;
}

export interface Contract {
  readonly name: string;
  readonly id?: string;
  /** The connection block, secrets left out. */
  readonly connection?: JsonObject;
  readonly state?: JsonObject;
  readonly triggers: readonly Trigger[];
  readonly feeds: readonly Feed[];
  readonly signals: readonly Signal[];
  readonly dynamic: readonly DynamicSlot[];
  readonly publishers: readonly Publisher[];
  readonly direct: readonly Direct[];
}
