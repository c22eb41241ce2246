// Waits until it is known who is a device: every peer that could be one has answered, or has had the time to.
import type { MeshClient } from '../mesh/client.ts';
import type { Studio } from '../studio/controller.ts';
import type { Device } from '../studio/devices.ts';
import { hasDeviceRole, mayBeDevice } from '../studio/find.ts';
import { type Flag, type Given, numberFlag } from './command.ts';
import { closeText, isHopeless, troubleIn } from './joining.ts';

export const WAIT_FLAG: Readonly<Record<'wait', Flag>> = {
  wait: { type: 'string', value: 'SECONDS', help: 'How long to wait for a device (10)' },
};

const USUAL_WAIT = 10;
const LONGEST_WAIT = 3_600;

export function waitMs(given: Given): number {
  return (numberFlag(given, 'wait', 1, LONGEST_WAIT) ?? USUAL_WAIT) * 1_000;
}

/** A device answers at once; what takes longer than this is most likely a server that does not answer at all. */
const ANSWER_MS = 1_000;

export interface Finding {
  readonly client: MeshClient;
  readonly studio: Studio;
  readonly waitMs: number;
}

export type Found =
  | { readonly kind: 'devices'; readonly devices: readonly Device[] }
  /** One sentence. */
  | { readonly kind: 'nobody'; readonly why: string };

/** Resolves with the devices that `isReady` holds for, once it does for all of them. */
export function findDevices(
  { client, studio, waitMs }: Finding,
  isReady: (device: Device) => boolean,
  named?: string,
): Promise<Found> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    let timers: readonly NodeJS.Timeout[] = [];
    let timeIsUp = false;

    const present = () =>
      studio.state.getState().devices.filter(({ id, name }) => id !== null && (named === undefined || name === named));

    const isUnknown = (name: string) => {
      const { devices, others } = studio.state.getState();
      return ![...devices, ...others].some((known) => known.name === name);
    };

    const undecided = () =>
      client.roster
        .getState()
        .peers.filter(
          (peer) => (named === undefined ? mayBeDevice(peer) : peer.name === named) && isUnknown(peer.name),
        );

    const nobody = (): Found => {
      const state = client.state.getState();
      const trouble = troubleIn(state);
      if (trouble !== undefined) return { kind: 'nobody', why: trouble };
      if (!state.member) {
        // In the middle of another attempt: why the last one failed is all there is to say.
        const why = state.lastClose === null ? 'The relay did not let us in in time.' : closeText(state.lastClose);
        return { kind: 'nobody', why };
      }
      const who = named === undefined ? 'No device is' : `No device called “${named}” is`;
      return { kind: 'nobody', why: `${who} on the channel. Pair one, or open it in the app, and try again.` };
    };

    const end = (found: Found) => {
      for (const timer of timers) clearTimeout(timer);
      for (const stop of stops) stop();
      resolve(found);
    };

    const look = () => {
      const devices = present();
      if (isHopeless(client.state.getState())) return end(nobody());
      if (devices.length === 0) {
        if (timeIsUp && undecided().length === 0) end(nobody());
        return;
      }
      if (firstAt === undefined) {
        firstAt = Date.now();
        timers = [...timers, setTimeout(look, ANSWER_MS)];
      }
      if (!devices.every(isReady)) return;
      const isSoon = Date.now() - firstAt < ANSWER_MS - 1;
      const waitsFor = undecided().filter((peer) => isSoon || hasDeviceRole(peer));
      if (waitsFor.length === 0) end({ kind: 'devices', devices });
    };

    const stops = [client.state.subscribe(look), client.roster.subscribe(look), studio.state.subscribe(look)];
    timers = [
      setTimeout(() => {
        timeIsUp = true;
        look();
      }, waitMs),
    ];
    look();
  });
}
