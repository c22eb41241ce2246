// Finding a control by whatever people call it. The palette and the canvas's quick add ask here.
import type { Catalog, Definition, Preset } from '../../layout/control.ts';

export interface Hit {
  readonly definition: Definition;
  /** Which of its presets: the first is the plain control. */
  readonly preset: number;
}

/** One spelling for how people type and how the catalog writes: no accents, no British or plural endings. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('colour', 'color')
    .replaceAll('grey', 'gray');
}

const singular = (word: string) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

function wordsOf(text: string): readonly string[] {
  const split = plain(text.replace(/([a-z\d])([A-Z])/g, '$1 $2')).match(/[\p{L}\p{N}]+/gu);
  return split?.map(singular) ?? [];
}

/** The same but for one letter missing, added, wrong, or swapped with its neighbour. */
export function isSlipOf(typed: string, word: string): boolean {
  const longer = Math.max(typed.length, word.length);
  if (longer - Math.min(typed.length, word.length) > 1) return false;
  let same = 0;
  while (same < longer && typed[same] === word[same]) same += 1;
  if (same === longer) return true;
  const rest = (text: string, skip: number) => text.slice(same + skip);
  const swapped = typed[same] === word[same + 1] && typed[same + 1] === word[same];
  return (
    (swapped && rest(typed, 2) === rest(word, 2)) ||
    rest(typed, 1) === rest(word, 1) ||
    rest(typed, 1) === rest(word, 0) ||
    rest(typed, 0) === rest(word, 1)
  );
}

/** How much a word counts where it was found: whole, as a beginning, and with a slip; 0 where that is no match. */
interface Weight {
  readonly whole: number;
  readonly start: number;
  readonly slip: number;
}

const NAME: Weight = { whole: 100, start: 80, slip: 14 };
const KEYWORD: Weight = { whole: 70, start: 50, slip: 10 };
const PRESET: Weight = { whole: 45, start: 35, slip: 0 };
const SUMMARY: Weight = { whole: 25, start: 18, slip: 0 };
const PROSE: Weight = { whole: 12, start: 6, slip: 0 };
/** Shorter ones have too many neighbours. */
const SLIPS_FROM = 4;

type Bag = readonly (readonly [words: readonly string[], weight: Weight])[];

function fitIn(words: readonly string[], typed: string, { whole, start, slip }: Weight): number {
  if (words.includes(typed)) return whole;
  if (words.some((word) => word.startsWith(typed))) return start;
  const slipped = slip > 0 && typed.length >= SLIPS_FROM && words.some((word) => isSlipOf(typed, word));
  return slipped ? slip : 0;
}

/** Every typed word has to be found somewhere. */
function score(bag: Bag, typed: readonly string[]): number {
  let sum = 0;
  for (const word of typed) {
    const best = Math.max(...bag.map(([words, weight]) => fitIn(words, word, weight)));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

const bags = new WeakMap<Definition, { readonly own: Bag; readonly presets: readonly Bag[] }>();

const presetBag = ({ name, help }: Preset): Bag => [
  [wordsOf(name), PRESET],
  [wordsOf(help), PROSE],
];

function bagsOf(definition: Definition) {
  let found = bags.get(definition);
  if (found === undefined) {
    const { type, label, keywords, summary, help, category, presets } = definition;
    const own: Bag = [
      [[...wordsOf(label), ...wordsOf(type), plain(type), wordsOf(label).join('')], NAME],
      [keywords.flatMap(wordsOf), KEYWORD],
      [wordsOf(summary), SUMMARY],
      [[...wordsOf(help), category], PROSE],
    ];
    found = { own: [...own, ...presetBag(presets[0])], presets: presets.slice(1).map(presetBag) };
    bags.set(definition, found);
  }
  return found;
}

/** Best first; in palette order when nothing is typed. A preset is listed by itself when its own words were meant. */
export function searchControls(catalog: Catalog, query: string): readonly Hit[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return catalog.list.map((definition) => ({ definition, preset: 0 }));
  const found: { readonly hit: Hit; readonly score: number }[] = [];
  for (const definition of catalog.list) {
    const { own, presets } = bagsOf(definition);
    const plainly = score(own, typed);
    if (plainly > 0) found.push({ hit: { definition, preset: 0 }, score: plainly + shortness(definition, typed) });
    for (const [index, bag] of presets.entries()) {
      const better = score([...own, ...bag], typed);
      if (better > plainly) found.push({ hit: { definition, preset: index + 1 }, score: better });
    }
  }
  return found.sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}

/** “chart” means the control called just that before those whose names have more words. */
function shortness({ label }: Definition, typed: readonly string[]): number {
  return wordsOf(label).join(' ') === typed.join(' ') ? 50 : 0;
}
