// What a command of `carter-editor` is. The list in cli.ts is all there is: help, parsing and exit codes come from it.
import type { ParseArgsConfig } from 'node:util';

/** Where a command reads and writes; tests give their own. */
export interface Console {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** The text of a file, or of standard input for `-`; throws with a sentence for people. */
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, text: string) => Promise<void>;
  /** Ends commands that go on until told. Where there is none, SIGTERM and SIGINT do. */
  readonly stop?: AbortSignal;
}

export const EXIT = { ok: 0, failed: 1, unusable: 2 } as const;

export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands after the flag in help: `--port N`. */
  readonly value?: string;
  readonly help: string;
}

export interface Given {
  readonly files: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

export interface Command {
  readonly name: string;
  /** Arguments besides flags: `FILE…`. */
  readonly takes?: string;
  readonly help: string;
  readonly flags?: Readonly<Record<string, Flag>>;
  /** How many files it needs and takes at most. */
  readonly files?: readonly [least: number, most: number];
  readonly run: (given: Given, console: Console) => Promise<number>;
}

export function parseOptions(flags: Readonly<Record<string, Flag>>): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(flags).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short === undefined ? {} : { short }), ...(multiple === undefined ? {} : { multiple }) },
    ]),
  );
}

/** An error whose text is meant for the person at the terminal. */
export class Refusal extends Error {
  readonly code: number;
  constructor(message: string, code: number = EXIT.unusable) {
    super(message);
    this.code = code;
  }
}

export function textFlag(given: Given, name: string): string | undefined {
  const value = given.flags[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberFlag(given: Given, name: string, least: number, most: number): number | undefined {
  const written = textFlag(given, name);
  if (written === undefined) return undefined;
  const value = Number(written);
  if (written.trim() === '' || !Number.isInteger(value) || value < least || value > most) {
    throw new Refusal(`--${name} takes a whole number from ${least} to ${most}, not “${written}”.`);
  }
  return value;
}
