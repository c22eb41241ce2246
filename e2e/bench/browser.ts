// The shipped host and a real Chromium, for benches that look at pages.
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright';

const ROOT = process.cwd();

export function chromiumPath(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const find = `import(${JSON.stringify(join(ROOT, '.ci/chromium.mjs'))}).then(async ({ findChromium }) => process.stdout.write(await findChromium()))`;
  return execFileSync(process.execPath, ['-e', find], { encoding: 'utf8' });
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      // Root inside a container has no user namespaces to build a sandbox from.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
}

export interface Host {
  readonly editor: string;
  readonly relay: string;
  readonly stop: () => void;
}

/** On ports of its own. */
export async function startHost(more: readonly string[] = []): Promise<Host> {
  const args = [join(ROOT, 'dist/host/main.js'), '--json', '--port', '0', '--relay-port', '0', ...more];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await new Promise<string[]>((ready) =>
    createInterface({ input: host.stdout }).once('line', (text) => ready([text])),
  );
  const { editor, relay } = JSON.parse(line ?? '{}') as Host;
  return { editor, relay, stop: () => host.kill() };
}
