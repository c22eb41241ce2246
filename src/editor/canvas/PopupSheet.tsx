// A popup that is open in place: alone on the page, as it covers it on the phone.
import { useLayoutEffect, useRef } from 'react';
import { pageFill } from '../../controls/appearance.ts';
import { boxesOf, headingOf } from '../../controls/boxes.ts';
import { GridView } from '../../controls/GridView.tsx';
import { useScreen } from '../../controls/Screen.tsx';
import { at, type Path } from '../../layout/json.ts';
import { useLayout } from '../useApp.tsx';
import styles from './Device.module.css';
import { Ghost } from './Ghost.tsx';
import { Overlay } from './Overlay.tsx';
import { useCanvas } from './useCanvas.tsx';

/** Of the sheet on the phone, and around what is in it. */
const WIDTH = 320;
const PADDING = 14;

export function PopupSheet({ path, width }: { readonly path: Path; readonly width: number }) {
  const popup = at(useLayout(), path);
  const { parts } = useCanvas();
  const { catalog, theme } = useScreen();
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    parts.page = page.current;
  }, [parts]);
  const inner = Math.min(WIDTH, width - 2 * PADDING);
  const { height } = boxesOf(popup, inner, undefined, catalog, theme);
  return (
    <div ref={page} className={styles.page} style={{ width }}>
      <div
        className={styles.sheet}
        style={{ width: inner + 2 * PADDING, '--page-fill': pageFill(theme) } as React.CSSProperties}
      >
        <h2 style={{ margin: '0 0 8px', fontSize: 17, color: theme.foregroundColor }}>{headingOf(popup) ?? 'Popup'}</h2>
        <div style={{ minHeight: Math.max(120, height) }}>
          <div inert className={styles.drawn}>
            <GridView holder={popup} width={inner} />
          </div>
        </div>
      </div>
      <Overlay />
      <Ghost />
    </div>
  );
}
