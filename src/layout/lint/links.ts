// Addresses by what they open.
import type { LinkKind, UrlField } from '../fields.ts';
import { SCHEMES, safeLink } from '../link.ts';
import { type Check, putting, report, trailOf } from './report.ts';
import { oneOf, quote } from './words.ts';

/** Schemes people use for the same thing. */
const SAME_SCHEME: Readonly<Record<LinkKind, Readonly<Record<string, string>>>> = {
  page: { ws: 'http', wss: 'https' },
  http: { ws: 'http', wss: 'https' },
  image: {},
  relay: { http: 'ws', https: 'wss' },
  mqtt: { tcp: 'mqtt', ssl: 'mqtts', tls: 'mqtts', http: 'mqtt', https: 'mqtts' },
};

const FIRST_SCHEME: Readonly<Record<LinkKind, string>> = {
  page: 'https',
  http: 'http',
  image: 'https',
  relay: 'ws',
  mqtt: 'mqtt',
};

const HOST_ONLY = /^(localhost|\[[\da-f:]+\]|[\w-]+(\.[\w-]+)+|[\w-]+(?=:\d))(:\d+)?([/?#]|$)/i;
const SCHEME = /^([a-z][a-z\d+.-]*):\/\//i;

function meantLink(written: string, kind: LinkKind): string | undefined {
  const text = written.trim();
  const scheme = SCHEME.exec(text)?.[1];
  let meant: string | undefined;
  if (scheme !== undefined) {
    const same = SAME_SCHEME[kind][scheme.toLowerCase()];
    if (same !== undefined) meant = same + text.slice(scheme.length);
  } else if (HOST_ONLY.test(text)) {
    meant = `${FIRST_SCHEME[kind]}://${text}`;
  }
  return meant === undefined || meant === written ? undefined : safeLink(meant, kind);
}

export function linkCheck(field: UrlField): Check {
  const starts = SCHEMES[field.opens].map((scheme) => (scheme === 'data' ? 'data:image' : `${scheme}://`));
  return (value, notes) => {
    if (typeof value !== 'string' || value.trim() === '' || safeLink(value, field.opens) !== undefined) return;
    const meant = meantLink(value, field.opens);
    report(
      notes,
      'warn',
      'bad_link',
      `${field.label} is ${quote(value)}, which cannot be opened here. It has to be a full address that starts with ${oneOf(starts)}.`,
      meant === undefined ? {} : { fix: putting(`Change to ${meant}`, trailOf(notes), meant) },
    );
  };
}
