// What every node answers, whoever asks.

export interface Self {
  readonly id: string | null;
  readonly name: string;
  readonly uptimeSeconds: number;
  /** Since 1970. */
  readonly nowSeconds: number;
}

const secondsIn = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null ? Reflect.get(payload, 't') : undefined;

export const BUILTINS: Readonly<Record<string, (payload: unknown, self: Self) => unknown>> = {
  ping: () => 'pong',
  handshake: (payload, { id, name, nowSeconds }) => {
    const sent = secondsIn(payload);
    return { server_id: id ?? name, l: typeof sent === 'number' ? nowSeconds - sent : null };
  },
  status_request: (_payload, { id, name, uptimeSeconds }) => ({
    name,
    id,
    status: 'online',
    uptime: uptimeSeconds,
    memory_usage: 'unknown',
  }),
};
