// Everything between a layout and the relay it is connected to: bindings, pulses, contents, chats, the state block,
// and commands with their confirmations.
import { type Layout, text } from '../layout/document.ts';
import { type Json, member } from '../layout/json.ts';
import type { Outgoing } from './actions.ts';
import { type ChatsOptions, chatFrames } from './chats.ts';
import { createCommands } from './commands.ts';
import { dynamicTabEvents } from './dynamic.ts';
import { createEars, type Heard } from './ears.ts';
import { type RuntimeMesh, sendOverMesh, stamped } from './mesh-road.ts';
import { eventOf, filterOf, type Item } from './scene.ts';
import { methodOf, type Road, reasonOf, type Stage } from './stage.ts';
import { type Standing, snapshotIn, standingOf, syncRequest } from './standing.ts';

export interface MeshLinkOptions {
  readonly stage: Stage;
  readonly flash: (id: string) => void;
  /** Contents came for a group, or a tab. */
  readonly fill: (group: string, event: string, payload: unknown) => void;
  readonly addTab: (event: string, payload: unknown) => void;
  readonly haptic: (haptic: string) => void;
}

export interface MeshLink extends Road {
  readonly use: (mesh: RuntimeMesh | undefined) => void;
  /** Asks the servers for all they know. */
  readonly ask: () => void;
  /** A frame of a control that speaks its own, as it stands. */
  readonly say: (type: string, payload: Json) => Promise<Json | undefined>;
  readonly isMember: () => boolean;
  readonly listening: () => readonly string[];
}

/** Frames are told apart by `msg_type`, or by `event` where they have none. */
const named = (event: string, take: Heard['take']): readonly Heard[] => [
  { event: 'broadcast', filter: { msg_type: event }, take },
  {
    event: 'broadcast',
    filter: { event },
    take: (payload) => member(payload, 'msg_type') === undefined && take(payload),
  },
];

export function createMeshLink({ stage, flash, fill, addTab, haptic }: MeshLinkOptions): MeshLink {
  const { clock, scene, author, name, newId, report, values, arrive, take } = stage;
  const ears = createEars();
  let mesh: RuntimeMesh | undefined;
  let unwatch: (() => void) | undefined;
  let standing: { readonly of: Layout; readonly state: Standing } | undefined;

  const stateBlock = (): Standing => {
    if (standing?.of !== author()) standing = { of: author(), state: standingOf(author()) };
    return standing.state;
  };

  const commands = createCommands({
    clock,
    newId,
    name,
    settled: (control, isDone) => {
      if (isDone) return void values.confirm(control);
      values.revert(control);
      haptic('error');
    },
  });

  const chats: ChatsOptions = { add: arrive, newId, date: clock.date };

  function heardBy(item: Item): readonly Heard[] {
    const { id, pulse, dynamic, receiver } = item;
    const bindings = item.sync
      .filter((entry) => methodOf(entry) === 'meshsocket')
      .map((entry): Heard => {
        const event = eventOf(entry);
        return { event, filter: filterOf(entry), take: (payload) => take(id, entry, payload, event) };
      });
    return [
      ...bindings,
      ...(pulse === undefined ? [] : [{ ...pulse, take: () => flash(id) }]),
      ...(dynamic === undefined ? [] : named(dynamic, (payload) => fill(id, dynamic, payload))),
      ...(receiver?.isConversation ? chatFrames(item, chats) : []),
    ];
  }

  const takeSnapshot = (payload: unknown) => {
    const controls = snapshotIn(payload, name(), stateBlock().authority);
    for (const [id, value] of Object.entries(controls ?? {}))
      arrive(id, value, () => ({ frameMsgType: 'control_snapshot' }));
  };

  // Both may come to everybody, or to this device by name.
  const fixed: readonly Heard[] = [
    { event: 'broadcast', filter: { msg_type: 'control_snapshot' }, take: takeSnapshot },
    { event: 'control_snapshot', take: takeSnapshot },
    { event: 'broadcast', filter: { msg_type: 'command_ack' }, take: commands.acknowledged },
    { event: 'command_ack', take: commands.acknowledged },
  ];

  const isMember = () => mesh?.state.getState().member === true;

  function ask(): void {
    const groups = [...scene().items.values()].flatMap(({ dynamic }) => dynamic ?? []);
    const events = [...new Set([...groups, ...dynamicTabEvents(author())])];
    if (mesh === undefined || !isMember() || (!stateBlock().asks && events.length === 0)) return;
    mesh
      .broadcast(syncRequest(name(), events))
      .catch((error: unknown) => report(`The servers were not asked for the values. ${reasonOf(error)}`));
  }

  const say = async (type: string, payload: Json | undefined) => {
    if (mesh === undefined) throw new Error('The layout is not connected to a relay.');
    return sendOverMesh(mesh, type, payload);
  };

  async function send({ control, action, payload }: Outgoing): Promise<Json | undefined> {
    const event = text(member(action, 'event'));
    if (!event) throw new Error('Its action has no frame type. Use broadcast_request.');
    const { acks, ackTimeoutMs } = stateBlock();
    if (!acks || stamped(event, payload, {}) === undefined) return say(event, payload);
    const stamp = commands.begin(control, ackTimeoutMs);
    values.pend(control);
    try {
      return await say(event, stamped(event, payload, stamp));
    } catch (error) {
      commands.failed(stamp);
      throw error;
    }
  }

  return {
    bind: () => {
      const tabs = dynamicTabEvents(author()).flatMap((event) => named(event, (payload) => addTab(event, payload)));
      // Contents first: values for them may come in the same frame.
      ears.hear([...tabs, ...fixed, ...[...scene().items.values()].flatMap(heardBy)]);
    },
    use: (next) => {
      if (next === mesh) return;
      unwatch?.();
      mesh = next;
      ears.use(mesh);
      unwatch = mesh?.state.subscribe(({ member: isIn }, before) => {
        if (isIn && !before.member) ask();
      });
    },
    ask,
    send,
    say,
    isMember,
    listening: ears.events,
    stop: () => {
      unwatch?.();
      unwatch = undefined;
      mesh = undefined;
      ears.use(undefined);
      ears.hear([]);
      commands.stop();
    },
  };
}
