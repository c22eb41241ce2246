// From what a view tells to what is sent: the action a control carries there, with its tokens filled in.
import type { ControlEvent } from '../controls/control-event.ts';
import { fieldsOf } from '../layout/control.ts';
import type { ActionField, Field } from '../layout/fields.ts';
import { at, isObject, type Json, type JsonObject, member, type Path } from '../layout/json.ts';
import { resolve } from '../layout/props.ts';
import { fillTokens } from '../layout/tokens.ts';
import type { Item } from './scene.ts';

export interface Outgoing {
  readonly control: string;
  readonly action: JsonObject;
  /** Filled in; undefined where the author gives none. */
  readonly payload: Json | undefined;
}

export type ActionEvent = Pick<Extract<ControlEvent, { readonly kind: 'action' }>, 'carrier' | 'tokens'>;

function actionFieldAt(field: Field | undefined, path: Path): ActionField | undefined {
  if (field === undefined) return undefined;
  const [key, ...rest] = path;
  switch (field.kind) {
    case 'action':
      return key === undefined ? field : undefined;
    case 'record':
      return typeof key === 'string' ? actionFieldAt(field.fields[key], rest) : undefined;
    case 'list':
    case 'map':
      return key === undefined ? undefined : actionFieldAt(field.of, rest);
    case 'either':
      return field.of.map((variant) => actionFieldAt(variant, path)).find((found) => found !== undefined);
    default:
      return undefined;
  }
}

/**
 * `value` is what `{{value}}` means where the view says nothing else; `document` is what the control shows, which may
 * carry actions of its own: the nodes of a graph do.
 */
export function outgoingOf(
  { id, node, definition }: Item,
  { carrier, tokens }: ActionEvent,
  value: Json | undefined,
  document: Json | undefined,
): Outgoing | undefined {
  const props: unknown = definition === undefined ? node : resolve(definition, node);
  const [first = '', ...rest] = carrier;
  const field = definition === undefined ? undefined : actionFieldAt(fieldsOf(definition)[String(first)], rest);
  const fallback = field?.fallback === undefined ? undefined : member(props, field.fallback);
  const action = [at(props, carrier), fallback, at(document, carrier)].find(isObject);
  if (action === undefined) return undefined;
  const given = value === undefined ? tokens : { value, ...tokens };
  const written = member(action, 'payload');
  const payload =
    written === undefined ? (field?.flat === true ? { ...tokens } : undefined) : fillTokens(written, given);
  return { control: id, action, payload };
}
