// What the relay knows of one connection. It never sees a network: only these three functions, and the events it returns.

import type { CloseCode } from './closes.ts';
import type { Account } from './relay-admission.ts';
import type { Audience } from './relay-audience.ts';
import type { Namespace } from './relay-directory.ts';
import type { Identity } from './relay-identity.ts';

export interface RelaySocket {
  /** Takes one frame. A fan-out passes the very same string to every socket, so its bytes need making only once. */
  readonly send: (text: string) => void;
  readonly close: (code: CloseCode, reason: string) => void;
  /** Bytes taken by `send` that the network has not taken yet. */
  readonly buffered: () => number;
}

export interface SocketEvents {
  readonly message: (text: string) => void;
  /** What was buffered is gone. */
  readonly drained: () => void;
  readonly closed: () => void;
}

export interface Facts {
  /** Of the client, after any trusted proxy. */
  readonly address: string;
}

export interface Membership {
  readonly identity: Identity;
  readonly account: Account | undefined;
  readonly namespace: Namespace;
  readonly channel: Audience;
  /** Where its broadcasts go. */
  readonly hearers: Audience;
  /** Whose members it is told about, and may route to. */
  readonly sees: Audience;
}

/**
 * waiting: connected, has not identified. parked: its token is not good, and the gateway lets it wait. gone: closed by
 * either side; nothing it still sends counts.
 */
export type PeerState = 'waiting' | 'parked' | 'member' | 'gone';

export interface Peer {
  readonly id: string;
  readonly socket: RelaySocket;
  readonly address: string;
  state: PeerState;
  /** While a member. */
  membership: Membership | undefined;
  /** While parked: what it asked for, to be tried again with a new accounts table. */
  asked: Identity | undefined;
  stopWaiting: (() => void) | undefined;
  /** Frames before it became a member. */
  early: number;
  /** Calls it made or was asked to answer, still open. */
  calls: number;
  asks: number;
  secondStarted: number;
  framesThisSecond: number;
}
