// Controls drawn small by their own views, as pictures: nothing in them can be reached or heard.
import { createContext, memo, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { pageFill } from '../../controls/appearance.ts';
import { ControlView } from '../../controls/ControlView.tsx';
import { catalog } from '../../controls/catalog.ts';
import { Icon } from '../../controls/icons/Icon.tsx';
import { type Screen, ScreenProvider } from '../../controls/Screen.tsx';
import { layoutTheme, type Theme } from '../../controls/theme.ts';
import type { Size } from '../../controls/view.tsx';
import type { Definition } from '../../layout/control.ts';
import type { Span } from '../../layout/document.ts';
import type { Json, JsonObject } from '../../layout/json.ts';
import { usable } from '../usable.ts';
import { useEditorState, useSetting } from '../useApp.tsx';
import { nodeOfPreset, sampleOfPreset, spanOfPreset } from './nodes.ts';
import styles from './Thumb.module.css';
import { createTurns, type WhenSeen } from './turns.ts';

interface Studio {
  readonly theme: Theme;
  readonly whenSeen: WhenSeen;
  /** Views and icons are fetched once the palette can be used. */
  readonly opened: boolean;
}

const StudioContext = createContext<Studio | null>(null);

function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (studio === null) throw new Error('A thumbnail is drawn outside of its studio.');
  return studio;
}

/** Thumbnails below it wear the theme of the open layout. */
export function ThumbStudio({ children }: { readonly children: ReactNode }) {
  const written = useEditorState(({ history }) => history.present.theme);
  const accentColor = useEditorState(({ history }) => history.present.accentColor);
  const scheme = useSetting('deviceScheme');
  const [whenSeen] = useState(createTurns);
  const [opened, setOpened] = useState(false);
  useEffect(() => void usable.then(() => setOpened(true)), []);
  const studio = useMemo<Studio>(() => {
    const layout: JsonObject = {
      ...(written !== undefined && { theme: written }),
      ...(accentColor !== undefined && { accentColor }),
    };
    return { theme: layoutTheme(layout, scheme), whenSeen, opened };
  }, [written, accentColor, scheme, whenSeen, opened]);
  return <StudioContext value={studio}>{children}</StudioContext>;
}

const NOTHING_TO_HEAR = () => () => {};

const screenWith = (theme: Theme, shown: Screen['valueOf']): Screen => ({
  catalog,
  mode: 'still',
  theme,
  textScale: 1,
  valueOf: shown,
  isVisible: () => true,
  pulsesOf: () => 0,
  subscribe: NOTHING_TO_HEAR,
  emit: () => {},
});

/** A cell of a usual phone, in points. */
export const COLUMN = 94;
export const ROW = 56;
export const GAP = 8;
/** Larger drawings would be too small to make out. */
const LARGEST: Size = { width: 192, height: 130 };
/** Left free on both sides together, in pixels of the tile. */
const MARGIN = 7;

export function sizeOfSpan([rows, columns]: Span): Size {
  return {
    width: Math.min(LARGEST.width, columns * COLUMN - GAP),
    height: Math.min(LARGEST.height, rows * ROW - GAP),
  };
}

interface PictureProps {
  /** What stands there until the drawing does. */
  readonly placeholder: ReactNode;
  /** The drawing, in points. */
  readonly size: Size;
  /** The tile it is drawn on. */
  readonly room: Size;
  /** What each control in it shows, by id. */
  readonly shown: Screen['valueOf'];
  /** Outlines the cells, for what draws little or nothing in them. */
  readonly outlined?: boolean;
  readonly children: ReactNode;
}

/** A drawing scaled into a tile of fixed size, made when it is seen. */
export function Picture({ placeholder, size, room, shown, outlined = false, children }: PictureProps) {
  const { theme, whenSeen, opened } = useStudio();
  const tile = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (tile.current !== null && opened && !seen) return whenSeen(tile.current, () => setSeen(true));
  }, [whenSeen, opened, seen]);
  const screen = useMemo(() => screenWith(theme, shown), [theme, shown]);
  const scale = Math.min(1, (room.width - MARGIN) / size.width, (room.height - MARGIN) / size.height);
  return (
    <div
      ref={tile}
      className={styles.tile}
      style={{ ...room, background: pageFill(theme), color: theme.secondaryColor }}
      aria-hidden="true"
      inert
    >
      {seen ? (
        <div
          className={styles.drawing}
          data-outlined={outlined}
          style={{ ...size, transform: `translate(-50%, -50%) scale(${scale})` }}
        >
          <ScreenProvider value={screen}>{children}</ScreenProvider>
        </div>
      ) : (
        opened && placeholder
      )}
    </div>
  );
}

/** Without a field of its own but its size, it is there to take cells. */
const drawsNothing = ({ bare, fields }: Definition) =>
  bare === true && Object.keys(fields).every((key) => key === 'span');

interface PresetThumbProps {
  readonly definition: Definition;
  readonly preset: number;
  readonly room: Size;
}

export const PresetThumb = memo(function PresetThumb({ definition, preset, room }: PresetThumbProps) {
  const id = useId();
  const node = useMemo(() => ({ ...nodeOfPreset(definition, preset), id }), [definition, preset, id]);
  const size = sizeOfSpan(spanOfPreset(definition, preset));
  const shown = useMemo(() => {
    const sample = sampleOfPreset(definition, preset);
    return (of: string): Json | undefined => (of === id ? sample : undefined);
  }, [definition, preset, id]);
  return (
    <Picture
      placeholder={<Icon name={definition.icon} size={18} />}
      size={size}
      room={room}
      shown={shown}
      outlined={drawsNothing(definition)}
    >
      <ControlView node={node} size={size} />
    </Picture>
  );
});
