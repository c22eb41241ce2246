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
const editor = at('src/index.html');
const gallery = at('src/controls/gallery/index.html');
const device = at('src/device/index.html');

// Each page is built by itself: none is cut into pieces by what it shares with another, nor carries what only that uses.

// The editor: one file for its first screen, beside one of libraries that change seldom; one for the panes around it.
const LIBRARIES = /\/node_modules\/|^\0/;
const PANES = /\/editor\/panes\.ts$/;

// The device: one file joins, one draws, and what few layouts need comes with the first that does.
const DRAWING = /\/controls\/(LayoutScreen\.tsx|light-views\.ts)$/;

// Into the folder that the editor’s build has emptied and given its public files.
const beside = { emptyOutDir: false, copyPublicDir: false };

const apart: Pick<UserConfig, 'environments' | 'builder'> = {
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: { editor },
          output: {
            codeSplitting: {
              groups: [
                { name: 'libraries', test: LIBRARIES, tags: ['$initial'] },
                { name: 'editor', tags: ['$initial'] },
                { name: 'panes', test: PANES },
              ],
            },
          },
        },
      },
    },
    gallery: {
      consumer: 'client',
      build: { ...beside, rolldownOptions: { input: { gallery } } },
    },
    device: {
      consumer: 'client',
      build: {
        ...beside,
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
      for (const page of ['client', 'gallery', 'device']) {
        const environment = environments[page];
        if (environment) await build(environment);
      }
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
