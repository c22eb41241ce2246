// Layouts from the web: asked for only when a person said so, and read with doubt.
import type { Catalog } from '../../layout/control.ts';
import { MAX_BYTES } from '../../layout/limits.ts';
import { type Reading, readBytes } from './reading.ts';

const PATIENCE = 20_000;

const fault = (message: string): Reading => ({ kind: 'unreadable', message });

/** The address as it can be fetched, or the sentence why it cannot. */
export function readWebAddress(typed: string): { readonly url: URL } | { readonly wrong: string } {
  let url: URL;
  try {
    url = new URL(typed.trim());
  } catch {
    return { wrong: 'This is not a web address. Write it with https:// in front.' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { wrong: 'Only http:// and https:// addresses can be opened.' };
  }
  return { url };
}

export async function fetchReading(typed: string, catalog: Catalog, fetching: typeof fetch = fetch): Promise<Reading> {
  const read = readWebAddress(typed);
  if ('wrong' in read) return fault(read.wrong);
  const { url } = read;
  try {
    const answer = await fetching(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) return fault(refusal(url, answer.status));
    const bytes = await withinLimit(answer);
    if (bytes === undefined) return fault(`What ${url.host} sent is larger than 5 MB, the most a layout may be.`);
    return readBytes(bytes, catalog);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      return fault(`${url.host} did not answer in time. Try again, or download the file and import it.`);
    }
    return fault(
      `${url.host} could not be reached, or does not let other pages read its files. Download the file in a tab of its own and import it here.`,
    );
  }
}

function refusal(url: URL, status: number): string {
  if (status === 404 || status === 410) return `There is no such file at ${url.host}. Check the address.`;
  if (status === 401 || status === 403) return `${url.host} asks for a sign-in. Download the file and import it here.`;
  return `${url.host} answered with an error (${status}). Try again later.`;
}

/** Stops at the limit, whatever the server says the length is. */
async function withinLimit(answer: Response): Promise<Uint8Array | undefined> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
