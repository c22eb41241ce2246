// Where sealing meets the wire: what is sealed on the way out, what is opened on the way in, and who is reported.
import { MeshError } from './errors.ts';
import { createSealer, looksSealed, type Sealer, type SealRole } from './seal.ts';
import type { Sealing } from './tap.ts';

export interface Unsealed {
  readonly payload: unknown;
  readonly sealing: Sealing;
}

export interface SealedTraffic {
  readonly isOn: boolean;
  /** The envelope where a key is set, the value itself otherwise. Throws a MeshError for what is not JSON. */
  seal(value: unknown): unknown;
  /** `endToEnd`: comes from a member, so clear text is worth a mark. `sender`: whoever is known to have sent it. */
  unseal(payload: unknown, endToEnd: boolean, sender: string | null): Unsealed;
  isOwn(payload: unknown): boolean;
  setKey(key: string | undefined, role: SealRole | undefined): void;
}

// A flood of strangers with ever new salts is reported this often and no more.
const REPORTED = 100;

export function createSealedTraffic(
  key: string | undefined,
  role: SealRole | undefined,
  onUnreadable: (message: string) => void,
): SealedTraffic {
  const sealerFor = (text: string | undefined, as: SealRole | undefined): Sealer | undefined =>
    text ? createSealer(text, as) : undefined;
  let sealer = sealerFor(key, role);
  const reported = new Set<string>();

  const report = (sender: string, message: string) => {
    if (reported.has(sender) || reported.size >= REPORTED) return;
    reported.add(sender);
    onUnreadable(message);
  };

  return {
    get isOn() {
      return sealer !== undefined;
    },
    seal: (value) => {
      if (!sealer) return value;
      try {
        return sealer.seal(value);
      } catch {
        throw new MeshError('unsendable', 'This cannot be written as JSON: it has a cycle or is nested too deep.');
      }
    },
    unseal: (payload, endToEnd, sender) => {
      if (!looksSealed(payload)) return { payload, sealing: sealer && endToEnd ? 'clear' : 'none' };
      const who = sender === null ? 'Somebody on this channel' : `“${sender}”`;
      if (!sealer) {
        const salt = payload.s;
        report(sender ?? String(salt), `${who} encrypts, and no key is set here. Enter the key from the pairing code.`);
        return { payload, sealing: 'failed' };
      }
      const opened = sealer.open(payload);
      if (opened.kind === 'opened') return { payload: opened.value, sealing: 'sealed' };
      if (opened.kind === 'failed') {
        const message = `A message from ${sender === null ? 'somebody on this channel' : who} could not be opened: ${opened.problem}. Do both sides have the same key?`;
        report(sender ?? opened.salt, message);
      }
      return { payload, sealing: 'failed' };
    },
    isOwn: (payload) => sealer !== undefined && looksSealed(payload) && payload.s === sealer.salt,
    setKey: (text, as) => {
      sealer = sealerFor(text, as);
      reported.clear();
    },
  };
}
