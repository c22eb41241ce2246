// The processes of this bench, and talking with them. The bundle is started again with the name of a part.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { read } from './readers.ts';
import { type Kind, serve } from './servers.ts';

export type Part = Kind | 'readers';

export interface Process {
  /** Its next message. */
  readonly answer: () => Promise<unknown>;
  readonly ask: (message: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

const MARK = '--part=';

/** True in a process that is a part, which is then at work. */
export function isPart(): boolean {
  const part = process.argv.find((arg) => arg.startsWith(MARK))?.slice(MARK.length);
  if (part === undefined) return false;
  if (part === 'readers') read();
  else serve(part as Kind);
  return true;
}

export function startPart(bundle: string, part: Part): Process {
  const child: ChildProcess = fork(bundle, [`${MARK}${part}`], { execArgv: ['--expose-gc'] });
  const answers: unknown[] = [];
  let wake: () => void = () => {};
  child.on('message', (message) => {
    answers.push(message);
    wake();
  });
  const answer = async () => {
    while (answers.length === 0) {
      if (child.exitCode !== null) throw new Error(`The ${part} of the bench ended with ${child.exitCode}.`);
      await new Promise<void>((resolve) => {
        wake = resolve;
        child.once('exit', wake);
      });
      child.removeListener('exit', wake);
    }
    return answers.shift();
  };
  return {
    answer,
    ask: (message) => {
      child.send(message as object);
      return answer();
    },
    stop: async () => {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
