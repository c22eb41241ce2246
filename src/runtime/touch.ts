// What a person does to a control, as its view tells it.
import type { ControlEvent } from '../controls/control-event.ts';
import { text, typeOf } from '../layout/document.ts';
import { type Json, member } from '../layout/json.ts';
import { type ActionEvent, type Outgoing, outgoingOf } from './actions.ts';
import type { Hooks } from './hooks.ts';
import type { Notices } from './notices.ts';
import { reasonOf, type Stage } from './stage.ts';

export interface TouchOptions {
  readonly stage: Stage;
  readonly notices: Notices;
  readonly hooks: Hooks;
  /** Over the road the action names. */
  readonly send: (outgoing: Outgoing) => Promise<Json | undefined>;
  readonly say: (type: string, payload: Json) => Promise<unknown>;
}

export function createTouch({ stage, notices, hooks, send, say }: TouchOptions) {
  const { scene, values, arrive, report } = stage;

  async function fire(id: string, event: ActionEvent): Promise<Json | undefined> {
    const item = scene().items.get(id);
    const outgoing = item && outgoingOf(item, event, values.reading(id), values.shown(id));
    if (outgoing === undefined) return undefined;
    hooks.onAction?.(id, typeOf(item?.node) ?? '', outgoing.payload ?? null);
    return send(outgoing);
  }

  const unsent = (id: string) => (error: unknown) => {
    const label = text(member(scene().items.get(id)?.node, 'label')) || id;
    report(`“${label}” was not sent. ${reasonOf(error)}`);
    return undefined;
  };

  return (id: string, event: ControlEvent): void => {
    switch (event.kind) {
      case 'value':
        if (!values.set(id, event.value)) return;
        // Not with the next frame: a field that shows its old text until then would lose what is typed meanwhile.
        notices.flush();
        hooks.onValue?.(id, event.value);
        break;
      case 'action':
        void fire(id, event).catch(unsent(id));
        break;
      case 'ask':
        void fire(id, event).catch(unsent(id)).then(event.answered);
        break;
      case 'frame':
        void say(event.type, event.payload).catch(event.isFleeting ? () => {} : unsent(id));
        break;
      case 'heard':
        arrive(id, event.entry);
        break;
      case 'haptic':
        hooks.onHaptic?.(event.haptic);
        break;
      case 'grab':
        values.grab(id);
        break;
      case 'release':
        values.release(id);
        break;
      default:
        event satisfies never;
    }
  };
}
