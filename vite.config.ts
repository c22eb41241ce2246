import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { devRelay } from './.ci/dev-relay.ts';
import { layoutValidator } from './.ci/layout-validator.ts';
import { precompress } from './.ci/precompress.ts';
import manifest from './package.json' with { type: 'json' };

const at = (path: string) => resolve(import.meta.dirname, path);

// Every page lives with its code.
const PAGES = { editor: 'src/index.html', device: 'src/device/index.html', gallery: 'src/controls/gallery/index.html' };
const pages = Object.fromEntries(
  Object.entries(PAGES)
    .map(([name, path]) => [name, at(path)])
    .filter(([, path]) => path !== undefined && existsSync(path)),
);

export default defineConfig(({ isSsrBuild }) => ({
  root: at('src'),
  // Relative addresses: the built pages work under any path of any web host.
  base: './',
  publicDir: at('public'),
  cacheDir: at('node_modules/.vite'),
  define: { __VERSION__: JSON.stringify(manifest.version) },
  plugins: [react(), devRelay(), layoutValidator(), precompress()],
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
        rolldownOptions: { input: pages },
      },
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
