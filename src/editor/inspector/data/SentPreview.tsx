import type { Carried } from '../../../layout/actions.ts';
import { tokensOf } from '../../../layout/actions.ts';
import type { Definition } from '../../../layout/control.ts';
import type { Node } from '../../../layout/document.ts';
import { member } from '../../../layout/json.ts';
import { tokensIn } from '../../../layout/tokens.ts';
import { useLayout } from '../../useApp.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { written } from './completing.ts';
import styles from './data.module.css';
import { type Sent, textOfSent } from './outgoing.ts';
import { brief } from './paths.ts';
import { useSent } from './useSent.tsx';

interface SentPreviewProps {
  readonly node: Node | undefined;
  readonly definition: Definition | undefined;
  readonly carried: Carried;
}

const WHERE: Readonly<Record<Exclude<Sent['road'], 'none'>, string>> = {
  meshsocket: 'Goes out to the relay',
  http: 'Goes out as a web request',
  mqtt: 'Goes out on the topic',
};

/** The exact frame, with a sample in place of each token. */
export function SentPreview({ node, definition, carried }: SentPreviewProps) {
  const layout = useLayout();
  const sent = useSent(layout, node, definition, carried);
  if (sent === undefined) return null;
  if (sent.road === 'none') {
    return <p className={styles.quiet}>Nothing would go out. {sent.reason}</p>;
  }
  const tokens = tokensOf(definition, carried);
  const used = [...tokensIn(member(carried.action, 'payload') ?? null)].filter((name) => Object.hasOwn(tokens, name));
  const samples = used.map((name) => `${written(name)} is ${brief(tokens[name]?.sample ?? null)}`);
  const isSealed = sent.road === 'meshsocket' && member(layout.connection, 'e2eeKey') !== undefined;
  return (
    <div className={styles.stack}>
      <CodeBlock label={`${WHERE[sent.road]} ${carried.field.fires}`} text={textOfSent(sent)} />
      <p className={styles.quiet}>
        {WHERE[sent.road]} {carried.field.fires}.{samples.length > 0 && ` Here ${samples.join(' and ')}.`}
        {sent.road === 'mqtt' && sent.retain && ' The broker keeps it for those who come later.'}
        {isSealed && ' The payload is sealed with the layout’s key on its way.'}
      </p>
    </div>
  );
}
