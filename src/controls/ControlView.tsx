// Draws one control: its card, its theme, its value, its long press, and a fence around its view.
import { memo, Suspense, useMemo } from 'react';
import type { SHARED } from '../layout/blocks/shared.ts';
import { normaliseColor } from '../layout/color.ts';
import type { Definition } from '../layout/control.ts';
import { idOf, isGroup, type Node, typeOf } from '../layout/document.ts';
import type { PropsOf } from '../layout/fields.ts';
import { member } from '../layout/json.ts';
import { resolve } from '../layout/props.ts';
import styles from './ControlView.module.css';
import type { ControlEvent } from './control-event.ts';
import { Fence } from './Fence.tsx';
import { GroupView } from './GroupView.tsx';
import { LongPress } from './LongPress.tsx';
import { Pulse } from './Pulse.tsx';
import { useControlValue, useScreen, useVisible } from './Screen.tsx';
import { familyTheme, type Theme, themeWith } from './theme.ts';
import { themeStyle } from './theme-style.ts';
import type { DrawNode, Size } from './view.tsx';
import { VIEWS } from './views.ts';

const NO_FAMILY = {};

export interface ControlViewProps {
  readonly node: Node;
  /** The cell, in points. */
  readonly size: Size;
}

const sameView = (a: ControlViewProps, b: ControlViewProps): boolean =>
  a.node === b.node && a.size.width === b.size.width && a.size.height === b.size.height;

/** Drawn anew only with another node or size: most changes of a layout are of one control. */
export const ControlView = memo(function ControlView({ node, size }: ControlViewProps) {
  return isGroup(node) ? <GroupView node={node} size={size} /> : <Control node={node} size={size} />;
}, sameView);

function Control({ node, size }: ControlViewProps) {
  const { catalog, theme, broke } = useScreen();
  const type = typeOf(node) ?? '';
  const id = idOf(node) ?? '';
  const visible = useVisible(id);
  const definition = catalog.get(type);
  // A type this catalog does not know keeps its cell and draws nothing, as an older app does.
  if (definition === undefined) return <div className={styles.unknown} title={type} />;
  return (
    <div
      className={styles.control}
      data-control={id}
      data-hidden={!visible}
      inert={!visible || undefined}
      style={{ width: size.width, height: size.height }}
    >
      <Fence name={definition.label.toLowerCase()} resetKey={node} failed={() => broke?.(id)}>
        <Suspense fallback={<div className={styles.loading} />}>
          <Drawn node={node} id={id} definition={definition} size={size} />
        </Suspense>
      </Fence>
      <Pulse id={id} pulse={member(node, 'pulse')} radius={theme.cornerRadius} />
    </div>
  );
}

function Drawn({
  node,
  id,
  definition,
  size,
}: ControlViewProps & { readonly id: string; readonly definition: Definition }) {
  const screen = useScreen();
  const arrived = useControlValue(id);
  const props = useMemo(() => resolve(definition, node) as PropsOf<typeof SHARED>, [definition, node]);
  const theme = useMemo(() => themeWith(screen.theme, props.theme), [screen.theme, props.theme]);
  const tint = normaliseColor(member(node, 'tint'));
  const family = useMemo(
    () => (definition.family === undefined ? NO_FAMILY : familyTheme(definition.family, theme, props.theme, tint)),
    [definition.family, theme, props.theme, tint],
  );
  const written = useMemo(() => new Set(Object.keys(node)), [node]);
  const { emit: tell } = screen;
  const emit = useMemo(() => (event: ControlEvent) => tell(id, event), [tell, id]);
  const View = VIEWS[definition.type];
  if (View === undefined) return null;
  const carded = definition.bare !== true && !props.hideBackground;
  const accent = tint ?? theme.accentColor;
  return (
    <LongPress name={props.label ?? id} action={props.longPressAction} popup={popupOf(node)} emit={emit}>
      <div
        className={carded ? styles.card : styles.bare}
        style={themeStyle(theme, accent, screen.textScale)}
        data-blur={theme.blurEnabled}
      >
        <View
          id={id}
          // Made by the very definition the view was written for.
          props={props as never}
          value={arrived ?? props.defaultValue}
          theme={theme}
          family={family}
          accent={accent}
          written={written}
          size={inner(size, carded ? theme : undefined)}
          mode={screen.mode}
          emit={emit}
          draw={drawNode}
        />
      </div>
    </LongPress>
  );
}

/** The popup as written: its children are nodes, which are resolved where they are drawn. */
function popupOf(node: Node) {
  const popup = member(node, 'longPressGroup');
  return typeof popup === 'object' && popup !== null && !Array.isArray(popup) ? (popup as Node) : undefined;
}

function inner({ width, height }: Size, theme: Theme | undefined): Size {
  const around = theme === undefined ? 0 : 2 * (theme.controlPadding + theme.borderWidth);
  return { width: Math.max(0, width - around), height: Math.max(0, height - around) };
}

const drawNode: DrawNode = (node, size, key) => <ControlView key={key} node={node} size={size} />;
