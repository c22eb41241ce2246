// Works `src/controls/drawing-catalog.ts` out while building: pages that only draw get the result as data, and not the
// full definitions it is made from.
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const MODULE = resolve(ROOT, 'src/controls/drawing-catalog.ts');

type Made = typeof import('../src/controls/drawing-catalog.ts');

export function drawingCatalog(): Plugin {
  return {
    name: 'carter-drawing-catalog',
    apply: 'build',
    async load(id) {
      if (resolve(id) !== MODULE) return undefined;
      const { module, dependencies } = await runnerImport<Made>(MODULE, { root: ROOT, logLevel: 'error' });
      for (const file of dependencies) this.addWatchFile(resolve(ROOT, file));
      // Browsers read JSON faster than the same written as code.
      const definitions = JSON.stringify(JSON.stringify(module.drawingCatalog.list));
      return `import { createCatalog } from '../layout/control.ts';
export const drawingCatalog = createCatalog(JSON.parse(${definitions}));
`;
    },
  };
}
