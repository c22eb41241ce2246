import type { Layout } from '../../layout/document.ts';
import type { Finding } from '../../layout/finding.ts';
import { parse } from '../../layout/parse.ts';
import { print } from '../../layout/print.ts';
import { type Command, type Console, EXIT, Refusal } from '../command.ts';

export function told(file: string, finding: Finding | undefined): string {
  return `${file}:${finding?.at?.line ?? 1}:${finding?.at?.column ?? 1} ${finding?.message ?? 'This is not a layout.'}`;
}

/** The layout in a file; refuses one that does not parse. */
export async function readLayout(file: string, console: Console): Promise<Layout> {
  const { layout, findings } = parse(await console.read(file));
  if (layout === undefined) throw new Refusal(told(file, findings[0]));
  // A key written twice: one of the two values is not in the layout any more.
  for (const finding of findings) console.err(told(file, finding));
  return layout;
}

export const format: Command = {
  name: 'format',
  takes: 'FILE',
  help: 'Print a layout in the editor’s formatting. Keys, order and number spelling stay as they are.',
  files: [1, 1],
  flags: { write: { type: 'boolean', short: 'w', help: 'Write it back to the file' } },
  async run({ files, flags }, console) {
    const [file = '-'] = files;
    const text = print(await readLayout(file, console));
    if (flags.write === true && file !== '-') await console.write(file, text);
    else console.out(text.trimEnd());
    return EXIT.ok;
  },
};
