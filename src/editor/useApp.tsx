import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
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

export const useEditorState = <T,>(select: (state: EditorState) => T): T => useStore(useApp().editor.state, select);

export const useLayout = (): Layout => useEditorState((state) => state.history.present);

export const useSetting = <K extends keyof Settings>(key: K): Settings[K] =>
  useStore(useApp().settings, (settings) => settings[key]);
