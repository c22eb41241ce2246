// What may and what can be shown in a frame.

/** The page this view is part of. */
export interface Here {
  readonly protocol: string;
  readonly origin: string;
}

const LEAST_PERIOD = 1000;

/** Milliseconds between two loads; undefined for never. */
export function reloadPeriod(seconds: number | undefined): number | undefined {
  return seconds === undefined || !(seconds > 0) ? undefined : Math.max(LEAST_PERIOD, seconds * 1000);
}

export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Browsers show no http page inside one that came over https, unless it is from this very computer. */
export function isMixed(url: string, here: Here): boolean {
  if (here.protocol !== 'https:') return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !LOOPBACK.test(hostname);
}

/**
 * A framed page gets scripts, forms and new tabs; it can never lead this page elsewhere. It keeps its own origin, for
 * without one it can neither ask its own server for data nor remember a session, and dashboards stay empty. A page of
 * our origin must not have scripts and origin both: it could reach out of its frame.
 */
export function sandboxOf(url: string, here: Here): string {
  const foreign = new URL(url).origin !== here.origin;
  return `allow-scripts allow-forms allow-popups${foreign ? ' allow-same-origin' : ''}`;
}
