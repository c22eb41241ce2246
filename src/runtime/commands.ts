// Commands that wait for their confirmation: `command_ack` says whether the server carried one out.
import { text } from '../layout/document.ts';
import { type JsonObject, member } from '../layout/json.ts';
import type { Clock } from '../mesh/socket.ts';

export interface Commands {
  /** What to stamp the payload with; only the newest command of a control counts. */
  readonly begin: (control: string, timeoutMs: number) => JsonObject;
  readonly acknowledged: (payload: unknown) => void;
  /** It never left: nobody will answer. */
  readonly failed: (stamp: JsonObject) => void;
  readonly stop: () => void;
}

export interface CommandsOptions {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly name: () => string;
  readonly settled: (control: string, isDone: boolean) => void;
}

export function createCommands({ clock, newId, name, settled }: CommandsOptions): Commands {
  const waiting = new Map<string, { readonly control: string; readonly cancel: () => void }>();

  const settle = (command: string | undefined, isDone: boolean) => {
    const found = command === undefined ? undefined : waiting.get(command);
    if (command === undefined || found === undefined) return;
    found.cancel();
    waiting.delete(command);
    settled(found.control, isDone);
  };

  return {
    begin: (control, timeoutMs) => {
      for (const [id, command] of waiting) {
        if (command.control !== control) continue;
        command.cancel();
        waiting.delete(id);
      }
      const id = newId();
      waiting.set(id, { control, cancel: clock.after(timeoutMs, () => settle(id, false)) });
      return { _cmd: id, _from: name() };
    },
    acknowledged: (payload) => {
      const to = text(member(payload, 'to'));
      if (to === undefined || to === name()) settle(text(member(payload, 'cmd_id')), member(payload, 'ok') === true);
    },
    failed: ({ _cmd }) => settle(text(_cmd), false),
    stop: () => {
      for (const { control, cancel } of waiting.values()) {
        cancel();
        // Nobody waits any longer, and nobody has said no.
        settled(control, true);
      }
      waiting.clear();
    },
  };
}
