// The editor of an action field: what a control sends.
import { useState } from 'react';
import { type Carried, tokensOf } from '../../../layout/actions.ts';
import type { Node } from '../../../layout/document.ts';
import type { ActionField } from '../../../layout/fields.ts';
import { isObject, type JsonObject } from '../../../layout/json.ts';
import { Button } from '../../ui/Button.tsx';
import { TextBox } from '../../ui/fields.tsx';
import { common, type RowProps } from '../row.ts';
import { ActionForm } from './ActionForm.tsx';
import { newAction, type Road } from './action-shape.ts';
import styles from './data.module.css';
import { SentPreview } from './SentPreview.tsx';
import { useFirstNode } from './useFirstNode.tsx';

export function ActionEditor(props: RowProps<ActionField>) {
  const { field, path, values, subject, write } = props;
  const node = useFirstNode(subject);
  const [own, setOwn] = useState(false);
  const { mixed, value } = common(values);
  if (mixed) return <Mixed {...props} />;
  if (isObject(value)) {
    return <ActionForm field={field} path={path} subject={subject} write={write} action={value} node={node} />;
  }
  const carried: Carried = { path, field, action: null };
  const falls = field.fallback !== undefined && isObject(node?.[field.fallback]) && !own;
  if (falls) return <SameAsTap carried={carried} node={node} props={props} onOwn={() => setOwn(true)} />;
  const begin = (road: Road, name: string) => write(newAction(road, name, tokensOf(subject.definition, carried)));
  return <NothingYet fires={field.fires} hasFallback={field.fallback !== undefined} onBegin={begin} />;
}

interface SameAsTapProps {
  readonly carried: Carried;
  readonly node: Node | undefined;
  readonly props: RowProps<ActionField>;
  readonly onOwn: () => void;
}

function SameAsTap({ carried, node, props, onOwn }: SameAsTapProps) {
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>Same as “Sends”: the control’s own command goes out {props.field.fires}.</p>
      <SentPreview node={node} definition={props.subject.definition} carried={carried} />
      <div className={styles.buttons}>
        <Button size="small" onClick={onOwn}>
          Send something else
        </Button>
      </div>
    </div>
  );
}

function Mixed({ values, write }: RowProps<ActionField>) {
  const first = values.find(isObject) as JsonObject | undefined;
  return (
    <div className={styles.empty}>
      <p className={styles.quiet}>These send different commands.</p>
      <div className={styles.buttons}>
        {first !== undefined && (
          <Button size="small" onClick={() => write(first)}>
            Give all of them the first one’s
          </Button>
        )}
      </div>
    </div>
  );
}

interface NothingYetProps {
  readonly fires: string;
  readonly hasFallback: boolean;
  readonly onBegin: (road: Road, name: string) => void;
}

const ROADS: readonly {
  readonly road: Road;
  readonly label: string;
  readonly ask: string;
  readonly example: string;
}[] = [
  { road: 'meshsocket', label: 'Server', ask: 'Name a command', example: 'set_lamp' },
  { road: 'mqtt', label: 'MQTT', ask: 'Name a topic', example: 'home/lamp/set' },
  { road: 'http', label: 'Web', ask: 'Give a path or an address', example: '/api/lamp' },
];

function NothingYet({ fires, hasFallback, onBegin }: NothingYetProps) {
  const [road, setRoad] = useState<Road>('meshsocket');
  const [name, setName] = useState('');
  const chosen = ROADS.find((one) => one.road === road) ?? ROADS[0];
  return (
    <div className={styles.empty}>
      <p className={styles.quiet}>
        Sends nothing yet. {chosen?.ask}, and it goes out {fires}.
        {hasFallback && ' Without one, the control’s own command is used.'}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onBegin(road, name.trim());
        }}
      >
        <TextBox
          className={styles.mono}
          aria-label={chosen?.ask}
          placeholder={chosen?.example}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" size="small" disabled={name.trim() === ''} style={{ height: 28 }}>
          Add
        </Button>
      </form>
      <fieldset className={styles.roads}>
        <legend>Over</legend>
        {ROADS.map((one) => (
          <Button
            key={one.road}
            size="small"
            look="quiet"
            aria-pressed={one.road === road}
            onClick={() => setRoad(one.road)}
          >
            {one.label}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
