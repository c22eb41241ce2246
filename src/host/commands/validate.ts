import { catalog } from '../../controls/catalog.ts';
import { checkText } from '../../layout/check.ts';
import type { Finding } from '../../layout/finding.ts';
import { type Command, EXIT } from '../command.ts';

function line(file: string, { at, severity, rule, message }: Finding): string {
  return `${file}:${at?.line ?? 1}:${at?.column ?? 1} ${severity} ${rule} ${message}`;
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
    for (const file of files) {
      const { findings } = checkText(await console.read(file), catalog);
      errors ||= findings.some(({ severity }) => severity === 'error');
      if (flags.json === true) console.out(JSON.stringify({ file, findings }));
      else {
        for (const finding of findings) console.out(line(file, finding));
        console.err(`${file}: ${findings.length === 0 ? 'nothing to report' : tally(findings)}`);
      }
    }
    return errors ? EXIT.failed : EXIT.ok;
  },
};
