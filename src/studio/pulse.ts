// Whether devices are still there. A phone that leaves the network says nothing, and its relay believes in it for half a
// minute; so whoever was not heard for a moment is asked something small.
import type { MeshClient } from '../mesh/client.ts';
import { isMeshError } from '../mesh/errors.ts';
import type { Clock } from '../mesh/socket.ts';
import type { Device, Devices } from './devices.ts';
import { readConnectionStatus, VERB } from './verbs.ts';

export interface Pulse {
  /** It has just said something, under the id it has now. */
  heard(name: string): void;
  stop(): void;
}

// Together less than the six seconds after which nothing may be called live any more.
const QUIET_MS = 2_500;
const ANSWER_MS = 3_000;

/** Apps differ in what they answer: it is asked what it has answered before. */
function question({ status, info }: Device): string {
  if (status !== null) return VERB.connectionStatus;
  return info === null ? VERB.currentLayout : VERB.deviceInfo;
}

/** `back` hears of who was not live any more and has answered again. */
export function createPulse(client: MeshClient, clock: Clock, devices: Devices, back: (device: Device) => void): Pulse {
  const waiting = new Map<string, () => void>();
  let stopped = false;

  const later = (name: string) => {
    waiting.get(name)?.();
    waiting.set(
      name,
      clock.after(QUIET_MS, () => void ask(name)),
    );
  };

  const show = (name: string, live: boolean) => {
    if (devices.named(name)?.live !== live) devices.change(name, () => ({ live }));
  };

  async function ask(name: string): Promise<void> {
    waiting.delete(name);
    const device = devices.named(name);
    // Nobody is asked while away; being back is being heard.
    if (device === undefined || device.id === null) return;
    const verb = question(device);
    const { id } = device;
    const isStillIt = () => !stopped && devices.named(name)?.id === id;
    try {
      const reply = await client.route(id, verb, null, { timeoutMs: ANSWER_MS });
      if (!isStillIt()) return;
      const status = verb === VERB.connectionStatus ? readConnectionStatus(reply) : undefined;
      if (status?.ok) devices.change(name, () => ({ status: status.value }));
      const before = devices.named(name);
      show(name, true);
      if (before !== undefined && !before.live) back(before);
    } catch (error) {
      if (!isMeshError(error)) throw error;
      if (!isStillIt()) return;
      // Only silence is a sign. A refusal is an answer, and of lost connections the roster tells.
      if (error.code === 'timeout') show(name, false);
    }
    // Something heard meanwhile has already set the next question.
    if (!waiting.has(name)) later(name);
  }

  return {
    heard: (name) => {
      if (stopped) return;
      show(name, true);
      later(name);
    },
    stop: () => {
      stopped = true;
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
