import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../controls/catalog.ts';
import { actionsOf, type Carried } from '../../../layout/actions.ts';
import type { Layout } from '../../../layout/document.ts';
import type { JsonObject } from '../../../layout/json.ts';
import { sentBy, textOfSent } from './outgoing.ts';

async function sent(node: JsonObject, layout: Layout = {}) {
  const definition = catalog.get(String(node.type));
  const [carried] = actionsOf(definition, node);
  if (carried === undefined) throw new Error('The node carries no action.');
  return sentBy({ catalog, layout, node, definition, carried });
}

const toggle = (action: JsonObject): JsonObject => ({ type: 'toggle', id: 'vent', action });

describe('the frame an action would send', () => {
  it('is the broadcast a relay gets, with the sample in its own type', async () => {
    expect(await sent(toggle({ event: 'broadcast_request', payload: { msg_type: 'set', on: '{{value}}' } }))).toEqual({
      road: 'meshsocket',
      frame: {
        id: 'new each time',
        type: 'broadcast_request',
        payload: { msg_type: 'set', on: true },
        reply_to: null,
      },
    });
  });

  it('is the routed one, with the stamp of a layout that waits for confirmations', async () => {
    const action = {
      event: 'route_msg_noreply',
      payload: { target_name: 'hub', type: 'set', payload: { v: '{{value}}' } },
    };
    const layout = { state: { acks: true }, connection: { identity: { name: 'Tablet' } } };
    expect(await sent(toggle(action), layout)).toMatchObject({
      frame: {
        type: 'route_msg_noreply',
        payload: {
          target_name: 'hub',
          type: 'set',
          payload: { v: true, _cmd: 'new each time', _from: 'Tablet' },
        },
      },
    });
  });

  it('is a web request with the headers of its source', async () => {
    const layout = { sources: { api: { type: 'http', baseURL: 'http://10.0.0.4/v1/', headers: { Key: 'k' } } } };
    const out = await sent(toggle({ method: 'http', path: '/lamp', payload: { on: '{{value}}' } }), layout);
    expect(out).toEqual({
      road: 'http',
      method: 'POST',
      url: 'http://10.0.0.4/v1/lamp',
      headers: { Key: 'k', 'content-type': 'application/json' },
      body: '{"on":true}',
    });
    expect(textOfSent(out)).toBe('POST http://10.0.0.4/v1/lamp\nKey: k\ncontent-type: application/json\n\n{"on":true}');
  });

  it('is a message on a topic, raw where the payload is a text', async () => {
    const layout = { sources: { house: { type: 'mqtt', url: 'mqtt://10.0.0.5' } } };
    const action = { method: 'mqtt', topic: 'lamp/set', payload: 'state {{value}}', retain: true };
    expect(await sent(toggle(action), layout)).toEqual({
      road: 'mqtt',
      topic: 'lamp/set',
      message: 'state true',
      retain: true,
    });
  });

  it('says in a sentence why there is none', async () => {
    expect(await sent(toggle({ payload: {} }))).toEqual({
      road: 'none',
      reason: 'Its action has no frame type. Use broadcast_request.',
    });
    expect(await sent(toggle({ method: 'mqtt', topic: 'x' }))).toMatchObject({ road: 'none' });
  });

  it('is that of `action` where a control falls back to it', async () => {
    const node = { type: 'chart', id: 'c', action: { event: 'broadcast_request', payload: { msg_type: 'pick' } } };
    const definition = catalog.get('chart');
    const field = actionsOf(definition, { ...node, chartConfig: { datumAction: {} } }).find(
      (carried) => carried.field.fallback === 'action',
    );
    const carried: Carried | undefined = field && { ...field, action: null };
    expect(carried && (await sentBy({ catalog, layout: {}, node, definition, carried }))).toMatchObject({
      frame: { payload: { msg_type: 'pick' } },
    });
  });

  it('is found or explained for any action at all', async () => {
    const action = fc.dictionary(
      fc.constantFrom('method', 'event', 'payload', 'topic', 'url', 'path', 'source', 'headers', 'mode'),
      fc.oneof(
        fc.constantFrom('http', 'mqtt', 'sensor', 'route_msg', 'broadcast_request', 'http://h/'),
        fc.jsonValue(),
      ),
    );
    await fc.assert(
      fc.asyncProperty(action, async (written) => {
        const out = await sent(toggle(written as JsonObject), { sources: { a: { type: 'mqtt', url: 'mqtt://h' } } });
        expect(typeof textOfSent(out)).toBe('string');
      }),
    );
  });
});
