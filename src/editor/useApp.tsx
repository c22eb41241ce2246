import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Layout } from '../layout/document.ts';
import type { App } from './app.ts';
import type { EditorState } from './editor.ts';
import type { Settings } from './settings.ts';

const AppContext = createContext<App | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('A part of the editor is drawn outside of it.');
  return app;
}

export const useEditor = () => useApp().editor;

const PanelContext = createContext<StoreApi<EditorState> | null>(null);

/** What is in it lets the canvas go first. */
export function Panels({ children }: { readonly children: ReactNode }) {
  return <PanelContext value={useApp().panels.state}>{children}</PanelContext>;
}

export function useEditorState<T>(select: (state: EditorState) => T): T {
  const { editor } = useApp();
  return useStore(useContext(PanelContext) ?? editor.state, select);
}

export const useLayout = (): Layout => useEditorState((state) => state.history.present);

export const useSetting = <K extends keyof Settings>(key: K): Settings[K] =>
  useStore(useApp().settings, (settings) => settings[key]);
