// A whole layout as the phone shows it: page, picture, header, the active tab’s controls, tab bar.
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Layout, tabsOf } from '../layout/document.ts';
import { backdropOf, headerOf, inkOn, pageFill, tabFaces, tabInks } from './appearance.ts';
import { GridView } from './GridView.tsx';
import { Icon } from './icons/Icon.tsx';
import styles from './LayoutScreen.module.css';
import { useMayLoad, useScreen } from './Screen.tsx';
import { themeStyle } from './theme-style.ts';

export interface Insets {
  readonly top: number;
  readonly bottom: number;
  /** Left and right of everything, on a phone that lies on its side. */
  readonly sides?: number;
}

interface LayoutScreenProps {
  readonly layout: Layout;
  readonly tab: number;
  readonly onTab: (tab: number) => void;
  /** Room the device’s own bars take: the clock above, the home line below. */
  readonly insets: Insets;
}

/** Left and right of a page’s controls. */
export const SIDE = 8;

export function LayoutScreen(props: LayoutScreenProps) {
  const tabs = tabsOf(props.layout);
  const shown = shownTab(props);
  return (
    <LayoutFrame {...props}>
      <Page key={shown} holder={tabs[shown]} bottom={tabs.length > 1 ? 0 : props.insets.bottom} />
    </LayoutFrame>
  );
}

const shownTab = ({ layout, tab }: Pick<LayoutScreenProps, 'layout' | 'tab'>) =>
  Math.min(Math.max(0, tab), Math.max(0, tabsOf(layout).length - 1));

/** Only over a picture is there something to blur; elsewhere every piece of glass would cost the page a layer. */
const GLASS = {
  '--card-glass': 'blur(18px) saturate(1.3)',
  '--bar-glass': 'blur(20px) saturate(1.5)',
} as CSSProperties;

/** All around the page, which whoever draws it brings along. */
export function LayoutFrame({
  layout,
  tab,
  onTab,
  insets,
  children,
}: LayoutScreenProps & { readonly children: ReactNode }) {
  const { theme, textScale } = useScreen();
  const header = headerOf(layout, theme);
  const tabs = tabsOf(layout);
  const shown = shownTab({ layout, tab });
  const titleInk =
    header.style === 'color' && header.fill?.startsWith('#') ? inkOn(header.fill) : theme.foregroundColor;
  return (
    <div
      className={styles.screen}
      style={{
        ...themeStyle(theme, theme.accentColor, textScale),
        ...(backdropOf(layout) !== undefined && GLASS),
        background: pageFill(theme),
        paddingInline: insets.sides,
      }}
    >
      <Picture layout={layout} />
      {header.shown ? (
        <header
          className={styles.header}
          data-style={header.style}
          style={{
            paddingTop: insets.top,
            background: header.style === 'color' ? header.fill : undefined,
            color: titleInk,
          }}
        >
          <h1>{header.title}</h1>
        </header>
      ) : (
        <div style={{ height: insets.top }} />
      )}
      {children}
      {tabs.length > 1 && <TabBar layout={layout} shown={shown} onTab={onTab} bottom={insets.bottom} />}
    </div>
  );
}

function Picture({ layout }: { layout: Layout }) {
  const backdrop = backdropOf(layout);
  const mayLoad = useMayLoad(backdrop?.url, 'image');
  if (backdrop === undefined) return null;
  const { url, fit, blur, opacity, overlay } = backdrop;
  return (
    <div className={styles.picture} aria-hidden="true">
      {url !== undefined && mayLoad && (
        <img
          src={url}
          alt=""
          referrerPolicy="no-referrer"
          // A blurred edge lets the page through; a little larger, it lies outside.
          style={{ objectFit: fit, opacity, filter: blur > 0 ? `blur(${blur}px)` : undefined, inset: -blur }}
        />
      )}
      {overlay !== undefined && <div style={{ background: overlay }} />}
    </div>
  );
}

function Page({ holder, bottom }: { holder: unknown; bottom: number }) {
  const page = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth - 2 * SIDE);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <main ref={page} className={styles.page} style={{ padding: `${SIDE / 2}px ${SIDE}px ${bottom + SIDE}px` }}>
      {width > 0 && <GridView holder={holder} width={width} />}
    </main>
  );
}

interface TabBarProps {
  readonly layout: Layout;
  readonly shown: number;
  readonly onTab: (tab: number) => void;
  readonly bottom: number;
}

function TabBar({ layout, shown, onTab, bottom }: TabBarProps) {
  const { theme } = useScreen();
  const inks = tabInks(theme);
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const nav = bar.current;
    const button = nav?.children[shown];
    if (nav === null || !(button instanceof HTMLElement)) return;
    // Not `scrollIntoView`, which would scroll whatever the screen is drawn in, too.
    nav.scrollLeft = button.offsetLeft - (nav.clientWidth - button.offsetWidth) / 2;
  }, [shown]);
  return (
    <nav
      ref={bar}
      className={styles.tabs}
      aria-label="Tabs"
      style={
        {
          paddingBottom: bottom,
          background: theme.tabBarBackground,
          '--tab-tint': inks.active,
          '--tab-quiet': inks.quiet,
        } as React.CSSProperties
      }
    >
      {tabFaces(layout).map(({ title, icon }, index) => (
        <button
          // Titles need not be unique, and order is all a tab is known by.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          type="button"
          aria-current={index === shown ? 'page' : undefined}
          onClick={() => onTab(index)}
        >
          <Icon name={icon} size={23} />
          <span>{title}</span>
        </button>
      ))}
    </nav>
  );
}
