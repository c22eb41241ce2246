// Starts and stops play with the editor’s own switch; the parts it is made of are loaded the first time.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../editor.ts';
import type { Play } from './rehearsal.ts';

export interface PlayingState {
  readonly play: Play | undefined;
}

export interface PlayControl {
  readonly state: StoreApi<PlayingState>;
  /** Starts over: on the servers the layout names, or back inside the page. */
  readonly restart: (real: boolean) => Promise<void>;
  readonly stop: () => void;
}

export function createPlayControl(editor: Editor): PlayControl {
  const state = createStore<PlayingState>(() => ({ play: undefined }));
  let wanted = 0;

  const end = () => {
    wanted += 1;
    state.getState().play?.stop();
    state.setState({ play: undefined });
  };
  const restart = async (real: boolean) => {
    end();
    const mine = wanted;
    const { startPlay } = await import('./rehearsal.ts');
    // Switched off, or started again, while it was loaded.
    if (mine === wanted && editor.state.getState().playing) state.setState({ play: startPlay(editor.layout(), real) });
  };

  const stopListening = editor.state.subscribe((now, before) => {
    if (now.playing !== before.playing) {
      if (now.playing) void restart(false);
      else end();
    } else if (now.history.present !== before.history.present) {
      state.getState().play?.runtime.setLayout(now.history.present);
    }
  });
  return {
    state,
    restart,
    stop: () => {
      stopListening();
      end();
    },
  };
}
