// Markdown from servers, drawn as React text: no HTML is ever made of it. What is not understood shows as it was written.
import { Lexer, type Token, type Tokens } from 'marked';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { safeLink } from '../layout/link.ts';
import styles from './Markdown.module.css';

/** Beyond these the time to read it grows faster than its length, which somebody could use to freeze the page. */
const LONGEST = 6_000;
const MOST_MARKS = 800;
const DEEPEST = 12;

export function readMarkdown(text: string): readonly Token[] | undefined {
  if (text.length > LONGEST || (text.match(/[*_`[\]<>~|!+]/g)?.length ?? 0) > MOST_MARKS) return undefined;
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    // The reader recurses, and a text can be nested deeper than the stack.
    return undefined;
  }
}

interface MarkdownProps {
  readonly text: string;
  /** Links cannot be followed in a picture of a control. */
  readonly isStill: boolean;
}

export const Markdown = memo(function Markdown({ text, isStill }: MarkdownProps) {
  const tokens = useMemo(() => readMarkdown(text), [text]);
  return (
    <div className={styles.markdown}>{tokens === undefined ? <p>{text}</p> : drawn(tokens, { isStill, depth: 0 })}</div>
  );
});

interface Place {
  readonly isStill: boolean;
  readonly depth: number;
}

function drawn(tokens: readonly Token[] | undefined, place: Place): ReactNode {
  if (tokens === undefined) return null;
  if (place.depth > DEEPEST) return tokens.map((token) => token.raw).join('');
  const inside = { ...place, depth: place.depth + 1 };
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is read anew as a whole
  return tokens.map((token, index) => <Fragment key={index}>{one(token as MarkdownToken, inside)}</Fragment>);
}

type MarkdownToken =
  | Tokens.Blockquote
  | Tokens.Br
  | Tokens.Checkbox
  | Tokens.Code
  | Tokens.Codespan
  | Tokens.Def
  | Tokens.Del
  | Tokens.Em
  | Tokens.Escape
  | Tokens.Heading
  | Tokens.Hr
  | Tokens.HTML
  | Tokens.Image
  | Tokens.Link
  | Tokens.List
  | Tokens.ListItem
  | Tokens.Paragraph
  | Tokens.Space
  | Tokens.Strong
  | Tokens.Table
  | Tokens.Tag
  | Tokens.Text;

function one(token: MarkdownToken, place: Place): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{drawn(token.tokens, place)}</strong>;
    case 'em':
      return <em>{drawn(token.tokens, place)}</em>;
    case 'del':
      return <del>{drawn(token.tokens, place)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'heading':
      return <p className={styles.heading}>{drawn(token.tokens, place)}</p>;
    case 'paragraph':
      return <p>{drawn(token.tokens, place)}</p>;
    case 'blockquote':
      return <blockquote>{drawn(token.tokens, place)}</blockquote>;
    case 'list':
      return <Listed list={token as Tokens.List} place={place} />;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'table':
      return <Tabled table={token as Tokens.Table} place={place} />;
    case 'link':
      return <Linked href={token.href} words={drawn(token.tokens, place)} raw={token.raw} isStill={place.isStill} />;
    case 'image':
      // Shown as a link: a picture that loads by itself would tell a stranger that it was read.
      return <Linked href={token.href} words={token.text || 'Picture'} raw={token.raw} isStill={place.isStill} />;
    case 'escape':
      return token.text;
    case 'text':
      return 'tokens' in token && token.tokens !== undefined ? drawn(token.tokens, place) : plain(token.text);
    default:
      return token.raw;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00A0',
};

const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);

interface LinkedProps {
  readonly href: string;
  readonly words: ReactNode;
  readonly raw: string;
  readonly isStill: boolean;
}

function Linked({ href, words, raw, isStill }: LinkedProps) {
  const address = safeLink(href, 'page');
  if (address === undefined) return raw;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" tabIndex={isStill ? -1 : undefined}>
      {words}
    </a>
  );
}

function Listed({ list, place }: { readonly list: Tokens.List; readonly place: Place }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is read anew as a whole
  const items = list.items.map((item, index) => <li key={index}>{drawn(item.tokens, place)}</li>);
  if (!list.ordered) return <ul>{items}</ul>;
  return <ol start={typeof list.start === 'number' ? list.start : 1}>{items}</ol>;
}

function Tabled({ table, place }: { readonly table: Tokens.Table; readonly place: Place }) {
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text is read anew as a whole
              <th key={index}>{drawn(cell.tokens, place)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text is read anew as a whole
            <tr key={at}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text is read anew as a whole
                <td key={index}>{drawn(cell.tokens, place)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
