// What the canvas gives the views: every control still, showing its sample where the layout gives it no value.
import { useMemo } from 'react';
import { schemeOf } from '../../controls/appearance.ts';
import { catalog } from '../../controls/catalog.ts';
import type { Screen } from '../../controls/Screen.tsx';
import { layoutTheme } from '../../controls/theme.ts';
import { typeOf } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { sampleOf } from '../../layout/sample.ts';
import { findNode } from '../../layout/walk.ts';
import { keyOf } from '../selection.ts';
import { useApp, useEditorState, useSetting } from '../useApp.tsx';

/** What the theme is made of; it need not be made anew for anything else. */
function useTheme() {
  const theme = useEditorState(({ history }) => history.present.theme);
  const accentColor = useEditorState(({ history }) => history.present.accentColor);
  const appearance = useEditorState(({ history }) => history.present.appearance);
  const deviceScheme = useSetting('deviceScheme');
  return useMemo(() => {
    const layout = { theme: theme ?? null, accentColor: accentColor ?? null, appearance: appearance ?? null };
    return layoutTheme(layout, schemeOf(layout, deviceScheme));
  }, [theme, accentColor, appearance, deviceScheme]);
}

export function useCanvasScreen(): Screen {
  const { editor, canvas } = useApp();
  const theme = useTheme();
  const textScale = useSetting('textScale');
  return useMemo<Screen>(
    () => ({
      catalog,
      mode: 'still',
      theme,
      textScale,
      valueOf: (id) => {
        const page = canvas.pages.of(keyOf(id));
        if (page !== undefined) return page;
        const node = findNode(editor.layout(), id)?.node;
        if (node === undefined || member(node, 'defaultValue') !== undefined) return undefined;
        // A control with pages begins with the first; a sample might be any.
        return member(node, 'panels') === undefined ? sampleOf(catalog.get(typeOf(node)), node) : undefined;
      },
      isVisible: () => true,
      pulsesOf: () => 0,
      subscribe: (id, changed) => canvas.pages.subscribe(keyOf(id), changed),
      emit: () => {},
      found: canvas.grounds.found,
    }),
    [editor, canvas, theme, textScale],
  );
}
