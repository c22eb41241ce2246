// The device the layout is drawn on: its frame, its clock, and on the glass the layout itself.
import { type ReactNode, useMemo } from 'react';
import { headerOf, inkOn } from '../../controls/appearance.ts';
import { LayoutFrame } from '../../controls/LayoutScreen.tsx';
import { type Screen, ScreenProvider, useScreen } from '../../controls/Screen.tsx';
import type { Layout } from '../../layout/document.ts';
import { useEditor, useEditorState, useLayout, useSetting } from '../useApp.tsx';
import styles from './Device.module.css';
import { BEZEL, type HeldDevice, heldDevice } from './device-shape.ts';
import { Page } from './Page.tsx';
import { useCanvasScreen } from './useCanvasScreen.tsx';

export function useHeldDevice(): HeldDevice {
  const device = useSetting('device');
  const landscape = useSetting('landscape');
  return useMemo(() => heldDevice(device, landscape), [device, landscape]);
}

export function Device() {
  const screen = useCanvasScreen();
  const layout = useLayout();
  return (
    <DeviceFrame layout={layout} screen={screen}>
      <Drawing />
    </DeviceFrame>
  );
}

interface DeviceFrameProps {
  /** What its bars are drawn to suit. */
  readonly layout: Layout;
  readonly screen: Screen;
  readonly children: ReactNode;
}

/** The frame, and on its glass what the layout shows, with the device’s own bars over it. */
export function DeviceFrame({ layout, screen, children }: DeviceFrameProps) {
  const held = useHeldDevice();
  const { width, height, corner, bottom } = held;
  return (
    <div className={styles.frame} style={{ padding: BEZEL - 1, borderRadius: corner + BEZEL }}>
      <div className={styles.glass} style={{ width, height, borderRadius: corner, colorScheme: screen.theme.scheme }}>
        <ScreenProvider value={screen}>
          {children}
          <StatusBar held={held} layout={layout} />
          {bottom > 0 && <div className={styles.home} style={{ background: 'currentColor' }} aria-hidden="true" />}
        </ScreenProvider>
      </div>
    </div>
  );
}

function Drawing() {
  const held = useHeldDevice();
  const layout = useLayout();
  const editor = useEditor();
  const tab = useEditorState((state) => state.tab);
  const { top, bottom, sides } = held;
  const insets = useMemo(() => ({ top, bottom, sides }), [top, bottom, sides]);
  return (
    <LayoutFrame layout={layout} tab={tab} onTab={editor.showTab} insets={insets}>
      <Page key={tab} width={held.width - 2 * sides} bottom={bottom} />
    </LayoutFrame>
  );
}

function StatusBar({ held, layout }: { readonly held: HeldDevice; readonly layout: Layout }) {
  const { theme } = useScreen();
  const header = headerOf(layout, theme);
  const isFilled = header.shown && header.style === 'color' && header.fill?.startsWith('#') === true;
  const color = isFilled && header.fill !== undefined ? inkOn(header.fill) : theme.foregroundColor;
  if (!held.clock) return null;
  return (
    <div className={styles.status} data-notch={held.top > 40} style={{ height: held.top, color }} aria-hidden="true">
      <span>9:41</span>
      <svg width="66" height="13" viewBox="0 0 66 13" fill="currentColor" aria-hidden="true">
        <path d="M0 9h3v3H0zM4.5 7h3v5h-3zM9 4.5h3V12H9zM13.5 2h3v10h-3z" />
        <path d="M28.500 3.200c2.300 0 4.400.9 6 2.400l1.200-1.300a10.400 10.400 0 0 0-14.400 0l1.200 1.300c1.600-1.500 3.700-2.400 6-2.400Zm0 4c1.200 0 2.300.5 3.200 1.200l1.200-1.300a6.400 6.400 0 0 0-8.800 0l1.200 1.300c.9-.7 2-1.200 3.200-1.200Zm0 3.600 1.800-1.900a2.600 2.600 0 0 0-3.600 0Z" />
        <rect x="40.500" y="1" width="21" height="11" rx="3.200" fill="none" stroke="currentColor" opacity=".45" />
        <rect x="42" y="2.500" width="18" height="8" rx="2" />
        <path d="M63 5v3.500c.9-.3 1.400-1 1.400-1.750S63.900 5.300 63 5Z" opacity=".5" />
      </svg>
    </div>
  );
}
