#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { run } from './cli.ts';
import { Refusal } from './command.ts';
import { printable } from './printable.ts';

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

function why(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be opened with your rights';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOSPC') return 'the disk is full';
  return error instanceof Error ? error.message : String(error);
}

/** Refuses other encodings: read as UTF-8 they lose letters, and formatting would write the loss back. */
function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8 text; save it as UTF-8 first');
  }
}

process.exitCode = await run(process.argv.slice(2), {
  // What goes to a file or another program is theirs to judge, and goes as it is.
  out: (line) => process.stdout.write(`${process.stdout.isTTY ? printable(line) : line}\n`),
  err: (line) => process.stderr.write(`${printable(line)}\n`),
  read: async (file) => {
    try {
      return utf8(file === '-' ? await buffer(process.stdin) : await readFile(file));
    } catch (error) {
      throw new Refusal(`Cannot read ${file}: ${why(error)}.`);
    }
  },
  write: async (file, content) => {
    try {
      await writeFile(file, content);
    } catch (error) {
      throw new Refusal(`Cannot write ${file}: ${why(error)}.`);
    }
  },
});
