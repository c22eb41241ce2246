import type { LinkKind, UrlField } from '../../../layout/fields.ts';
import { SCHEMES, safeLink } from '../../../layout/link.ts';
import { TextBox } from '../../ui/fields.tsx';
import { common, type RowProps } from '../row.ts';
import { placeholderOf } from '../words.ts';
import { Note } from './Note.tsx';
import { useBurst } from './useBurst.tsx';

const EXAMPLES: Readonly<Record<LinkKind, string>> = {
  page: 'https://…',
  http: 'https://…',
  image: 'https://… or data:image/png;…',
  relay: 'ws://… or wss://…',
  mqtt: 'mqtt://… or wss://…',
};

export function UrlEditor({ field, path, values, write, id, describedBy, invalid }: RowProps<UrlField>) {
  const burst = useBurst(path);
  const { mixed, value } = common(values);
  const text = typeof value === 'string' ? value : '';
  // Tokens are filled in on the phone, so such an address cannot be judged here.
  const isOff = text !== '' && !invalid && !text.includes('{{') && safeLink(text, field.opens) === undefined;
  const noteId = `${id}-note`;
  return (
    <>
      <TextBox
        id={id}
        type="url"
        inputMode="url"
        value={text}
        placeholder={mixed ? 'Mixed' : placeholderOf(field) || EXAMPLES[field.opens]}
        aria-describedby={isOff ? `${describedBy ?? ''} ${noteId}`.trim() : describedBy}
        aria-invalid={invalid || isOff || undefined}
        aria-required={field.required || undefined}
        onFocus={burst.begin}
        onChange={(event) => write(event.target.value === '' ? undefined : event.target.value, burst.key())}
      />
      {isOff && (
        <Note id={noteId} tone="warn">
          An address here starts with{' '}
          {listed(SCHEMES[field.opens].map((scheme) => (scheme === 'data' ? 'data:image/' : `${scheme}://`)))}.
        </Note>
      )}
    </>
  );
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
