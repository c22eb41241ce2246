// What broadcasts do to dynamic groups: children that never come, that cannot be drawn where they land, or that nobody
// waits for.
import type { Catalog } from '../control.ts';
import { type Layout, syncEntriesOf, tabsOf } from '../document.ts';
import { bySeverity, type Finding } from '../finding.ts';
import { isArray, isObject, type Json, type JsonArray, member, type Path } from '../json.ts';
import { nodesIn, type Visit } from '../walk.ts';
import { deskFor, settleTree } from './desk.ts';
import { idsAmong, listIds } from './ids.ts';
import { type Memory, memoryOf, summarise } from './node.ts';
import { nearest, quote } from './words.ts';

interface Broadcast {
  /** What groups wait for: `msg_type`, else `event`. */
  readonly name: string | undefined;
  readonly children: JsonArray | undefined;
}

const filled = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads a payload, or a whole frame around one. */
function readBroadcast(seen: unknown): readonly Broadcast[] {
  if (!isObject(seen)) return [];
  const framed = typeof seen.type === 'string' && isObject(seen.payload) && seen.msg_type === undefined;
  const payload = framed && isObject(seen.payload) ? seen.payload : seen;
  const { children } = payload;
  return [
    { name: filled(payload.msg_type) ?? filled(payload.event), children: isArray(children) ? children : undefined },
  ];
}

interface DynamicGroup {
  readonly visit: Visit;
  readonly event: string;
}

function dynamicGroups(visits: readonly Visit[]): readonly DynamicGroup[] {
  return visits.flatMap((visit) => {
    const event = filled(member(visit.node, 'dynamic'));
    return event === undefined ? [] : [{ visit, event }];
  });
}

/** Commands something in the layout waits for, be it a tab to come or a control's data. */
function awaited(layout: Layout, visits: readonly Visit[], groups: readonly DynamicGroup[]): ReadonlySet<string> {
  const tabs = isArray(layout.dynamicTabs) ? layout.dynamicTabs : [];
  const events = tabs.flatMap((tab) => filled(member(tab, 'event')) ?? []);
  const filters = visits.flatMap(({ node }) =>
    syncEntriesOf(node).flatMap(({ entry }) => filled(member(entry.filter, 'msg_type')) ?? []),
  );
  return new Set([...groups.map(({ event }) => event), ...events, ...filters]);
}

function checkHeard(
  { visit, event }: DynamicGroup,
  heard: readonly Broadcast[],
  named: readonly string[],
): readonly Finding[] {
  const path: Path = [...visit.path, 'dynamic'];
  if (heard.length === 0) {
    const near = nearest(event, named);
    const message = `No broadcast called ${quote(event)} was seen, so this group stays as it is. ${
      near === undefined ? 'Check that the server sends one.' : `One called ${quote(near)} was.`
    }`;
    const fix = near !== undefined && {
      label: `Wait for ${near}`,
      edit: { kind: 'set', at: [visit.path], field: ['dynamic'], value: near } as const,
    };
    return [{ severity: 'warn', rule: 'event_never_seen', path, message, ...(fix && { fix }) }];
  }
  if (heard.every(({ children }) => children !== undefined)) return [];
  const message = `A broadcast called ${quote(event)} came without a list of "children". The phone empties the group. Always send the whole list.`;
  return [{ severity: 'error', rule: 'missing_children', path, message }];
}

/** What of the findings in the group is about the children that arrived. */
function aboutArrivals(findings: readonly Finding[], event: string, path: Path): readonly Finding[] {
  return findings.flatMap(({ severity, rule, path: at, message }) =>
    at[0] === 'children'
      ? // A fix would change what the server sends, and that is not in the document.
        [{ severity, rule, path, message: `In the broadcast ${quote(event)}: ${message}` }]
      : [],
  );
}

function repeatedArrivals(
  arrived: readonly string[],
  beside: readonly string[],
  event: string,
  path: Path,
): readonly Finding[] {
  const taken = new Set(beside);
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of arrived) {
    if (taken.has(id) || seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated].map((id) => ({
    severity: 'error',
    rule: 'duplicate_id',
    path,
    message: `The broadcast ${quote(event)} brings ${
      taken.has(id)
        ? `a control called ${quote(id)}, and the layout has one already`
        : `more than one control called ${quote(id)}`
    }. The phone mixes up their values. Every id has to be unique.`,
  }));
}

/** The children as they would stand in the group: its grid, the layout's sources, the ids beside them. */
function checkArrivals(
  layout: Layout,
  { visit, event }: DynamicGroup,
  children: JsonArray,
  memory: Memory,
): readonly Finding[] {
  const path: Path = [...visit.path, 'dynamic'];
  const summary = summarise({ ...visit.node, children }, 'node', memory);
  const beside: string[] = [];
  for (const tab of tabsOf(layout)) if (isObject(tab)) listIds(summarise(tab, 'tab', memory), beside, visit.node);
  const arrived: string[] = [];
  for (const child of summary.children) if (child !== undefined) listIds(child, arrived);
  const desk = deskFor(layout, idsAmong([...beside, ...arrived]));
  settleTree(summary, desk);
  return [...repeatedArrivals(arrived, beside, event, path), ...aboutArrivals(desk.findings, event, path)];
}

function orphans(broadcasts: readonly Broadcast[], heard: ReadonlySet<string>): readonly Finding[] {
  return broadcasts.flatMap(({ name, children }): readonly Finding[] => {
    if (children === undefined || (name !== undefined && heard.has(name))) return [];
    const near = name === undefined ? undefined : nearest(name, heard);
    const what = name === undefined ? 'without a msg_type' : `called ${quote(name)}`;
    const hint =
      near === undefined ? 'Set "dynamic" on the group it is meant for.' : `A group waits for ${quote(near)}.`;
    const message = `A broadcast ${what} brings children, but no group waits for it, so nothing is drawn. ${hint}`;
    return [{ severity: 'warn', rule: 'orphan_payload', path: [], message }];
  });
}

/** Servers repeat themselves: each thing is told once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const byText = new Map(
    findings.map((finding) => [JSON.stringify([finding.rule, finding.path, finding.message]), finding]),
  );
  return [...byText.values()];
}

/**
 * A layout together with broadcasts that were seen: payloads, or frames around them. Paths lead to the group that
 * waits, as the broadcasts are not in the document.
 */
export function lintTraffic(layout: Layout, broadcasts: readonly unknown[], catalog: Catalog): readonly Finding[] {
  if (!isObject(layout)) return [];
  const memory = memoryOf(catalog);
  const seen = broadcasts.flatMap(readBroadcast);
  const named = seen.flatMap(({ name }) => name ?? []);
  const visits = nodesIn(layout);
  const groups = dynamicGroups(visits);
  const findings = groups.flatMap((group) => {
    const heard = seen.filter(({ name }) => name === group.event);
    const arrivals = heard.flatMap(({ children }) => (children === undefined ? [] : [children]));
    return [
      ...checkHeard(group, heard, named),
      ...arrivals.flatMap((children) => checkArrivals(layout, group, children, memory)),
    ];
  });
  return bySeverity(once([...findings, ...orphans(seen, awaited(layout, visits, groups))]));
}
