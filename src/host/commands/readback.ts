import type { Json } from '../../layout/json.ts';
import { print } from '../../layout/print.ts';
import { createStudio, type Studio } from '../../studio/controller.ts';
import type { Device } from '../../studio/devices.ts';
import { type Command, type Console, EXIT, type Given, textFlag } from '../command.ts';
import { findDevices, WAIT_FLAG, waitMs } from '../finding-devices.ts';
import { join, PAIR_FLAG, pairingOf } from '../joining.ts';

async function show(studio: Studio, { name }: Device, full: boolean, console: Console): Promise<number> {
  const answer = await studio.readLayout(name, full ? 'full' : 'summary');
  if (!answer.ok) {
    console.err(`${name}: ${answer.error}`);
    return EXIT.failed;
  }
  const shown: Json | undefined = full ? answer.value.layout : (answer.value.summary ?? undefined);
  if (shown === undefined) {
    console.err(`${name} shows no layout.`);
    return EXIT.failed;
  }
  console.out(print(shown).trimEnd());
  return EXIT.ok;
}

async function run(given: Given, console: Console): Promise<number> {
  const wait = waitMs(given);
  const named = textFlag(given, 'device');
  const { client } = join(await pairingOf(given, console), { prefix: 'readback', role: 'editor' });
  const studio = createStudio({ client });
  const leave = client.start();
  try {
    const found = await findDevices({ client, studio, waitMs: wait }, () => true, named);
    if (found.kind === 'nobody') {
      console.err(found.why);
      return EXIT.failed;
    }
    const [device, ...more] = found.devices;
    if (device === undefined || more.length > 0) {
      const names = found.devices.map(({ name }) => name).join(', ');
      console.err(`There are several devices: ${names}. Say which with --device.`);
      return EXIT.failed;
    }
    return await show(studio, device, given.flags.full === true, console);
  } finally {
    studio.stop();
    leave();
  }
}

export const readback: Command = {
  name: 'readback',
  help: 'Print what a device shows right now: a summary of what is drawn, or the whole layout.',
  flags: {
    ...PAIR_FLAG,
    ...WAIT_FLAG,
    full: { type: 'boolean', help: 'The whole layout instead of the summary' },
    device: { type: 'string', value: 'NAME', help: 'Which one, where there are several' },
  },
  run,
};
