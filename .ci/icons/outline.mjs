// Takes SVG elements apart into strokes with a start of their own, and walks along them, to tell what lies inside what.
const ARITY = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

const number = (value) => String(Number(value.toFixed(2))).replace(/^(-?)0\./, '$1.');

/** A path with numbers of two decimals, joined as tightly as SVG allows. */
const written = (commands) =>
  commands
    .map(
      ({ name, numbers }) =>
        name +
        numbers
          .map(number)
          .map((text, at) => (at > 0 && !text.startsWith('-') ? ` ${text}` : text))
          .join(''),
    )
    .join('');

function* commandsOf(d) {
  for (const [, name, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const arity = ARITY[name.toLowerCase()];
    if (arity === undefined) throw new Error(`unknown path command ${name} in ${d}`);
    if (arity === 0) {
      yield { name, numbers: [] };
      continue;
    }
    // Flags of an arc may stand without a space between them: 0020 is 0 0 20.
    const sign = name.toLowerCase() === 'a' ? /\s*,?([-+]?(?:\d*\.\d+|\d+)(?:e[-+]?\d+)?)/y : undefined;
    let numbers = [];
    if (sign) {
      let at = 0;
      while (rest.slice(at).trim()) {
        const isFlag = numbers.length % 7 === 3 || numbers.length % 7 === 4;
        const pattern = isFlag ? /\s*,?([01])/y : sign;
        pattern.lastIndex = at;
        const found = pattern.exec(rest);
        if (!found) throw new Error(`cannot read ${rest}`);
        numbers.push(Number(found[1]));
        at = pattern.lastIndex;
      }
    } else numbers = [...rest.matchAll(/[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/g)].map(Number);
    for (let at = 0; at < numbers.length; at += arity) {
      const again = name === 'm' ? 'l' : name === 'M' ? 'L' : name;
      yield { name: at === 0 ? name : again, numbers: numbers.slice(at, at + arity) };
    }
  }
}

const cubic = ([p0, p1, p2, p3], t) =>
  [0, 1].map((i) => (1 - t) ** 3 * p0[i] + 3 * (1 - t) ** 2 * t * p1[i] + 3 * (1 - t) * t * t * p2[i] + t ** 3 * p3[i]);

/** Points along an arc, by the formulas of the SVG specification (F.6.5). */
function arcPoints([x1, y1], [rx0, ry0, turn, large, sweep, x2, y2]) {
  if ((x1 === x2 && y1 === y2) || !rx0 || !ry0) return [[x2, y2]];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const x = (cos * (x1 - x2) + sin * (y1 - y2)) / 2;
  const y = (-sin * (x1 - x2) + cos * (y1 - y2)) / 2;
  const grow = Math.sqrt(Math.max(1, (x / rx0) ** 2 + (y / ry0) ** 2));
  const [rx, ry] = [Math.abs(rx0) * grow, Math.abs(ry0) * grow];
  const under = (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, under / ((rx * y) ** 2 + (ry * x) ** 2)));
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let span = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const steps = Math.max(2, Math.ceil(Math.abs(span) / 0.2));
  return Array.from({ length: steps }, (_, at) => {
    const angle = start + (span * (at + 1)) / steps;
    const [ex, ey] = [rx * Math.cos(angle) + cx, ry * Math.sin(angle) + cy];
    return [cos * ex - sin * ey + (x1 + x2) / 2, sin * ex + cos * ey + (y1 + y2) / 2];
  });
}

/** The strokes of a path, each with its own `M`, its points, and whether it comes back to its start. */
export function strokesOf(d) {
  const strokes = [];
  let here = [0, 0];
  let start = [0, 0];
  let turn = here;
  let stroke;
  for (const { name, numbers } of commandsOf(d)) {
    const kind = name.toLowerCase();
    const relative = name === kind;
    const [ox, oy] = relative ? here : [0, 0];
    if (kind === 'm') {
      here = [numbers[0] + ox, numbers[1] + oy];
      start = here;
      turn = here;
      stroke = { commands: [{ name: 'M', numbers: here }], points: [here], closed: false };
      strokes.push(stroke);
      continue;
    }
    if (stroke.closed) {
      stroke = { commands: [{ name: 'M', numbers: here }], points: [here], closed: false };
      strokes.push(stroke);
    }
    stroke.commands.push({ name, numbers });
    if (kind === 'z') {
      stroke.closed = true;
      here = start;
      turn = here;
      continue;
    }
    let points;
    if (kind === 'h') points = [[numbers[0] + ox, here[1]]];
    else if (kind === 'v') points = [[here[0], numbers[0] + oy]];
    else if (kind === 'l') points = [[numbers[0] + ox, numbers[1] + oy]];
    else if (kind === 'a') points = arcPoints(here, [...numbers.slice(0, 5), numbers[5] + ox, numbers[6] + oy]);
    else {
      const pairs = [];
      for (let at = 0; at < numbers.length; at += 2) pairs.push([numbers[at] + ox, numbers[at + 1] + oy]);
      const mirrored = [2 * here[0] - turn[0], 2 * here[1] - turn[1]];
      const [a, b, end] =
        kind === 'c' ? pairs : kind === 's' ? [mirrored, ...pairs] : [pairs[0], pairs[0], pairs.at(-1)];
      points = [1, 2, 3, 4, 5, 6].map((step) => cubic([here, a, b, end], step / 6));
      turn = b;
    }
    if (!'csqt'.includes(kind)) turn = points.at(-1);
    stroke.points.push(...points);
    here = points.at(-1);
  }
  return strokes.map(({ commands, points, closed }) => ({ d: written(commands), points, closed }));
}

/** Any element of an icon as path data. */
export function pathOf([tag, a]) {
  const n = (key, otherwise = 0) => Number(a[key] ?? otherwise);
  if (tag === 'path') return a.d;
  if (tag === 'line') return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
  if (tag === 'polyline') return `M${a.points}`;
  if (tag === 'polygon') return `M${a.points}z`;
  if (tag === 'circle' || tag === 'ellipse') {
    const [rx, ry] = tag === 'circle' ? [n('r'), n('r')] : [n('rx'), n('ry')];
    return `M${n('cx') - rx} ${n('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0 ${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  }
  if (tag === 'rect') {
    const [x, y, w, h] = [n('x'), n('y'), n('width'), n('height')];
    const r = Math.min(n('rx', a.ry ?? 0), w / 2, h / 2);
    const corner = (dx, dy) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
    return (
      `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
      `h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`
    );
  }
  throw new Error(`no path for <${tag}>`);
}

export const lengthOf = (points) =>
  points.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - points[at][0], y - points[at][1]), 0);

export const areaOf = (points) =>
  Math.abs(
    points.reduce((sum, [x, y], at) => {
      const [nx, ny] = points[(at + 1) % points.length];
      return sum + x * ny - nx * y;
    }, 0) / 2,
  );

export function isInside([x, y], polygon) {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [polygon[i], polygon[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
