import { type CSSProperties, useEffect, useId, useMemo, useRef } from 'react';
import { normaliseColor } from '../../layout/color.ts';
import { idOf, text, titleOf } from '../../layout/document.ts';
import { isObject, type JsonObject, member } from '../../layout/json.ts';
import { groupInset, naturalHeight } from '../boxes.ts';
import { Icon } from '../icons/Icon.tsx';
import { Pulse } from '../Pulse.tsx';
import { useScreen, useVisible } from '../Screen.tsx';
import { themeWith } from '../theme.ts';
import { themeStyle } from '../theme-style.ts';
import type { DrawNode, ViewMode } from '../view.tsx';
import styles from './Accordion.module.css';

interface SectionProps {
  readonly panel: JsonObject;
  readonly index: number;
  readonly isOpen: boolean;
  readonly width: number;
  readonly mode: ViewMode;
  /** How far the arrow turns; undefined without one. */
  readonly chevron: number | undefined;
  readonly transition: { readonly seconds: number; readonly easing: string };
  readonly toggle: () => void;
  readonly draw: DrawNode;
}

export function Section({ panel, index, isOpen, width, mode, chevron, transition, toggle, draw }: SectionProps) {
  const name = useId();
  const screen = useScreen();
  const visible = useVisible(idOf(panel) ?? '');
  const own = member(panel, 'theme');
  const theme = useMemo(() => themeWith(screen.theme, isObject(own) ? own : undefined), [screen.theme, own]);
  const bare = member(panel, 'hideBackground') === true;
  const inset = groupInset(panel, theme);
  // The section draws the heading and the card: what is in it is drawn without.
  const content = useMemo((): JsonObject => {
    const { label: _, title: __, icon: ___, pulse: ____, ...rest } = panel;
    return { ...rest, hideBackground: true };
  }, [panel]);
  const inside = Math.max(0, width - 2 * inset);
  const height = useMemo(
    () => naturalHeight(content, inside, screen.catalog, theme),
    [content, inside, screen.catalog, theme],
  );
  const section = useRef<HTMLElement>(null);
  const wasOpened = useRef(isOpen);
  const drawn = useRef(false);
  drawn.current ||= isOpen;
  useEffect(() => {
    const opens = isOpen && !wasOpened.current;
    wasOpened.current = isOpen;
    if (!opens || mode !== 'live') return;
    const timer = setTimeout(() => section.current && showIn(section.current), transition.seconds * 1000);
    return () => clearTimeout(timer);
  }, [isOpen, mode, transition.seconds]);

  const icon = text(member(panel, 'icon'));
  const tint = normaliseColor(member(panel, 'tint')) ?? theme.accentColor;
  return (
    <section
      ref={section}
      className={styles.section}
      data-bare={bare}
      data-blur={theme.blurEnabled}
      data-hidden={!visible}
      inert={!visible || undefined}
      style={
        {
          ...themeStyle(theme, tint, screen.textScale),
          // What stands still is measured as soon as it is drawn.
          '--seconds': `${mode === 'live' ? transition.seconds : 0}s`,
          '--easing': transition.easing,
          '--turn': `${chevron ?? 0}deg`,
        } as CSSProperties
      }
    >
      <h3>
        <button
          type="button"
          data-heading=""
          id={`${name}-heading`}
          className={styles.heading}
          aria-expanded={isOpen}
          aria-controls={`${name}-body`}
          tabIndex={mode === 'live' ? 0 : -1}
          onClick={toggle}
        >
          {icon !== undefined && <Icon name={icon} size={17} color={tint} />}
          <span className={styles.title}>{titleOf(panel, index, 'Section')}</span>
          {chevron !== undefined && (
            <span className={styles.chevron} data-open={isOpen}>
              <Icon name="chevron.right" size={15} weight="semibold" />
            </span>
          )}
        </button>
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: its section already surrounds the heading too */}
      <div
        role="region"
        id={`${name}-body`}
        aria-labelledby={`${name}-heading`}
        className={styles.body}
        data-open={isOpen}
        inert={!isOpen || undefined}
        style={{ height: isOpen ? height + inset : 0 }}
      >
        <div style={{ padding: `0 ${inset}px ${inset}px` }}>
          {drawn.current && draw(content, { width: inside, height }, 'body')}
        </div>
      </div>
      <Pulse id={idOf(panel) ?? ''} pulse={member(panel, 'pulse')} radius={theme.cornerRadius} />
    </section>
  );
}

/** Scrolls its list alone: scrollIntoView would move the page as well. */
function showIn(section: HTMLElement): void {
  const list = section.parentElement;
  if (list === null) return;
  const below = section.offsetTop + section.offsetHeight - (list.scrollTop + list.clientHeight);
  const top = below > 0 ? list.scrollTop + below : list.scrollTop;
  const to = Math.min(top, section.offsetTop);
  if (to !== list.scrollTop) list.scrollTo({ top: to, behavior: 'smooth' });
}
