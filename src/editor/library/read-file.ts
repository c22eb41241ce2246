// A file as what it holds, whoever asks for it.
import { catalog } from '../../controls/catalog.ts';
import { MAX_BYTES } from '../../layout/limits.ts';
import { type Reading, readBytes, TOO_BIG } from './reading.ts';

export interface Read {
  readonly reading: Reading;
  /** To show the line at fault. */
  readonly text?: string;
  readonly from?: string;
}

export async function readFile(file: File): Promise<Read> {
  // Not even loaded: it may be a film.
  if (file.size > MAX_BYTES) return { reading: { kind: 'unreadable', message: TOO_BIG }, from: file.name };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { reading: readBytes(bytes, catalog), text: new TextDecoder().decode(bytes), from: file.name };
}
