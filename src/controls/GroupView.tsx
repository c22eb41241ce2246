import { useMemo } from 'react';
import { normaliseColor } from '../layout/color.ts';
import { idOf, type Node, text } from '../layout/document.ts';
import { isObject, member } from '../layout/json.ts';
import { GROUP_HEADER, groupInset, headingOf } from './boxes.ts';
import styles from './ControlView.module.css';
import { GridView } from './GridView.tsx';
import { Icon } from './icons/Icon.tsx';
import { Pulse } from './Pulse.tsx';
import { ScreenProvider, useScreen, useVisible } from './Screen.tsx';
import { themeWith } from './theme.ts';
import { themeStyle } from './theme-style.ts';
import type { Size } from './view.tsx';

/** A frosted card with controls in it. Also every page of a carousel, face of a flip card and section of an accordion. */
export function GroupView({ node, size }: { node: Node; size: Size }) {
  const screen = useScreen();
  const id = idOf(node) ?? '';
  const visible = useVisible(id);
  const own = member(node, 'theme');
  const theme = useMemo(() => themeWith(screen.theme, isObject(own) ? own : undefined), [screen.theme, own]);
  const inside = useMemo(() => ({ ...screen, theme }), [screen, theme]);
  const label = headingOf(node);
  const icon = text(member(node, 'icon'));
  const bare = member(node, 'hideBackground') === true;
  const around = groupInset(node, theme);
  const tint = normaliseColor(member(node, 'tint'));
  const header = label === undefined ? 0 : GROUP_HEADER;
  const width = Math.max(0, size.width - 2 * around);
  const height = Math.max(0, size.height - 2 * around - header);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      role="group"
      aria-label={label}
      className={bare ? styles.bareGroup : styles.group}
      data-hidden={!visible}
      data-blur={theme.blurEnabled}
      inert={!visible || undefined}
      style={{
        ...themeStyle(theme, theme.accentColor, screen.textScale),
        width: size.width,
        height: size.height,
        padding: bare ? 0 : theme.cardPadding,
      }}
    >
      {label !== undefined && (
        <div className={styles.groupLabel} style={{ height: GROUP_HEADER }}>
          {icon !== undefined && <Icon name={icon} size={14} {...(tint === undefined ? {} : { color: tint })} />}
          <span>{label}</span>
        </div>
      )}
      <div className={styles.groupBody} style={{ width, height }}>
        <ScreenProvider value={inside}>
          {height > 0 && <GridView holder={node} width={width} height={height} />}
        </ScreenProvider>
      </div>
      <Pulse id={id} pulse={member(node, 'pulse')} radius={theme.cornerRadius} />
    </div>
  );
}
