import { Plus } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { tabFaces } from '../../controls/appearance.ts';
import { Icon } from '../../controls/icons/Icon.tsx';
import { text } from '../../layout/document.ts';
import type { Edit } from '../../layout/edit.ts';
import { at } from '../../layout/json.ts';
import { isRefused } from '../../layout/outcome.ts';
import { useCanvasState } from '../canvas/useCanvas.tsx';
import { removeTab, tabEntries } from '../tree/tab-entries.ts';
import { IconButton } from '../ui/Button.tsx';
import { TextBox } from '../ui/fields.tsx';
import { ContextMenu } from '../ui/Menu.tsx';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import styles from './TabStrip.module.css';
import { landing } from './tab-moves.ts';

/** A press becomes a drag after so many pixels. */
const SLOP = 5;

interface Drag {
  readonly tab: number;
  readonly from: number;
  readonly by: number;
}

/** The tabs of the layout, to switch, name, order, add and remove. */
export function TabStrip() {
  const { keeping } = useApp();
  const working = useStore(keeping.state, ({ screen }) => screen === 'work');
  // It keeps its place while there is no layout yet.
  return <div className={styles.strip}>{working && <LayoutTabs />}</div>;
}

function LayoutTabs() {
  const app = useApp();
  const { editor, notices } = app;
  const layout = useLayout();
  const shown = useEditorState((state) => state.tab);
  const fixed = useEditorState((state) => state.readOnly || state.locked || state.playing);
  const strip = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<number>();
  const [drag, setDrag] = useState<Drag>();
  const faces = tabFaces(layout);
  const aimed = useCanvasState(({ gesture }) => {
    const aim = gesture?.hover?.aim;
    return aim !== undefined && 'tab' in aim ? aim.tab : undefined;
  });

  const buttons = () => [...(strip.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const focus = (tab: number) => buttons()[tab]?.focus();
  useLayoutEffect(() => {
    app.canvas.parts.strip = strip.current;
    return () => {
      app.canvas.parts.strip = null;
    };
  }, [app]);
  useLayoutEffect(() => {
    const { children } = strip.current ?? {};
    children?.[shown]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);

  const edit = (wanted: Edit) => {
    const outcome = editor.edit(wanted);
    if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
    return !isRefused(outcome);
  };
  const add = () => {
    if (edit({ kind: 'addTab', index: shown + 1 })) editor.showTab(Math.min(shown + 1, faces.length));
  };
  const move = (tab: number, to: number) => {
    if (to < 0 || to >= faces.length || to === tab || !edit({ kind: 'moveTab', tab, to })) return;
    editor.showTab(to);
    focus(to);
    notices.say(`${faces[tab]?.title} is now tab ${to + 1} of ${faces.length}`);
  };
  const focusTab = (tab: number) => {
    editor.showTab(tab);
    focus(tab);
  };
  const remove = (tab: number) => {
    removeTab(app, tab);
    focus(editor.state.getState().tab);
  };

  const pressed = (event: KeyboardEvent, tab: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && event.altKey && !fixed) move(tab, tab + step);
    else if (step !== 0) focusTab((tab + step + faces.length) % faces.length);
    else if (event.key === 'F2' && !fixed) setRenaming(tab);
    else if (event.key === 'Delete' && !fixed) remove(tab);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const extents = () => buttons().map(({ offsetLeft, offsetWidth }) => ({ start: offsetLeft, size: offsetWidth }));
  const leftOf = (tab: number) =>
    (strip.current?.offsetLeft ?? 0) + (extents()[tab]?.start ?? 0) - (strip.current?.scrollLeft ?? 0);
  const dragged = (event: PointerEvent, end: boolean) => {
    if (drag === undefined) return;
    const by = event.clientX - drag.from;
    if (!end) return setDrag({ ...drag, by: Math.abs(by) < SLOP && drag.by === 0 ? 0 : by });
    const all = extents();
    const own = all[drag.tab];
    setDrag(undefined);
    if (drag.by !== 0 && own !== undefined) move(drag.tab, landing(all, drag.tab, own.start + own.size / 2 + by));
  };

  return (
    <>
      <div
        ref={strip}
        role="tablist"
        aria-label="Tabs of the layout"
        className={styles.tabs}
        data-fades=""
        // There is no bar to scroll by, and a wheel turns up and down.
        onWheel={({ currentTarget, deltaY }) => {
          currentTarget.scrollLeft += deltaY;
        }}
      >
        {faces.map(({ title, icon }, index) => (
          <ContextMenu
            // biome-ignore lint/suspicious/noArrayIndexKey: titles need not be unique, and order is all a tab is known by
            key={index}
            entries={() => tabEntries(app, index, { along: 'row', rename: () => setRenaming(index) })}
          >
            <button
              type="button"
              role="tab"
              aria-selected={index === shown}
              tabIndex={index === shown ? 0 : -1}
              className={styles.tab}
              title={title}
              data-aimed={aimed === index}
              data-dragged={drag?.tab === index && drag.by !== 0}
              style={drag?.tab === index && drag.by !== 0 ? { translate: `${drag.by}px 0` } : undefined}
              onClick={() => editor.showTab(index)}
              onDoubleClick={() => !fixed && setRenaming(index)}
              onKeyDown={(event) => pressed(event, index)}
              onPointerDown={(event) => {
                if (fixed || event.button !== 0 || event.pointerType === 'touch') return;
                event.currentTarget.setPointerCapture(event.pointerId);
                setDrag({ tab: index, from: event.clientX, by: 0 });
              }}
              onPointerMove={(event) => dragged(event, false)}
              onPointerUp={(event) => dragged(event, true)}
              onPointerCancel={() => setDrag(undefined)}
            >
              <Icon name={icon} size={14} />
              <span>{title}</span>
            </button>
          </ContextMenu>
        ))}
      </div>
      {renaming !== undefined && (
        <TabName
          key={renaming}
          tab={renaming}
          left={leftOf(renaming)}
          onDone={(by) => {
            setRenaming(undefined);
            if (by === 'keys') focus(renaming);
          }}
        />
      )}
      <IconButton size="small" label="Add a tab" disabled={fixed} onClick={add}>
        <Plus size={15} strokeWidth={1.75} />
      </IconButton>
    </>
  );
}

interface TabNameProps {
  readonly tab: number;
  /** Where the tab begins. */
  readonly left: number;
  readonly onDone: (by: 'keys' | 'leaving') => void;
}

/** The title as a field over its tab: Enter and leaving keep it, Escape does not. */
function TabName({ tab, left, onDone }: TabNameProps) {
  const { editor, notices } = useApp();
  const title = text(at(editor.layout(), ['tabs', tab, 'title'])) ?? '';
  const [typed, setTyped] = useState(title);
  const settled = useRef(false);
  const settle = (keep: boolean, by: 'keys' | 'leaving') => {
    if (settled.current) return;
    settled.current = true;
    if (keep && typed !== title) {
      const outcome = editor.edit({ kind: 'setTab', tab, fields: { title: typed } });
      if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
    }
    onDone(by);
  };
  return (
    <TextBox
      // It was asked for by a double click or a key, and that is where one types next.
      autoFocus
      aria-label="Title of the tab"
      className={styles.name}
      style={{ left }}
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => settle(true, 'leaving')}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(true, 'keys');
        if (event.key === 'Escape') settle(false, 'keys');
        event.stopPropagation();
      }}
    />
  );
}
