import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../controls/catalog.ts';
import { actionsOf, tokensOf } from '../../../layout/actions.ts';
import { fieldsOf } from '../../../layout/control.ts';
import { at, type JsonObject } from '../../../layout/json.ts';
import {
  bodyOf,
  commandPlace,
  inFrame,
  isVerb,
  newAction,
  overRoad,
  roadOf,
  sentAs,
  targetPlace,
  withPlace,
} from './action-shape.ts';
import { conditionInWords, visibilityInWords } from './condition-words.ts';
import { entryInWords, fromElsewhere, listOf, METHODS, type Method, newEntry } from './entry-shape.ts';
import { sentBy } from './outgoing.ts';

const tokens = { value: { type: 'number', help: 'The number.', sample: 64 } } as const;
const command = newAction('meshsocket', 'set_fan', tokens);

describe('an action', () => {
  it('begins as a command with a name and the value', () => {
    expect(command).toEqual({ event: 'broadcast_request', payload: { msg_type: 'set_fan', value: '{{value}}' } });
    expect(newAction('mqtt', 'fan/set', tokens)).toEqual({ method: 'mqtt', topic: 'fan/set', payload: '{{value}}' });
    expect(newAction('http', '/fan', tokens)).toMatchObject({ path: '/fan', payload: { value: '{{value}}' } });
    expect(newAction('http', 'http://h/fan', {})).toEqual({ method: 'http', url: 'http://h/fan' });
  });

  it('begins with all tokens where the value is not one plain thing', () => {
    const stick = catalog.get('joystick');
    const node = { type: 'joystick', id: 'j', action: {} };
    const [carried] = actionsOf(stick, node);
    const made = carried && newAction('meshsocket', 'drive', tokensOf(stick, carried));
    expect(made?.payload).toMatchObject({ msg_type: 'drive', x: '$value.x', y: '$value.y' });
  });

  it('keeps its command and what it carries over other frame types and roads', () => {
    const routed = inFrame(command, 'route_msg_noreply');
    expect(routed.payload).toEqual({ target_name: '', type: 'set_fan', payload: { value: '{{value}}' } });
    expect(inFrame(inFrame(routed, 'route_msg'), 'broadcast_request')).toEqual(command);
    const mqtt = overRoad({ ...command, mine: 1 }, 'mqtt');
    expect(mqtt).toEqual({ mine: 1, method: 'mqtt', topic: 'set_fan', payload: { value: '{{value}}' } });
    expect(overRoad(mqtt, 'meshsocket')).toEqual({ mine: 1, ...command });
    expect(overRoad(command, 'http')).toMatchObject({ path: '/set_fan' });
  });

  it('has its command, body and target where the frame wants them', () => {
    const routed = inFrame(command, 'route_msg');
    expect(at(routed, commandPlace(routed).path)).toBe('set_fan');
    expect(bodyOf(routed)).toMatchObject({ path: ['payload', 'payload'], apart: [] });
    expect(bodyOf(command).apart).toEqual(['msg_type']);
    expect(targetPlace(routed)?.path).toEqual(['payload', 'target_id']);
    expect(targetPlace(command)).toBeUndefined();
    expect(commandPlace({ event: 'set_fan' }).path).toEqual(['event']);
    expect(isVerb('set_fan')).toBe(false);
  });

  it('keeps a payload that has no place for the command as the value in one', () => {
    const action = { event: 'broadcast_request', payload: '{{value}}' };
    expect(withPlace(action, commandPlace(action), 'go')).toEqual({
      event: 'broadcast_request',
      payload: { value: '{{value}}', msg_type: 'go' },
    });
    expect(withPlace(command, commandPlace(command), 'other').payload).toMatchObject({ msg_type: 'other' });
  });

  it('says what each value is once it is sent', () => {
    expect(sentAs('{{value}}', tokens)).toBe('number');
    expect(sentAs('{{ value }}', tokens)).toBe('number');
    expect(sentAs('to {{value}}', tokens)).toBe('text');
    expect(sentAs(5, tokens)).toBe('number');
    expect(sentAs(true, tokens)).toBe('on/off');
    expect(sentAs([], tokens)).toBe('list');
  });

  it.each(catalog.list)('of a $type can be begun by name and goes out at once', async (definition) => {
    const node = { type: definition.type, id: 'one' };
    const field = fieldsOf(definition).action;
    if (field?.kind !== 'action') throw new Error('Every control has the shared action.');
    const carried = { path: ['action'], field, action: {} };
    const action = newAction('meshsocket', 'go', tokensOf(definition, carried));
    const sent = await sentBy({
      catalog,
      layout: {},
      node: { ...node, action },
      definition,
      carried: { ...carried, action },
    });
    expect(sent).toMatchObject({ road: 'meshsocket', frame: { payload: { msg_type: 'go' } } });
    expect(JSON.stringify(sent)).not.toMatch(/\{\{|\$value/);
  });

  it('of any kind can be taken over any road and into any frame', () => {
    const action = fc.dictionary(
      fc.constantFrom('method', 'event', 'payload', 'topic', 'url', '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(action, fc.constantFrom('meshsocket', 'mqtt', 'http'), (written, road) => {
        const moved = overRoad(written as JsonObject, road);
        expect(roadOf(moved)).toBe(road);
        if (road === 'meshsocket') expect(inFrame(moved, 'route_msg').event).toBe('route_msg');
      }),
    );
  });
});

describe('a binding', () => {
  it('is told in a few words', () => {
    expect(entryInWords({ filter: { msg_type: 'metrics', n: 1 }, valuePath: 'cpu' })).toBe(
      'msg_type = metrics, n = 1 → cpu',
    );
    expect(entryInWords({})).toBe('every broadcast → the whole payload');
    expect(entryInWords({ method: 'mqtt', topic: 'a/b' })).toBe('a/b');
    expect(entryInWords({ method: 'sensor', sensor: 'heading' })).toBe('heading');
    expect(entryInWords({ method: 'http', path: '/x', valuePath: 'v' })).toBe('/x → v');
  });

  it('keeps what means something elsewhere too', () => {
    const entry: JsonObject = { event: 'broadcast', filter: { a: 1 }, valuePath: 'v', mine: 2 };
    expect(fromElsewhere(entry, 'mqtt', 'x')).toEqual({
      method: 'mqtt',
      topic: '',
      filter: { a: 1 },
      valuePath: 'v',
      mine: 2,
    });
    expect(fromElsewhere(entry, 'sensor', 'x')).toEqual({ method: 'sensor', sensor: 'device.battery', mine: 2 });
    expect(fromElsewhere({ method: 'sensor', sensor: 'x' }, 'meshsocket', 'cpu')).toEqual(
      newEntry('meshsocket', 'cpu'),
    );
    for (const method of Object.keys(METHODS) as Method[]) expect(newEntry(method, 'x')).toBeTypeOf('object');
  });

  it('is one of a list, also where it is written alone', () => {
    expect(listOf({ valuePath: 'a' })).toEqual([{ valuePath: 'a' }]);
    expect(listOf('nonsense')).toEqual([]);
  });
});

describe('a condition in words', () => {
  const layout: JsonObject = {
    tabs: [
      {
        children: [
          { type: 'picker', id: 'mode', label: 'Mode' },
          { type: 'gauge', id: 'temp' },
          {
            type: 'group',
            id: 'heating',
            visible: { when: 'mode', operator: 'eq', value: 'heat' },
            children: [{ type: 'slider', id: 'level', visible: { when: 'temp', operator: 'gt', value: 20 } }],
          },
        ],
      },
    ],
  };

  it('says what shows the control, the groups around it included', () => {
    expect(visibilityInWords(layout, ['tabs', 0, 'children', 2, 'children', 0])).toBe(
      'Shown while Mode is heat and temp is above 20.',
    );
    expect(visibilityInWords(layout, ['tabs', 0, 'children', 1])).toBe('Always shown.');
  });

  it('says nothing of one that is not complete, as it has no effect', () => {
    expect(conditionInWords(layout, { when: 'mode', operator: 'eq' })).toBeUndefined();
    expect(conditionInWords(layout, { when: 'mode', operator: 'eq', value: true })).toBe('Mode is on');
  });
});
