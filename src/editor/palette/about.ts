// What a control is for, in the words of its own definition: what it shows and what it sends.
import type { Definition } from '../../layout/control.ts';

export interface About {
  readonly help: string;
  /** One sentence for each shape of data it takes. */
  readonly shows: readonly string[];
  /** When it sends something. */
  readonly sends: readonly string[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function aboutControl({ help, value, fields }: Definition): About {
  const actions = Object.values(fields).flatMap((field) => (field.kind === 'action' ? [field.fires] : []));
  return {
    help,
    shows: value.accepts.map((shape) => shape.help),
    sends: [...new Set(actions)].map((fires) => `${capital(fires)}.`),
  };
}
