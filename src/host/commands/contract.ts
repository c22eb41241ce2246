import { catalog } from '../../controls/catalog.ts';
import type { Contract, Feed, Trigger } from '../../layout/wire/contract.ts';
import { contractOf } from '../../layout/wire/wire.ts';
import { type Command, EXIT } from '../command.ts';
import { readLayout } from './format.ts';

function triggerLines({ command, verb, target, legacy, senders }: Trigger): readonly string[] {
  const to = target === undefined ? '' : ` to ${target}`;
  const note = legacy ? '  (no relay passes this on)' : '';
  return [
    `  ${command || '(no command name)'}  ${verb}${to}${note}`,
    ...senders.map(({ id, carrier, sample }) => `    ${id} ${carrier}  ${JSON.stringify(sample)}`),
  ];
}

function feedLine({ id, event, valuePath, expects, sample }: Feed): string {
  const kinds = expects.map(({ kind }) => kind).join(' or ');
  return `  ${id}  ${event} ${valuePath || '(whole payload)'}: ${kinds || 'anything'}  ${JSON.stringify(sample)}`;
}

function report(contract: Contract): readonly string[] {
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  const parts = [
    ...part('Commands the server receives', contract.triggers.flatMap(triggerLines)),
    ...part('Data the layout waits for', contract.feeds.map(feedLine)),
    ...part(
      'Places the server may fill',
      contract.dynamic.map(({ event, kind, id }) => `  ${event}  ${kind}${id === undefined ? '' : ` ${id}`}`),
    ),
    ...part(
      'Frames that flash a control',
      contract.signals.map(({ id, event, filter }) => `  ${id}  ${event} ${JSON.stringify(filter)}`),
    ),
    ...part(
      'Sensors the phone sends',
      contract.publishers.map(({ sensor, sample }) => `  ${sensor}  ${JSON.stringify(sample)}`),
    ),
    ...part(
      'Served by the phone itself, no server needed',
      contract.direct.map(({ id, direction, method, subject }) => `  ${id}  ${direction} ${method} ${subject}`),
    ),
  ];
  const nothing = ['', 'Nothing goes to a server, and nothing is expected from one.'];
  return [contract.name, ...(parts.length === 0 ? nothing : parts)];
}

export const contract: Command = {
  name: 'contract',
  takes: 'FILE',
  help: 'Print what a server behind a layout receives and what it should send. Secrets are left out.',
  files: [1, 1],
  flags: { json: { type: 'boolean', help: 'Print it as JSON' } },
  async run({ files, flags }, console) {
    const [file = '-'] = files;
    const found = contractOf(await readLayout(file, console), catalog);
    if (flags.json === true) console.out(JSON.stringify(found, null, 2));
    else for (const line of report(found)) console.out(line);
    return EXIT.ok;
  },
};
