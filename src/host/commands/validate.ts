import { catalog } from '../../controls/catalog.ts';
import { checkText } from '../../layout/check.ts';
import type { Finding } from '../../layout/finding.ts';
import { type Command, type Console, EXIT, Refusal } from '../command.ts';

function line(file: string, { at, severity, rule, message }: Finding): string {
  // Names out of the layout may hold line breaks; a finding is one line all the same.
  return `${file}:${at?.line ?? 1}:${at?.column ?? 1} ${severity} ${rule} ${message.replace(/\s+/g, ' ')}`;
}

/** Why the file cannot be read; the others are checked all the same. */
async function textOf(file: string, console: Console): Promise<{ text: string } | { unreadable: string }> {
  try {
    return { text: await console.read(file) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { unreadable: error.message };
  }
}

function tally(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
}

export const validate: Command = {
  name: 'validate',
  takes: 'FILE…',
  help: 'Check layouts: values, ids, places, actions, bindings. Exit 1 on errors, 2 when a file cannot be read.',
  files: [1, Number.POSITIVE_INFINITY],
  flags: { json: { type: 'boolean', help: 'Print one JSON object per file instead of lines' } },
  async run({ files, flags }, console) {
    let errors = false;
    let unreadable = false;
    for (const file of files) {
      const given = await textOf(file, console);
      if ('unreadable' in given) {
        unreadable = true;
        if (flags.json === true) console.out(JSON.stringify({ file, ...given }));
        else console.err(given.unreadable);
        continue;
      }
      const { findings } = checkText(given.text, catalog);
      errors ||= findings.some(({ severity }) => severity === 'error');
      if (flags.json === true) console.out(JSON.stringify({ file, findings }));
      else {
        for (const finding of findings) console.out(line(file, finding));
        console.err(`${file}: ${findings.length === 0 ? 'nothing to report' : tally(findings)}`);
      }
    }
    if (unreadable) return EXIT.unusable;
    return errors ? EXIT.failed : EXIT.ok;
  },
};
