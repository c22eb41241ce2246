import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

/** Runs one of the project's own tools by its package's script; gives its exit code. */
export function tool(name, args, env = {}) {
  return run(process.execPath, [toolPath(name), ...args], env);
}

export function run(command, args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.once('error', fail);
    child.once('exit', (code, signal) => done(code ?? (signal === null ? 0 : 1)));
  });
}

function toolPath(name) {
  const require = createRequire(join(ROOT, 'package.json'));
  const [packageName, command = name] = {
    tsc: ['typescript'],
    biome: ['@biomejs/biome'],
    playwright: ['@playwright/test'],
  }[name] ?? [name];
  const manifest = join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}
