import { type RefObject, useEffect, useState } from 'react';
import type { Json } from '../../layout/json.ts';
import { member } from '../../layout/json.ts';
import { Markdown } from '../Markdown.tsx';
import { Popover } from '../Popover.tsx';
import { asText } from '../values.ts';
import styles from './Graph.module.css';
import type { GraphView } from './Graph.tsx';
import type { GraphNode } from './graph-data.ts';

interface ContentSheetProps {
  readonly view: GraphView;
  readonly node: GraphNode;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

type Answer =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly title: string; readonly text: string };

/** A reply is a text, or a title and a text. */
function answerOf(reply: Json | undefined, label: string): Answer {
  const text = asText(reply) ?? asText(member(reply, 'content'));
  return text === undefined ? { kind: 'none' } : { kind: 'text', title: asText(member(reply, 'title')) ?? label, text };
}

/** What a server has to say about a node. */
export function ContentSheet({ view, node, anchor, onClose }: ContentSheetProps) {
  const [answer, setAnswer] = useState<Answer>({ kind: 'waiting' });
  const { emit, theme, accent } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time it opens
  useEffect(() => {
    let isOpen = true;
    emit({
      kind: 'ask',
      carrier: ['nodes', node.at, 'onTap'],
      tokens: { value: node.id },
      answered: (reply) => {
        if (isOpen) setAnswer(answerOf(reply, node.label));
      },
    });
    return () => {
      isOpen = false;
    };
  }, []);
  return (
    <Popover anchor={anchor} label={node.label} theme={theme} accent={accent} width={440} onClose={onClose}>
      {(close) => (
        <div className={styles.sheet}>
          <header>
            <h2>{answer.kind === 'text' ? answer.title : node.label}</h2>
            <button type="button" onClick={close}>
              Done
            </button>
          </header>
          <div aria-live="polite">
            {answer.kind === 'waiting' && <p className={styles.waiting}>Asking the server…</p>}
            {answer.kind === 'none' && (
              <p className={styles.waiting}>
                No answer came. Check that the server is running, then tap the node again.
              </p>
            )}
            {answer.kind === 'text' && <Markdown text={answer.text} isStill={false} />}
          </div>
        </div>
      )}
    </Popover>
  );
}
