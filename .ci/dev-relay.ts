// `npm run dev` has the same relay as the built host, and answers the page’s question where it is.
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Running } from '../src/host/serve/serve.ts';

const ROOT = resolve(import.meta.dirname, '..');
const NEAR = /^(::ffff:)?127\.|^::1$/;

export function devRelay(): Plugin {
  return {
    name: 'carter-dev-relay',
    apply: (_config, { command }) =>
      command === 'serve' && process.env.VITEST === undefined && process.env.CARTER_RELAY !== 'off',
    async configureServer(server) {
      // Loaded here: a build or a test run has no use for the host.
      const [{ serve }, { keptToken, stateFolder }] = await Promise.all([
        import('../src/host/serve/serve.ts'),
        import('../src/host/serve/state-folder.ts'),
      ]);
      let running: Running | undefined;
      const { port } = server.config.server;
      try {
        running = await serve({
          pages: join(ROOT, 'dist/pages'),
          editor: false,
          editorPort: 0,
          relay: true,
          relayHost: '0.0.0.0',
          relayPort: Number(process.env.CARTER_RELAY_PORT ?? 8765),
          token: await keptToken(stateFolder(process.env, process.platform)),
          allowOrigins: ['127.0.0.1', 'localhost'].map((name) => `http://${name}:${port}`),
          proxies: [],
        });
      } catch (error) {
        server.config.logger.warn(`No relay: ${error instanceof Error ? error.message : String(error)}`);
        return;
      }
      const { facts, stop } = running;
      server.middlewares.use('/api/host', (request, response, next) => {
        // The token stays on this computer, also when Vite is told to serve the network.
        if (!NEAR.test(request.socket.remoteAddress ?? '')) return next();
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(facts()));
      });
      server.httpServer?.once('close', () => void stop());
    },
  };
}
