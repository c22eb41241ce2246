import { X509Certificate } from 'node:crypto';
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

export function loadTls(certFile: string | undefined, keyFile: string | undefined): Tls | undefined {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined) {
    throw new Refusal('--cert and --key go together: give both files in PEM form, or neither.');
  }
  const cert = read('--cert', certFile);
  const key = read('--key', keyFile);
  try {
    createSecureContext({ cert, key });
    const { subjectAltName = '' } = new X509Certificate(cert);
    const names = subjectAltName
      .split(',')
      .map((entry) => entry.trim().replace(/^(DNS|IP Address):/, ''))
      .filter((name) => name !== '' && !name.includes('*'));
    return { cert, key, names };
  } catch {
    throw new Refusal(`--cert and --key: ${certFile} and ${keyFile} are not a certificate and its key in PEM form.`);
  }
}
