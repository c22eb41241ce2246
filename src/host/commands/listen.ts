import type { Sighting } from '../../mesh/tap.ts';
import type { Command, Console, Given } from '../command.ts';
import { join, PAIR_FLAG, pairingOf, tellTrouble, untilOver } from '../joining.ts';

/** What our own connection needs to stay alive. */
const UPKEEP: ReadonlySet<string> = new Set(['identify', 'ping', 'get_nodes']);

function lineOf({ at, direction, bytes, peer, sealing, frame, echo }: Sighting): string {
  const { type = null, payload = null, id = null, reply_to = null } = frame ?? {};
  return JSON.stringify({ at, direction, type, peer, sealing, bytes, echo, id, reply_to, payload });
}

async function run(given: Given, console: Console): Promise<number> {
  const all = given.flags.all === true;
  // With an editor’s role, other editors do not ask whether this is a device.
  const { client } = join(await pairingOf(given, console), { prefix: 'listen', role: 'editor' });
  const quiet = [
    client.tap((sighting) => {
      if (all || !UPKEEP.has(sighting.frame?.type ?? '')) console.out(lineOf(sighting));
    }),
    tellTrouble(client, console.err),
  ];
  const leave = client.start();
  const code = await untilOver(client, console);
  for (const stop of quiet) stop();
  leave();
  return code;
}

export const listen: Command = {
  name: 'listen',
  help: 'Print what is said on a channel as lines of JSON, without secrets.',
  flags: { ...PAIR_FLAG, all: { type: 'boolean', help: 'Also the frames of our own connection' } },
  run,
};
