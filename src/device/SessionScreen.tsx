import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { schemeOf } from '../controls/appearance.ts';
import { drawingCatalog } from '../controls/drawing-catalog.ts';
import { type Identity, type Screen, ScreenProvider } from '../controls/Screen.tsx';
import { layoutTheme, type Scheme } from '../controls/theme.ts';
import { text } from '../layout/document.ts';
import { member } from '../layout/json.ts';
import type { MeshState } from '../mesh/connection.ts';
import { keepAwake } from './awake.ts';
import { listed } from './consent.ts';
import styles from './Device.module.css';
import { loadDrawing } from './drawing.ts';
import type { DeviceStore } from './late-store.ts';
import { Question } from './Question.tsx';
import type { Session } from './session.ts';
import { useLate } from './useLate.tsx';

interface SessionScreenProps {
  readonly session: Session;
  readonly store: DeviceStore;
  readonly leave: () => void;
}

function useDeviceScheme(): Scheme {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: light)'), []);
  const light = useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
  return light ? 'light' : 'dark';
}

/** What stands between this phone and the editor, or undefined while nothing does. */
function linkSentence({ phase, member, live, lastClose, tokenDoubted }: MeshState): string | undefined {
  if (member && live) return undefined;
  switch (phase) {
    case 'admitted':
      return live ? undefined : 'The editor’s relay has gone silent. Reconnecting…';
    case 'parked':
      return tokenDoubted ? 'Still waiting for the gateway: the token was probably refused.' : 'Awaiting the gateway…';
    case 'evicted':
    case 'refused':
      return `${lastClose?.says ?? 'The relay closed the connection.'} ${lastClose?.advice ?? ''}`.trim();
    case 'waiting':
      return 'The editor’s relay cannot be reached. Trying again…';
    default:
      return 'Connecting…';
  }
}

const LayoutScreen = lazy(() => loadDrawing().then(([module]) => ({ default: module.LayoutScreen })));
// Seldom needed, and not by everybody; the configurator brings the words of all controls.
const loadMenu = () => import('./Menu.tsx').then(({ Menu }) => Menu);
const loadConfigurator = () => import('./Configurator.tsx').then(({ Configurator }) => Configurator);

/** Whom this phone speaks as on the layout’s own channel. */
function identityOf(connection: unknown, deviceName: string): Identity {
  const identity = member(connection, 'identity');
  return {
    name: text(member(identity, 'name')) ?? deviceName,
    role: text(member(identity, 'role')) ?? 'controller',
  };
}

const TRY_AGAIN = 'See that the editor’s computer is on, then try again.';
const OTHER_KEY = 'The editor uses another encryption key than this phone. Scan its code again.';
const NOTE_MS = 5_000;

export function SessionScreen({ session, store, leave }: SessionScreenProps) {
  const { layout, tab, asked, shaping, note, missing, otherKey } = useStore(session.state);
  const waiting = useStore(session.sensors.waiting);
  const sending = useStore(session.runtime.sending);
  const shown = useStore(session.runtime.layout);
  const link = useStore(session.client.state);
  const deviceScheme = useDeviceScheme();
  const [menu, setMenu] = useState(false);
  const scheme = layout === null ? deviceScheme : schemeOf(layout, deviceScheme);
  const ownTheme = member(layout, 'theme') ?? null;
  const accentColor = member(layout, 'accentColor') ?? null;
  const connection = member(layout, 'connection');
  // Most pushes leave these as they were; made anew, every control would be drawn anew with them.
  const theme = useMemo(() => layoutTheme({ theme: ownTheme, accentColor }, scheme), [ownTheme, accentColor, scheme]);
  const identity = useMemo(() => identityOf(connection, session.name), [connection, session.name]);
  const screen = useMemo<Screen>(
    () => ({
      ...session.runtime,
      catalog: drawingCatalog,
      mode: 'live',
      theme,
      textScale: 1,
      emit: session.emit,
      broke: session.broke,
      loads: session.loads,
      identity,
    }),
    [session, theme, identity],
  );
  useEffect(() => keepAwake(() => {}), []);
  const { tell, cancelShaping } = session;
  const Menu = useLate(
    menu,
    loadMenu,
    useCallback(() => {
      setMenu(false);
      tell(`The menu could not be loaded. ${TRY_AGAIN}`);
    }, [tell]),
  );
  const Configurator = useLate(
    shaping !== null,
    loadConfigurator,
    useCallback(() => {
      cancelShaping();
      tell(`The form could not be loaded. ${TRY_AGAIN}`);
    }, [tell, cancelShaping]),
  );
  const sentence = linkSentence(link);
  const isStuck = link.phase === 'evicted' || link.phase === 'refused';

  return (
    <div className={styles.session} style={{ colorScheme: scheme }}>
      {sentence !== undefined && layout !== null && (
        <div className={styles.banner} role="status">
          <span>{sentence}</span>
          {isStuck && (
            <button type="button" onClick={session.client.retryNow}>
              Try again
            </button>
          )}
        </div>
      )}
      {asked !== null && <Question asked={asked} answer={(yes) => session.answer(asked, yes)} />}
      {waiting.length > 0 && (
        <section className={styles.banner} aria-label="Permissions">
          <span>This layout shows this phone’s {waiting.join(', ')}. The browser asks you when you allow it.</span>
          <button type="button" data-main="true" onClick={session.sensors.allow}>
            Allow
          </button>
        </section>
      )}
      {sending.length > 0 && (
        <div className={styles.banner} role="status">
          <span>Sending {listed(sending)}</span>
          <button
            type="button"
            onClick={() => session.answer({ ...session.runtime.reach.getState(), origins: [] }, false)}
          >
            Stop
          </button>
        </div>
      )}
      {layout === null ? (
        <main className={styles.blank}>
          <img src="../icon.svg" alt="" width="56" height="56" />
          <h1>{sentence === undefined ? 'Ready' : 'Joining'}</h1>
          <p role="status">
            {sentence ??
              (otherKey ? OTHER_KEY : `This phone is “${session.name}”. Whatever the editor shows appears here.`)}
          </p>
          {isStuck && (
            <button type="button" className={styles.primary} onClick={session.client.retryNow}>
              Try again
            </button>
          )}
        </main>
      ) : (
        <div className={styles.stage} style={{ color: theme.foregroundColor }}>
          <Suspense fallback={null}>
            <ScreenProvider value={screen}>
              <LayoutScreen
                layout={shown}
                tab={tab}
                onTab={session.turnTo}
                insets={{ top: sentence === undefined && asked === null ? 8 : 0, bottom: 8 }}
              />
            </ScreenProvider>
          </Suspense>
        </div>
      )}
      <button
        type="button"
        className={styles.menu}
        style={{ color: layout === null ? undefined : theme.foregroundColor }}
        aria-label="Menu"
        aria-haspopup="dialog"
        onClick={() => setMenu(true)}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
          <circle cx="4" cy="10" r="1.8" />
          <circle cx="10" cy="10" r="1.8" />
          <circle cx="16" cy="10" r="1.8" />
        </svg>
      </button>
      {Menu !== undefined && (
        <Menu session={session} store={store} missing={missing} close={() => setMenu(false)} leave={leave} />
      )}
      {Configurator !== undefined && shaping !== null && (
        <ScreenProvider value={{ ...screen, theme: layoutTheme(layout ?? {}, 'dark') }}>
          <Configurator
            key={JSON.stringify(shaping.id)}
            control={shaping}
            send={session.send}
            cancel={session.cancelShaping}
          />
        </ScreenProvider>
      )}
      <Note key={note?.count} text={note?.text} />
    </div>
  );
}

function Note({ text }: { text: string | undefined }) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), NOTE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (text === undefined || !shown) return null;
  return (
    <div role="status" className={styles.note}>
      {text}
    </div>
  );
}
