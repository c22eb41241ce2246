// Commands over the relay the layout is connected to.
import { text } from '../layout/document.ts';
import { isObject, type Json, type JsonObject, member } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import { isMeshError } from '../mesh/errors.ts';

/** As much of a member of a mesh as a layout needs. */
export type RuntimeMesh = Pick<MeshClient, 'state' | 'on' | 'broadcast' | 'route' | 'routeByName' | 'request'>;

const SERVED = new Set(['ping', 'handshake', 'status_request', 'get_nodes', 'identify']);

/** Adds to what the receiver of a command gets; undefined where that is no object. */
export function stamped(event: string, payload: Json | undefined, stamp: JsonObject): JsonObject | undefined {
  const isRouted = event === 'route_msg' || event === 'route_msg_noreply';
  if (!isRouted) return isObject(payload) ? { ...payload, ...stamp } : undefined;
  const inner = member(payload, 'payload') ?? {};
  return isObject(payload) && isObject(inner) ? { ...payload, payload: { ...inner, ...stamp } } : undefined;
}

/** Resolves with the reply where there is one; rejects with an error whose message is a sentence. */
export async function sendOverMesh(
  mesh: RuntimeMesh,
  event: string,
  payload: Json | undefined,
): Promise<Json | undefined> {
  const inner = member(payload, 'payload') ?? null;
  const type = text(member(payload, 'type')) ?? '';
  switch (event) {
    case 'broadcast_request':
      await mesh.broadcast(payload ?? null);
      return undefined;
    case 'route_msg': {
      const target = text(member(payload, 'target_id'));
      if (!target) throw new Error('It names no peer: route_msg needs a target_id.');
      return (await mesh.route(target, type, inner)) as Json | undefined;
    }
    case 'route_msg_noreply': {
      const target = text(member(payload, 'target_name'));
      if (!target) throw new Error('It names no peer: route_msg_noreply needs a target_name.');
      await mesh.routeByName(target, type, inner);
      return undefined;
    }
    default:
      try {
        return (await mesh.request(event, payload ?? null)) as Json | undefined;
      } catch (error) {
        if (isMeshError(error, 'timeout') && !SERVED.has(event)) {
          throw new Error(`Relays do not pass “${event}” on. Use broadcast_request.`);
        }
        throw error;
      }
  }
}
