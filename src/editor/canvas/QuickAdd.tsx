// A search where an empty cell was double-clicked: type, pick with the arrows, and the control stands there.
import { Popover } from 'radix-ui';
import { useId, useMemo, useState } from 'react';
import { catalog } from '../../controls/catalog.ts';
import { Icon } from '../../controls/icons/Icon.tsx';
import { at } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import { nodeOfPreset } from '../palette/nodes.ts';
import { type Hit, searchControls } from '../palette/search.ts';
import { SearchBox } from '../ui/fields.tsx';
import { useApp } from '../useApp.tsx';
import type { QuickAdd as Asked } from './canvas.ts';
import { cellFor, rememberType } from './new-node.ts';
import styles from './QuickAdd.module.css';
import { useCanvas, useCanvasState } from './useCanvas.tsx';

const MOST = 8;

export function QuickAdd() {
  const canvas = useCanvas();
  const asked = useCanvasState((state) => state.quickAdd);
  if (asked === undefined) return null;
  const close = () => {
    canvas.state.setState({ quickAdd: undefined });
    canvas.parts.pane?.focus({ preventScroll: true });
  };
  return (
    <Popover.Root open onOpenChange={close}>
      <Popover.Anchor asChild>
        <span className={styles.anchor} style={{ left: asked.spot.x, top: asked.spot.y }} />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className={styles.sheet}
          aria-label="Add a control here"
          side="bottom"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <Search asked={asked} close={close} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Search({ asked, close }: { readonly asked: Asked; readonly close: () => void }) {
  const app = useApp();
  const list = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const hits = useMemo(() => searchControls(catalog, query).slice(0, MOST), [query]);
  const add = ({ definition, preset }: Hit) => {
    const node = nodeOfPreset(definition, preset);
    const cell = cellFor(at(app.editor.layout(), asked.holder), asked.cell, node);
    const edit = { kind: 'add', into: asked.holder, nodes: [node], position: cell, push: true } as const;
    const outcome = app.editor.edit(edit, { select: 'made', name: `Add ${definition.label.toLowerCase()}` });
    if (isRefused(outcome)) {
      app.notices.toast(outcome.refused);
      return;
    }
    rememberType({ node, span: definition.span, label: definition.label }, app.settings);
    app.notices.say(`${definition.label} added at row ${cell[0] + 1} column ${cell[1] + 1}`);
    close();
  };
  const chosen = hits[active];
  const optionId = (index: number) => `${list}-${index}`;
  return (
    <>
      <SearchBox
        autoFocus
        placeholder="Add a control here"
        aria-label="Add a control here"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : optionId(active)}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (by !== undefined && hits.length > 0) setActive((active + by + hits.length) % hits.length);
          else if (event.key === 'Enter' && chosen !== undefined) add(chosen);
          else return;
          event.preventDefault();
        }}
      />
      <div id={list} role="listbox" aria-label="Controls" className={styles.list}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys
          <div
            key={`${hit.definition.type} ${hit.preset}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onClick={() => add(hit)}
            onMouseMove={() => setActive(index)}
          >
            <Icon name={hit.definition.icon} size={16} />
            <span>{hit.preset === 0 ? hit.definition.label : hit.definition.presets[hit.preset]?.name}</span>
            <small>{hit.definition.summary}</small>
          </div>
        ))}
        {hits.length === 0 && <p className={styles.none}>Nothing is called that. Try “switch” or “number”.</p>}
      </div>
    </>
  );
}
