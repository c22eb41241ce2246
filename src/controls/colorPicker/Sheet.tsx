import { type CSSProperties, useState } from 'react';
import { useDrag } from '../useDrag.tsx';
import { Channel } from './Channel.tsx';
import styles from './ColorPicker.module.css';
import { type Hsv, hexOf, hsvFrom, hsvOf } from './hsv.ts';

interface SheetProps {
  readonly start: string | undefined;
  readonly onChange: (hex: string) => void;
  readonly onDone: () => void;
}

const WHITE: Hsv = { hue: 210, saturation: 0, brightness: 100 };
const SWATCHES = [
  ['#FFFFFF', 'White'],
  ['#FF3B30', 'Red'],
  ['#FF9500', 'Orange'],
  ['#FFCC00', 'Yellow'],
  ['#34C759', 'Green'],
  ['#00C7BE', 'Mint'],
  ['#007AFF', 'Blue'],
  ['#AF52DE', 'Purple'],
] as const;

const RAINBOW = 'linear-gradient(90deg, #f00, #ff0, #0f0, #0ff, #00f, #f0f, #f00)';
const ramp = (from: Hsv, to: Hsv) => `linear-gradient(90deg, ${hexOf(from)}, ${hexOf(to)})`;

/** The colour sheet. The field is for fingers; the three channels below it say the same to keys and screen readers. */
export function Sheet({ start, onChange, onDone }: SheetProps) {
  const [color, setColor] = useState<Hsv>(() => hsvOf(start) ?? WHITE);
  const [written, setWritten] = useState<string>();
  const hex = hexOf(color);

  const put = (next: Hsv) => {
    setColor(next);
    setWritten(undefined);
    const text = hexOf(next);
    if (text !== hex) onChange(text);
  };
  const spot = (x: number, y: number) =>
    put({
      ...color,
      saturation: Math.round(Math.max(0, Math.min(1, x)) * 100),
      brightness: Math.round((1 - Math.max(0, Math.min(1, y))) * 100),
    });
  const drag = useDrag({
    off: false,
    start: ({ x, y }) => {
      spot(x, y);
      return true;
    },
    move: ({ x, y }) => spot(x, y),
    lift: ({ x, y }) => spot(x, y),
    cancel: () => {},
  });
  const write = (text: string) => {
    setWritten(text);
    const next = /^#?[\da-f]{6}$/i.test(text.trim()) ? hsvFrom(text.trim(), color) : undefined;
    if (next === undefined) return;
    setColor(next);
    if (hexOf(next) !== hex) onChange(hexOf(next));
  };

  return (
    <div className={styles.sheet} style={{ '--color': hex, '--hue': `hsl(${color.hue} 100% 50%)` } as CSSProperties}>
      <div className={styles.field} {...drag}>
        <span
          className={styles.dot}
          style={{ left: `${color.saturation}%`, top: `${100 - color.brightness}%`, background: hex }}
        />
      </div>
      <Channel
        label="Hue"
        unit="°"
        max={360}
        value={color.hue}
        track={RAINBOW}
        dot={hexOf({ hue: color.hue, saturation: 100, brightness: 100 })}
        onChange={(hue) => put({ ...color, hue })}
      />
      <Channel
        label="Saturation"
        unit="%"
        max={100}
        value={color.saturation}
        track={ramp({ ...color, saturation: 0 }, { ...color, saturation: 100 })}
        dot={hex}
        onChange={(saturation) => put({ ...color, saturation })}
      />
      <Channel
        label="Brightness"
        unit="%"
        max={100}
        value={color.brightness}
        track={ramp({ ...color, brightness: 0 }, { ...color, brightness: 100 })}
        dot={hex}
        onChange={(brightness) => put({ ...color, brightness })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own */}
      <div className={styles.swatches} role="group" aria-label="Colours">
        {SWATCHES.map(([swatch, name]) => (
          <button
            key={swatch}
            type="button"
            className={styles.ready}
            aria-label={name}
            aria-pressed={swatch === hex}
            style={{ background: swatch }}
            onClick={() => put(hsvFrom(swatch, color) ?? color)}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <span className={styles.preview} />
        <input
          className={styles.code}
          aria-label="Colour as hex"
          value={written ?? hex}
          maxLength={7}
          spellCheck={false}
          autoCapitalize="characters"
          autoComplete="off"
          aria-invalid={written !== undefined && hsvOf(written) === undefined}
          onChange={(event) => write(event.target.value)}
          onBlur={() => setWritten(undefined)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Three digits are a colour too, but only once nothing more is coming.
            const next = hsvFrom(written ?? hex, color);
            if (next !== undefined) put(next);
          }}
        />
        <button type="button" className={styles.done} onClick={onDone}>
          Done
        </button>
      </div>
    </div>
  );
}
