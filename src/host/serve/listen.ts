import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../command.ts';
import type { Tls } from './tls.ts';

export interface Listener {
  readonly server: Server;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number, flag: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by another editor. Stop that, or choose another port with ${flag}.`;
    case 'EACCES':
      return `Port ${port} needs more rights than you have. Choose one from 1024 up with ${flag}.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this computer.`;
    default:
      return `Cannot listen on ${host}, port ${port}: ${error.message}`;
  }
}

export function listen(
  answer: RequestListener,
  where: { readonly host: string; readonly port: number; readonly flag: string; readonly tls?: Tls | undefined },
): Promise<Listener> {
  const { host, port, flag, tls } = where;
  const server = tls === undefined ? createServer(answer) : (createTlsServer(tls, answer) as unknown as Server);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Refusal(sentence(error, host, port, flag))));
    server.listen(port, host, () => {
      resolve({
        server,
        port: (server.address() as AddressInfo).port,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      });
    });
  });
}
