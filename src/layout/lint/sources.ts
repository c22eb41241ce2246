// MQTT brokers and web servers: what is declared, and whether each binding finds the one it means.
import { SOURCE } from '../blocks/layout.ts';
import type { Layout } from '../document.ts';
import type { Finding, Fix } from '../finding.ts';
import { isObject, type Json, type JsonObject, member, type Path } from '../json.ts';
import { isBlank, recordCheck } from './record.ts';
import {
  type Check,
  dropping,
  MOST_FINDINGS,
  type Notes,
  put,
  putting,
  report,
  type SourceKind,
  trailOf,
  type Use,
} from './report.ts';
import { CODES, valueCheck } from './values.ts';
import { nearest, quote } from './words.ts';

const WORDS: Readonly<Record<SourceKind, string>> = { mqtt: 'MQTT broker', http: 'web server' };
const isKind = (value: unknown): value is SourceKind => value === 'mqtt' || value === 'http';

/** Sources that can be used: those whose type says what they are. */
export interface Declared {
  readonly kinds: ReadonlyMap<string, SourceKind>;
  readonly named: Readonly<Record<SourceKind, readonly string[]>>;
}

const NONE: Declared = { kinds: new Map(), named: { mqtt: [], http: [] } };
const declared = new WeakMap<JsonObject, Declared>();

export function declaredIn(layout: Layout): Declared {
  const sources = member(layout, 'sources');
  if (!isObject(sources)) return NONE;
  let found = declared.get(sources);
  if (found === undefined) {
    const kinds = new Map<string, SourceKind>();
    for (const [name, source] of Object.entries(sources)) {
      const kind = member(source, 'type');
      if (isKind(kind)) kinds.set(name, kind);
    }
    const of = (kind: SourceKind) => [...kinds].flatMap(([name, other]) => (other === kind ? [name] : []));
    found = { kinds, named: { mqtt: of('mqtt'), http: of('http') } };
    declared.set(sources, found);
  }
  return found;
}

const PLACEHOLDER: Readonly<Record<SourceKind, JsonObject>> = {
  mqtt: { type: 'mqtt', url: 'mqtt://localhost:1883' },
  http: { type: 'http', baseURL: 'http://localhost:8080' },
};

function declaring(layout: Layout, name: string, kind: SourceKind): Fix | undefined {
  const sources = layout.sources ?? undefined;
  if (sources !== undefined && (!isObject(sources) || Object.hasOwn(sources, name))) return undefined;
  return {
    label: `Declare ${quote(name)} as ${kind === 'mqtt' ? 'an MQTT broker' : 'a web server'} on localhost`,
    edit:
      sources === undefined
        ? { kind: 'setAt', path: ['sources'], value: { [name]: PLACEHOLDER[kind] } }
        : { kind: 'setAt', path: ['sources', name], value: PLACEHOLDER[kind] },
  };
}

/** The name of the source a use finds; an empty one where it needs none; undefined when something is wrong. */
export function sourceFor({ kind, source }: Use, { kinds, named }: Declared): string | undefined {
  if (source !== undefined) return kinds.get(source) === kind ? source : undefined;
  const [only, another] = named[kind];
  if (only !== undefined && another === undefined) return only;
  return kind === 'http' ? '' : undefined;
}

const article = (kind: SourceKind) => `${kind === 'mqtt' ? 'an' : 'a'} ${WORDS[kind]}`;

function noSource(layout: Layout, path: Path): Finding {
  const count = declaredIn(layout).named.mqtt.length;
  const fix = count === 0 ? declaring(layout, 'broker', 'mqtt') : undefined;
  return {
    severity: 'warn',
    rule: 'bad_source',
    path,
    message:
      count === 0
        ? 'This goes to an MQTT broker, but the layout declares none, so nothing is sent or received. Declare one under "sources".'
        : `This goes to an MQTT broker, but the layout declares ${count} and it does not say which. Name one in "source".`,
    ...(fix && { fix }),
  };
}

/** What is wrong with a use that finds no source. */
export function sourceProblem({ kind, source, at }: Use, layout: Layout, base: Path): Finding {
  const path = [...base, ...at];
  if (source === undefined) return noSource(layout, path);
  const { kinds, named } = declaredIn(layout);
  const found = kinds.get(source);
  const fitting = nearest(source, named[kind]) ?? (named[kind].length === 1 ? named[kind][0] : undefined);
  const fix =
    fitting !== undefined
      ? { label: `Use ${quote(fitting)}`, edit: put(base, [...at, 'source'], fitting) }
      : found === undefined
        ? declaring(layout, source, kind)
        : undefined;
  return {
    severity: 'error',
    rule: found === undefined ? 'unknown_source' : 'bad_source',
    path: [...path, 'source'],
    message:
      found === undefined
        ? `There is no source called ${quote(source)}, so nothing is sent or received. Declare it under "sources", or name another.`
        : `This needs ${article(kind)}, but the source ${quote(source)} is ${article(found)}, so nothing is sent or received. Name another source, or change the method.`,
    ...(fix && { fix }),
  };
}

export function unusedSources(layout: Layout, used: ReadonlySet<string>): readonly Finding[] {
  const unused = [...declaredIn(layout).kinds.keys()].filter((name) => !used.has(name));
  return unused.slice(0, MOST_FINDINGS).map((name) => ({
    severity: 'warn',
    rule: 'unused_source',
    path: ['sources', name],
    message: `Nothing uses the source ${quote(name)}, and the phone connects to it all the same. Remove it, or name it in a binding.`,
    fix: {
      label: `Remove ${quote(name)}`,
      edit: { kind: 'setAt', path: ['sources', name], value: undefined },
      removes: true,
    },
  }));
}

const fieldsCheck = recordCheck(SOURCE, (field) => valueCheck(field, CODES), {
  label: 'The source',
  instead: { type: undefined },
  optional: new Set(['type', 'url']),
});

/** What an entry with a wrong type most likely is. */
function meantKind(source: JsonObject): SourceKind | undefined {
  const { url, type } = source;
  const near = typeof type === 'string' ? nearest(type, ['mqtt', 'http']) : undefined;
  if (near !== undefined && isKind(near) && (near === 'http' || !isBlank(url))) return near;
  if (typeof url === 'string' && /^mqtts?:/i.test(url)) return 'mqtt';
  return isBlank(source.baseURL) ? undefined : 'http';
}

function checkSource(source: Json, notes: Notes, beside: JsonObject): void {
  if (!isObject(source)) {
    report(
      notes,
      'error',
      'bad_sources',
      `This source is ${quote(source)} and has to be an object with a type and an address.`,
      {
        fix: dropping('Remove it', trailOf(notes)),
      },
    );
    return;
  }
  if (!isKind(source.type)) {
    const meant = meantKind(source);
    report(
      notes,
      'error',
      'bad_sources',
      isBlank(source.type)
        ? 'This source does not say what it is, so the phone cannot use it. Give it the type "mqtt" or "http".'
        : `A source of the type ${quote(source.type ?? null)} is nothing the phone can use. It has to be "mqtt" or "http".`,
      {
        tail: Object.hasOwn(source, 'type') ? ['type'] : [],
        ...(meant !== undefined && { fix: putting(`Make it ${meant}`, trailOf(notes, 'type'), meant) }),
      },
    );
  } else if (source.type === 'mqtt' && isBlank(source.url)) {
    report(
      notes,
      'error',
      'bad_sources',
      'This MQTT broker has no address, so the phone cannot connect to it. Give it a "url" like mqtt://192.168.1.9.',
      {
        tail: Object.hasOwn(source, 'url') ? ['url'] : [],
      },
    );
  }
  fieldsCheck(source, notes, beside);
}

export const sourcesCheck: Check = (sources, notes) => {
  if (!isObject(sources)) {
    report(
      notes,
      'error',
      'bad_sources',
      `"sources" has to be an object of named sources, but it is ${quote(sources)}. The phone passes it over.`,
      {
        fix: dropping('Remove it', trailOf(notes)),
      },
    );
    return;
  }
  for (const [name, source] of Object.entries(sources)) {
    notes.trail.push(name);
    checkSource(source, notes, sources);
    notes.trail.pop();
  }
};
