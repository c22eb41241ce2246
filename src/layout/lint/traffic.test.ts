import { describe, expect, it } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { applyEdit } from '../apply.ts';
import type { Json, JsonObject } from '../json.ts';
import { lintTraffic } from './traffic.ts';

const crew = {
  type: 'group',
  id: 'crew',
  position: [0, 0],
  dynamic: 'crew_out',
  grid: { columns: 2, rows: 2 },
  children: [],
};

const layoutWith = (group: JsonObject, more: JsonObject = {}): JsonObject => ({
  name: 'Test',
  version: 1,
  tabs: [{ title: 'One', children: [group, { type: 'toggle', id: 'lamp', position: [0, 1] }] }],
  ...more,
});

const said = (layout: JsonObject, ...broadcasts: readonly unknown[]) =>
  lintTraffic(layout, broadcasts, catalog).map(({ severity, rule, path }) => `${severity} ${rule} ${path.join('.')}`);

const label = (id: string, position: Json = [0, 0]): JsonObject => ({ type: 'label', id, position, text: 'x' });
const HERE = 'tabs.0.children.0.dynamic';

describe('what broadcasts do to a layout', () => {
  it('is fine when children come and fit', () => {
    expect(said(layoutWith(crew), { msg_type: 'crew_out', children: [label('a'), label('b', [1, 1])] })).toEqual([]);
    expect(said(layoutWith(crew), { event: 'crew_out', children: [] })).toEqual([]);
  });

  it('is read off whole frames too', () => {
    const payload = { msg_type: 'crew_out', children: [label('a')] };
    expect(said(layoutWith(crew), { id: '1', type: 'broadcast', payload, reply_to: null })).toEqual([]);
  });

  it('is told when a command never comes, with the one that does', () => {
    const layout = layoutWith(crew);
    const broadcasts = [{ msg_type: 'crew-out', children: [] }];
    const [finding] = lintTraffic(layout, broadcasts, catalog);
    expect(finding).toMatchObject({ severity: 'warn', rule: 'event_never_seen' });
    expect(finding?.fix && lintTraffic(applyEdit(layout, finding.fix.edit), broadcasts, catalog)).toEqual([]);
  });

  it('is told once when children are missing, however often it happens', () => {
    const without = { msg_type: 'crew_out', rows: [] };
    expect(said(layoutWith(crew), without, without)).toEqual([`error missing_children ${HERE}`]);
  });

  it('is told when nobody waits for the children', () => {
    const orphan = { msg_type: 'crew_in', children: [] };
    const seen = { msg_type: 'crew_out', children: [] };
    expect(said(layoutWith(crew), seen, orphan, { children: [] })).toEqual([
      'warn orphan_payload ',
      'warn orphan_payload ',
    ]);
    expect(said(layoutWith(crew, { dynamicTabs: [{ event: 'crew_in' }] }), seen, orphan)).toEqual([]);
  });

  it('knows that data of a control may have children too', () => {
    const tree = {
      type: 'treemap',
      id: 't',
      position: [1, 0],
      sync: [{ filter: { msg_type: 'disk' }, valuePath: '' }],
    };
    const layout = { name: 'x', version: 1, tabs: [{ children: [tree] }] };
    expect(said(layout, { msg_type: 'disk', children: [{ label: 'a', value: 1 }] })).toEqual([]);
  });

  it('checks arrivals as controls of the group, its grid included', () => {
    const children = [label('a'), label('b'), label('c', [5, 0]), { type: 'hologram', id: 'd', position: [1, 1] }, 7];
    expect(said(layoutWith(crew), { msg_type: 'crew_out', children })).toEqual([
      `error out_of_bounds ${HERE}`,
      `error structure ${HERE}`,
      `error overlap ${HERE}`,
      `error unknown_type ${HERE}`,
    ]);
  });

  it('lets a flow be a flow', () => {
    const flow = { ...crew, grid: { columns: 1, rows: 1, mode: 'flow' } };
    expect(
      said(layoutWith(flow), { msg_type: 'crew_out', children: [label('a', [4, 0]), label('b', [4, 0])] }),
    ).toEqual([]);
  });

  it('knows the sources of the layout', () => {
    const child = { type: 'gauge', id: 'a', position: [0, 0], sync: [{ method: 'mqtt', topic: 'x', source: 'nas' }] };
    const sources = { nas: { type: 'mqtt', url: 'mqtt://h' } };
    expect(said(layoutWith(crew, { sources }), { msg_type: 'crew_out', children: [child] })).toEqual([]);
    expect(said(layoutWith(crew), { msg_type: 'crew_out', children: [child] })).toEqual([
      `error unknown_source ${HERE}`,
    ]);
  });

  it('compares ids with the rest of the layout, but not with those that make way', () => {
    const filled = { ...crew, children: [label('a'), label('b', [0, 1])] };
    expect(said(layoutWith(filled), { msg_type: 'crew_out', children: [label('a'), label('b', [0, 1])] })).toEqual([]);
    expect(said(layoutWith(crew), { msg_type: 'crew_out', children: [label('lamp')] })).toEqual([
      `error duplicate_id ${HERE}`,
    ]);
    expect(said(layoutWith(crew), { msg_type: 'crew_out', children: [label('crew')] })).toEqual([
      `error duplicate_id ${HERE}`,
    ]);
    expect(said(layoutWith(crew), { msg_type: 'crew_out', children: [label('a'), label('a', [0, 1])] })).toEqual([
      `error duplicate_id ${HERE}`,
    ]);
  });

  it('lets arrivals be shown by controls of the layout and of the same broadcast', () => {
    const visible = (when: string) => ({ visible: { when, operator: 'eq', value: true } });
    const children = [
      { ...label('a'), ...visible('lamp') },
      { ...label('b', [0, 1]), ...visible('a') },
    ];
    expect(said(layoutWith(crew), { msg_type: 'crew_out', children })).toEqual([]);
    expect(said(layoutWith(crew), { msg_type: 'crew_out', children: [{ ...label('a'), ...visible('sun') }] })).toEqual([
      `warn bad_condition ${HERE}`,
    ]);
  });

  it('answers for anything', () => {
    for (const odd of [null, 7, 'x', [], {}, { children: {} }, { msg_type: 7 }, { type: 'x', payload: 7 }]) {
      expect(said(layoutWith({ ...crew, dynamic: '' }), odd)).toEqual([]);
    }
    expect(lintTraffic(7 as never, [{}], catalog)).toEqual([]);
  });
});
