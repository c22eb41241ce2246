import { useMemo } from 'react';
import { useStore } from 'zustand';
import { schemeOf } from '../../controls/appearance.ts';
import { catalog } from '../../controls/catalog.ts';
import { LayoutScreen } from '../../controls/LayoutScreen.tsx';
import type { Screen } from '../../controls/Screen.tsx';
import { layoutTheme } from '../../controls/theme.ts';
import { DeviceFrame, useHeldDevice } from '../canvas/Device.tsx';
import { useApp, useEditorState, useSetting } from '../useApp.tsx';
import type { Play } from './rehearsal.ts';

/** The device with everything on it alive. */
export function PlayDevice() {
  const { playing } = useApp();
  const play = useStore(playing.state, (state) => state.play);
  return play === undefined ? null : <Living play={play} />;
}

function Living({ play }: { readonly play: Play }) {
  const { editor } = useApp();
  const layout = useStore(play.runtime.layout);
  const tab = useEditorState((state) => state.tab);
  const deviceScheme = useSetting('deviceScheme');
  const textScale = useSetting('textScale');
  const { top, bottom, sides } = useHeldDevice();
  const insets = useMemo(() => ({ top, bottom, sides }), [top, bottom, sides]);
  const screen = useMemo<Screen>(
    () => ({
      catalog,
      mode: 'live',
      theme: layoutTheme(layout, schemeOf(layout, deviceScheme)),
      textScale,
      valueOf: play.runtime.valueOf,
      isVisible: play.runtime.isVisible,
      pulsesOf: play.runtime.pulsesOf,
      subscribe: play.runtime.subscribe,
      emit: play.emit,
      identity: { name: 'play', role: 'controller' },
    }),
    [layout, deviceScheme, textScale, play],
  );
  return (
    <DeviceFrame layout={layout} screen={screen}>
      <LayoutScreen layout={layout} tab={tab} onTab={editor.showTab} insets={insets} />
    </DeviceFrame>
  );
}
