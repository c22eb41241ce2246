// Finding a symbol by what people call it. The words are for the picker alone, so pages that only draw do not load them.
import { GLYPH_WORDS } from './glyph-words.ts';
import { COMPOSED } from './symbol-table.ts';
import { type BaseSymbol, baseSymbols, resolveSymbol, type Variant } from './symbols.ts';

export interface FoundSymbol {
  readonly name: string;
  readonly label: string;
  readonly keywords: readonly string[];
}

const SPELLED: Readonly<Record<string, string>> = {
  xmark: 'X mark',
  checkmark: 'check mark',
  exclamationmark: 'exclamation mark',
  questionmark: 'question mark',
  magnifyingglass: 'magnifying glass',
  gearshape: 'gear',
  lightbulb: 'light bulb',
  doc: 'document',
  tv: 'TV',
  ipad: 'iPad',
  iphone: 'iPhone',
  qrcode: 'QR code',
  wifi: 'Wi-Fi',
  arrowtriangle: 'triangle',
  mappin: 'map pin',
  powerplug: 'power plug',
};

/** By glyph: words that lucide has not, and those for drawings of our own. */
const MORE_WORDS: Readonly<Record<string, string>> = {
  'air-vent': 'climate cooling hvac',
  cooktop: 'stove hob kitchen cooking',
  curtains: 'drapes window',
  desktop: 'computer mac imac screen',
  dial: 'knob rotary volume',
  dishwasher: 'kitchen appliance dishes',
  'door-closed': 'entrance',
  'door-open': 'entrance',
  droplets: 'moisture water',
  'eighth-notes': 'song audio sound',
  'hand-tap': 'press touch click button',
  homepod: 'speaker siri music',
  house: 'home',
  keypad: 'code pin lock number',
  'light-panel': 'lamp led',
  'light-strip': 'lamp led',
  'light-switch': 'wall lamp',
  outlet: 'socket power plug mains',
  'outlet-round': 'socket power plug mains',
  'play-pause': 'media music player',
  radio: 'broadcast signal',
  remote: 'control television tv',
  sensor: 'detector motion smoke presence',
  settings: 'configuration options preferences',
  sprinkler: 'irrigation garden water lawn',
  stairs: 'steps floor',
  stove: 'oven kitchen cooking',
  'thermometer-high': 'temperature hot',
  'thermometer-low': 'temperature cold',
  trash: 'delete remove bin',
  'volume-3': 'loud sound',
  window: 'pane glass',
  x: 'close cancel delete',
  zap: 'electricity power energy',
};

/** What a variant adds to the label, and what else people type for it. */
const ENDINGS: Readonly<Record<string, { readonly said: string; readonly typed: readonly string[] }>> = {
  fill: { said: 'filled', typed: ['filled', 'solid'] },
  slash: { said: 'crossed out', typed: ['crossed', 'out', 'off', 'mute', 'disabled'] },
  badge: { said: 'with a badge', typed: ['notification', 'dot'] },
  circle: { said: 'in a circle', typed: ['round', 'disc'] },
  square: { said: 'in a square', typed: ['box'] },
};

const spelled = (word: string) => SPELLED[word] ?? word;

/** “Mic, crossed out, in a filled circle” for mic.slash.circle.fill. */
function labelOf(name: string): string {
  const words = name.split('.');
  let end = words.length;
  while (end > 1 && ENDINGS[words[end - 1] ?? '']) end--;
  const base = words.slice(0, end).map(spelled).join(' ');
  const endings = words.slice(end).map((word) => ENDINGS[word]?.said ?? '');
  const isFilledFrame = /^in a/.test(endings.at(-2) ?? '') && endings.at(-1) === 'filled';
  const said = isFilledFrame ? [...endings.slice(0, -2), endings.at(-2)?.replace('in a', 'in a filled')] : endings;
  return [base.charAt(0).toUpperCase() + base.slice(1), ...said].join(', ');
}

const SUFFIXES: Readonly<Record<Variant, readonly string[]>> = {
  fill: ['.fill'],
  slash: ['.slash'],
  circle: ['.circle', '.circle.fill'],
  square: ['.square', '.square.fill'],
};

function namesOf({ name, variants }: BaseSymbol): readonly string[] {
  const crossedAndFilled = variants.includes('slash') && variants.includes('fill') ? [`${name}.slash.fill`] : [];
  return [
    name,
    ...variants.flatMap((variant) => SUFFIXES[variant].map((suffix) => name + suffix)),
    ...crossedAndFilled,
  ];
}

interface Entry extends FoundSymbol {
  /** The name's own words, spelled both ways. */
  readonly words: readonly string[];
  readonly subject: string;
  readonly text: string;
}

function entry(name: string, glyph: string, subject: string): Entry {
  const own = name.split('.');
  const words = [...new Set([...own, ...own.flatMap((word) => spelled(word).toLowerCase().split(' '))])];
  const said = `${GLYPH_WORDS[glyph] ?? ''} ${MORE_WORDS[glyph] ?? ''}`.split(' ');
  const typed = own.flatMap((word) => ENDINGS[word]?.typed ?? []);
  const keywords = [...new Set([...said, ...glyph.split('-'), ...typed])].filter((word) => /[a-z]/.test(word));
  return { name, label: labelOf(name), keywords, words, subject, text: `${name} ${keywords.join(' ')}` };
}

function buildEntries(): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const base of baseSymbols)
    for (const name of namesOf(base)) if (!entries.has(name)) entries.set(name, entry(name, base.glyph, base.subject));
  for (const name of COMPOSED.trim().split(/\s+/))
    if (!entries.has(name)) entries.set(name, entry(name, resolveSymbol(name).glyph, 'badge'));
  for (let number = 0; number <= 50; number++)
    for (const shape of ['circle', 'circle.fill', 'square', 'square.fill'])
      entries.set(`${number}.${shape}`, entry(`${number}.${shape}`, `${number}`, 'number'));
  for (const letter of 'abcdefghijklmnopqrstuvwxyz')
    for (const shape of ['circle', 'circle.fill', 'square', 'square.fill'])
      entries.set(`${letter}.${shape}`, entry(`${letter}.${shape}`, letter, 'letter'));
  return [...entries.values()];
}

let built: readonly Entry[] | undefined;
const entries = () => {
  built ??= buildEntries();
  return built;
};

/** How well one typed word fits; 0 is not at all. */
function closeness({ words, keywords, subject, text }: Entry, typed: string): number {
  if (words.includes(typed)) return words[0] === typed ? 60 : 50;
  if (keywords.includes(typed)) return 45;
  if (words.some((word) => word.startsWith(typed))) return words[0]?.startsWith(typed) ? 40 : 35;
  if (keywords.some((word) => word.startsWith(typed))) return 15;
  if (subject === typed) return 10;
  return typed.length > 1 && text.includes(typed) ? 5 : 0;
}

function score(entry: Entry, query: string, typed: readonly string[]): number {
  if (entry.name === query) return 1000;
  const fits = typed.map((word) => closeness(entry, word));
  if (fits.includes(0)) return 0;
  const start = entry.name.startsWith(`${query}.`) ? 30 : 0;
  // The plain symbol comes before its variants.
  return fits.reduce((sum, fit) => sum + fit, start) - entry.words.length;
}

/** All names we draw, best first; nothing typed lists them by subject. */
export function searchSymbols(query: string): readonly FoundSymbol[] {
  const plain = query.trim().toLowerCase();
  const typed = plain.split(/[\s.,]+/).filter((word) => word !== '');
  if (typed.length === 0) return entries();
  return entries()
    .map((entry) => ({ entry, score: score(entry, plain, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}
