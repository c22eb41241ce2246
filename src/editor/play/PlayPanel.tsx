import { Copy, Eraser, Play as PlaySign, Radio } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { catalog } from '../../controls/catalog.ts';
import { idOf, isGroup, tabsOf, text, typeOf } from '../../layout/document.ts';
import type { Json } from '../../layout/json.ts';
import { member } from '../../layout/json.ts';
import { print } from '../../layout/print.ts';
import { nodesIn } from '../../layout/walk.ts';
import { copyText } from '../shell/clipboard.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { TextBox } from '../ui/fields.tsx';
import { Pane, Tabs } from '../ui/Tabs.tsx';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import styles from './PlayPanel.module.css';
import { destinationsOf, type Play, type Sent } from './rehearsal.ts';
import { typedValue } from './typed-value.ts';
import { useStanding } from './useStanding.tsx';

/** In the inspector’s place while playing: what taps send, and values to try. */
export function PlayPanel() {
  const { playing } = useApp();
  const play = useStore(playing.state, (state) => state.play);
  return play === undefined ? <Empty title="Starting…" /> : <Running play={play} />;
}

type Page = 'sent' | 'values';

function Running({ play }: { readonly play: Play }) {
  const [page, setPage] = useState<Page>('sent');
  const said = useStore(play.state, (state) => state.said);
  return (
    <div className={styles.panel}>
      <Where play={play} />
      {said.length > 0 && (
        <ul className={styles.said} role="status">
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Tabs
        label="Play"
        className={styles.tabs}
        value={page}
        heads={[
          { value: 'sent', label: 'What is sent' },
          { value: 'values', label: 'Values' },
        ]}
        onChange={(value) => setPage(value as Page)}
      >
        <Pane value="sent" className={styles.page}>
          <SentList play={play} />
        </Pane>
        <Pane value="values" className={styles.page}>
          <Values play={play} />
        </Pane>
      </Tabs>
    </div>
  );
}

/** Inside the page, until a person says otherwise; then a mark that cannot be overlooked. */
function Where({ play }: { readonly play: Play }) {
  const { playing, editor } = useApp();
  const layout = useLayout();
  const live = useStore(play.state, (state) => state.live);
  const reach = useStore(play.runtime.reach);
  const { says, more } = useStanding(play);
  const [asking, setAsking] = useState(false);
  const places = asking ? destinationsOf(layout, play.runtime) : [];
  if (live) {
    return (
      <div className={styles.where} data-live="true">
        <Radio size={16} strokeWidth={1.75} aria-hidden="true" />
        <div>
          <strong>Live</strong>
          <p>{[says, more].filter(Boolean).join(' ')}</p>
          <Button size="small" onClick={() => void playing.restart(false)}>
            Back to playing here
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.where}>
      <PlaySign size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <strong>Playing with samples</strong>
        <p>Nothing leaves this computer.</p>
        {asking ? (
          <>
            <p>
              {places.length === 0
                ? 'This layout names no server of its own. Add a connection or a source first.'
                : `Really connect to ${places.join(', ')}? Taps will act there.`}
            </p>
            <span className={styles.buttons}>
              {places.length > 0 && (
                <Button size="small" look="primary" onClick={() => void playing.restart(true)}>
                  Go live
                </Button>
              )}
              <Button size="small" onClick={() => setAsking(false)}>
                Not now
              </Button>
            </span>
          </>
        ) : (
          <span className={styles.buttons}>
            <Button size="small" onClick={() => setAsking(true)} data-origins={reach.origins.length}>
              Try it on its server…
            </Button>
            <Button size="small" onClick={() => editor.play(false)}>
              Stop playing
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}

function SentList({ play }: { readonly play: Play }) {
  const sent = useStore(play.state, (state) => state.sent);
  if (sent.length === 0) {
    return (
      <Empty title="Nothing sent yet">
        <p>Tap something on the phone. The exact frame it sends appears here.</p>
      </Empty>
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <span>{sent.length === 1 ? '1 frame' : `${sent.length} frames`}</span>
        <IconButton size="small" label="Clear the list" onClick={() => play.clear()}>
          <Eraser size={14} />
        </IconButton>
      </div>
      <ol className={styles.sent} aria-live="polite">
        {sent.map((one) => (
          <SentRow key={one.key} sent={one} />
        ))}
      </ol>
    </>
  );
}

const OVER = { relay: 'over the relay', mqtt: 'over MQTT', http: 'by web request' } as const;

function SentRow({ sent: { control, over, frame } }: { readonly sent: Sent }) {
  const { notices } = useApp();
  const written = print(frame).trimEnd();
  return (
    <li>
      <header>
        <strong>{control ?? 'The layout'}</strong>
        <span>{OVER[over]}</span>
        <IconButton
          size="small"
          label="Copy the frame"
          onClick={() =>
            void copyText(written).then((done) =>
              notices.toast(done ? 'Frame copied.' : 'This browser does not let pages copy.'),
            )
          }
        >
          <Copy size={14} />
        </IconButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <pre tabIndex={0}>{written}</pre>
    </li>
  );
}

function Values({ play }: { readonly play: Play }) {
  const layout = useStore(play.runtime.layout);
  const tab = useEditorState((state) => state.tab);
  const controls = nodesIn({ tabs: tabsOf(layout).slice(tab, tab + 1) }).flatMap(({ node }) => {
    const id = idOf(node);
    const definition = catalog.get(typeOf(node));
    return id === undefined || isGroup(node) || definition === undefined || definition.value.stores === 'none'
      ? []
      : [{ id, label: text(member(node, 'label')) || id, accepts: definition.value.accepts[0] }];
  });
  if (controls.length === 0) {
    return (
      <Empty title="No values on this tab">
        <p>Its controls show nothing that changes.</p>
      </Empty>
    );
  }
  return (
    <ul className={styles.values}>
      {controls.map(({ id, label, accepts }) => (
        <ValueField key={id} id={id} label={label} sample={accepts?.sample} play={play} />
      ))}
    </ul>
  );
}

interface ValueFieldProps {
  readonly id: string;
  readonly label: string;
  readonly sample: Json | undefined;
  readonly play: Play;
}

/** A value as a server would send it; shown as soon as the control can use it. */
function ValueField({ id, label, sample, play }: ValueFieldProps) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const change = (next: string) => {
    setTyped(next);
    setRefused(next !== '' && !play.drive(id, typedValue(next)));
  };
  return (
    <li>
      <label htmlFor={`play-${id}`} title={id}>
        {label}
        {label !== id && <small>{id}</small>}
      </label>
      <TextBox
        id={`play-${id}`}
        placeholder={sample === undefined ? 'Value' : JSON.stringify(sample).slice(0, 60)}
        value={typed}
        aria-invalid={refused}
        aria-describedby={refused ? `play-${id}-why` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {refused && (
        <p id={`play-${id}-why`} className={styles.refused}>
          It cannot show that.
        </p>
      )}
    </li>
  );
}
