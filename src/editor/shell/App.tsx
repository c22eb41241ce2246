import { Tooltip } from 'radix-ui';
import { lazy, type ReactNode, type RefObject, Suspense, useLayoutEffect, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useStore } from 'zustand';
import type { App as Services } from '../app.ts';
import { CanvasMenu } from '../canvas/CanvasMenu.tsx';
import { CanvasPane } from '../canvas/CanvasPane.tsx';
import { DragStage } from '../canvas/DragStage.tsx';
import { SelectionBar } from '../canvas/SelectionBar.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { DraftBanner } from '../json/DraftBanner.tsx';
import { Banners } from '../library/Banners.tsx';
import { LibraryLayer } from '../library/LibraryLayer.tsx';
import { VerdictBar } from '../link/VerdictBar.tsx';
import { pane } from '../pane.tsx';
import { TabStrip } from '../tabs/TabStrip.tsx';
import { AppProvider, Panels, useApp, useEditorState, useSetting } from '../useApp.tsx';
import styles from './App.module.css';
import { Dialogs } from './Dialogs.tsx';
import { Dock } from './Dock.tsx';
import { LeftPanel } from './LeftPanel.tsx';
import { PanelFence } from './PanelFence.tsx';
import { Toasts } from './Toasts.tsx';
import { TopBar } from './TopBar.tsx';
import { useClipboard } from './useClipboard.tsx';
import { useHandBack } from './useHandBack.tsx';
import { usePanelSizes } from './usePanelSizes.tsx';
import { usePhone } from './usePhone.tsx';
import { useScheme } from './useScheme.tsx';
import { useShortcuts } from './useShortcuts.tsx';
import { useSides } from './useSides.tsx';

export function App({ app }: { readonly app: Services }) {
  return (
    <AppProvider value={app}>
      <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
        <Workbench />
        <DragStage />
        <LibraryLayer />
        <Dialogs />
        <WaitingQuestion />
        <Toasts />
      </Tooltip.Provider>
    </AppProvider>
  );
}

function Workbench() {
  useScheme();
  useShortcuts();
  // Nothing is to be reached before there is a layout, or behind the first screen.
  const working = useStore(useApp().keeping.state, ({ screen }) => screen === 'work');
  useClipboard();
  const sides = useSides();
  const sizes = usePanelSizes('columns', ['left', 'middle', 'right']);
  return (
    <div className={styles.workbench} inert={!working}>
      <PanelFence name="The top bar">
        <Panels>
          <TopBar />
        </Panels>
      </PanelFence>
      <Banners />
      <Group orientation="horizontal" className={styles.columns} {...sizes}>
        {sides.left && (
          <>
            <Panel
              id="left"
              defaultSize="260px"
              minSize="210px"
              maxSize="460px"
              groupResizeBehavior="preserve-pixel-size"
            >
              <SidePanel label="Add and arrange">
                <PanelFence name="This panel">
                  <Panels>
                    <LeftPanel />
                  </Panels>
                </PanelFence>
              </SidePanel>
            </Panel>
            <Separator className={styles.splitter} aria-label="Width of the left panel" />
          </>
        )}
        <Panel id="middle" minSize="320px">
          <Middle />
        </Panel>
        {sides.right && (
          <>
            <Separator className={styles.splitter} aria-label="Width of the inspector" />
            <Panel
              id="right"
              defaultSize="300px"
              minSize="250px"
              maxSize="520px"
              groupResizeBehavior="preserve-pixel-size"
            >
              <SidePanel label="Inspector">
                <PanelFence name="The inspector">
                  <Panels>
                    <RightPanel />
                  </Panels>
                </PanelFence>
              </SidePanel>
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}

function SidePanel({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <aside ref={useHandBack()} className={styles.side} aria-label={label}>
      {children}
    </aside>
  );
}

const WaitingQuestion = pane(({ WaitingQuestion }) => WaitingQuestion, 'silent');

// Playing is for later; the inspector is there from the start.
const PlayPanel = lazy(() => import('../play/PlayPanel.tsx').then((module) => ({ default: module.PlayPanel })));

function RightPanel() {
  const playing = useEditorState((state) => state.playing);
  if (!playing) return <Inspector />;
  return (
    <Suspense fallback={null}>
      <PlayPanel />
    </Suspense>
  );
}

function Middle() {
  const open = useSetting('dockOpen');
  const wanted = useSetting('dockBeside');
  const beside = !usePhone() && wanted;
  const sizes = usePanelSizes(beside ? 'beside' : 'stack', ['canvas', 'dock']);
  const held = useRef<string>(undefined);
  const canvas: ReactNode = (
    <main className={styles.canvas} aria-label="Canvas">
      <PanelFence name="The canvas">
        <Panels>
          <TabStrip />
        </Panels>
        <div className={styles.stage}>
          <CanvasMenu>
            <CanvasPane />
          </CanvasMenu>
          <SelectionBar />
          <VerdictBar />
          <DraftBanner />
        </div>
      </PanelFence>
    </main>
  );
  return (
    <Group
      // A group keeps the direction it was made with.
      key={beside ? 'beside' : 'stack'}
      orientation={beside ? 'horizontal' : 'vertical'}
      className={styles.middle}
      {...sizes}
    >
      <Panel id="canvas" minSize="160px">
        {canvas}
      </Panel>
      {open && (
        <Separator className={beside ? styles.splitter : styles.splitterFlat} aria-label="Size of the lower panel" />
      )}
      {open ? (
        <Panel id="dock" defaultSize={beside ? '46%' : '32%'} minSize={beside ? '270px' : '110px'}>
          <DockPlace className={styles.dock} held={held} />
        </Panel>
      ) : (
        <DockPlace className={styles.closed} held={held} />
      )}
    </Group>
  );
}

interface DockPlaceProps {
  readonly className: string | undefined;
  /** A selector of what had the focus in the dock when it went away. */
  readonly held: RefObject<string | undefined>;
}

/** Opened, closed or put elsewhere the dock is drawn anew; what had the focus in it has it again. */
function DockPlace({ className, held }: DockPlaceProps) {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const section = place.current;
    if (held.current !== undefined) section?.querySelector<HTMLElement>(held.current)?.focus();
    held.current = undefined;
    return () => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !section?.contains(focused)) return;
      const { dockButton } = focused.dataset;
      held.current =
        dockButton === undefined ? '[role="tab"][data-state="active"]' : `[data-dock-button="${dockButton}"]`;
    };
  }, [held]);
  return (
    <section ref={place} className={className} aria-label="Code, problems and device">
      <Panels>
        <Dock />
      </Panels>
    </section>
  );
}
