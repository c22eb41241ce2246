import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { LayoutDiff } from '../../layout/diff.ts';
import type { Layout } from '../../layout/document.ts';
import { parse } from '../../layout/parse.ts';
import type { MeshClient } from '../../mesh/client.ts';
import { createStudio, type Studio } from '../../studio/controller.ts';
import type { Device, Push } from '../../studio/devices.ts';
import { type Command, type Console, EXIT, type Given, Refusal } from '../command.ts';
import { type Found, findDevices, WAIT_FLAG, waitMs } from '../finding-devices.ts';
import { join, PAIR_FLAG, pairingOf, tellTrouble, untilOver } from '../joining.ts';
import { readLayout, told } from './format.ts';

function verdictLines({ controls, extra, document }: LayoutDiff): readonly string[] {
  const line = (verdict: string, id: string, type: string, fields: readonly string[]) =>
    `  ${verdict.padEnd(9)}  ${id}  ${type}${fields.length === 0 ? '' : `  (${fields.join(', ')})`}`;
  return [
    ...controls.map(({ verdict, id, type, fields }) => line(verdict, id, type, fields)),
    ...extra.map(({ id, type }) => line('extra', id, type, [])),
    ...(document.length === 0 ? [] : [`  different  the layout itself  (${document.join(', ')})`]),
  ];
}

function whoIs({ name, info }: Device): string {
  const facts = [info?.model, info?.appVersion === undefined ? undefined : `app ${info.appVersion}`];
  const known = facts.filter((fact) => fact !== undefined);
  return known.length === 0 ? name : `${name} (${known.join(', ')})`;
}

function report(device: Device, push: Push): readonly string[] {
  const { confirmed } = device;
  if (push.state !== 'confirmed' || confirmed === null) {
    return [`${whoIs(device)}: ${push.state.replace('-', ' ')}. ${push.reason ?? ''}`.trim()];
  }
  const { verdict } = confirmed.outcome;
  const took = push.took === undefined ? '' : ` in ${Math.max(1, Math.round(push.took))} ms`;
  const near = push.nearLimit ? ['  It is close to the largest the relay takes.'] : [];
  if (verdict === null) return [`${whoIs(device)}: confirmed${took}, without saying what it shows.`, ...near];
  return [`${whoIs(device)}: confirmed${took}`, ...verdictLines(verdict), ...near];
}

const isOnItsWay = ({ state }: Push) => state === 'waiting' || state === 'sending' || state === 'away';

/** Tells how the newest push ended for each device; true when all of them confirmed it. */
function conclude(found: Found, console: Console): boolean {
  if (found.kind === 'nobody') {
    console.err(found.why);
    return false;
  }
  for (const device of found.devices) {
    if (device.push !== null) for (const line of report(device, device.push)) console.out(line);
  }
  return found.devices.every(({ push }) => push?.state === 'confirmed');
}

/** A file that stopped making sense is told about, and the devices keep what they show. */
function watchLayout(file: string, console: Console, changed: (layout: Layout) => void): () => void {
  const look = () => {
    try {
      const { layout, findings } = parse(readFileSync(file, 'utf8'));
      if (layout === undefined) console.err(`${told(file, findings[0])} The devices keep what they show.`);
      else changed(layout);
    } catch {
      console.err(`${file} cannot be read just now. The devices keep what they show.`);
    }
  };
  // Polled: editors replace files instead of writing into them, which loses a watch on the file itself.
  watchFile(file, { interval: 200, persistent: false }, look);
  return () => unwatchFile(file, look);
}

/** Prints every ending of every push until told to stop; gives the exit code. */
async function follow(studio: Studio, client: MeshClient, file: string, console: Console): Promise<number> {
  const printed = new Map<string, Push>();
  const look = () => {
    for (const device of studio.state.getState().devices) {
      const { name, push } = device;
      if (push === null || isOnItsWay(push) || printed.get(name) === push) continue;
      printed.set(name, push);
      for (const line of report(device, push)) console.out(line);
    }
  };
  const stops = [
    studio.state.subscribe(look),
    watchLayout(file, console, (layout) => studio.show(layout)),
    tellTrouble(client, console.err),
  ];
  look();
  const code = await untilOver(client, console);
  for (const stop of stops) stop();
  return code;
}

async function run(given: Given, console: Console): Promise<number> {
  const [file = '-'] = given.files;
  const watch = given.flags.watch === true;
  if (watch && file === '-') throw new Refusal('--watch needs a file: standard input does not change.');
  const wait = waitMs(given);
  const pairing = await pairingOf(given, console);
  const layout = await readLayout(file, console);
  const { client } = join(pairing, { prefix: 'push', role: 'editor' });
  const studio = createStudio({ client });
  studio.show(layout);
  const leave = client.start();
  try {
    if (watch) return await follow(studio, client, file, console);
    const found = await findDevices({ client, studio, waitMs: wait }, ({ push }) => push !== null && !isOnItsWay(push));
    return conclude(found, console) ? EXIT.ok : EXIT.failed;
  } finally {
    studio.stop();
    leave();
  }
}

export const push: Command = {
  name: 'push',
  takes: 'FILE',
  help: 'Show a layout on the paired devices, and tell for each control what became of it. Exit 1 unless all confirm.',
  files: [1, 1],
  flags: {
    ...PAIR_FLAG,
    ...WAIT_FLAG,
    watch: { type: 'boolean', help: 'Push again whenever the file changes, until stopped' },
  },
  run,
};
