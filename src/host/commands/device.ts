import { catalog } from '../../controls/catalog.ts';
import { diffSummary } from '../../layout/diff.ts';
import { text } from '../../layout/document.ts';
import type { Json, JsonObject } from '../../layout/json.ts';
import type { MeshClient } from '../../mesh/client.ts';
import { createDevice, type Happening } from '../../studio/device.ts';
import { memoryStore } from '../../studio/keeping.ts';
import type { Shown } from '../../studio/screen.ts';
import { type Command, type Console, type Given, numberFlag, Refusal, textFlag } from '../command.ts';
import { createHeadlessRenderer } from '../headless/renderer.ts';
import { folderStore } from '../headless/stores.ts';
import { join, PAIR_FLAG, pairingOf, tellTrouble, untilOver } from '../joining.ts';
import { VERSION } from '../version.ts';

function droppedTypes(given: Given): readonly string[] {
  const types = (textFlag(given, 'drop') ?? '')
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');
  const unknown = types.find((type) => catalog.get(type) === undefined);
  if (unknown !== undefined) throw new Refusal(`--drop: there is no control type “${unknown}”.`);
  return types;
}

function drawn({ layout, summary, tab }: Shown): JsonObject {
  const { controls } = diffSummary(layout, summary);
  return {
    layout: summary.name,
    tab: summary.tabs[tab]?.title ?? '',
    controls: controls.filter(({ verdict }) => verdict !== 'dropped').map(({ id }) => id),
    dropped: controls.filter(({ verdict }) => verdict === 'dropped').map(({ id }) => id),
  };
}

function lineOf(happening: Happening): JsonObject {
  const { kind } = happening;
  switch (kind) {
    case 'told':
      return { kind, ...happening.event } satisfies Record<string, Json>;
    case 'drawn':
      return { kind, ...drawn(happening.shown) };
    case 'edit-request':
      return { kind, control: text(happening.control.id) ?? '', type: text(happening.control.type) ?? '' };
    case 'not-drawn':
    case 'not-saved':
    case 'driven':
    case 'saved':
      return { ...happening };
    default:
      return happening satisfies never;
  }
}

function tellPhases(client: MeshClient, say: (line: JsonObject) => void): () => void {
  return client.state.subscribe(({ phase, member }, before) => {
    if (phase !== before.phase || member !== before.member) say({ kind: 'link', phase, member });
  });
}

async function run(given: Given, console: Console): Promise<number> {
  const pairing = await pairingOf(given, console);
  const protocol = numberFlag(given, 'protocol', 1, 2) === 1 ? 1 : 2;
  const folder = textFlag(given, 'store');
  const renderer = createHeadlessRenderer({ catalog, drop: droppedTypes(given) });
  const { role, channel } = pairing;
  const { client, name } = join(pairing, { name: textFlag(given, 'name'), prefix: 'device', role, canBroadcast: true });
  const device = createDevice({
    client,
    renderer,
    catalog,
    name,
    channel,
    role,
    protocol,
    info: { appVersion: textFlag(given, 'app-version') ?? VERSION, model: 'headless' },
    store: folder === undefined ? memoryStore() : folderStore(folder),
  });
  const say = (line: JsonObject) => console.out(JSON.stringify(line));
  const quiet = [
    device.onHappening((happening) => say(lineOf(happening))),
    tellPhases(client, say),
    tellTrouble(client, console.err),
  ];
  say({ kind: 'device', name, channel, role, protocol });
  const leave = client.start();
  const code = await untilOver(client, console);
  device.stop();
  for (const stop of quiet) stop();
  leave();
  return code;
}

export const deviceCommand: Command = {
  name: 'device',
  help: 'Be a device without a screen: show what is pushed, answer editors, print what happens as lines of JSON.',
  flags: {
    ...PAIR_FLAG,
    name: { type: 'string', value: 'NAME', help: 'Its name on the relay (a fresh one)' },
    drop: { type: 'string', value: 'TYPES', help: 'Control types it does not know, as an older app: gauge,map' },
    'app-version': { type: 'string', value: 'TEXT', help: 'The app version it claims' },
    protocol: { type: 'string', value: 'N', help: '1 answers as apps before traffic watching do (2)' },
    store: { type: 'string', value: 'DIR', help: 'Keep saved layouts in this folder instead of in memory' },
  },
  run,
};
