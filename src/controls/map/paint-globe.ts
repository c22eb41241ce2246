// The face of the Earth on a canvas: sea, the picture of the ground where there is one, lines of longitude, routes.
import { COASTS } from './coasts.ts';
import type { Place, Route } from './places.ts';
import { arcPoints, onPicture, type Spot, spotOf } from './sphere.ts';

export interface Scene {
  readonly middle: Place;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** The whole world as a square, in Mercator’s projection. */
  readonly picture: CanvasImageSource | undefined;
  readonly pictureSize: number;
  readonly routes: readonly Route[];
  readonly tint: string;
}

const PATCH = 10;
/** The picture ends a little short of the poles. */
const EDGES = [-85, -80, -70, -60, -50, -40, -30, -20, -10, 0, 10, 20, 30, 40, 50, 60, 70, 80, 85];
const ICE = '#e6edf2';

export function paintGlobe(ink: CanvasRenderingContext2D, scene: Scene): void {
  const { width, height, radius } = scene;
  const [x, y] = [width / 2, height / 2];
  ink.clearRect(0, 0, width, height);
  const air = ink.createRadialGradient(x, y, radius * 0.97, x, y, radius * 1.12);
  air.addColorStop(0, '#7fb4ff66');
  air.addColorStop(1, '#7fb4ff00');
  ink.fillStyle = air;
  ink.fillRect(0, 0, width, height);

  ink.save();
  ink.beginPath();
  ink.arc(x, y, radius, 0, 2 * Math.PI);
  ink.clip();
  const sea = ink.createRadialGradient(x - radius * 0.35, y - radius * 0.4, radius * 0.1, x, y, radius);
  sea.addColorStop(0, '#2f6ea8');
  sea.addColorStop(0.7, '#17426f');
  sea.addColorStop(1, '#0c2340');
  ink.fillStyle = sea;
  ink.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  if (scene.picture === undefined) paintCoasts(ink, scene);
  else paintPicture(ink, scene, scene.picture);
  paintLines(ink, scene);
  for (const route of scene.routes) {
    paintWay(ink, scene, arcPoints(route.points), route.color ?? scene.tint, 3);
  }
  const dusk = ink.createRadialGradient(x - radius * 0.3, y - radius * 0.35, radius * 0.4, x, y, radius * 1.02);
  dusk.addColorStop(0, '#0000');
  dusk.addColorStop(1, '#000a');
  ink.fillStyle = dusk;
  ink.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  ink.restore();
}

const at = ({ x, y }: Spot, { width, height, radius }: Scene) => ({
  x: width / 2 + x * radius,
  y: height / 2 + y * radius,
});

const LAND = COASTS.map((outline) => {
  const corners = Array.from({ length: outline.length / 2 }, (_, index) => ({
    lng: outline[index * 2] ?? 0,
    lat: outline[index * 2 + 1] ?? 0,
  }));
  return arcPoints([...corners, ...corners.slice(0, 1)], 4);
});

function paintCoasts(ink: CanvasRenderingContext2D, scene: Scene): void {
  ink.fillStyle = '#4f8a63';
  for (const outline of LAND) {
    const spots = outline.map((place) => spotOf(place, scene.middle));
    if (spots.every(({ z }) => z < 0)) continue;
    ink.beginPath();
    for (const spot of spots) {
      // What is behind is drawn along the edge, so that the part in front closes there.
      const far = spot.z < 0 ? Math.hypot(spot.x, spot.y) || 1 : 1;
      const { x, y } = at({ ...spot, x: spot.x / far, y: spot.y / far }, scene);
      ink.lineTo(x, y);
    }
    ink.fill();
  }
}

function paintLines(ink: CanvasRenderingContext2D, scene: Scene): void {
  const color = scene.picture === undefined ? '#ffffff2e' : '#ffffff14';
  for (let lng = -180; lng < 180; lng += 30) {
    paintWay(
      ink,
      scene,
      Array.from({ length: 35 }, (_, index) => ({ lat: -85 + index * 5, lng })),
      color,
      1,
    );
  }
  for (let lat = -60; lat <= 60; lat += 30) {
    paintWay(
      ink,
      scene,
      Array.from({ length: 73 }, (_, index) => ({ lat, lng: -180 + index * 5 })),
      color,
      1,
    );
  }
}

function paintWay(
  ink: CanvasRenderingContext2D,
  scene: Scene,
  way: readonly Place[],
  color: string,
  width: number,
): void {
  ink.strokeStyle = color;
  ink.lineWidth = width;
  ink.lineJoin = 'round';
  ink.beginPath();
  let isDown = false;
  for (const place of way) {
    const spot = spotOf(place, scene.middle);
    const point = at(spot, scene);
    if (spot.z < 0) isDown = false;
    else if (isDown) ink.lineTo(point.x, point.y);
    else {
      ink.moveTo(point.x, point.y);
      isDown = true;
    }
  }
  ink.stroke();
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly u: number;
  readonly v: number;
}

/** A canvas cannot bend a picture: it is laid on in patches, each two triangles that keep straight lines straight. */
function paintPicture(ink: CanvasRenderingContext2D, scene: Scene, picture: CanvasImageSource): void {
  const corner = (lat: number, lng: number): { readonly spot: Spot; readonly corner: Corner } => {
    const spot = spotOf({ lat, lng }, scene.middle);
    const { u, v } = onPicture({ lat, lng });
    return { spot, corner: { ...at(spot, scene), u: u * scene.pictureSize, v: v * scene.pictureSize } };
  };
  for (const pole of [-85, 85]) {
    const ring = Array.from({ length: 36 }, (_, index) => corner(pole, index * PATCH));
    if (ring.some(({ spot }) => spot.z < 0)) continue;
    ink.fillStyle = ICE;
    ink.beginPath();
    for (const { corner: point } of ring) ink.lineTo(point.x, point.y);
    ink.fill();
  }
  for (const [row, south] of EDGES.slice(0, -1).entries()) {
    const north = EDGES[row + 1] ?? south;
    for (let west = -180; west < 180; west += PATCH) {
      const corners = [
        corner(south, west),
        corner(south, west + PATCH),
        corner(north, west + PATCH),
        corner(north, west),
      ];
      if (corners.every(({ spot }) => spot.z < 0)) continue;
      const [a, b, c, d] = corners.map((each) => each.corner);
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      paintTriangle(ink, picture, a, b, c);
      paintTriangle(ink, picture, a, c, d);
    }
  }
}

function paintTriangle(
  ink: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  a: Corner,
  b: Corner,
  c: Corner,
): void {
  const det = (b.u - a.u) * (c.v - a.v) - (c.u - a.u) * (b.v - a.v);
  if (Math.abs(det) < 1e-9) return;
  const [xu, xv] = [
    ((b.x - a.x) * (c.v - a.v) - (c.x - a.x) * (b.v - a.v)) / det,
    ((c.x - a.x) * (b.u - a.u) - (b.x - a.x) * (c.u - a.u)) / det,
  ];
  const [yu, yv] = [
    ((b.y - a.y) * (c.v - a.v) - (c.y - a.y) * (b.v - a.v)) / det,
    ((c.y - a.y) * (b.u - a.u) - (b.y - a.y) * (c.u - a.u)) / det,
  ];
  const [mx, my] = [(a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3];
  ink.save();
  ink.beginPath();
  // A little larger than it is, or the gaps between neighbours show as hairlines.
  for (const { x, y } of [a, b, c]) {
    const far = Math.hypot(x - mx, y - my) || 1;
    ink.lineTo(x + ((x - mx) / far) * 0.8, y + ((y - my) / far) * 0.8);
  }
  ink.clip();
  ink.transform(xu, yu, xv, yv, a.x - xu * a.u - xv * a.v, a.y - yu * a.u - yv * a.v);
  ink.drawImage(picture, 0, 0);
  ink.restore();
}
