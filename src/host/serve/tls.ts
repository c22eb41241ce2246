import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { Refusal } from '../command.ts';

export interface Tls {
  readonly cert: string;
  readonly key: string;
  /** Names and addresses the certificate is for: the only ones a phone will accept. */
  readonly names: readonly string[];
}

function read(flag: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`${flag}: ${file} cannot be read. Check its name and rights.`);
  }
}

/** Those that can be dialled, as they stand in an address: no patterns, no e-mail, and IPv6 in its short form. */
function namesIn(subjectAltName: string): readonly string[] {
  return subjectAltName.split(',').flatMap((entry) => {
    const [, kind, name = ''] = /^(DNS|IP Address):(.+)$/.exec(entry.trim()) ?? [];
    if (kind === undefined || name.includes('*')) return [];
    return kind === 'DNS' || !name.includes(':') ? name : new URL(`http://[${name}]`).hostname.slice(1, -1);
  });
}

export function loadTls(certFile: string | undefined, keyFile: string | undefined): Tls | undefined {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined) {
    throw new Refusal('--cert and --key go together: give both files in PEM form, or neither.');
  }
  const cert = read('--cert', certFile);
  const key = read('--key', keyFile);
  try {
    createSecureContext({ cert, key });
    const certificate = new X509Certificate(cert);
    // A key of another kind is taken without a word, and then no handshake succeeds.
    if (!certificate.checkPrivateKey(createPrivateKey(key))) throw new Error('another key');
    return { cert, key, names: namesIn(certificate.subjectAltName ?? '') };
  } catch {
    throw new Refusal(`--cert and --key: ${certFile} and ${keyFile} are not a certificate and its key in PEM form.`);
  }
}
