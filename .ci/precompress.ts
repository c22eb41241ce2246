// Compresses what is built once, at its best, so that no request has to be compressed while somebody waits for it.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json|txt|webmanifest)$/;
/** Below this the headers weigh as much as what is saved. */
const LEAST_BYTES = 1024;

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

export function precompress(): Plugin {
  return {
    name: 'carter-precompress',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    buildApp: {
      // After the last of the pages.
      order: 'post',
      handler: async ({ config }) => {
        for (const path of filesIn(config.build.outDir).filter((name) => TEXT.test(name))) {
          const bytes = readFileSync(path);
          if (bytes.length < LEAST_BYTES) continue;
          const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
          writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
        }
      },
    },
  };
}
