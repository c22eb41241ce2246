import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { NetworkInterfaceInfo } from 'node:os';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAccounts, readAccounts, watchAccounts } from './accounts-file.ts';
import { lanAddresses } from './addresses.ts';
import { CERT, KEY } from './certificate.fixture.ts';
import { keptToken, stateFolder } from './state-folder.ts';
import { loadTls } from './tls.ts';

const folder = mkdtempSync(join(tmpdir(), 'host-'));
afterAll(() => rmSync(folder, { recursive: true }));

const card = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) =>
  ({ address, family, internal }) as NetworkInterfaceInfo;

describe('this computer’s addresses', () => {
  it('come with the likeliest for a phone first', () => {
    const found = lanAddresses({
      lo: [card('127.0.0.1', 'IPv4', true)],
      docker0: [card('172.17.0.1')],
      eth1: [card('169.254.3.4')],
      wlan0: [card('fe80::1', 'IPv6'), card('192.168.1.20')],
      gone: undefined,
    });
    expect(found.map(({ address }) => address)).toEqual(['192.168.1.20', '169.254.3.4', '172.17.0.1']);
  });
});

describe('the kept token', () => {
  it('stays the same from run to run, readable by its owner only', async () => {
    const state = join(folder, 'state');
    const token = await keptToken(state);
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await keptToken(state)).toBe(token);
    expect(statSync(join(state, 'relay-token')).mode & 0o777).toBe(0o600);
  });

  it('is made anew when its file was damaged', async () => {
    const state = join(folder, 'damaged');
    await keptToken(state);
    writeFileSync(join(state, 'relay-token'), 'x');
    expect(await keptToken(state)).toHaveLength(32);
  });

  it('says what to do when the folder cannot be used', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(keptToken(join(file, 'state'))).rejects.toThrow('CARTER_STATE');
  });

  it('lives where programs of each system keep such things', () => {
    expect(stateFolder({ CARTER_STATE: '/x' }, 'linux')).toBe('/x');
    expect(stateFolder({ XDG_STATE_HOME: '/s' }, 'linux')).toBe('/s/carter-editor');
    expect(stateFolder({}, 'darwin')).toContain('Application Support');
    expect(stateFolder({ LOCALAPPDATA: '/l' }, 'win32')).toContain('carter-editor');
  });
});

const good = { accounts: [{ name: 'studio', tokens: ['t-1'], slots: 3, framesPerSecond: 50 }] };

describe('the accounts file', () => {
  it('is read into accounts', () => {
    expect(readAccounts(JSON.stringify(good))).toEqual(good.accounts);
    expect(readAccounts(JSON.stringify(good.accounts))).toEqual(good.accounts);
  });

  it.each([
    ['{', 'not valid JSON'],
    ['{}', 'should hold'],
    ['[5]', 'Account 1: is not an object'],
    ['[{"tokens":["secret-1"],"slots":1}]', 'needs a name'],
    ['[{"name":"a","tokens":"secret-1","slots":1}]', 'needs tokens'],
    ['[{"name":"a","tokens":["secret-1"]}]', 'needs slots'],
    ['[{"name":"a","tokens":["secret-1"],"slots":1,"framesPerSecond":0}]', 'framesPerSecond'],
    ['[{"name":"a","tokens":["secret-1"],"slots":1},{"name":"b","tokens":["secret-1"],"slots":1}]', 'listed before'],
  ])('is refused with the reason and without its secrets: %s', (text, reason) => {
    expect(() => readAccounts(text)).toThrow(reason);
    expect(() => readAccounts(text)).not.toThrow(/secret-1/);
  });

  it('is read again when it changes, and kept in force when it stops making sense', async () => {
    const file = join(folder, 'accounts.json');
    writeFileSync(file, JSON.stringify(good));
    const told: string[] = [];
    const next = () => new Promise<void>((resolve) => waiting.push(resolve));
    const waiting: (() => void)[] = [];
    const stop = watchAccounts(
      file,
      (accounts) => told.push(accounts.map(({ name }) => name).join()),
      (sentence) => {
        told.push(sentence);
        waiting.shift()?.();
      },
    );
    const changed = next();
    writeFileSync(file, JSON.stringify([...good.accounts, { name: 'guest', tokens: ['t-2'], slots: 1 }]));
    await changed;
    expect(told).toEqual(['studio,guest', 'The accounts file was read again.']);
    const broken = next();
    writeFileSync(file, '{ broken for now');
    await broken;
    expect(told.at(-1)).toContain('stay in force');
    stop();
  });

  it('that is not there is one clear sentence', () => {
    expect(() => loadAccounts(join(folder, 'none.json'))).toThrow('cannot be read');
  });
});

describe('certificates', () => {
  it('tell which names a phone will accept', () => {
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(cert, CERT);
    writeFileSync(key, KEY);
    expect(loadTls(cert, key)?.names).toEqual(['relay.test', '127.0.0.1']);
  });

  it('need both files, readable and fitting', () => {
    const junk = join(folder, 'junk.pem');
    writeFileSync(junk, 'not a certificate');
    expect(loadTls(undefined, undefined)).toBeUndefined();
    expect(() => loadTls(junk, undefined)).toThrow('go together');
    expect(() => loadTls(join(folder, 'none.pem'), junk)).toThrow('--cert');
    expect(() => loadTls(junk, junk)).toThrow('PEM form');
    const [cert, other] = [join(folder, 'cert.pem'), join(folder, 'other.pem')];
    writeFileSync(cert, CERT);
    for (const { privateKey } of [
      generateKeyPairSync('ec', { namedCurve: 'P-256' }),
      generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ]) {
      writeFileSync(other, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      expect(() => loadTls(cert, other)).toThrow('a certificate and its key');
    }
  });
});
