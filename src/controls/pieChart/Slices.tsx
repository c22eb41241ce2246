import { inked } from '../charts/palette.ts';
import { Icon } from '../icons/Icon.tsx';
import { type Disc, inside, lineAlong, linesOn, sectorPath, textPart } from './disc.tsx';
import styles from './PieChart.module.css';
import type { Sector, Slice } from './pie-data.ts';

interface SlicesProps {
  readonly disc: Disc;
  readonly slices: readonly Slice[];
  readonly sectors: readonly Sector[];
  readonly small: number;
  readonly colorOf: (index: number, own: string | undefined) => string;
  readonly ground: string;
  /** Lines on each slice; none where texts are off. */
  readonly texts: (slice: Slice) => readonly string[];
  readonly look: 'level' | 'along' | 'buttons';
  readonly shown: number | undefined;
  /** Points by which the shown slice moves out. */
  readonly explode: number;
}

/** Around the middle of the disc. */
export function Slices({ disc, slices, sectors, small, colorOf, ground, texts, look, shown, explode }: SlicesProps) {
  const rounding = look === 'buttons' ? 8 : slices.length > 1 && disc.inner > 0 && look === 'level' ? 3 : 0;
  return slices.map((slice, at) => {
    const sector = sectors[at];
    if (sector === undefined) return null;
    const { face, ink } = inked(colorOf(slice.index, slice.color), ground);
    const out = at === shown && slices.length > 1 ? explode : 0;
    const middle = inside(disc, sector, 1);
    const move = `translate(${(middle.x / disc.radius) * out}px, ${(middle.y / disc.radius) * out}px)`;
    return (
      <g
        key={slice.index}
        className={styles.slice}
        data-dimmed={shown !== undefined && shown !== at}
        data-look={look}
        data-thin={slices.length > 120}
        style={{ transform: move }}
      >
        <path d={sectorPath(disc, sector, rounding)} fill={face} />
        {look === 'along' ? (
          <Along disc={disc} sector={sector} slice={slice} small={small} ink={ink} text={texts(slice).join(' ')} />
        ) : (
          <Level
            disc={disc}
            sector={sector}
            slice={slice}
            small={small}
            ink={ink}
            lines={texts(slice)}
            isButton={look === 'buttons'}
          />
        )}
      </g>
    );
  });
}

interface OnSlice {
  readonly disc: Disc;
  readonly sector: Sector;
  readonly slice: Slice;
  readonly small: number;
  readonly ink: string;
}

function Level({
  disc,
  sector,
  slice,
  small,
  ink,
  lines,
  isButton,
}: OnSlice & { readonly lines: readonly string[]; readonly isButton: boolean }) {
  const share = sector.to - sector.from;
  const thick = disc.radius - disc.inner;
  const { x, y, reach } = inside(disc, sector, isButton ? 0.55 : textPart(disc, sector));
  const chord = 2 * reach * Math.sin(Math.min(0.5, share) * Math.PI);
  const roomy = Math.min(thick, chord);
  const glyph = slice.icon === undefined || roomy < 14 ? 0 : Math.min(isButton ? roomy * 0.5 : small * 1.5, 44);
  const fitting = linesOn(disc, sector, lines, small);
  const texts = glyph > 0 && roomy < glyph + small * 1.3 * fitting.length ? [] : fitting;
  // A menu without a symbol would be nothing to tap at.
  const shown = isButton && glyph === 0 && texts.length === 0 ? linesOn(disc, sector, [slice.label], small) : texts;
  const height = glyph + shown.length * small * 1.2;
  return (
    <g color={ink} fill={ink} fontSize={small} className={styles.on}>
      {glyph > 0 && slice.icon !== undefined && (
        <g transform={`translate(${x - glyph / 2} ${y - height / 2})`}>
          <Icon name={slice.icon} size={glyph} />
        </g>
      )}
      {shown.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <text key={at} x={x} y={y - height / 2 + glyph + (at + 0.6) * small * 1.2} fontWeight={at === 0 ? 600 : 400}>
          {line}
        </text>
      ))}
    </g>
  );
}

function Along({ disc, sector, slice, small, ink, text }: OnSlice & { readonly text: string }) {
  const { turns } = inside(disc, sector, 0.5);
  const chord = 2 * disc.radius * 0.8 * Math.sin(Math.min(0.5, sector.to - sector.from) * Math.PI);
  const glyph = slice.icon === undefined || chord < 16 || disc.radius < 44 ? 0 : Math.min(small * 1.7, chord * 0.7);
  const size = Math.max(small, Math.min(disc.radius * 0.1, 18));
  const rim = disc.radius - size * 0.7;
  const line = lineAlong({ ...disc, radius: disc.radius - (glyph > 0 ? glyph * 1.35 : 0) }, sector, text, size);
  return (
    <g transform={`rotate(${turns * 360 - 90})`} color={ink} fill={ink} fontSize={size} className={styles.along}>
      {glyph > 0 && slice.icon !== undefined && (
        <g transform={`translate(${rim - glyph} ${-glyph / 2}) rotate(90 ${glyph / 2} ${glyph / 2})`}>
          <Icon name={slice.icon} size={glyph} />
        </g>
      )}
      <text x={rim - (glyph > 0 ? glyph * 1.3 : 0)} y={0}>
        {line}
      </text>
    </g>
  );
}
