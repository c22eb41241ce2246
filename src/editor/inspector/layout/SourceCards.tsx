// MQTT brokers and web servers the controls may use, each with a button that really tries it.
import { CircleAlert, CircleCheck, Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { catalog } from '../../../controls/catalog.ts';
import { SOURCE } from '../../../layout/blocks/layout.ts';
import { isObject, type Json, type JsonObject, member } from '../../../layout/json.ts';
import { isRefused } from '../../../layout/outcome.ts';
import { systemClock } from '../../../mesh/socket.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useApp, useEditor, useEditorState } from '../../useApp.tsx';
import { KeyField } from '../data/KeyField.tsx';
import { freeKey } from '../entries.ts';
import { Rows } from '../Rows.tsx';
import { placeSubject } from '../subject.ts';
import { BlockProblems } from './BlockProblems.tsx';
import styles from './layout.module.css';
import { renameSource } from './rename-source.ts';
import { type Tried, trySource } from './try-source.ts';

const NONE: JsonObject = {};
const SOURCES = ['sources'];

export function SourceCards() {
  const { editor, notices } = useApp();
  const sources = useEditorState(({ history }) => {
    const written = member(history.present, 'sources');
    return isObject(written) ? written : NONE;
  });
  const set = (path: readonly string[], value: Json | undefined) => {
    const outcome = editor.edit({ kind: 'setAt', path: ['sources', ...path], value });
    if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
  };
  const add = (base: string, source: JsonObject) => set([freeKey(sources, base)], source);
  const subject = useMemo(() => placeSubject(editor, []), [editor]);
  const names = Object.keys(sources);
  return (
    <>
      <BlockProblems subject={subject} path={SOURCES} />
      {names.length === 0 && (
        <p className={styles.quiet}>
          None. A layout may talk to an MQTT broker or a web server by itself, beside its relay or instead of it.
        </p>
      )}
      {names.map((name, index) => (
        <SourceCard
          // A source that is renamed is still the same card.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          name={name}
          source={sources[name]}
          onRemove={() => (names.length === 1 ? set([], undefined) : set([name], undefined))}
        />
      ))}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => add('broker', { type: 'mqtt', url: 'mqtt://' })}>
          <Plus size={13} aria-hidden="true" /> MQTT broker
        </Button>
        <Button size="small" onClick={() => add('server', { type: 'http', baseURL: 'http://' })}>
          <Plus size={13} aria-hidden="true" /> Web server
        </Button>
      </div>
    </>
  );
}

interface SourceCardProps {
  readonly name: string;
  readonly source: Json | undefined;
  readonly onRemove: () => void;
}

function SourceCard({ name, source, onRemove }: SourceCardProps) {
  const { editor, notices } = useApp();
  const path = useMemo(() => ['sources', name], [name]);
  const subject = useMemo(() => placeSubject(editor, []), [editor]);
  const rename = (to: string): boolean => {
    const edit = renameSource(editor.layout(), catalog, name, to);
    if (edit === undefined) return false;
    const outcome = editor.edit(edit);
    if (isRefused(outcome)) notices.toast(outcome.refused, { tone: 'bad' });
    return true;
  };
  return (
    <section className={styles.card} aria-label={`Source ${name}`}>
      <div className={styles.named}>
        <KeyField label="Name of the source" value={name} onRename={rename} />
        <IconButton size="small" label={`Remove ${name}`} onClick={onRemove}>
          <X size={14} />
        </IconButton>
      </div>
      <BlockProblems subject={subject} path={path} />
      <Rows fields={SOURCE} path={path} holders={[source]} subject={subject} />
      <TestButton name={name} source={source} />
    </section>
  );
}

interface Result {
  readonly of: Json | undefined;
  readonly tried: Tried | undefined;
}

function TestButton({ name, source }: { readonly name: string; readonly source: Json | undefined }) {
  const editor = useEditor();
  const [result, setResult] = useState<Result>();
  // What was found out about other settings says nothing about these.
  const current = result !== undefined && result.of === source ? result : undefined;
  const isTrying = current !== undefined && current.tried === undefined;
  const run = async () => {
    setResult({ of: source, tried: undefined });
    const { openMqtt } = await import('../../../runtime/mqtt-open.ts');
    const tried = await trySource(editor.layout(), name, {
      fetch: (...asked) => globalThis.fetch(...asked),
      openMqtt,
      clock: systemClock,
      isSecurePage: location.protocol === 'https:',
    });
    setResult((now) => (now?.of === source ? { of: source, tried } : now));
  };
  return (
    <div>
      <Button size="small" disabled={isTrying} onClick={run}>
        {isTrying ? 'Trying…' : 'Test from this browser'}
      </Button>
      <p role="status" className={styles.tried} hidden={current?.tried === undefined}>
        {current?.tried?.ok === true ? (
          <CircleCheck size={15} className={styles.went} aria-hidden="true" />
        ) : (
          <CircleAlert size={15} className={styles.failed} aria-hidden="true" />
        )}
        {current?.tried?.sentence}
      </p>
    </div>
  );
}
