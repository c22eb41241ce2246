// A graph on a canvas: lines below, then light, nodes and their names. What looks alike is drawn in one stroke; a
// picture that takes long is left at every `yield`, and gone on with when there is time again.
import { wash } from '../contrast.ts';
import type { Point } from '../useGestures.tsx';
import type { GraphProps } from './graph.ts';
import type { GraphData, GraphEdge, GraphNode } from './graph-data.ts';
import { type Lens, onScreen, sizeFactor } from './lens.ts';

type Config = GraphProps['graphConfig'];

export interface GraphPicture {
  readonly data: GraphData;
  readonly points: readonly Point[];
  readonly config: Config;
  readonly tint: string;
  readonly lens: Lens;
  readonly width: number;
  readonly height: number;
  /** Places in the list of nodes. */
  readonly chosen: number | undefined;
  readonly focused: number | undefined;
  readonly textScale: number;
  readonly font: string;
  /** Leaves out what takes long to draw, as long as everything moves. */
  readonly isBrief: boolean;
}

const TAU = 2 * Math.PI;
/** Screen points; smaller names are dust. */
const LEAST_TEXT = 6.5;
const MOST_NAMES = 500;
/** Larger names would cover one another; fingers can come closer. */
const MOST_TEXT_SCALE = 1.5;
const BEND = 0.16;
/** What is larger covers the picture, and would take ever longer to draw. */
const [MOST_RADIUS, MOST_GLOW, MOST_WIDTH, MOST_BORDER, MOST_LETTERS] = [2_000, 120, 60, 40, 120];
/** How much is drawn at a stretch: a line or a dot is 1, and more the more of the picture it covers. */
const STRETCH = 250;
const NAME = 12;
const MOST_IN_ONE = 100;
const INK = 1 / 1_500;

export const colorOf = ({ color, group }: GraphNode, { groupColors, nodeColor }: Config, tint: string): string => {
  const grouped =
    group !== undefined && groupColors !== undefined && Object.hasOwn(groupColors, group)
      ? groupColors[group]
      : undefined;
  return color ?? grouped ?? nodeColor ?? tint;
};

/** Radius on the screen. */
export const radiusOf = ({ size }: GraphNode, { nodeSize }: Config, factor: number): number =>
  Math.min(MOST_RADIUS, Math.max(0.7, Math.max(0, nodeSize) * size * factor));

function createStretch() {
  let done = 0;
  return (cost: number): boolean => {
    done += cost;
    if (done < STRETCH) return false;
    done = 0;
    return true;
  };
}

function gathered<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

interface Brush {
  readonly ink: CanvasRenderingContext2D;
  readonly picture: GraphPicture;
  readonly factor: number;
  /** Counts what was drawn; true when it is time for a pause. */
  readonly isLong: (cost: number) => boolean;
}

export function* paintGraph(ink: CanvasRenderingContext2D, picture: GraphPicture): Generator<void, void> {
  const { data, config, width, height, lens } = picture;
  ink.fillStyle = config.backgroundColor;
  ink.clearRect(0, 0, width, height);
  ink.fillRect(0, 0, width, height);
  const factor = sizeFactor(lens.scale, data.nodes.length, picture);
  const brush = { ink, picture, factor, isLong: createStretch() };
  const spots = picture.points.map((point) => onScreen(point, lens));
  yield* paintEdges(brush, spots);
  const seen = data.nodes.flatMap((node, index) => {
    const spot = spots[index];
    const radius = radiusOf(node, config, factor);
    const reach = radius + Math.min(MOST_GLOW, config.glowRadius) * 2 + 40;
    if (spot === undefined || spot.x < -reach || spot.y < -reach || spot.x > width + reach || spot.y > height + reach)
      return [];
    const isChosen = index === picture.chosen;
    const color = (isChosen ? config.nodeHighlightColor : undefined) ?? colorOf(node, config, picture.tint);
    return [{ node, index, spot, radius, color }];
  });
  if (config.glowEnabled && config.glowRadius > 0 && !picture.isBrief) yield* paintGlow(brush, seen);
  yield* paintNodes(brush, seen);
  for (const { index, spot, radius } of seen) {
    if (index === picture.chosen) ring(ink, spot, radius + 3, config.nodeHighlightColor ?? '#FFFFFF', 2);
    if (index === picture.focused) ring(ink, spot, radius + 6, '#FFFFFF', 2);
  }
  if (config.showLabels && !picture.isBrief) yield* paintNames(brush, seen);
}

interface Strand {
  readonly color: string;
  readonly width: number;
  readonly edges: readonly GraphEdge[];
}

const strands = new WeakMap<GraphData, { readonly config: Config; readonly strands: readonly Strand[] }>();

/** Lines of one look, gathered once for each data: not for each of hundreds of pictures. */
function strandsOf(data: GraphData, config: Config): readonly Strand[] {
  const known = strands.get(data);
  if (known?.config === config) return known.strands;
  const look = ({ color, width }: GraphEdge) => `${color ?? ''} ${width ?? ''}`;
  const made = [...gathered(data.edges, look).values()].map((edges) => ({
    color: edges[0]?.color ?? config.edgeColor,
    width: edges[0]?.width ?? config.edgeWidth,
    edges,
  }));
  strands.set(data, { config, strands: made });
  return made;
}

function* paintEdges({ ink, picture, factor, isLong }: Brush, spots: readonly Point[]): Generator<void, void> {
  const { data, config } = picture;
  const opacity = Math.min(1, Math.max(0, config.edgeOpacity));
  const isOpaque = config.backgroundColor.length === 7;
  for (const { color, width, edges } of strandsOf(data, config)) {
    if (width <= 0) continue;
    // Lines of one stroke do not shine through one another; those of many are mixed with the ground beforehand instead.
    const isMixed = edges.length > MOST_IN_ONE && isOpaque;
    ink.globalAlpha = isMixed ? 1 : opacity;
    ink.strokeStyle = isMixed ? wash(color, opacity, config.backgroundColor) : color;
    ink.lineWidth = Math.min(MOST_WIDTH, width) * Math.min(1.6, Math.max(0.4, factor));
    ink.beginPath();
    for (const { from, to } of edges) {
      const [a, b] = [spots[from], spots[to]];
      if (a === undefined || b === undefined) continue;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      ink.moveTo(a.x, a.y);
      if (config.edgeCurved) {
        ink.quadraticCurveTo((a.x + b.x) / 2 - dy * BEND, (a.y + b.y) / 2 + dx * BEND, b.x, b.y);
      } else ink.lineTo(b.x, b.y);
      const length = Math.min(picture.width + picture.height, Math.abs(dx) + Math.abs(dy));
      if (!isLong(1 + length * ink.lineWidth * INK)) continue;
      ink.stroke();
      yield;
      ink.beginPath();
    }
    ink.stroke();
    if (isLong(1)) yield;
  }
  ink.globalAlpha = 1;
}

interface Seen {
  readonly node: GraphNode;
  readonly index: number;
  readonly spot: Point;
  readonly radius: number;
  readonly color: string;
}

const HALO = 64;
const halos = new Map<string, HTMLCanvasElement>();

/** One soft disc per colour, drawn larger and smaller: blurring each node anew would cost more than all the rest. */
function haloOf(color: string): HTMLCanvasElement {
  const known = halos.get(color);
  if (known !== undefined) return known;
  const halo = document.createElement('canvas');
  halo.width = HALO;
  halo.height = HALO;
  const ink = halo.getContext('2d');
  const opaque = color.slice(0, 7);
  const light = ink?.createRadialGradient(HALO / 2, HALO / 2, HALO * 0.1, HALO / 2, HALO / 2, HALO / 2);
  light?.addColorStop(0, `${opaque}B0`);
  light?.addColorStop(0.5, `${opaque}48`);
  light?.addColorStop(1, `${opaque}00`);
  if (ink !== null && light !== undefined) {
    ink.fillStyle = light;
    ink.fillRect(0, 0, HALO, HALO);
  }
  if (halos.size > 50) halos.clear();
  halos.set(color, halo);
  return halo;
}

const areaOf = (radius: number, { width, height }: GraphPicture) => Math.min(width * height, 3 * radius * radius);

function* paintGlow({ ink, picture, factor, isLong }: Brush, seen: readonly Seen[]): Generator<void, void> {
  const { glowColor, glowRadius } = picture.config;
  const halo = haloOf(glowColor);
  for (const { spot, radius } of seen) {
    const reach = radius + Math.min(MOST_GLOW, glowRadius) * factor * 1.7;
    ink.drawImage(halo, spot.x - reach, spot.y - reach, reach * 2, reach * 2);
    if (isLong(1 + areaOf(reach, picture) * INK)) yield;
  }
}

function* paintNodes({ ink, picture, factor, isLong }: Brush, seen: readonly Seen[]): Generator<void, void> {
  const { nodeBorderWidth, nodeBorderColor } = picture.config;
  const border = Math.min(MOST_BORDER, Math.max(0, nodeBorderWidth)) * factor;
  const close = (color: string) => {
    ink.fillStyle = color;
    ink.fill();
    if (border <= 0) return;
    ink.strokeStyle = nodeBorderColor;
    ink.lineWidth = border;
    ink.stroke();
  };
  for (const [color, nodes] of gathered(seen, (one) => one.color)) {
    ink.beginPath();
    for (const { spot, radius } of nodes) {
      ink.moveTo(spot.x + radius, spot.y);
      ink.arc(spot.x, spot.y, radius, 0, TAU);
      if (!isLong(1 + areaOf(radius, picture) * INK)) continue;
      close(color);
      yield;
      ink.beginPath();
    }
    close(color);
    if (isLong(1)) yield;
  }
}

function ring(ink: CanvasRenderingContext2D, { x, y }: Point, radius: number, color: string, width: number): void {
  ink.beginPath();
  ink.arc(x, y, radius, 0, TAU);
  ink.strokeStyle = color;
  ink.lineWidth = width;
  ink.stroke();
}

function* paintNames({ ink, picture, factor, isLong }: Brush, seen: readonly Seen[]): Generator<void, void> {
  const { config, textScale, chosen, focused } = picture;
  const size = Math.max(0, config.labelSize) * Math.min(MOST_TEXT_SCALE, textScale) * Math.min(1.5, factor);
  const all = size >= LEAST_TEXT && seen.length <= MOST_NAMES;
  ink.textAlign = 'center';
  ink.textBaseline = 'top';
  ink.font = `500 ${Math.min(MOST_LETTERS, Math.max(LEAST_TEXT + 3, size))}px ${picture.font}`;
  ink.lineJoin = 'round';
  ink.lineWidth = 3;
  ink.strokeStyle = config.backgroundColor;
  ink.fillStyle = config.labelColor;
  for (const { node, index, spot, radius } of seen) {
    const isMeant = index === chosen || index === focused;
    if (!all && !isMeant) continue;
    const gap = Math.max(config.labelOffset * factor, radius + 3);
    // Lines end at the letters, as they would on paper.
    ink.strokeText(node.label, spot.x, spot.y + gap);
    ink.fillText(node.label, spot.x, spot.y + gap);
    if (isLong(NAME)) yield;
  }
}
