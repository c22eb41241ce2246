// The cards of a catalogue: one for each node of the graph it is fed with.
import type { Catalog, Definition } from '../../layout/control.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../layout/json.ts';
import { asDocument, asText } from '../values.ts';

export interface Card {
  readonly id: string;
  readonly label: string;
  readonly summary: string | undefined;
  readonly section: string;
  /** The kind of control it is about, where it is one of ours. */
  readonly definition: Definition | undefined;
}

export interface CardSection {
  readonly title: string;
  readonly cards: readonly Card[];
}

/** In this order; sections with other names follow as they come. */
const SECTIONS = ['Controls', 'Display', 'Layout', 'System', 'Models'] as const;
const OTHER = 'Other';
const MOST_CARDS = 300;

const SECTION_OF_CATEGORY: Readonly<Record<Definition['category'], string>> = {
  input: 'Controls',
  display: 'Display',
  chart: 'Display',
  layout: 'Layout',
};

/** From `{nodes}` or from the nodes alone. A node without an id or label is nothing to show. */
export function cardsOf(value: Json | undefined, catalog: Catalog): readonly Card[] {
  const document = asDocument(value);
  const nodes = isArray(document) ? document : member(document, 'nodes');
  if (!isArray(nodes)) return [];
  const cards = new Map<string, Card>();
  for (const node of nodes) {
    const card = isObject(node) ? cardOf(node, catalog) : undefined;
    if (card !== undefined && !cards.has(card.id)) cards.set(card.id, card);
    if (cards.size >= MOST_CARDS) break;
  }
  return [...cards.values()];
}

function words(node: JsonObject, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = asText(member(node, key))?.trim();
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

function cardOf(node: JsonObject, catalog: Catalog): Card | undefined {
  const id = words(node, 'id', 'label', 'name');
  if (id === undefined) return undefined;
  const definition = catalog.get(id) ?? catalog.get(words(node, 'type'));
  const group = words(node, 'group', 'category');
  const known = SECTIONS.find((section) => section.toLowerCase() === group?.toLowerCase());
  return {
    id,
    label: words(node, 'label', 'name', 'title') ?? definition?.label ?? id,
    summary: words(node, 'summary', 'description', 'subtitle') ?? definition?.summary,
    section: known ?? group ?? (definition === undefined ? OTHER : SECTION_OF_CATEGORY[definition.category]),
    definition,
  };
}

/** The sections that have a card whose name or section holds the words searched for. */
export function sectionsOf(cards: readonly Card[], search: string): readonly CardSection[] {
  const wanted = search.trim().toLowerCase();
  const sections = new Map<string, Card[]>(SECTIONS.map((title) => [title, []]));
  for (const card of cards) {
    if (![card.label, card.id, card.section].some((text) => text.toLowerCase().includes(wanted))) continue;
    const section = sections.get(card.section);
    if (section === undefined) sections.set(card.section, [card]);
    else section.push(card);
  }
  return [...sections].flatMap(([title, held]) => (held.length === 0 ? [] : [{ title, cards: held }]));
}
