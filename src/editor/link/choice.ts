// Which relay the editor talks to, and what of that a browser remembers. Secrets stay with the tab unless a person asks
// for more.
import { isObject, type Json, member } from '../../layout/json.ts';

/** `here`: the relay of the computer that serves the editor. */
export type RelayKind = 'here' | 'address' | 'gateway';

export interface Choice {
  readonly kind: RelayKind;
  /** How this page reaches it. */
  readonly url: string;
  readonly channel: string;
  readonly token: string;
  /** Base64 end-to-end key; none: frames are readable by the relay. */
  readonly key: string | undefined;
  /** A person asked for token and key to be remembered by this browser. */
  readonly keepSecrets: boolean;
}

/** Used before, the latest first. */
export type Recent = Omit<Choice, 'keepSecrets'>;

const CHOICE = 'carter.relay';
const RECENTS = 'carter.relays';
const MOST_RECENTS = 8;

type Store = 'localStorage' | 'sessionStorage';

function read(store: Store, key: string): Json | undefined {
  try {
    return JSON.parse(window[store].getItem(key) ?? 'null') as Json;
  } catch {
    return undefined;
  }
}

function write(store: Store, key: string, value: unknown): void {
  try {
    window[store].setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

const textOf = (value: unknown, key: string): string => {
  const found = member(value, key);
  return typeof found === 'string' ? found : '';
};

const isKind = (kind: string): kind is RelayKind => kind === 'here' || kind === 'address' || kind === 'gateway';

function choiceIn(value: unknown): Choice | undefined {
  const kind = textOf(value, 'kind');
  if (!isObject(value) || !isKind(kind)) return undefined;
  return {
    kind,
    url: textOf(value, 'url'),
    channel: textOf(value, 'channel'),
    token: textOf(value, 'token'),
    key: textOf(value, 'key') || undefined,
    keepSecrets: value.keepSecrets === true,
  };
}

const bare = ({ kind, url, channel, keepSecrets }: Choice) => ({ kind, url, channel, keepSecrets });

/** As it was left: in this tab with its secrets, in a new one only with those a person wanted kept. */
export function rememberedChoice(): Choice | undefined {
  return choiceIn(read('sessionStorage', CHOICE)) ?? choiceIn(read('localStorage', CHOICE));
}

export function rememberChoice(choice: Choice): void {
  write('sessionStorage', CHOICE, choice);
  write('localStorage', CHOICE, choice.keepSecrets ? choice : bare(choice));
  if (choice.kind === 'here') return;
  const others = recents().filter(({ url, channel }) => url !== choice.url || channel !== choice.channel);
  const recent = choice.keepSecrets ? choice : bare(choice);
  write('localStorage', RECENTS, [recent, ...others].slice(0, MOST_RECENTS));
}

export function forgetChoice(): void {
  write('sessionStorage', CHOICE, null);
  write('localStorage', CHOICE, null);
}

export function recents(): readonly Recent[] {
  const list = read('localStorage', RECENTS);
  return Array.isArray(list) ? list.flatMap((entry) => choiceIn(entry) ?? []) : [];
}

export function forgetRecent({ url, channel }: Pick<Recent, 'url' | 'channel'>): void {
  write(
    'localStorage',
    RECENTS,
    recents().filter((recent) => recent.url !== url || recent.channel !== channel),
  );
}
