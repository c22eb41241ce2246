// What this tab needs to be the same device after a reload. Kept for the tab alone, and gone with it: the pairing holds
// the relay’s token.
import { uniqueName } from '../mesh/identity.ts';
import { type Pairing, type PairingRead, pairingText, readDeviceLink, readPairing } from '../studio/pairing.ts';

const PAIRING = 'carter-device-pairing';
const NAME = 'carter-device-name';

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // A window that keeps nothing is asked again after a reload.
  }
}

export function deviceName(): string {
  const known = kept(NAME) ?? uniqueName('browser');
  keep(NAME, known);
  return known;
}

export function remember(pairing: Pairing): void {
  keep(PAIRING, pairingText(pairing));
}

export function forget(): void {
  try {
    sessionStorage.removeItem(PAIRING);
  } catch {
    // Nothing was kept either.
  }
}

/** From the link’s fragment, which leaves the address bar at once, else from before a reload. */
export function startingPairing(page: Pick<Window, 'location' | 'history'>): PairingRead | undefined {
  const linked = readDeviceLink(page.location.hash);
  if (linked !== undefined) {
    page.history.replaceState(null, '', page.location.pathname + page.location.search);
    return linked;
  }
  const text = kept(PAIRING);
  return text === null ? undefined : readPairing(text);
}
