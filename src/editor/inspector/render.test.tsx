// Every control’s rows, drawn as a page would, with nothing written, with what its presets write, and with nonsense.
import { Tooltip } from 'radix-ui';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { catalog } from '../../controls/catalog.ts';
import { LAYOUT } from '../../layout/blocks/layout.ts';
import { GROUP } from '../../layout/blocks/nodes.ts';
import type { Node } from '../../layout/document.ts';
import type { Field } from '../../layout/fields.ts';
import type { Json } from '../../layout/json.ts';
import type { App } from '../app.ts';
import { createEditor } from '../editor.ts';
import { watchFindings } from '../findings.ts';
import { createNotices } from '../notices.ts';
import { openEditorSettings } from '../settings.ts';
import { AppProvider } from '../useApp.tsx';
import { createSeen } from './data/seen.ts';
import { RowGroups } from './RowGroups.tsx';
import { Rows } from './Rows.tsx';
import { kindOfNode, sectionsOf } from './rows.ts';
import { nodesSubject, placeSubject } from './subject.ts';

const editor = createEditor();
const parts: Pick<App, 'editor' | 'findings' | 'notices' | 'seen' | 'settings'> = {
  editor,
  // What is wrong with fields is told by other tests; here nobody looks.
  findings: watchFindings(editor, () => () => {}).store,
  notices: createNotices(),
  seen: createSeen(() => {}),
  settings: openEditorSettings(),
};
// The rest of the editor needs a page, and no row asks for it.
const app = parts as App;

function drawn(...nodes: readonly Node[]): string {
  editor.open({
    layout: { name: 'Test', version: 1, tabs: [{ grid: { columns: 4, rows: 40 }, children: nodes }] },
  });
  const [first] = nodes;
  const { fields, definition } = kindOfNode(first ?? {}, catalog);
  const sections = sectionsOf(fields, definition === undefined ? [] : [definition]);
  const subject = nodesSubject(
    editor,
    nodes.map((_, index) => ['tabs', 0, 'children', index]),
    definition,
  );
  const groups = [...sections.content, ...sections.data, ...sections.style].map(({ folded: _, ...group }) => group);
  return renderToString(
    <AppProvider value={app}>
      <Tooltip.Provider>
        <RowGroups groups={groups} nodes={nodes} subject={subject} />
      </Tooltip.Provider>
    </AppProvider>,
  );
}

const NONSENSE: readonly Json[] = [null, true, -1e308, '', '<b>', [], [null, [], {}], {}, { a: null, id: {}, of: [1] }];

const types = [...catalog.list.map((definition) => definition.type), 'group', 'nobody-knows'];

test.each(types)('%s with nothing written shows a label for every field', (type) => {
  const html = drawn({ type });
  const { fields } = kindOfNode({ type }, catalog);
  const always = Object.entries(fields).filter(
    ([name, field]) =>
      !['type', 'id', 'position', 'span'].includes(name) && field.when === undefined && !isHolder(field),
  );
  for (const [, field] of always) expect(html).toContain(`>${escaped(field.label)}<`);
});

const isHolder = (field: Field) => field.kind === 'record' && field.config === true;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/'/g, '&#x27;');

test.each(catalog.list.map((definition) => [definition.type, definition] as const))(
  '%s shows its presets',
  (_, definition) => {
    for (const { node } of definition.presets) {
      const html = drawn({ type: definition.type, ...node });
      const label = node.label;
      if (typeof label === 'string') expect(html).toContain(escaped(label).replace(/"/g, '&quot;'));
    }
  },
);

// Each type meets another mixture: together every kind of field meets every value.
test.each(types.map((type, shift) => [type, shift] as const))('%s survives nonsense in every field', (type, shift) => {
  const { fields } = kindOfNode({ type }, catalog);
  const spoilt = Object.keys(fields).map((name, index) => [name, NONSENSE[(index + shift) % NONSENSE.length] ?? null]);
  const node: Node = { ...Object.fromEntries(spoilt), type };
  expect(drawn(node, { type })).toContain('<');
  expect(drawn(node)).toContain('<');
});

test('a group has the rows of its fields', () => {
  expect(drawn({ type: 'group', children: [] })).toContain(GROUP.hideBackground.label);
});

test('controls that differ are shown as mixed', () => {
  expect(drawn({ type: 'gauge', label: 'A' }, { type: 'gauge', label: 'B' })).toContain('placeholder="Mixed"');
});

test('every input has a name', () => {
  for (const type of types) {
    const html = drawn({ type });
    const labels = new Set([...html.matchAll(/ for="([^"]+)"/g)].map(([, id]) => id));
    for (const [tag] of html.matchAll(/<(?:input|textarea)[^>]*>/g)) {
      if (tag.includes('aria-hidden') || tag.includes('aria-label')) continue;
      expect(labels, `${type}: ${tag}`).toContain(/ id="([^"]+)"/.exec(tag)?.[1]);
    }
  }
});

test('a button that adds to the layout is called after what it adds', () => {
  const layout = { name: 'Test', version: 1, tabs: [] };
  editor.open({ layout });
  const html = renderToString(
    <AppProvider value={app}>
      <Tooltip.Provider>
        <Rows
          fields={LAYOUT}
          path={[]}
          holders={[layout]}
          subject={placeSubject(editor, [])}
          without={['tabs', 'theme', 'sources']}
        />
      </Tooltip.Provider>
    </AppProvider>,
  );
  const added = [...html.matchAll(/Add (?:<!-- -->)?([\w ]+)/g)].map(([, what]) => what);
  expect(added).toEqual(
    expect.arrayContaining(['publisher', 'alert', 'poll group', 'dynamic tab', 'appearance', 'connection', 'glance']),
  );
  expect(added).not.toContain('name');
});
