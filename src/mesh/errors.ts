// What can go wrong between asking and being answered, told apart so that callers can act on it.

export type MeshErrorCode =
  | 'timeout' // nobody answered in time
  | 'disconnected' // the connection went away while waiting
  | 'stopped' // the client was stopped while waiting
  | 'not-admitted' // asked before the relay let us in
  | 'refused' // the relay or the peer answered `{error}`
  | 'gone' // the relay knows no such member, or it left
  | 'too-large' // over the frame limit; nothing was sent
  | 'queue-full' // pushed out of the offline queue by newer messages
  | 'unsendable' // not JSON: a cycle, a bigint, nesting without end
  | 'unreadable' // the answer is sealed with another key
  | 'bad-key' // the end-to-end key is not 32 bytes of base64
  | 'no-websocket'; // this runtime has no WebSocket and none was given

export class MeshError extends Error {
  override readonly name = 'MeshError';
  readonly code: MeshErrorCode;
  /** The payload of the answer that refused, where there was one. */
  readonly reply: unknown;

  constructor(code: MeshErrorCode, message: string, reply?: unknown) {
    super(message);
    this.code = code;
    this.reply = reply;
  }
}

export function isMeshError(error: unknown, code?: MeshErrorCode): error is MeshError {
  return error instanceof MeshError && (code === undefined || error.code === code);
}
