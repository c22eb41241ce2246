import { parseArgs } from 'node:util';
import { type Command, type Console, EXIT, type Flag, parseOptions, Refusal } from './command.ts';
import { contract } from './commands/contract.ts';
import { deviceCommand } from './commands/device.ts';
import { format } from './commands/format.ts';
import { listen } from './commands/listen.ts';
import { push } from './commands/push.ts';
import { readback } from './commands/readback.ts';
import { schema } from './commands/schema.ts';
import { relayCommand, serveCommand } from './commands/serve.ts';
import { validate } from './commands/validate.ts';
import { VERSION } from './version.ts';

const COMMANDS: readonly Command[] = [
  serveCommand,
  relayCommand,
  validate,
  format,
  schema,
  contract,
  push,
  readback,
  listen,
  deviceCommand,
];

const HELP: Flag = { type: 'boolean', short: 'h', help: 'Show this help' };

function flagLine([name, flag]: [string, Flag]): string {
  const short = flag.short === undefined ? '    ' : `-${flag.short}, `;
  const value = flag.value === undefined ? '' : ` ${flag.value}`;
  return `  ${`${short}--${name}${value}`.padEnd(28)} ${flag.help}`;
}

function usage(command: Command): string {
  const takes = command.takes === undefined ? '' : ` ${command.takes}`;
  const flags = Object.entries({ ...command.flags, help: HELP });
  return [`carter-editor ${command.name}${takes}`, '', command.help, '', ...flags.map(flagLine)].join('\n');
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name, takes = '' }) => name.length + takes.length + 1));
  return [
    'carter-editor [COMMAND] [options]',
    '',
    ...COMMANDS.map(({ name, takes = '', help }) => `  ${`${name} ${takes}`.padEnd(width)}  ${help}`),
    '',
    '  --help on its own or after a command tells more; --version prints the version.',
  ].join('\n');
}

/** Runs one command line; gives the exit code. */
export async function run(args: readonly string[], console: Console): Promise<number> {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-v') {
    console.out(VERSION);
    return EXIT.ok;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    console.out(overview());
    return EXIT.ok;
  }
  const named = first !== undefined && !first.startsWith('-');
  const command = named ? COMMANDS.find(({ name }) => name === first) : serveCommand;
  if (command === undefined) {
    console.err(`There is no command called “${first}”. Try --help.`);
    return EXIT.unusable;
  }
  try {
    return await dispatch(command, named ? rest : args, console);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.err(error.message);
    return error.code;
  }
}

async function dispatch(command: Command, args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = parsed(command, args);
  if (values.help === true) {
    console.out(usage(command));
    return EXIT.ok;
  }
  const [least, most] = command.files ?? [0, 0];
  if (positionals.length < least || positionals.length > most) {
    const [word = ''] = positionals;
    const late = COMMANDS.some(({ name }) => name === word) ? ` Commands come first: carter-editor ${word} …` : '';
    const takes = command.takes === undefined ? ' [options]' : ` ${command.takes}`;
    console.err(`Usage: carter-editor ${command.name}${takes}.${late}`);
    return EXIT.unusable;
  }
  const { help: _, ...flags } = values;
  return command.run({ files: positionals, flags }, console);
}

function parsed(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: parseOptions({ ...command.flags, help: HELP }),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new Refusal(`${told}. Try carter-editor ${command.name} --help.`);
  }
}
