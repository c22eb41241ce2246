// The one secret the host keeps between runs: the relay's token, in the user's own state folder.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../command.ts';

/** Where programs of this system keep such things. */
export function stateFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.CARTER_STATE) return env.CARTER_STATE;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'carter-editor');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'carter-editor');
  return join(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'carter-editor');
}

const TOKEN = /^[\w-]{16,}$/;

/** 24 random bytes: out of reach of guessing, short enough for a QR that scans from across a desk. */
export const freshToken = (): string => randomBytes(24).toString('base64url');

/** The token of the last run, or a new one. Phones that were paired once stay paired. */
export async function keptToken(folder: string): Promise<string> {
  const file = join(folder, 'relay-token');
  try {
    const known = (await readFile(file, 'utf8')).trim();
    if (TOKEN.test(known)) return known;
  } catch {
    // None yet: made below, and writing it tells whether the folder can be used.
  }
  const token = freshToken();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, `${token}\n`, { mode: 0o600 });
  } catch {
    throw new Refusal(
      `The relay’s token cannot be kept in ${folder}. Make that folder writable, name another with CARTER_STATE, or give the token with --token.`,
    );
  }
  return token;
}
