// What `carter-editor/mesh` publishes: a member of a mesh, for servers in Node and pages in browsers.
export { readAddress } from './address.ts';
export { createMeshClient, type MeshClient, type MeshOptions } from './client.ts';
export { closeMeaning } from './closes.ts';
export type { MeshState, Phase } from './connection.ts';
export { isMeshError, MeshError, type MeshErrorCode } from './errors.ts';
export type { Frame } from './frames.ts';
export type { Handler, Incoming } from './handlers.ts';
export { uniqueName } from './identity.ts';
export type { Peer, Roster } from './peers.ts';
export type { Problem } from './problems.ts';
export { newKey } from './seal.ts';
export type { Clock, SocketConstructor } from './socket.ts';
export type { Sighting, Tap } from './tap.ts';
