import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../layout/json.ts';
import { catalog } from '../catalog.ts';
import { cardsOf, sectionsOf } from './cards.ts';

const nodes: readonly JsonObject[] = [
  { id: 'divider', group: 'layout' },
  { id: 'gauge', label: 'Dial', group: 'Display', summary: 'Of our own' },
  { id: 'toggle' },
  { id: 'Relay', group: 'System' },
  { id: 'notes', group: 'House rules' },
  { id: 'stray' },
];

describe('the cards of a catalogue', () => {
  it('come from the nodes of a graph, from the nodes alone, or from the text of either', () => {
    const ids = nodes.map((node) => node.id as string);
    for (const value of [{ nodes, edges: [] }, nodes, JSON.stringify({ nodes })]) {
      expect(cardsOf(value, catalog).map((card) => card.id)).toEqual(ids);
    }
  });

  it('know the kind of control they are about', () => {
    const [divider, gauge, , relay] = cardsOf(nodes, catalog);
    expect(divider).toMatchObject({ label: 'Divider', summary: catalog.get('divider')?.summary, section: 'Layout' });
    expect(gauge).toMatchObject({ label: 'Dial', summary: 'Of our own', section: 'Display' });
    expect(relay).toMatchObject({ label: 'Relay', definition: undefined });
  });

  it('leave out what has no name, and show one that comes twice once', () => {
    expect(
      cardsOf([{ group: 'Display' }, 4, null, { id: '' }, { id: 'toggle' }, { id: 'toggle' }], catalog),
    ).toHaveLength(1);
    for (const nonsense of [undefined, null, 'text', { nodes: 'x' }, 7]) expect(cardsOf(nonsense, catalog)).toEqual([]);
  });
});

describe('the sections', () => {
  const cards = cardsOf(nodes, catalog);
  const titles = (search: string) => sectionsOf(cards, search).map((section) => section.title);

  it('stand in a fixed order, then as they come; empty ones are left out', () => {
    expect(titles('')).toEqual(['Controls', 'Display', 'Layout', 'System', 'House rules', 'Other']);
  });

  it('are searched by name and by section', () => {
    expect(titles('DIAL ')).toEqual(['Display']);
    expect(titles('layout')).toEqual(['Layout']);
    expect(titles('nothing like it')).toEqual([]);
  });
});
