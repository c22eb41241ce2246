// Hands one control to the phone’s own configurator and takes it back when the person there taps “Send to Editor”.
// Devices give it back in three ways: asked for, as a broadcast, or as a frame of its own.
import type { Node } from '../layout/document.ts';
import { idOf as controlId } from '../layout/document.ts';
import { isObject, type JsonObject, member } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import { isMeshError } from '../mesh/errors.ts';
import type { Clock } from '../mesh/socket.ts';
import { MSG, readPendingEdit, VERB } from './verbs.ts';

export interface Configurator {
  /** Calls back once, with the control as the phone shaped it. Returns what takes the request back. */
  shape(
    device: string,
    control: Node,
    shaped: (control: JsonObject) => void,
    failed: (sentence: string) => void,
  ): () => void;
}

export interface ConfiguratorOptions {
  readonly client: MeshClient;
  readonly clock: Clock;
  readonly idOf: (device: string) => string | undefined;
}

const POLL_MS = 1_000;

interface Request {
  readonly control: Node;
  readonly shaped: (control: JsonObject) => void;
  readonly end: () => void;
  cancelPoll: () => void;
}

export function createConfigurator({
  client,
  clock,
  idOf,
}: ConfiguratorOptions): Configurator & { readonly stop: () => void } {
  const running = new Set<Request>();

  /** An answer about another control belongs to somebody else’s request. */
  const requestFor = (given: unknown) =>
    [...running].find(({ control }) => isObject(given) && controlId(given) === controlId(control));

  const give = (request: Request | undefined, given: unknown) => {
    if (request === undefined || !running.has(request) || !isObject(given)) return;
    request.end();
    request.shaped(given);
  };
  const told = (payload: unknown) => {
    const given = member(payload, 'control');
    give(requestFor(given), given);
  };
  const listening = [client.onBroadcast(MSG.editResponse, told), client.on(MSG.editResponse, told)];

  async function poll(request: Request, device: string): Promise<void> {
    const id = idOf(device);
    if (id !== undefined) {
      try {
        const answer = readPendingEdit(await client.route(id, VERB.pendingEdit, {}));
        // A device gives a control back only once. One whose id was changed on the phone is still the one handed over.
        if (answer.ok && answer.value !== null) give(requestFor(answer.value) ?? request, answer.value);
      } catch (error) {
        // A device that is away, or that hands controls back by itself, just does not answer.
        if (!isMeshError(error)) throw error;
      }
    }
    if (running.has(request)) request.cancelPoll = clock.after(POLL_MS, () => void poll(request, device));
  }

  const shape: Configurator['shape'] = (device, control, shaped, failed) => {
    const request: Request = {
      control,
      shaped,
      cancelPoll: () => {},
      end: () => {
        running.delete(request);
        request.cancelPoll();
      },
    };
    running.add(request);
    client.broadcast({ msg_type: MSG.editRequest, control }).then(
      () => {
        if (running.has(request)) void poll(request, device);
      },
      (error: unknown) => {
        if (!running.has(request)) return;
        request.end();
        failed(isMeshError(error) ? `The control could not be handed over. ${error.message}` : String(error));
      },
    );
    return request.end;
  };

  return {
    shape,
    stop: () => {
      for (const stop of listening) stop();
      for (const request of [...running]) request.end();
    },
  };
}
