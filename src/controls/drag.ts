// What boards send while something on them is dragged: it is lifted, it lands, the board has settled.
import type { Shape } from '../layout/control.ts';
import { actionField, type OnlyWhen, recordField, type Token } from '../layout/fields.ts';
import type { JsonObject } from '../layout/json.ts';

type Tokens = Readonly<Record<string, Token>>;

interface Drag {
  /** What is dragged, with its article: “a card”. */
  readonly thing: string;
  /** When the action for landing fires: “when a card is dropped”. */
  readonly placed: string;
  /** Sent as one flat object where the author writes no payload. */
  readonly pickup: Tokens;
  readonly place: Tokens;
  readonly layout: Tokens;
  readonly when?: OnlyWhen;
}

export function dragEvents({ thing, placed, pickup, place, layout, when }: Drag) {
  return recordField(
    {
      pickup: actionField({
        label: 'Lifted',
        help: 'The command for the start of a drag. Without a payload it says what was lifted.',
        fires: `when ${thing} is lifted`,
        tokens: pickup,
        flat: true,
      }),
      place: actionField({
        label: 'Placed',
        help: 'The command for the end of a drag. Without a payload it says what moved and where it is now.',
        fires: placed,
        tokens: place,
        flat: true,
      }),
      layout: actionField({
        label: 'Arrangement',
        help: 'The command that carries the whole arrangement after each change, in the shape that sync takes back. Leave its payload out: the app promises the arrangement only then.',
        fires: 'after each change, once everything is in place',
        tokens: layout,
        flat: true,
      }),
    },
    {
      label: 'Drag commands',
      help: 'What is sent while something is dragged. Leave out those you do not need.',
      section: 'data',
      ...(when === undefined ? {} : { when }),
    },
  );
}

export const itemToken = (sample: string): Token => ({ type: 'text', help: 'Id of what is dragged.', sample });

export const acrossToken: Token = { type: 'number', help: 'Place across, 0 at the left edge to 1.', sample: 0.4 };
export const downToken: Token = { type: 'number', help: 'Place down, 0 at the top edge to 1.', sample: 0.25 };

export const changedToken = (sample: string): Token => ({
  type: 'list',
  help: 'Ids of what this change moved.',
  sample: [sample],
});

/** What a board takes: an arrangement, as an object or as the text of one. */
export const arrangement = (help: string, sample: JsonObject): readonly Shape[] => [
  { kind: 'object', help, sample },
  { kind: 'text', help: 'The same, written as JSON text.', sample: JSON.stringify(sample) },
];
