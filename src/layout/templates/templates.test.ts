import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { boxesOf, GROUP_HEADER } from '../../controls/boxes.ts';
import { catalog } from '../../controls/catalog.ts';
import { layoutTheme } from '../../controls/theme.ts';
import { childrenOf, gridOf, idOf, isGroup, type Layout, type Node, rectOf, tabsOf, typeOf } from '../document.ts';
import { bottomOf } from '../grid.ts';
import { lint } from '../lint.ts';
import { parse } from '../parse.ts';
import { print } from '../print.ts';
import { secretsOf } from '../secrets.ts';
import { validate } from '../validate.ts';
import { nodesIn } from '../walk.ts';
import { contractOf } from '../wire/wire.ts';
import { TEMPLATES, type Template } from './templates.ts';

/** These talk to a broker, to the phone alone, or to nobody yet. */
const WITHOUT_SERVER = new Set(['phone-sensors', 'mqtt-house', 'blank']);

/** The width an iPhone 15 leaves between its page margins, in points. */
const PAGE_WIDTH = 361;
const THEME = layoutTheme({}, 'dark');
/** Padding and outline of a card, on both sides. */
const CARD = 2 * (THEME.cardPadding + THEME.borderWidth);
const PAGE_MARKS = 24;
/** What a finger hits, and what two short words need. */
const LEAST_HEIGHT = 44;
const LEAST_WIDTH = 60;
const WITHOUT_CONTENT = new Set(['divider', 'spacer']);

interface Loaded {
  readonly template: Template;
  readonly text: string;
  readonly layout: Layout;
}

const loaded = new Map<string, Loaded>();

function get(slug: string): Loaded {
  const found = loaded.get(slug);
  if (found === undefined) throw new Error(`${slug} was not loaded`);
  return found;
}

beforeAll(async () => {
  for (const template of TEMPLATES) {
    const text = await template.load();
    const { layout } = parse(text);
    if (layout !== undefined) loaded.set(template.slug, { template, text, layout });
  }
});

function lowestRow(holder: Node): number {
  return Math.max(
    0,
    ...childrenOf(holder).map((child) => bottomOf(rectOf(child) ?? { row: 0, col: 0, rows: 0, cols: 0 })),
  );
}

/** Controls that are drawn too small to be read or hit, wherever they are held. */
function crampedIn(holder: Node, width: number, height?: number): readonly string[] {
  return boxesOf(holder, width, height, catalog, THEME).boxes.flatMap(({ node, width, height }) => {
    const insideOf = (group: Node, marks: number) => {
      const card = group.hideBackground === true ? 0 : CARD;
      const heading = group.label === undefined ? 0 : GROUP_HEADER;
      return crampedIn(group, width - card, height - card - heading - marks);
    };
    if (isGroup(node)) return insideOf(node, 0);
    const panels = Array.isArray(node.panels) ? (node.panels as readonly Node[]) : [];
    const fits = (width >= LEAST_WIDTH && height >= LEAST_HEIGHT) || WITHOUT_CONTENT.has(typeOf(node) ?? '');
    return [
      ...(fits ? [] : [`${idOf(node)} has ${Math.round(width)} × ${Math.round(height)} pt`]),
      ...panels.flatMap((panel) => insideOf(panel, PAGE_MARKS)),
    ];
  });
}

describe.each(TEMPLATES.map(({ slug }) => slug))('the template %s', (slug) => {
  it('is read without a word and printed back to the byte', () => {
    const { text } = get(slug);
    const { layout, findings } = parse(text);
    expect(findings).toEqual([]);
    expect(print(layout ?? null)).toBe(text);
  });

  it('has nothing to be told about', () => {
    const { layout } = get(slug);
    const said = [...validate(layout, catalog), ...lint(layout, catalog)];
    expect(said.map(({ rule, path, message }) => `${rule} at ${path.join('.')}: ${message}`)).toEqual([]);
  });

  it('says on the first screen what it is, in few words', () => {
    const { template } = get(slug);
    expect(template.name).not.toBe('');
    expect(template.summary).not.toBe('');
    expect(template.summary.length).toBeLessThanOrEqual(60);
    expect(template.icon).toMatch(/^[a-z\d]+(\.[a-z\d]+)*$/);
    expect(template.tags.length).toBeGreaterThan(0);
  });

  it('holds no key, password or token', () => {
    expect(secretsOf(get(slug).layout)).toEqual([]);
  });

  it('leaves every control room on a phone, and no rows empty below', () => {
    const { layout } = get(slug);
    expect(tabsOf(layout).flatMap((tab) => crampedIn(tab, PAGE_WIDTH))).toEqual([]);
    const started = tabsOf(layout).filter((tab) => childrenOf(tab).length > 0);
    expect(started.map(lowestRow)).toEqual(started.map((tab) => gridOf(tab).rows));
  });

  it('names controls, commands and pages the same way throughout', () => {
    const { layout } = get(slug);
    const { triggers } = contractOf(layout, catalog);
    expect(nodesIn(layout).filter(({ node }) => !/^[a-z]+(-[a-z\d]+)*$/.test(idOf(node) ?? ''))).toEqual([]);
    expect(triggers.map(({ command }) => command).filter((command) => !/^[a-z]+(_[a-z]+)*$/.test(command))).toEqual([]);
    expect(tabsOf(layout).filter(({ title, icon }) => typeof title !== 'string' || typeof icon !== 'string')).toEqual(
      [],
    );
  });

  it('has a server to talk to exactly when it expects one', () => {
    const { triggers, feeds } = contractOf(get(slug).layout, catalog);
    const expected = !WITHOUT_SERVER.has(slug);
    expect(triggers.length > 0 && feeds.length > 0).toBe(expected);
    expect(triggers.filter(({ legacy }) => legacy)).toEqual([]);
  });
});

describe('the templates', () => {
  it('are the files of this folder, each with a slug of its own', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
    const slugs = TEMPLATES.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(files.sort()).toEqual(slugs.map((slug) => `${slug}.json`).sort());
  });

  it('show every control at least once', () => {
    const used = new Set([...loaded.values()].flatMap(({ layout }) => nodesIn(layout).map(({ node }) => typeOf(node))));
    expect(catalog.list.map(({ type }) => type).filter((type) => !used.has(type))).toEqual([]);
  });

  it('show every kind of chart on one wall, with figures from the start', () => {
    const charts = catalog.list.filter(({ category }) => category === 'chart').map(({ type }) => type);
    const wall = nodesIn(get('charts-wall').layout).map(({ node }) => node);
    const filled = wall.filter(({ defaultValue }) => typeof defaultValue === 'string').map(typeOf);
    expect(charts.filter((type) => !filled.includes(type))).toEqual([]);
    for (const { defaultValue } of wall) {
      if (typeof defaultValue === 'string') expect(() => JSON.parse(defaultValue)).not.toThrow();
    }
  });

  it('leave the phone to itself where they need no server', () => {
    const { direct, triggers, feeds, publishers } = contractOf(get('phone-sensors').layout, catalog);
    expect([triggers, feeds, publishers]).toEqual([[], [], []]);
    expect(new Set(direct.map(({ method }) => method))).toEqual(new Set(['sensor']));
    expect(get('phone-sensors').layout.connection).toBeUndefined();
  });

  it('go through one named broker in the MQTT house', () => {
    const { direct } = contractOf(get('mqtt-house').layout, catalog);
    expect(direct.some(({ direction }) => direction === 'in')).toBe(true);
    expect(direct.some(({ direction }) => direction === 'out')).toBe(true);
    expect(new Set(direct.map(({ method, source }) => `${method} ${source}`))).toEqual(new Set(['mqtt broker']));
  });

  it('have colours for light and for dark phones', () => {
    const themed = [...loaded.values()].filter(({ layout }) => layout.theme !== undefined);
    expect(themed.length).toBe(TEMPLATES.length - 1);
    for (const { layout } of themed) {
      const { light, dark } = layout.theme as { light: object; dark: object };
      expect(
        Object.keys(light)
          .filter((key) => !key.startsWith('page'))
          .sort(),
      ).toEqual(
        Object.keys(dark)
          .filter((key) => !key.startsWith('page'))
          .sort(),
      );
    }
  });
});
