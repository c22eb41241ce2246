// The gateway’s accounts, read from a file and read again whenever it changes.
import { readFileSync } from 'node:fs';
import { type Account, accountsGate } from '../../mesh/relay-admission.ts';
import { Refusal } from '../command.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wholeNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function account(entry: unknown, index: number): Account {
  const wrong = (what: string) => new Refusal(`Account ${index + 1}: ${what}`);
  if (!isRecord(entry)) throw wrong('is not an object.');
  const { name, tokens, slots, framesPerSecond, namespace } = entry;
  if (typeof name !== 'string' || name === '') throw wrong('needs a name.');
  if (!Array.isArray(tokens) || !tokens.every((token) => typeof token === 'string' && token !== '')) {
    throw wrong(`“${name}” needs tokens: a list of texts.`);
  }
  if (!wholeNumber(slots)) throw wrong(`“${name}” needs slots: how many connections it may have at once.`);
  if (framesPerSecond !== undefined && !wholeNumber(framesPerSecond)) {
    throw wrong(`“${name}”: framesPerSecond is a whole number above zero.`);
  }
  if (namespace !== undefined && typeof namespace !== 'string') throw wrong(`“${name}”: namespace is a text.`);
  return {
    name,
    tokens,
    slots,
    ...(framesPerSecond === undefined ? {} : { framesPerSecond }),
    ...(namespace === undefined ? {} : { namespace }),
  };
}

/** Throws a Refusal that never quotes a token. */
export function readAccounts(text: string): readonly Account[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refusal('It is not valid JSON.');
  }
  const list = isRecord(data) ? data.accounts : data;
  if (!Array.isArray(list)) throw new Refusal('It should hold {"accounts": [{"name", "tokens", "slots"}, …]}.');
  const accounts = list.map(account);
  try {
    accountsGate(accounts);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
  return accounts;
}

export function loadAccounts(file: string): readonly Account[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`The accounts file ${file} cannot be read. Check its name and rights.`);
  }
  try {
    return readAccounts(text);
  } catch (error) {
    throw new Refusal(`The accounts file ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const LOOK_MS = 500;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Gives its stop. A file that stopped making sense is told about, and the accounts in force stay. */
export function watchAccounts(
  file: string,
  changed: (accounts: readonly Account[]) => void,
  tell: (sentence: string) => void,
): () => void {
  let known = textOf(file);
  const look = () => {
    const text = textOf(file);
    if (text === known) return;
    known = text;
    try {
      changed(loadAccounts(file));
      tell('The accounts file was read again.');
    } catch (error) {
      tell(`${error instanceof Error ? error.message : String(error)} The accounts read before stay in force.`);
    }
  };
  // Looked at by its text: editors replace files instead of writing into them, which loses a watch on the file itself.
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
