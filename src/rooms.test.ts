import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

// Each room, the rooms it may import, and the outside packages it may name.
// `view` packages are for .tsx files only; '*' is anything but node:* (programs choose their own libraries).
interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly view?: readonly string[];
  readonly node?: true;
  readonly noTsx?: true;
}

const drawing = ['react', 'react-dom', 'zustand'];

const ROOMS: Readonly<Record<string, Room>> = {
  layout: { rooms: [], packages: ['virtual:layout-validator'], noTsx: true },
  controls: { rooms: ['layout'], packages: [], view: ['*'] },
  mesh: { rooms: [], packages: ['@noble/ciphers', '@noble/hashes', 'zustand'], noTsx: true },
  runtime: { rooms: ['layout', 'controls', 'mesh'], packages: ['mqtt', 'zustand'], noTsx: true },
  studio: { rooms: ['layout', 'mesh', 'runtime'], packages: ['zustand'], noTsx: true },
  codegen: { rooms: ['layout'], packages: [], noTsx: true },
  storage: { rooms: ['layout'], packages: ['idb', 'zustand'], noTsx: true },
  host: {
    rooms: ['layout', 'controls', 'mesh', 'runtime', 'studio', 'codegen', 'storage'],
    packages: ['ws', 'sirv', 'qrcode'],
    node: true,
    noTsx: true,
  },
  device: {
    rooms: ['layout', 'controls', 'mesh', 'runtime', 'studio', 'storage'],
    packages: ['*'],
    view: drawing,
  },
  editor: {
    rooms: ['layout', 'controls', 'mesh', 'runtime', 'studio', 'codegen', 'storage'],
    packages: ['*'],
    view: drawing,
  },
};

const src = import.meta.dirname;
const NODE = new Set(builtinModules);

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

// `from '…'` ends every import and re-export, over however many lines it goes.
const IMPORT =
  /^(?:import|export|\}).*\bfrom ['"]([^'"]+)['"](?: with .*)?;$|^import ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/;

interface Import {
  readonly specifier: string;
  /** Types leave nothing behind in what runs. */
  readonly typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  return text.split('\n').flatMap((line) => {
    const match = IMPORT.exec(line);
    if (match === null) return [];
    return [{ specifier: match[1] ?? match[2] ?? match[3] ?? '', typeOnly: /^(import|export) type\b/.test(line) }];
  });
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** The sentence a broken wall is reported with, or undefined where the import is allowed. */
function breach(file: string, specifier: string, typeOnly = false): string | undefined {
  const path = relative(src, file).split(sep).join('/');
  const roomName = path.split('/')[0] ?? '';
  const room = ROOMS[roomName];
  if (!room) return undefined;
  const isTest = /\.(test|fixture)\.tsx?$/.test(path);
  const isView = path.endsWith('.tsx') || path === 'controls/views.ts';
  const says = `${path} → ${specifier}`;
  const plain = specifier.split('?')[0] ?? specifier;

  if (plain.startsWith('.')) {
    const target = relative(src, resolve(dirname(file), plain))
      .split(sep)
      .join('/');
    const targetRoom = target.split('/')[0] ?? '';
    if (target === '../package.json') return room.node ? undefined : says;
    if (target.startsWith('..')) return isTest ? undefined : says;
    // A test may show a room at work with the catalog; the room itself may not know it.
    if (isTest && targetRoom === 'controls') return undefined;
    if (targetRoom !== roomName && !room.rooms.includes(targetRoom)) return says;
    if (room.noTsx && plain.endsWith('.tsx')) return says;
    const crossesToView =
      !typeOnly && plain.endsWith('.tsx') && !isView && roomName === 'controls' && !path.endsWith('views.ts');
    return crossesToView && !isTest ? says : undefined;
  }
  if (isTest) return undefined;
  if (plain.startsWith('node:') || NODE.has(plain)) return room.node ? undefined : says;
  const name = packageOf(plain);
  const allowed = isView ? [...room.packages, ...(room.view ?? [])] : room.packages;
  return allowed.includes('*') || allowed.includes(name) || allowed.includes(plain) ? undefined : says;
}

const roomFolders = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());

describe('the ten rooms', () => {
  it('are the only folders under src', () => {
    expect(roomFolders.filter((name) => !(name in ROOMS))).toEqual([]);
  });

  it('import in one direction only', () => {
    const breaches = Object.keys(ROOMS)
      .filter((room) => roomFolders.includes(room))
      .flatMap((room) => filesUnder(join(src, room)))
      .flatMap((file) =>
        importsOf(readFileSync(file, 'utf8')).map(({ specifier, typeOnly }) => breach(file, specifier, typeOnly)),
      )
      .filter((sentence) => sentence !== undefined);
    expect(breaches).toEqual([]);
  });

  it('hold no React where the table says none', () => {
    const tsx = Object.entries(ROOMS)
      .filter(([name, room]) => room.noTsx && roomFolders.includes(name))
      .flatMap(([name]) => filesUnder(join(src, name)))
      .filter((file) => file.endsWith('.tsx'));
    expect(tsx.map((file) => relative(src, file))).toEqual([]);
  });

  it('have no room for leftovers and no barrels', () => {
    const files = roomFolders.flatMap((room) => filesUnder(join(src, room))).map((file) => relative(src, file));
    expect(files.filter((file) => /(^|\/)(utils?|common|shared|types|lib|helpers)\//.test(file))).toEqual([]);
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  it('are told apart by name when a wall is broken', () => {
    expect(breach(join(src, 'layout/x.ts'), '../controls/y.ts')).toBe('layout/x.ts → ../controls/y.ts');
    expect(breach(join(src, 'mesh/x.ts'), 'node:fs')).toBe('mesh/x.ts → node:fs');
    expect(breach(join(src, 'runtime/x.ts'), 'react')).toBe('runtime/x.ts → react');
    expect(breach(join(src, 'controls/gauge/gauge.ts'), './Gauge.tsx')).toBe('controls/gauge/gauge.ts → ./Gauge.tsx');
    expect(breach(join(src, 'editor/x.ts'), '../layout/parse.ts')).toBeUndefined();
  });
});
