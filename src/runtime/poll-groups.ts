// Frames that the layout sends on a timer, for servers that answer when they are asked.
import { POLL_GROUP } from '../layout/blocks/layout.ts';
import type { Layout } from '../layout/document.ts';
import { isObject, type Json, member, sameJson } from '../layout/json.ts';
import { resolveBlock } from '../layout/props.ts';
import { reasonOf, type Stage } from './stage.ts';

export interface PollGroups {
  readonly bind: () => void;
  readonly stop: () => void;
}

interface Group {
  readonly event: string;
  readonly everyMs: number;
  readonly payload: Json;
}

const SHORTEST_MS = 250;
const LONGEST_MS = 24 * 60 * 60 * 1_000;
const MOST_GROUPS = 50;

function groupsOf(layout: Layout): ReadonlyMap<string, Group> {
  const written = member(layout, 'pollGroups');
  const groups = Object.entries(isObject(written) ? written : {}).flatMap(([name, entry]) => {
    const { event, interval, payload } = resolveBlock(POLL_GROUP, entry);
    if (!event || interval === undefined || interval <= 0) return [];
    const everyMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, interval * 1_000));
    return [[name, { event, everyMs, payload: (payload ?? null) as Json }] as const];
  });
  return new Map(groups.slice(0, MOST_GROUPS));
}

export interface PollGroupsOptions {
  readonly stage: Stage;
  /** Whether the relay would take a frame now. */
  readonly isMember: () => boolean;
  readonly say: (event: string, payload: Json) => Promise<unknown>;
}

export function createPollGroups({ stage, isMember, say }: PollGroupsOptions): PollGroups {
  const { clock, author, report } = stage;
  const running = new Map<string, { readonly group: Group; readonly stop: () => void }>();

  function run(name: string, { event, everyMs, payload }: Group): () => void {
    let hasFailed = false;
    let cancel: () => void;
    const failed = (error: unknown) => {
      if (!hasFailed) report(`The poll group “${name}” was not sent. ${reasonOf(error)}`);
      hasFailed = true;
    };
    const fire = () => {
      cancel = clock.after(everyMs, fire);
      if (isMember()) say(event, payload).then(() => (hasFailed = false), failed);
    };
    fire();
    return () => cancel();
  }

  const bind = (groups: ReadonlyMap<string, Group>) => {
    for (const [name, { group, stop }] of running) {
      if (sameJson(groups.get(name), group)) continue;
      stop();
      running.delete(name);
    }
    for (const [name, group] of groups) {
      if (!running.has(name)) running.set(name, { group, stop: run(name, group) });
    }
  };

  return { bind: () => bind(groupsOf(author())), stop: () => bind(new Map()) };
}
