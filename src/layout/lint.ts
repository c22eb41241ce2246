// Every rule a layout can break, as findings with a path, a sentence and, where it is obvious, a fix. What depends on
// one node alone is kept by the node's identity, so linting again after an edit looks only at what changed.
import type { Catalog } from './control.ts';
import type { Layout } from './document.ts';
import { bySeverity, type Finding, type Fix } from './finding.ts';
import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { checkBlocks } from './lint/blocks.ts';
import { deskFor, settle, settleTree } from './lint/desk.ts';
import { idsAmong, idsWithin, repeatedIds } from './lint/ids.ts';
import { memoryOf, summarise } from './lint/node.ts';
import { unusedSources } from './lint/sources.ts';
import { quote } from './lint/words.ts';

const EMPTY_TAB: JsonObject = { title: 'Main', grid: { columns: 4, rows: 8 }, children: [] };

const MUST_HAVE: readonly { readonly key: string; readonly says: string; readonly fix: Fix }[] = [
  {
    key: 'name',
    says: 'The layout has no name. Give it one, so that people can tell it from others.',
    fix: { label: 'Call it "Untitled"', edit: { kind: 'setAt', path: ['name'], value: 'Untitled' } },
  },
  {
    key: 'version',
    says: 'The layout does not say which version of the format it is written in. Today that is 1.',
    fix: { label: 'Set the version to 1', edit: { kind: 'setAt', path: ['version'], value: 1 } },
  },
  {
    key: 'tabs',
    says: 'The layout has no "tabs", so there is nothing to show. Add a tab.',
    fix: { label: 'Add an empty tab', edit: { kind: 'setAt', path: ['tabs'], value: [EMPTY_TAB] } },
  },
];

function missingKeys(layout: Layout): readonly Finding[] {
  return MUST_HAVE.flatMap(({ key, says, fix }) =>
    Object.hasOwn(layout, key) ? [] : [{ severity: 'error', rule: 'missing_field', path: [], message: says, fix }],
  );
}

function noTabs(tabs: Json | undefined): Finding {
  const fix = MUST_HAVE.find(({ key }) => key === 'tabs')?.fix;
  return {
    severity: 'error',
    rule: 'structure',
    path: tabs === undefined ? [] : ['tabs'],
    message: '"tabs" has to be a list of tabs. As it is, nothing can be shown or checked.',
    // What stands there now is not thrown away with one click.
    ...((tabs === undefined || tabs === null) && fix && { fix }),
  };
}

function noTab(tab: Json, index: number): Finding {
  return {
    severity: 'error',
    rule: 'structure',
    path: ['tabs', index],
    message: `Here stands ${quote(tab)} where a tab should be. The phone cannot show it.`,
    fix: { label: 'Remove it', edit: { kind: 'setAt', path: ['tabs', index], value: undefined }, removes: true },
  };
}

/** All findings, errors first, each in reading order. It answers for any JSON. */
export function lint(layout: Layout, catalog: Catalog): readonly Finding[] {
  if (!isObject(layout)) {
    const message = 'A layout is one object in { }, with a name, a version and tabs.';
    return [{ severity: 'error', rule: 'structure', path: [], message }];
  }
  const missing = missingKeys(layout);
  const { tabs } = layout;
  if (!isArray(tabs)) return [...missing, noTabs(tabs)];

  const memory = memoryOf(catalog);
  const pages = tabs.map((tab) => (isObject(tab) ? summarise(tab, 'tab', memory) : undefined));
  const listed: string[] = [];
  for (const page of pages) if (page !== undefined) for (const id of idsWithin(page)) listed.push(id);
  const ids = idsAmong(listed);
  const desk = deskFor(layout, ids);
  desk.findings.push(...missing);
  for (const block of checkBlocks(layout)) settle(block, desk);
  desk.findings.push(...repeatedIds(layout, pages, ids));
  for (const [index, page] of pages.entries()) {
    if (page === undefined) {
      desk.findings.push(noTab(tabs[index] ?? null, index));
    } else if (!page.quiet) {
      desk.trail.push('tabs', index);
      settleTree(page, desk);
      desk.trail.length = 0;
    }
  }
  desk.findings.push(...unusedSources(layout, desk.used));
  return bySeverity(desk.findings);
}
