import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Captioned, NoPicture, useCaption } from '../Captioned.tsx';
import { useScreen } from '../Screen.tsx';
import { useGestures } from '../useGestures.tsx';
import type { ViewProps } from '../view.tsx';
import { ContentSheet } from './ContentSheet.tsx';
import styles from './Graph.module.css';
import type { graph } from './graph.ts';
import { type GraphData, type GraphNode, graphIn, isLong } from './graph-data.ts';
import { inDirection, type Way } from './lens.ts';
import { useStage } from './useStage.tsx';
import { useStillPicture } from './useStillPicture.tsx';

export type GraphView = ViewProps<typeof graph>;

const LEAST_WITH_FOOTER = 120;
const STEP = 40;
const ARROWS: ReadonlyMap<string, Way> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);
const PANS: Readonly<Record<Way, { readonly x: number; readonly y: number }>> = {
  left: { x: STEP, y: 0 },
  right: { x: -STEP, y: 0 },
  up: { x: 0, y: STEP },
  down: { x: 0, y: -STEP },
};

export function Graph(view: GraphView) {
  const { id, props, value, mode, emit } = view;
  const { textScale } = useScreen();
  const { graphConfig: config } = props;
  const live = mode === 'live';
  // A long document is read in a moment of its own, not in the one in which the whole page is drawn.
  const late = useDeferredValue(value, isLong(value) ? undefined : value);
  const data = useMemo(() => graphIn(late), [late]);
  const [chosen, setChosen] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const [reads, setReads] = useState<GraphNode>();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const spoken = useRef<HTMLSpanElement>(null);
  const name = props.label ?? id;

  const caption = useCaption(view);
  const { room } = caption;
  const still = useStillPicture(mode);
  const stage = useStage({ canvas, view, data, room, textScale, chosen, focused, settled: still.take });

  const tap = (node: GraphNode) => {
    setChosen(node.id);
    emit({ kind: 'haptic', haptic: 'light' });
    if (node.tap === 'content') setReads(node);
    else {
      const carrier = node.tap === 'action' ? ['nodes', node.at, 'onTap'] : ['graphConfig', 'nodeAction'];
      if (node.tap === 'action' || config.nodeAction !== undefined) {
        emit({ kind: 'action', carrier, tokens: { value: node.id } });
      }
    }
  };

  const held = useRef<GraphNode>(undefined);
  const hands = useGestures(box, {
    off: !live,
    zooms: config.interactive,
    press: (at) => {
      held.current = stage.nodeAt(at);
    },
    drag: (at, by) => {
      if (held.current !== undefined && config.draggable) stage.hold(held.current.id, at);
      else if (config.interactive) stage.pan(by);
    },
    zoom: (factor, at, by) => {
      if (!config.interactive) return;
      stage.zoom(factor, at);
      stage.pan(by);
    },
    tap: (at) => {
      const node = stage.nodeAt(at);
      if (node === undefined) setChosen(undefined);
      else tap(node);
    },
    end: () => {
      if (held.current !== undefined) stage.drop(held.current.id);
      held.current = undefined;
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!live || event.target !== box.current) return;
    const { data: shown, points } = stage.placed();
    const index = shown.nodes.findIndex((node) => node.id === focused);
    const node = shown.nodes[index];
    const way = ARROWS.get(event.key);
    const go = (next: number | undefined) => {
      const other = next === undefined ? undefined : shown.nodes[next];
      if (next === undefined || other === undefined) return;
      setFocused(other.id);
      stage.show(next);
    };
    if (way !== undefined) {
      if (event.shiftKey && config.interactive) stage.pan(PANS[way]);
      else go(inDirection(points, index, way));
    } else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(shown.nodes.length - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && node !== undefined) tap(node);
    else if (event.key === 'Escape' && (chosen !== undefined || focused !== undefined)) {
      setChosen(undefined);
      setFocused(undefined);
    } else if (config.interactive && /^[+=-]$/.test(event.key)) {
      stage.zoom(event.key === '-' ? 0.8 : 1.25, { x: room.width / 2, y: room.height / 2 });
    } else return;
    event.preventDefault();
  };

  const isEmpty = data.nodes.length === 0;
  return (
    <Captioned caption={caption}>
      <div
        ref={box}
        className={styles.ground}
        role="application"
        aria-label={`${name}: graph of ${data.nodes.length} nodes and ${data.edges.length} connections`}
        aria-description={live && !isEmpty ? 'Arrows lead from node to node, Enter taps one.' : undefined}
        tabIndex={live && !isEmpty ? 0 : -1}
        data-moves={live && (config.interactive || config.draggable) && !isEmpty}
        style={{ background: config.backgroundColor }}
        onBlur={() => setFocused(undefined)}
        onKeyDown={onKeyDown}
        {...(isEmpty ? {} : hands)}
      >
        <canvas ref={canvas} hidden={still.picture !== undefined} />
        {still.picture !== undefined && <img src={still.picture} alt="" draggable={false} />}
        {isEmpty && late === value && <NoPicture icon="point.3.connected.trianglepath.dotted" room={room} />}
        {data.lost > 0 && room.height >= LEAST_WITH_FOOTER && (
          <div className={styles.lost}>
            {data.lost === 1 ? '1 connection leads nowhere' : `${data.lost} connections lead nowhere`}
          </div>
        )}
        <span ref={spoken} className={styles.spoken} role="status">
          {spokenOf(data, focused ?? chosen)}
        </span>
      </div>
      {reads !== undefined && (
        <ContentSheet key={reads.id} view={view} node={reads} anchor={spoken} onClose={() => setReads(undefined)} />
      )}
    </Captioned>
  );
}

function spokenOf({ nodes, edges }: GraphData, id: string | undefined): string {
  const index = nodes.findIndex((node) => node.id === id);
  const node = nodes[index];
  if (node === undefined) return '';
  const around = edges.flatMap(({ from, to }) => (from === index ? [to] : to === index ? [from] : []));
  const names = [...new Set(around)].slice(0, 6).map((each) => nodes[each]?.label ?? '');
  const group = node.group === undefined ? '' : `, ${node.group}`;
  return `${node.label}${group}, ${names.length === 0 ? 'not connected' : `connected to ${names.join(', ')}`}`;
}
