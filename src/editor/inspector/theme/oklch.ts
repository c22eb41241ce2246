// Colours as people see them: lightness 0–1, chroma from 0 (grey), hue in degrees. Steps of equal size look equally
// large, which they do not in RGB. The matrices are those of Björn Ottosson’s OKLab.

export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

function toLinear({ lightness, chroma, hue }: Oklch): Triple {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Of `#RRGGBB`; an alpha behind it is left out. */
export function oklchOf(hex: string): Oklch {
  const part = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = [part(1), part(3), part(5)];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return { lightness, chroma: Math.hypot(a, b), hue: hue < 0 ? hue + 360 : hue };
}

// Rounding to 8 bits hides less than this.
const SLACK = 0.0005;
const isShowable = (color: Triple) => color.every((part) => part >= -SLACK && part <= 1 + SLACK);

const HALVINGS = 16;

/** The most colourful shade up to this chroma that a screen can show at this lightness. */
function showable(color: Oklch): Triple {
  const wanted = toLinear(color);
  if (isShowable(wanted)) return wanted;
  let [least, most] = [0, color.chroma];
  for (let step = 0; step < HALVINGS; step += 1) {
    const chroma = (least + most) / 2;
    if (isShowable(toLinear({ ...color, chroma }))) least = chroma;
    else most = chroma;
  }
  return toLinear({ ...color, chroma: least });
}

/** `#RRGGBB`. What no screen shows becomes paler, and keeps its lightness and hue. */
export function hexOf(color: Oklch): string {
  const lightness = Math.min(1, Math.max(0, color.lightness));
  const parts = showable({ ...color, lightness }).map((part) => {
    const byte = Math.round(255 * gamma(Math.min(1, Math.max(0, part))));
    return byte.toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`.toUpperCase();
}
