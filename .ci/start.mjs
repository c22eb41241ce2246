// Builds what is missing or older than its sources, then starts the editor's host.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run-step.mjs';

const built = join(ROOT, 'dist/host/main.js');

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const sources = ['src', '.ci', 'vite.config.ts', 'package-lock.json']
  .map((name) => join(ROOT, name))
  .filter(existsSync);
if (!existsSync(built) || Math.max(...sources.map(newest)) > statSync(built).mtimeMs) {
  const code = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) process.exit(code);
}
process.exit(await run(process.execPath, [built, ...process.argv.slice(2)]));
