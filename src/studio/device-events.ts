// What a device tells by itself. Every broadcast names the device, so that an editor with several knows who spoke.
import type { Json } from '../layout/json.ts';
import type { MeshClient } from '../mesh/client.ts';
import type { Clock } from '../mesh/socket.ts';
import { paced } from './paced.ts';
import { MSG, type StudioEvent } from './verbs.ts';

export interface DeviceEvents {
  tell(event: StudioEvent): void;
  /** Sends what waits, then says goodbye. */
  end(): void;
  /** What waits is of a connection that is gone. */
  forget(): void;
}

/** The least time between two values of one control, and between two layouts, in milliseconds. */
export const LEAST_PACE_MS = 100;

export function createDeviceEvents(
  client: MeshClient,
  clock: Clock,
  name: string,
  onTold: (event: StudioEvent) => void,
): DeviceEvents {
  const send = (event: StudioEvent) => {
    onTold(event);
    // A device that may not broadcast, or is away, is asked instead: nothing is lost for good.
    void client.broadcast({ msg_type: MSG.event, device: name, ...event } satisfies Record<string, Json>);
  };
  const values = paced(clock, LEAST_PACE_MS, send);
  // Whoever floods a device with layouts must not make it flood the channel.
  const layouts = paced(clock, LEAST_PACE_MS, send);

  return {
    tell: (event) => {
      if (event.event === 'value') return values.offer(event.control, event);
      if (event.event === 'layout' || event.event === 'layout-closed') return layouts.offer('', event);
      send(event);
    },
    end: () => {
      values.flush();
      layouts.flush();
      send({ event: 'bye' });
    },
    forget: () => {
      values.clear();
      layouts.clear();
    },
  };
}
