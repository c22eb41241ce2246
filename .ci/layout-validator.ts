// Makes `virtual:layout-validator` and public/layout.schema.json from the control definitions.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { normalizePath, type Plugin, runnerImport } from 'vite';
import type { Checks } from '../src/layout/schema/checks.ts';

const NAME = 'virtual:layout-validator';
// Rollup's mark for modules that are no files.
const RESOLVED = `\0${NAME}`;
const MADE_BY = resolve(import.meta.dirname, 'layout-schema.ts');

interface Made {
  readonly schema: object;
  readonly checks: Checks;
}

/** The definitions as they are now, and the files they come from. */
async function make() {
  const root = resolve(import.meta.dirname, '..');
  const { module, dependencies } = await runnerImport<Made>(MADE_BY, { root, logLevel: 'error' });
  return { ...module, files: [MADE_BY, ...dependencies.map((file) => resolve(root, file))] };
}

/** A module of plain functions: nothing is compiled, or evaluated, where it runs. */
function validatorCode({ definitions, controls }: Checks): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    // A number too large to hold is a number still.
    strictNumbers: false,
    // Reduced schemas say nothing about kinds that lint looks at.
    strictTypes: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema({ $id: 'checks', definitions });
  const checks = ['layout', 'tab', 'group', 'shared', ...Object.values(controls).map(({ check }) => check)];
  const exported = (check: string) => check.replace('.', '_');
  const refs = Object.fromEntries(checks.map((check) => [exported(check), `checks#/definitions/${check}`]));
  const entries = Object.entries(controls).map(
    ([type, { check, own }]) => `${JSON.stringify(type)}: { check: ${exported(check)}, own: ${JSON.stringify(own)} }`,
  );
  return `${standaloneCode(ajv, refs)}\nexport const controls = { ${entries.join(', ')} };\n`;
}

function writeSchema(schema: object, file: string): void {
  const text = `${JSON.stringify(schema, null, 1)}\n`;
  let before: string | undefined;
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    // Not written yet.
  }
  if (before === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function layoutValidator(): Plugin {
  let schemaFile: string | undefined;
  // Made once for the start; a definition that changes later makes it anew.
  let first: ReturnType<typeof make> | undefined;
  const sources = new Set<string>();
  return {
    name: 'layout-validator',
    configResolved({ mode, publicDir }) {
      // Tests leave the tree as it is.
      if (mode !== 'test') schemaFile = resolve(publicDir, 'layout.schema.json');
    },
    async buildStart() {
      if (schemaFile === undefined) return;
      first = make();
      writeSchema((await first).schema, schemaFile);
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { schema, checks, files } = await (first ?? make());
      first = undefined;
      for (const file of files) {
        this.addWatchFile(file);
        sources.add(normalizePath(file));
      }
      if (schemaFile !== undefined) writeSchema(schema, schemaFile);
      return validatorCode(checks);
    },
    hotUpdate({ file, modules }) {
      if (!sources.has(file)) return undefined;
      first = undefined;
      const validator = this.environment.moduleGraph.getModuleById(RESOLVED);
      return validator === undefined ? undefined : [...modules, validator];
    },
  };
}
