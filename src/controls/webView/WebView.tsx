import { useEffect, useState } from 'react';
import { safeLink } from '../../layout/link.ts';
import { Icon } from '../icons/Icon.tsx';
import { useMayLoad, useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import { hostOf, isMixed, reloadPeriod, sandboxOf } from './frame.ts';
import styles from './WebView.module.css';
import type { webView } from './webView.ts';

type WebViewView = ViewProps<typeof webView>;

const LEAST_HEADED = 88;

export function WebView({ id, props, value, size, mode }: WebViewView) {
  const url = safeLink(value, 'page') ?? props.url;
  const name = props.label ?? id;
  // Counted by hand: “try again” and the header’s button start over.
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((count) => count + 1);
  const mayLoad = useMayLoad(mode === 'live' ? url : undefined, 'page');
  const { loads } = useScreen();
  const headed = !props.hideLabel && size.height >= LEAST_HEADED;
  return (
    <div className={styles.web}>
      {headed && (
        <div className={styles.header}>
          <span className={styles.caption}>{name}</span>
          {url !== undefined && (
            <>
              <button
                type="button"
                className={styles.tool}
                onClick={again}
                aria-label="Load the page again"
                tabIndex={mode === 'live' ? undefined : -1}
              >
                <Icon name="arrow.clockwise" size={14} />
              </button>
              <OutsideLink url={url} mode={mode} />
            </>
          )}
        </div>
      )}
      <div className={styles.body} data-bare={props.hideBackground}>
        {url === undefined ? (
          <Note glyph="globe" text="No address yet" />
        ) : mode === 'still' ? (
          // The editor opens layouts from anywhere; their pages run only when somebody runs the layout.
          <Note glyph="globe" text={hostOf(url)} />
        ) : isMixed(url, location) ? (
          <Note
            glyph="lock.slash"
            text="This page came over https, and browsers show no http page inside it. Open it in a tab instead."
          />
        ) : !mayLoad ? (
          <Note glyph="hand.raised" text={`${hostOf(url)} may not show its page here yet.`}>
            <button type="button" className={styles.again} onClick={() => loads?.ask(url)}>
              Ask again
            </button>
          </Note>
        ) : (
          <Page key={`${url} ${attempt}`} url={url} name={name} props={props} again={again} />
        )}
      </div>
    </div>
  );
}

function OutsideLink({ url, mode }: { readonly url: string; readonly mode: WebViewView['mode'] }) {
  const sign = <Icon name="arrow.up.right.square" size={14} />;
  if (mode === 'still') return <span className={styles.tool}>{sign}</span>;
  return (
    <a
      className={styles.tool}
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label="Open the page in a tab"
      title="Open in a tab. Some pages forbid being shown inside others and stay empty here."
    >
      {sign}
    </a>
  );
}

interface PageProps {
  readonly url: string;
  readonly name: string;
  readonly props: WebViewView['props'];
  readonly again: () => void;
}

function Page({ url, name, props, again }: PageProps) {
  const answers = useAnswers(url);
  const { shown, loading, loaded } = useReloads(reloadPeriod(props.webRefreshInterval));
  if (!answers) {
    return (
      <Note glyph="wifi.slash" text={`${hostOf(url)} does not answer. Check the address and the network.`}>
        <button type="button" className={styles.again} onClick={again}>
          Try again
        </button>
      </Note>
    );
  }
  return (
    // Inert keeps fingers and keys from a page that is only to be looked at, and leaves the long press to the control.
    <div className={styles.frames} inert={!props.webInteractive}>
      {(loading === shown ? [shown] : [shown, loading]).map((load) => (
        <iframe
          key={load}
          className={styles.frame}
          src={url}
          title={name}
          sandbox={sandboxOf(url, location)}
          referrerPolicy="no-referrer"
          scrolling={props.webScrollEnabled ? undefined : 'no'}
          // The page before stays in view until the next has loaded.
          data-behind={load !== shown}
          onLoad={() => loaded(load)}
        />
      ))}
    </div>
  );
}

/** False once it is known that nobody answers: a frame itself does not tell. */
function useAnswers(url: string): boolean {
  const [answers, setAnswers] = useState(true);
  useEffect(() => {
    const asking = new AbortController();
    fetch(url, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      signal: asking.signal,
    }).catch(() => {
      if (!asking.signal.aborted) setAnswers(false);
    });
    return () => asking.abort();
  }, [url]);
  return answers;
}

/** Loads are counted: one is in view, the next may be on its way. */
interface Loads {
  readonly shown: number;
  readonly loading: number;
  /** The newest that has come. */
  readonly come: number;
}

function useReloads(period: number | undefined) {
  const [loads, setLoads] = useState<Loads>({ shown: 0, loading: 0, come: -1 });
  useEffect(() => {
    if (period === undefined) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      // A page slower than its period is waited for, or it would never come.
      setLoads((now) => (now.come === now.loading ? { ...now, loading: now.loading + 1 } : now));
    }, period);
    return () => clearInterval(timer);
  }, [period]);
  const loaded = (load: number) => setLoads((now) => ({ ...now, shown: load, come: load }));
  return { ...loads, loaded };
}

interface NoteProps {
  readonly glyph: string;
  readonly text: string;
  readonly children?: React.ReactNode;
}

function Note({ glyph, text, children }: NoteProps) {
  return (
    <div className={styles.note}>
      <Icon name={glyph} size={28} />
      <span>{text}</span>
      {children}
    </div>
  );
}
