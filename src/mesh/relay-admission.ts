// Who may join, and as whom: one shared token, or a gateway with an accounts table.

export interface Account {
  readonly name: string;
  readonly tokens: readonly string[];
  /** Connections the account may have at once, over all its tokens. */
  readonly slots: number;
  /** Per connection, so that the account's total is bounded by its slots. */
  readonly framesPerSecond?: number;
  /** Accounts with the same namespace share channels and names; the account's own name by default. */
  readonly namespace?: string;
}

/** What a token entitles to. The self-hosted relay has one for everybody. */
export interface Admission {
  readonly namespace: string;
  readonly account?: Account;
}

export interface Gate {
  /** Undefined when the token is not good. */
  readonly admit: (token: string) => Admission | undefined;
  /** Whether a refused socket stays open, unwelcomed, until its token becomes good. */
  readonly parks: boolean;
}

/** Compares in a time that says nothing about how much of the token was right. */
function sameText(a: string, b: string): boolean {
  let different = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) different |= a.charCodeAt(index) ^ b.charCodeAt(index % b.length);
  return different === 0;
}

export function tokenGate(token = ''): Gate {
  const everybody: Admission = { namespace: '' };
  return { parks: false, admit: (given) => (token === '' || sameText(given, token) ? everybody : undefined) };
}

/** Throws on a table that contradicts itself: that is the host's mistake, found before anybody is let in by it. */
export function accountsGate(accounts: readonly Account[]): Gate {
  const byToken = new Map<string, Admission>();
  const names = new Set<string>();
  for (const account of accounts) {
    if (names.has(account.name)) throw new Error(`Account "${account.name}" is listed twice.`);
    names.add(account.name);
    for (const token of account.tokens) {
      if (token === '') throw new Error(`Account "${account.name}" has an empty token.`);
      if (byToken.has(token)) throw new Error(`Account "${account.name}" has a token that is listed before.`);
      byToken.set(token, { namespace: account.namespace ?? account.name, account });
    }
  }
  return { parks: true, admit: (token) => byToken.get(token) };
}
