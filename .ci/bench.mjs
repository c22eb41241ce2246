// `npm run bench -- GROUP [--strict]`: bundles e2e/bench/GROUP.bench.ts for Node, runs it, prints a JSON line per figure.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from './run-step.mjs';

const folder = join(ROOT, 'e2e/bench');
const groups = readdirSync(folder).flatMap((name) => /^(.+)\.bench\.ts$/.exec(name)?.[1] ?? []);
const args = process.argv.slice(2);
const strict = args.includes('--strict');
const asked = args.filter((arg) => !arg.startsWith('--'));
const unknown = asked.filter((name) => !groups.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. There is: ${groups.join(', ')}.`);
  process.exit(2);
}

const out = join(ROOT, 'node_modules/.cache/carter-bench');
rmSync(out, { recursive: true, force: true });
let missed = 0;

for (const group of asked.length > 0 ? asked : groups) {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: join(out, group),
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: { bench: join(folder, `${group}.bench.ts`), figure: join(folder, 'figure.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const at = (name) => pathToFileURL(join(out, group, `${name}.js`)).href;
  const [{ default: bench }, { judge }] = await Promise.all([import(at('bench')), import(at('figure'))]);
  await bench((figure) => {
    const measured = judge(figure);
    if (!measured.ok) missed += 1;
    process.stdout.write(`${JSON.stringify(measured)}\n`);
  });
}
process.exit(strict && missed > 0 ? 1 : 0);
