// Draws src/controls/icons/{glyphs,core-glyphs,glyph-words}.ts from lucide, for the symbols named in symbol-table.ts:
//   npm install --prefix <a folder> lucide-static@1.62.0 && node .ci/icons/make.mjs <a folder>/node_modules/lucide-static
// Lucide is no dependency: 67 MB for the 50 KB of it that we show.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { areaOf, isInside, lengthOf, pathOf, strokesOf } from './outline.mjs';
import { OWN } from './own-drawings.mjs';
import { CORE, LAID_OVER, MASSES, NEVER_FILLED, ROLES } from './roles.mjs';

const LETTERS = { b: 'body', i: 'inner', h: 'hole', l: 'line', o: 'over', s: 'solid' };
const root = resolve(import.meta.dirname, '../..');
const icons = join(root, 'src/controls/icons');
const lucide = process.argv[2];
if (!lucide) throw new Error('Name the folder of lucide-static, as the head of this file says.');
const read = (name) => JSON.parse(readFileSync(join(lucide, name), 'utf8'));
const drawings = read('icon-nodes.json');
const tags = read('tags.json');
const { version } = read('package.json');

const { module } = await runnerImport(join(icons, 'symbol-table.ts'), { root, logLevel: 'error' });
const rows = Object.values(module.SYMBOLS_BY_SUBJECT).flatMap((text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' ')),
);
const filledToo = new Set(rows.filter(([, , ...variants]) => variants.includes('f')).map(([, glyph]) => glyph));
const names = [...new Set(['unknown', ...CORE, ...rows.map(([, glyph]) => glyph)])].sort();

/** Closed shapes, and open ones that nearly close, are bodies; what lies in a body is knocked out of it when it is filled. */
function findRoles(strokes, canFill) {
  const shapes = strokes.map((stroke) => {
    const [first, last] = [stroke.points[0], stroke.points.at(-1)];
    const length = lengthOf(stroke.points);
    const gap = stroke.closed ? 0 : Math.hypot(first[0] - last[0], first[1] - last[1]) / (length || 1);
    return { ...stroke, length, area: gap < 0.34 && length > 4 ? areaOf(stroke.points) : 0 };
  });
  const canBody = (shape) => canFill && !shape.role && shape.area > 6;
  const share = (shape, around) =>
    shape.points.filter((point) => isInside(point, around.points)).length / shape.points.length;
  const bodies = shapes.filter(
    (shape) =>
      shape.role === 'body' ||
      (canBody(shape) &&
        !shapes.some(
          (other) => other !== shape && canBody(other) && other.area > shape.area && share(shape, other) > 0.7,
        )),
  );
  return shapes.map((shape) => {
    if (shape.role) return shape;
    if (bodies.includes(shape)) return { ...shape, role: 'body' };
    const isWithin = bodies.some((body) => share(shape, body) >= 0.5);
    if (!isWithin) return { ...shape, role: 'line' };
    return { ...shape, role: shape.closed && shape.area > 4 && shape.area < 30 ? 'hole' : 'inner' };
  });
}

function layOver(strokes) {
  const largest = Math.max(...strokes.map(({ points }) => areaOf(points)));
  return strokes.map((stroke) => ({ ...stroke, role: areaOf(stroke.points) === largest ? 'body' : 'over' }));
}

function glyph(name) {
  const own = OWN[name];
  const source = own ?? drawings[name];
  if (!source) throw new Error(`No drawing is called ${name}.`);
  const strokes = own
    ? own.flatMap((part) => {
        const [role, d] = typeof part === 'string' ? [undefined, part] : part;
        return strokesOf(d).map((stroke) => ({ ...stroke, role }));
      })
    : source.flatMap((element) => strokesOf(pathOf(element)));
  const given = ROLES[name];
  if (given !== undefined && given.length !== strokes.length)
    throw new Error(`${name} has ${strokes.length} strokes, not ${given.length}.`);
  const roled = given
    ? strokes.map((stroke, at) => ({ ...stroke, role: LETTERS[given[at]] }))
    : LAID_OVER.has(name)
      ? layOver(strokes)
      : findRoles(strokes, filledToo.has(name) && !NEVER_FILLED.has(name));
  const parts = {};
  for (const { role, d } of roled) parts[role] = (parts[role] ?? '') + d;
  if (MASSES[name]) parts.mass = MASSES[name];
  return parts;
}

const literal = (value) => `'${value}'`;
const key = (name) => (/^[a-z]+$/.test(name) ? name : literal(name));
const table = (all) =>
  all
    .map((name) => {
      const parts = Object.entries(glyph(name)).map(([role, d]) => `${role}: ${literal(d)}`);
      return `  ${key(name)}: { ${parts.join(', ')} },`;
    })
    .join('\n');

const licence = `// biome-ignore-all format: made by .ci/icons/make.mjs, from lucide ${version} and drawings of our own.
// Lucide: ISC License, Copyright (c) 2026 Lucide Icons and Contributors; parts from Feather: MIT License,
// Copyright (c) 2013-present Cole Bemis. Both texts stand in public/licences.txt.
`;
const file = (name, text) => writeFileSync(join(icons, name), text);
const core = names.filter((name) => name === 'unknown' || CORE.includes(name));
file(
  'core-glyphs.ts',
  `${licence}import type { Glyph } from './glyph.ts';\n\n/** Drawn at once; the others come with the first icon that needs them. */\nexport const CORE_GLYPHS: Readonly<Record<string, Glyph>> = {\n${table(core)}\n};\n`,
);
file(
  'glyphs.ts',
  `${licence}import type { Glyph } from './glyph.ts';\n\nexport const GLYPHS: Readonly<Record<string, Glyph>> = {\n${table(names.filter((name) => !core.includes(name)))}\n};\n`,
);
const words = names
  .filter((name) => tags[name]?.length)
  .map((name) => `  ${key(name)}: ${literal(tags[name].join(' ').replaceAll("'", ''))},`);
file(
  'glyph-words.ts',
  `${licence}\n/** What else people call a glyph; for searching only. */\nexport const GLYPH_WORDS: Readonly<Record<string, string>> = {\n${words.join('\n')}\n};\n`,
);
