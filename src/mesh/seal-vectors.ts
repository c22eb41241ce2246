// Known answers for the version 2 envelope, made with an independent implementation of the ciphers. `plaintext` is the exact
// text that was sealed, escapes included.
import type { SealRole } from './seal.ts';

interface SealedCase {
  readonly what: string;
  readonly key: string;
  readonly label: string;
  /** The roles that seal and open under this label. */
  readonly from: SealRole;
  readonly to: SealRole;
  readonly plaintext: string;
  readonly envelope: { readonly e2ee: 2; readonly s: string; readonly n: number; readonly ct: string };
}

export const SEALED: readonly SealedCase[] = [
  {
    what: 'room n=0',
    key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    label: 'grp v2',
    from: 'group',
    to: 'group',
    plaintext: '{"msg_type":"metrics","cpu":73}',
    envelope: {
      e2ee: 2,
      s: 'ZGVmZ2hpamtsbW5vcHFycw==',
      n: 0,
      ct: 'YnCWy/R7vgrnL/Q00auZkCaDWfXGBwNWBVhg6alcackqiB4LaRjNu1Tmgk0YH+A=',
    },
  },
  {
    what: 'room n=1',
    key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    label: 'grp v2',
    from: 'group',
    to: 'group',
    plaintext: '{"text":"h\\u00e9llo \\u2603"}',
    envelope: {
      e2ee: 2,
      s: 'ZGVmZ2hpamtsbW5vcHFycw==',
      n: 1,
      ct: 'dQzgVROGC/6E3oGBzIwh4u84FoeUjNYHyWyYp70jxt0puVq9rEcX31vHRsA=',
    },
  },
  {
    what: 'room n=2',
    key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    label: 'grp v2',
    from: 'group',
    to: 'group',
    plaintext: '{"nested":{"a":[1,2.5,true,null,"x"]}}',
    envelope: {
      e2ee: 2,
      s: 'ZGVmZ2hpamtsbW5vcHFycw==',
      n: 2,
      ct: '+elJeY/IuOPa/M1XFkQHsK0w13odo4Szz91MUBsGQyvFfMwLyiitOQ2NIF9dMuMwGBWo1KXR',
    },
  },
  {
    what: 'device-to-client n=0',
    key: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=',
    label: 'd2c v2',
    from: 'device',
    to: 'client',
    plaintext: '{"msg_type":"metrics","cpu":73}',
    envelope: {
      e2ee: 2,
      s: 'BwcHBwcHBwcHBwcHBwcHBw==',
      n: 0,
      ct: '1tlE3epTqFVzUBQOZWtRM/8LpnbqsvsxoW/JMOwAXbAcRdUC3ED2zz8JBcTlXdM=',
    },
  },
  {
    what: 'device-to-client n=1',
    key: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=',
    label: 'd2c v2',
    from: 'device',
    to: 'client',
    plaintext: '{"text":"h\\u00e9llo \\u2603"}',
    envelope: {
      e2ee: 2,
      s: 'BwcHBwcHBwcHBwcHBwcHBw==',
      n: 1,
      ct: '9u82LJxOsH1JZTEOOejMyZcluN2CWPWw1+5gf0lwCZItgsZPrRIv2vyua64=',
    },
  },
  {
    what: 'client-to-device n=0',
    key: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=',
    label: 'c2d v2',
    from: 'client',
    to: 'device',
    plaintext: '{"msg_type":"metrics","cpu":73}',
    envelope: {
      e2ee: 2,
      s: 'BwcHBwcHBwcHBwcHBwcHBw==',
      n: 0,
      ct: '5LCGke1/fOIEarRUTlN6/0hC0274xDYCyVYzuxYkd9/fNpoEHM4iM/mtOg270pY=',
    },
  },
  {
    what: 'client-to-device n=1',
    key: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=',
    label: 'c2d v2',
    from: 'client',
    to: 'device',
    plaintext: '{"text":"h\\u00e9llo \\u2603"}',
    envelope: {
      e2ee: 2,
      s: 'BwcHBwcHBwcHBwcHBwcHBw==',
      n: 1,
      ct: 'Y/pzHHsVKgp5l2504sHWMgkJr0OX57FnIaMUQHPnMuZMTVptlX6COEC8FE8=',
    },
  },
  {
    what: 'room, counter past 32 bits n=4294967301',
    key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    label: 'grp v2',
    from: 'group',
    to: 'group',
    plaintext: '{"msg_type":"metrics","cpu":73}',
    envelope: {
      e2ee: 2,
      s: 'ZGVmZ2hpamtsbW5vcHFycw==',
      n: 4294967301,
      ct: 'e9bohV9Y1uTogByJ/mWSRODcHaA3sBdgSGLeaLa7SlSu8KJAA+rAjBrSVY9joiM=',
    },
  },
];

export const UNOPENABLE: readonly {
  readonly what: string;
  readonly key: string;
  readonly to: SealRole;
  readonly envelope: unknown;
}[] = [
  {
    what: 'flipped bit',
    key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    to: 'group',
    envelope: {
      e2ee: 2,
      s: 'ZGVmZ2hpamtsbW5vcHFycw==',
      n: 0,
      ct: 'Y3CWy/R7vgrnL/Q00auZkCaDWfXGBwNWBVhg6alcackqiB4LaRjNu1Tmgk0YH+A=',
    },
  },
  {
    what: 'wrong direction label',
    key: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=',
    to: 'device',
    envelope: {
      e2ee: 2,
      s: 'BwcHBwcHBwcHBwcHBwcHBw==',
      n: 0,
      ct: '1tlE3epTqFVzUBQOZWtRM/8LpnbqsvsxoW/JMOwAXbAcRdUC3ED2zz8JBcTlXdM=',
    },
  },
  {
    what: 'wrong key',
    key: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=',
    to: 'group',
    envelope: {
      e2ee: 2,
      s: 'ZGVmZ2hpamtsbW5vcHFycw==',
      n: 0,
      ct: 'YnCWy/R7vgrnL/Q00auZkCaDWfXGBwNWBVhg6alcackqiB4LaRjNu1Tmgk0YH+A=',
    },
  },
  {
    what: 'not version 2',
    key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    to: 'group',
    envelope: {
      e2ee: 1,
      s: 'ZGVmZ2hpamtsbW5vcHFycw==',
      n: 0,
      ct: 'YnCWy/R7vgrnL/Q00auZkCaDWfXGBwNWBVhg6alcackqiB4LaRjNu1Tmgk0YH+A=',
    },
  },
  {
    what: 'no salt',
    key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
    to: 'group',
    envelope: { e2ee: 2, n: 0, ct: 'YnCWy/R7vgrnL/Q00auZkCaDWfXGBwNWBVhg6alcackqiB4LaRjNu1Tmgk0YH+A=' },
  },
];
