// The dark squares of a QR code as one path, in squares as unit.

export interface Modules {
  /** Squares along a side. */
  readonly size: number;
  readonly dark: (row: number, column: number) => boolean;
}

/** Free squares around the code, without which scanners do not find it. */
const QUIET = 4;

/**
 * The view box that draws the code on a plate of this many points. Squares are whole pixels of the screen where that is
 * possible, or dense codes would show uneven stripes; what is left over widens the quiet zone.
 */
export function plateOf(squares: number, side: number, pixelsPerPoint: number): string {
  const least = squares + 2 * QUIET;
  const pixels = Math.floor((side * pixelsPerPoint) / least);
  const across = pixels < 1 ? least : (side * pixelsPerPoint) / pixels;
  // The margin is whole pixels too, or every square would lie across two.
  const margin = pixels < 1 ? QUIET : Math.floor(((across - squares) / 2) * pixels) / pixels;
  return `${-margin} ${-margin} ${across} ${across}`;
}

export type Corners = 'sharp' | 'rounded';

export function modulesPath(modules: Modules, corners: Corners): string {
  return corners === 'sharp' ? sharp(modules) : rounded(modules);
}

/** Neighbours in a row are one rectangle, or hairlines would show between them. */
function sharp({ size, dark }: Modules): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    let column = 0;
    while (column < size) {
      const from = column;
      while (column < size && dark(row, column)) column += 1;
      if (column > from) path += `M${from} ${row}h${column - from}v1h${from - column}z`;
      else column += 1;
    }
  }
  return path;
}

const ROUND = 0.5;

/** A corner is rounded where no dark square touches it at either side, so that neighbours flow into one shape. */
function rounded({ size, dark }: Modules): string {
  const at = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < size && column < size && dark(row, column);
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!at(row, column)) continue;
      const above = at(row - 1, column);
      const below = at(row + 1, column);
      const left = at(row, column - 1);
      const right = at(row, column + 1);
      const radius = (one: boolean, other: boolean) => (one || other ? 0 : ROUND);
      path += square(column, row, [
        radius(above, left),
        radius(above, right),
        radius(below, right),
        radius(below, left),
      ]);
    }
  }
  return path;
}

function square(x: number, y: number, [a, b, c, d]: readonly [number, number, number, number]): string {
  const turn = (radius: number, dx: number, dy: number) =>
    radius === 0 ? '' : `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + a} ${y}h${1 - a - b}${turn(b, b, b)}v${1 - b - c}${turn(c, -c, c)}` +
    `h${c + d - 1}${turn(d, -d, -d)}v${d + a - 1}${turn(a, a, -a)}z`
  );
}
