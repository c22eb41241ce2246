import { describe, expect, it } from 'vitest';
import type { Closing, OpenRig } from './conformance.ts';
import { gatewayConformance } from './conformance-gateway.ts';
import { joiningConformance } from './conformance-joining.ts';
import { verbConformance } from './conformance-verbs.ts';
import { createRelay } from './relay.ts';

/** A network without a network: frames arrive in order, one microtask later. */
const open: OpenRig = async (options) => {
  const relay = createRelay(options);
  return {
    relay,
    stop: async () => relay.stop(),
    dial: async (onText) => {
      let close: (closing: Closing) => void = () => {};
      const closed = new Promise<Closing>((resolve) => {
        close = resolve;
      });
      const events = relay.connect(
        {
          send: (text) => queueMicrotask(() => onText(text)),
          close: (code, reason) => close({ code, reason }),
          buffered: () => 0,
        },
        { address: '192.0.2.1' },
      );
      return {
        closed,
        send: (text) => queueMicrotask(() => events.message(text)),
        hangUp: () => {
          events.closed();
          close({ code: 1000, reason: '' });
        },
      };
    },
  };
};

describe('the relay in memory', () => {
  for (const conformance of [joiningConformance, verbConformance, gatewayConformance]) {
    conformance({ describe, it, expect }, open);
  }
});
