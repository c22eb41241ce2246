// What an SF Symbol name asks for: a base from the table, and variants by the rules Apple's names follow.
import { type Subject, SYMBOLS_BY_SUBJECT } from './symbol-table.ts';

export const ENCLOSURES = [
  'circle',
  'square',
  'rectangle',
  'capsule',
  'diamond',
  'octagon',
  'hexagon',
  'triangle',
  'shield',
  'seal',
  'app',
  'bubble',
  'message',
  'icloud',
  'viewfinder',
] as const;
export type Enclosure = (typeof ENCLOSURES)[number];

export interface ResolvedSymbol {
  /** A drawing; up to two capitals or digits stand for themselves. */
  readonly glyph: string;
  /** With an enclosure, the enclosure is filled and the glyph knocked out. */
  readonly filled: boolean;
  readonly enclosure?: Enclosure;
  readonly slash: boolean;
  /** `dot`, `warning` (a triangle), or the glyph in a disc at the corner. */
  readonly badge?: string;
  /** False where the name is not known: then the glyph is that of the nearest relative, or `unknown`. */
  readonly known: boolean;
}

export type Variant = 'fill' | 'circle' | 'square' | 'slash';

export interface BaseSymbol {
  readonly name: string;
  readonly glyph: string;
  readonly subject: Subject;
  readonly variants: readonly Variant[];
}

const VARIANTS: Readonly<Record<string, Variant>> = { f: 'fill', c: 'circle', s: 'square', '/': 'slash' };

export const baseSymbols: readonly BaseSymbol[] = (Object.keys(SYMBOLS_BY_SUBJECT) as Subject[]).flatMap((subject) =>
  SYMBOLS_BY_SUBJECT[subject]
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', glyph = '', ...letters] = line.split(' ');
      const variants = letters.flatMap((letter) => VARIANTS[letter] ?? []);
      return { name, glyph, subject, variants };
    }),
);

const GLYPH_OF: ReadonlyMap<string, string> = new Map(baseSymbols.map(({ name, glyph }) => [name, glyph]));

/** Marks of badges that are no symbols by themselves. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['person.crop', 'user-round'],
  ['shield.half.filled', 'shield-half'],
  ['timemachine', 'rotate-ccw-clock'],
  ['automatic', 'A'],
  ['a', 'A'],
]);

/** Without a dot before them these stand beside the symbol, like a badge. */
const BESIDE = new Set(['checkmark', 'xmark', 'questionmark', 'exclamationmark', 'plus', 'minus']);
/** Ends of a name that choose a script or a direction, not another drawing. */
const LOCALES = new Set(['ar', 'he', 'hi', 'ja', 'ko', 'rtl', 'th', 'zh', 'inverse']);
const isBadge = (word: string) => word === 'badge' || word === 'trianglebadge';
const isEnclosure = (word: string): word is Enclosure => (ENCLOSURES as readonly string[]).includes(word);

/** Apple's longest has some 80 characters. */
const LONGEST_NAME = 120;

function glyphOfMark(words: readonly string[]): string | undefined {
  const name = words.join('.');
  if (name === '') return 'dot';
  if (/^\d{1,2}$/.test(name)) return name;
  return MARKS.get(name) ?? compose(words)?.glyph;
}

/** `plus` in `cart.badge.plus`; the last badge counts. */
function composeBadge(words: readonly string[]): ResolvedSymbol | undefined {
  const at = words.findLastIndex(isBadge);
  if (at < 1) return undefined;
  const base = compose(words.slice(0, at));
  const badge = words[at] === 'trianglebadge' ? 'warning' : glyphOfMark(words.slice(at + 1));
  return base && badge !== undefined ? { ...base, badge } : undefined;
}

/** The last word taken as a variant of what the words before it name. */
function composeVariant(words: readonly string[]): ResolvedSymbol | undefined {
  const last = words.at(-1) ?? '';
  const rest = words.slice(0, -1);
  if (isEnclosure(last)) {
    const sign = rest.join('.');
    if (/^([a-z]|\d{1,2})$/.test(sign))
      return { glyph: sign.toUpperCase(), filled: false, enclosure: last, slash: false, known: true };
    const base = compose(rest);
    return base && !base.enclosure ? { ...base, filled: false, enclosure: last } : undefined;
  }
  const isBeside = BESIDE.has(last) && !rest.some(isBadge);
  const isPlain = last === 'fill' || last === 'slash' || isBeside || LOCALES.has(last);
  const base = isPlain ? compose(rest) : undefined;
  if (!base) return undefined;
  if (last === 'fill') return { ...base, filled: true };
  if (last === 'slash') return { ...base, slash: true };
  return LOCALES.has(last) ? base : { ...base, badge: GLYPH_OF.get(last) ?? 'dot' };
}

function compose(words: readonly string[]): ResolvedSymbol | undefined {
  if (words.length === 0) return undefined;
  const glyph = GLYPH_OF.get(words.join('.'));
  if (glyph !== undefined) return { glyph, filled: false, slash: false, known: true };
  const found = composeVariant(words) ?? composeBadge(words);
  if (found || !words.includes('fill')) return found;
  // Names of two parts carry the word inside: person.2.fill, folder.fill.badge.plus.
  const plain = compose(words.filter((word) => word !== 'fill'));
  return plain && { ...plain, filled: true };
}

const UNKNOWN: ResolvedSymbol = { glyph: 'unknown', filled: false, slash: false, known: false };

/** The drawing of the longest beginning that is known: newer systems have names that the table has not. */
function relative(words: readonly string[]): ResolvedSymbol {
  for (let length = words.length - 1; length > 0; length--) {
    const glyph = GLYPH_OF.get(words.slice(0, length).join('.'));
    if (glyph !== undefined) return { ...UNKNOWN, glyph, filled: words.includes('fill') };
  }
  return UNKNOWN;
}

export function resolveSymbol(name: string): ResolvedSymbol {
  if (name.length > LONGEST_NAME) return UNKNOWN;
  const words = name.split('.');
  return compose(words) ?? relative(words);
}
