// One action: its name and what it carries in front, how it travels folded behind, and the frame it makes below.
import { useId, useRef, useState } from 'react';
import { type Carried, tokensOf } from '../../../layout/actions.ts';
import { ACTION, WIRE_VERBS } from '../../../layout/blocks/binding.ts';
import type { Node } from '../../../layout/document.ts';
import type { ActionField } from '../../../layout/fields.ts';
import { at, isObject, type Json, type JsonObject, member, type Path } from '../../../layout/json.ts';
import { isRefused } from '../../../layout/outcome.ts';
import { writeAt } from '../../../layout/tree.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { freeKey } from '../entries.ts';
import type { Option } from '../fields/Combo.tsx';
import { Segments } from '../fields/Segments.tsx';
import { Row } from '../Row.tsx';
import type { RowProps } from '../row.ts';
import { isRelevant } from '../rows.ts';
import {
  bodyOf,
  commandPlace,
  inFrame,
  isVerb,
  keyFor,
  overRoad,
  type Road,
  roadOf,
  targetPlace,
  withPlace,
} from './action-shape.ts';
import { written } from './completing.ts';
import styles from './data.module.css';
import { Fold } from './Fold.tsx';
import { TextLine } from './Line.tsx';
import { PayloadRows } from './PayloadRows.tsx';
import { SentPreview } from './SentPreview.tsx';
import { type Insert, TokenField } from './TokenField.tsx';

const ROADS: readonly (Option & { readonly value: Road })[] = [
  { value: 'meshsocket', label: 'Server', help: ACTION.method.choices.meshsocket },
  { value: 'mqtt', label: 'MQTT', help: ACTION.method.choices.mqtt },
  { value: 'http', label: 'Web', help: ACTION.method.choices.http },
];

const VERB_LABELS: Readonly<Record<string, string>> = {
  broadcast_request: 'Everyone',
  route_msg: 'One, by id',
  route_msg_noreply: 'By name',
};

const VERBS = Object.entries(WIRE_VERBS).map(([value, help]) => ({ value, label: VERB_LABELS[value] ?? value, help }));

/** Fields of the wire form that are plain rows; the rest has inputs of its own here. */
const TRAVEL = ['mode', 'source', 'topic', 'retain', 'url', 'path', 'httpMethod', 'headers'] as const;

interface ActionFormProps extends Pick<RowProps<ActionField>, 'field' | 'path' | 'subject' | 'write'> {
  readonly action: JsonObject;
  readonly node: Node | undefined;
}

export function ActionForm({ field, path, subject, write, action, node }: ActionFormProps) {
  const carried: Carried = { path, field, action };
  const tokens = tokensOf(subject.definition, carried);
  const id = useId();
  const [opened, setOpened] = useState(false);
  const road = roadOf(action);
  const command = commandPlace(action);
  const target = targetPlace(action);
  const putBody = (place: Path, value: Json | undefined, burst?: string) => {
    const next = writeAt(action, place, value);
    if (!isRefused(next)) write(next.done, burst);
  };
  const isLive = road !== 'meshsocket' || isVerb(action.event);
  return (
    <div className={styles.stack}>
      <TextLine
        label={command.label}
        path={[...path, ...command.path]}
        value={at(action, command.path)}
        placeholder={command.placeholder}
        onChange={(text, burst) => write(withPlace(action, command, text), burst)}
      />
      {target !== undefined && (
        <TextLine
          label={target.label}
          path={[...path, ...target.path]}
          value={at(action, target.path)}
          placeholder={target.placeholder}
          onChange={(text, burst) => write(withPlace(action, target, text), burst)}
        />
      )}
      <BodyEditor field={field} action={action} path={path} tokens={tokens} onChange={putBody} />
      <Fold
        title="How it travels"
        summary={`${ROADS.find(({ value }) => value === road)?.label}${road === 'meshsocket' ? ` · ${String(action.event ?? 'no frame type')}` : ''}`}
        open={opened || !isLive}
        onOpen={setOpened}
      >
        <span id={`${id}-road`} className={styles.quiet}>
          Over
        </span>
        <Segments
          labelId={`${id}-road`}
          value={road}
          options={ROADS}
          onChoose={(next) => write(overRoad(action, next as Road))}
        />
        {road === 'meshsocket' && (
          <>
            <span id={`${id}-verb`} className={styles.quiet}>
              To
            </span>
            <Segments
              labelId={`${id}-verb`}
              value={isVerb(action.event) ? action.event : undefined}
              options={VERBS}
              onChoose={(next) => isVerb(next) && write(inFrame(action, next))}
            />
          </>
        )}
        {!isLive && command.path[0] !== 'event' && (
          <p className={styles.quiet}>Relays pass nothing else on than these three.</p>
        )}
        {TRAVEL.map((key) => {
          const row = { field: ACTION[key], path: [...path, key], beside: ACTION };
          const isCommand = command.path.length === 1 && command.path[0] === key;
          const isShown = key === 'mode' ? action.event === 'route_msg' : isRelevant(row, [action]);
          if (isCommand || !isShown) return null;
          return <Row key={key} field={row.field} path={row.path} values={[member(action, key)]} subject={subject} />;
        })}
      </Fold>
      <SentPreview node={node} definition={subject.definition} carried={carried} />
    </div>
  );
}

interface BodyEditorProps {
  readonly field: ActionField;
  readonly action: JsonObject;
  readonly path: Path;
  readonly tokens: ReturnType<typeof tokensOf>;
  readonly onChange: (place: Path, value: Json | undefined, burst?: string) => void;
}

function BodyEditor({ field, action, path, tokens, onChange }: BodyEditorProps) {
  const insert = useRef<Insert>(undefined);
  const body = bodyOf(action);
  const { value, apart } = body;
  const names = Object.keys(tokens);
  const pick = (name: string) => {
    if (insert.current !== undefined) insert.current(name);
    else if (isObject(value)) onChange(body.path, { ...value, [freeKey(value, keyFor(name))]: written(name) });
    else onChange(body.path, written(name));
  };
  const focus = (next: Insert) => {
    insert.current = next;
  };
  const isFlat = value === undefined && field.flat === true;
  return (
    <>
      {isObject(value) ? (
        <PayloadRows
          value={value}
          path={[...path, ...body.path]}
          apart={apart}
          tokens={tokens}
          onChange={(next, burst) => onChange(body.path, next, burst)}
          onFocus={focus}
        />
      ) : (
        <>
          {isFlat ? (
            <p className={styles.quiet}>Without a payload all its tokens are sent, each under its own name.</p>
          ) : (
            <TokenField
              label="Payload"
              path={[...path, ...body.path]}
              value={value}
              tokens={tokens}
              placeholder="No payload"
              onChange={(next, burst) => onChange(body.path, next === '' ? undefined : next, burst)}
              onFocus={focus}
            />
          )}
          <div className={styles.buttons}>
            <Button
              size="small"
              look="quiet"
              onClick={() =>
                onChange(
                  body.path,
                  value === undefined || value === null
                    ? Object.fromEntries(names.map((name) => [keyFor(name), written(name)]))
                    : { value },
                )
              }
            >
              Write it as key → value
            </Button>
          </div>
        </>
      )}
      {names.length > 0 && (
        <>
          <div className={styles.chips}>
            {names.map((name) => (
              <Hint
                key={name}
                text={`${tokens[name]?.help ?? ''} For example ${JSON.stringify(tokens[name]?.sample)}.`}
              >
                <button
                  type="button"
                  className={styles.chip}
                  aria-label={`Put in ${written(name)}`}
                  // The caret stays in its field.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => pick(name)}
                >
                  {written(name)}
                </button>
              </Hint>
            ))}
          </div>
          <p className={styles.quiet}>
            A value that is one token and nothing else keeps its own type; inside a longer text it becomes text.
          </p>
        </>
      )}
    </>
  );
}
