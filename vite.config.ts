import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { devRelay } from './.ci/dev-relay.ts';
import { drawingCatalog } from './.ci/drawing-catalog.ts';
import { layoutValidator } from './.ci/layout-validator.ts';
import { precompress } from './.ci/precompress.ts';
import manifest from './package.json' with { type: 'json' };

const at = (path: string) => resolve(import.meta.dirname, path);

// Every page lives with its code.
const device = at('src/device/index.html');
const others = { editor: at('src/index.html'), gallery: at('src/controls/gallery/index.html') };

// The device is built by itself: a phone’s page is neither cut into pieces by what the editor shares with it, nor carries
// what only the editor uses. One file joins, one draws, and what few layouts need comes with the first that does.
const DRAWING = /\/controls\/(LayoutScreen\.tsx|light-views\.ts)$/;
const apart: Pick<UserConfig, 'environments' | 'builder'> = {
  environments: {
    client: { build: { rolldownOptions: { input: others } } },
    device: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { device },
          output: {
            codeSplitting: {
              groups: [
                { name: 'join', tags: ['$initial'] },
                { name: 'draw', test: DRAWING },
              ],
            },
          },
        },
      },
    },
  },
  builder: {
    buildApp: async ({ build, environments }) => {
      for (const environment of [environments.client, environments.device]) if (environment) await build(environment);
    },
  },
};

export default defineConfig(({ command, isSsrBuild }) => ({
  root: at('src'),
  // Relative addresses: the built pages work under any path of any web host.
  base: './',
  publicDir: at('public'),
  cacheDir: at('node_modules/.vite'),
  define: { __VERSION__: JSON.stringify(manifest.version) },
  plugins: [react(), devRelay(), layoutValidator(), drawingCatalog(), precompress()],
  build: isSsrBuild
    ? {
        outDir: at('dist/host'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: '[name].js' } },
      }
    : {
        outDir: at('dist/pages'),
        emptyOutDir: true,
        target: 'es2022',
        // Inlined files would be data: addresses, which the pages' policy allows for pictures only.
        assetsInlineLimit: 0,
      },
  ...(command === 'build' && !isSsrBuild ? apart : {}),
  server: { host: '127.0.0.1', port: 5180 },
  test: {
    root: at('src'),
    include: ['**/*.test.{ts,tsx}'],
    environment: 'node',
    // By default a core is left idle, which on two cores is half of what there is.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
}));
