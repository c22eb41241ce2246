// One connection to a relay: the client, the conversation with the devices, and every change of the document, pushed.
import { type Layout, tabsOf } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { type Outcome, refuse } from '../../layout/outcome.ts';
import { createMeshClient } from '../../mesh/client.ts';
import { isMeshError } from '../../mesh/errors.ts';
import { systemClock } from '../../mesh/socket.ts';
import type { Tap } from '../../mesh/tap.ts';
import { answersByWeb, doorOf, watchComeback } from '../../studio/comeback.ts';
import { createStudio, type Studio } from '../../studio/controller.ts';
import type { Editor, EditorState } from '../editor.ts';
import type { Choice } from './choice.ts';
import type { Live } from './link.ts';

interface Ends {
  readonly editor: Editor;
  /** The editor’s own on the relay. */
  readonly name: string;
  readonly seeFrame: Tap;
}

export interface Line {
  readonly live: Live;
  readonly stop: () => void;
}

/** Refused where a relay cannot even be tried. */
export function openLine({ editor, name, seeFrame }: Ends, choice: Choice): Outcome<Line> {
  try {
    const client = createMeshClient({
      url: choice.url,
      name,
      channel: choice.channel,
      role: 'editor',
      token: choice.token,
      key: choice.key,
      origin: location.origin,
    });
    const stopTap = client.tap(seeFrame);
    const studio = createStudio({ client });
    const stopShowing = showEveryChange(editor, studio);
    const stopClient = client.start();
    const door = choice.kind === 'here' ? new URL('./', location.href) : doorOf(choice.url);
    const stopWaiting =
      choice.kind === 'gateway'
        ? () => {}
        : watchComeback({ client, clock: systemClock, isThere: () => answersByWeb(door) });
    const stop = () => {
      stopWaiting();
      stopShowing();
      stopTap();
      studio.stop();
      stopClient();
    };
    return { done: { live: { choice, client, studio }, stop } };
  } catch (error) {
    if (!isMeshError(error)) throw error;
    return refuse(error.message);
  }
}

/** What a phone can make something of; whatever else is wrong with it, it says so itself. */
function isPushable(layout: Layout): boolean {
  return (
    typeof member(layout, 'name') === 'string' && member(layout, 'version') !== undefined && tabsOf(layout).length > 0
  );
}

function showEveryChange(editor: Editor, studio: Studio): () => void {
  const show = ({ history, readOnly }: EditorState) => {
    // The tab that writes is the one that pushes: two of them would show the phone now this, now that.
    if (!readOnly && isPushable(history.present)) studio.show(history.present);
  };
  show(editor.state.getState());
  return editor.state.subscribe((state, before) => {
    if (state.history.present !== before.history.present || state.readOnly !== before.readOnly) show(state);
  });
}
