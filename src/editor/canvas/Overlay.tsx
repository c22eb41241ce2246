// What lies over the controls: outlines, handles and marks. It stands in points of the page and scrolls with it; what
// should look the same at every zoom is given in `--u`, one pixel of the screen.
import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { catalog } from '../../controls/catalog.ts';
import type { Node } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { keyOf, targetAt } from '../selection.ts';
import { useApp, useEditorState, useLayout } from '../useApp.tsx';
import { type Badge, badgesOf, findingBadges } from './badges.ts';
import { type Area, areaOf, boxesIn, frameOf, isSeen, pathIn, type Seen } from './frames.ts';
import { isSamePlace, pagesOf } from './holders.ts';
import styles from './Overlay.module.css';
import { PagePicker } from './PagePicker.tsx';
import { gripOf, HANDLES, type Handle } from './resize.ts';
import { Touches } from './Touches.tsx';
import { useCanvas, useCanvasState, useGrounds } from './useCanvas.tsx';

const EVERYTHING: Seen = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };

/** Of what is not near the visible part of the page nothing is drawn: ten thousand outlines would take a second. */
export function Overlay({ seen = EVERYTHING }: { readonly seen?: Seen }) {
  const zoom = useCanvasState((state) => state.zoom);
  const playing = useEditorState((state) => state.playing);
  if (playing) return null;
  return (
    <div className={styles.layer} style={{ '--u': `${1 / zoom}px` } as React.CSSProperties}>
      <OpenHolder />
      <Badges seen={seen} />
      <Outlines seen={seen} />
      <Touches />
      <Cursor />
      <Marquee />
    </div>
  );
}

const placed = ({ x, y, width, height }: Area): React.CSSProperties => ({
  transform: `translate(${x}px, ${y}px)`,
  width,
  height,
});

/** What is open in place stands out from the rest of the page. */
function OpenHolder() {
  const canvas = useCanvas();
  const inside = useEditorState((state) => state.inside);
  const layout = useLayout();
  useGrounds();
  if (inside === undefined || inside.at(-1) === 'longPressGroup') return null;
  const frame = frameOf(canvas.lateStage().frames, inside);
  if (frame === undefined || canvas.lateStage().layout !== layout) return null;
  return <div className={styles.open} style={placed(frame.clip)} />;
}

/** The area a target is drawn in: a control by its box, a page of a control by its frame. */
function useAreas() {
  const canvas = useCanvas();
  const layout = useLayout();
  const selection = useEditorState((state) => state.selection);
  const version = useGrounds();
  // biome-ignore lint/correctness/useExhaustiveDependencies: frames are measured, and the version says when anew
  return useMemo(() => {
    const stage = canvas.lateStage();
    return selection.flatMap((target) => {
      const grip = gripOf(stage, target);
      return grip === undefined ? [] : [{ target, grip }];
    });
  }, [canvas, layout, selection, version]);
}

/** In pixels of the screen: with less between two handles, a finger has nothing left to hold the control by. */
const FINGERS_NEED = 56;
/** With less, the handle in the middle of an edge would lie on those at its corners, which do the same and more. */
const MIDDLE_NEEDS = 34;

function handlesWithRoom({ width, height }: Area, zoom: number): readonly Handle[] {
  const across = width * zoom >= MIDDLE_NEEDS;
  const down = height * zoom >= MIDDLE_NEEDS;
  return HANDLES.filter((handle) => handle.length === 2 || (handle === 'n' || handle === 's' ? across : down));
}

function Outlines({ seen }: { readonly seen: Seen }) {
  const areas = useAreas();
  const zoom = useCanvasState((state) => state.zoom);
  const isHeld = useCanvasState(({ gesture }) => gesture !== undefined);
  const locked = useEditorState((state) => state.locked || state.readOnly);
  const [only] = areas;
  const single = areas.length === 1 ? only : undefined;
  const near = areas.filter(({ grip }) => isSeen(grip.area, seen));
  return (
    <>
      {near.map(({ target, grip }) => (
        <div
          key={keyOf(target)}
          className={styles.outline}
          data-held={isHeld}
          data-low={grip.area.height * zoom < FINGERS_NEED}
          data-narrow={grip.area.width * zoom < FINGERS_NEED}
          style={placed(grip.area)}
        >
          {single !== undefined &&
            !isHeld &&
            !locked &&
            handlesWithRoom(grip.area, zoom).map((handle) => <i key={handle} data-handle={handle} />)}
        </div>
      ))}
      {single !== undefined && !isHeld && <Picker node={single.grip.node} area={single.grip.area} />}
    </>
  );
}

function Picker({ node, area }: { readonly node: Node; readonly area: Area }) {
  const layout = useLayout();
  const selection = useEditorState((state) => state.selection);
  const [target] = selection;
  const pages = pagesOf(node);
  const popup = member(node, 'longPressGroup') !== undefined;
  if (target === undefined || (pages.length === 0 && !popup)) return null;
  return (
    <div className={styles.beside} style={placed(area)}>
      <PagePicker key={keyOf(target)} layout={layout} target={target} node={node} />
    </div>
  );
}

/** Where the keyboard is while nothing is selected. */
function Cursor() {
  const canvas = useCanvas();
  const cursor = useCanvasState((state) => state.cursor);
  const idle = useEditorState(({ selection }) => selection.length === 0);
  useLayout();
  useGrounds();
  if (cursor === undefined || !idle) return null;
  const grip = gripOf(canvas.lateStage(), cursor);
  return grip === undefined ? null : <div className={styles.cursor} style={placed(grip.area)} />;
}

function Marquee() {
  const area = useCanvasState((state) => state.marquee);
  return area === undefined ? null : <div className={styles.marquee} style={placed(area)} />;
}

const SIGNS: Readonly<Record<Badge['sign'], string>> = { finding: '!', shown: '✓', dropped: '✕', different: '≠' };

function Badges({ seen }: { readonly seen: Seen }) {
  const { findings } = useApp();
  const canvas = useCanvas();
  const found = useStore(findings);
  const voices = useStore(canvas.badges.state);
  const layout = useLayout();
  const inside = useEditorState((state) => state.inside);
  useGrounds();
  const all = useMemo(() => ({ ...voices, findings: findingBadges(found) }), [voices, found]);
  const frame = canvas.openFrame();
  if (frame === undefined || Object.values(all).every((map) => map.size === 0)) return null;
  if (inside !== undefined && !isSamePlace(frame.holder, inside)) return null;
  return boxesIn(layout, frame, catalog).map((box) => {
    const area = areaOf(frame, box);
    if (!isSeen(area, seen)) return null;
    const badges = badgesOf(all, keyOf(targetAt(layout, pathIn(frame, box.index))));
    if (badges.length === 0) return null;
    return <Mark key={box.key} {...area} badges={badges} />;
  });
}

interface MarkProps extends Area {
  readonly badges: readonly Badge[];
}

const sameMark = (a: MarkProps, b: MarkProps) =>
  a.x === b.x &&
  a.y === b.y &&
  a.width === b.width &&
  a.height === b.height &&
  a.badges.length === b.badges.length &&
  a.badges.every((badge, index) => badge === b.badges[index]);

/** The badges of one control, drawn anew only when it has others or stands elsewhere. */
const Mark = memo(function Mark({ badges, ...area }: MarkProps) {
  const corner = { '--corner-x': `${area.x + area.width}px`, '--corner-y': `${area.y}px` } as React.CSSProperties;
  return (
    <div className={styles.badges} style={{ ...placed(area), ...corner }}>
      <span>
        {badges.map((badge) => (
          <i key={badge.sign} className={styles.badge} data-tone={badge.tone} title={badge.says}>
            {SIGNS[badge.sign]}
          </i>
        ))}
      </span>
    </div>
  );
}, sameMark);
