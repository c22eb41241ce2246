// Hue, shade and see-through, the layout’s own colours, the system’s, and those used lately.
import { Pipette } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { normaliseColor } from '../../../layout/color.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useEditor } from '../../useApp.tsx';
import styles from './ColorPanel.module.css';
import { type Hsva, hexOf, hsvaOf, spokenColor } from './hsv.ts';
import { recentColors, rememberColor } from './recent-colors.ts';
import { SYSTEM_COLORS, swatchesOf } from './swatches.ts';

interface ColorPanelProps {
  readonly color: string;
  readonly onChange: (color: string) => void;
}

const WHITE: Hsva = { h: 0, s: 0, v: 1, a: 1 };
const clamp = (part: number) => Math.max(0, Math.min(1, part));

interface EyeDropper {
  open: () => Promise<{ readonly sRGBHex: string }>;
}

const eyeDropper = (): EyeDropper | undefined => {
  const Constructor = (globalThis as { EyeDropper?: new () => EyeDropper }).EyeDropper;
  return Constructor === undefined ? undefined : new Constructor();
};

export function ColorPanel({ color, onChange }: ColorPanelProps) {
  const editor = useEditor();
  // Grey has no hue and black no saturation in hex, so the panel keeps its own while it is open.
  const [held, setHeld] = useState<Hsva>(() => hsvaOf(color) ?? WHITE);
  const [swatches] = useState(() => swatchesOf(editor.layout()));
  const recent = useStore(recentColors, ({ colors }) => colors);
  const written = normaliseColor(color) ?? '#FFFFFF';
  const now = hexOf(held) === written ? held : (hsvaOf(color) ?? held);
  // The colour the panel is closed on is the one that was chosen.
  useEffect(() => () => rememberColor(written), [written]);

  const change = (part: Partial<Hsva>) => {
    const next = { ...now, ...part };
    setHeld(next);
    onChange(hexOf(next));
  };
  const take = (hex: string) => {
    const next = hsvaOf(hex);
    if (next !== undefined) change(next);
  };
  const pick = async () => {
    try {
      const picked = await eyeDropper()?.open();
      if (picked !== undefined) take(picked.sRGBHex);
    } catch {
      // Escape leaves the dropper; the colour stays.
    }
  };
  return (
    <div className={styles.panel} style={{ '--hue': now.h, '--solid': hexOf({ ...now, a: 1 }) } as CSSProperties}>
      <Area now={now} onChange={change} />
      <div className={styles.sliders}>
        <div>
          <input
            type="range"
            className={styles.hue}
            aria-label="Hue"
            aria-valuetext={`${Math.round(now.h)} degrees, ${spokenColor({ ...now, s: 1, v: 1, a: 1 })}`}
            min={0}
            max={359}
            value={Math.round(now.h)}
            onChange={(event) => change({ h: Number(event.target.value) })}
          />
          <input
            type="range"
            className={styles.alpha}
            aria-label="Opacity"
            aria-valuetext={`${Math.round(now.a * 100)} %`}
            min={0}
            max={100}
            value={Math.round(now.a * 100)}
            onChange={(event) => change({ a: Number(event.target.value) / 100 })}
          />
        </div>
        {'EyeDropper' in globalThis && (
          <IconButton label="Pick a colour from the screen" onClick={() => void pick()}>
            <Pipette size={15} />
          </IconButton>
        )}
      </div>
      <Swatches title="In this layout" colors={swatches} now={written} onTake={take} />
      <Swatches title="System" colors={SYSTEM_COLORS} now={written} onTake={take} />
      <Swatches title="Lately" colors={recent} now={written} onTake={take} />
    </div>
  );
}

interface AreaProps {
  readonly now: Hsva;
  readonly onChange: (part: Pick<Hsva, 's' | 'v'>) => void;
}

function Area({ now, onChange }: AreaProps) {
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onChange({
      s: clamp((event.clientX - box.left) / box.width),
      v: clamp(1 - (event.clientY - box.top) / box.height),
    });
  };
  const press = (event: KeyboardEvent) => {
    const size = event.shiftKey ? 0.1 : 0.01;
    const across = event.key === 'ArrowRight' ? size : event.key === 'ArrowLeft' ? -size : 0;
    const up = event.key === 'ArrowUp' ? size : event.key === 'ArrowDown' ? -size : 0;
    if (across === 0 && up === 0) return;
    event.preventDefault();
    onChange({ s: clamp(now.s + across), v: clamp(now.v + up) });
  };
  return (
    <div
      className={styles.area}
      role="slider"
      tabIndex={0}
      aria-label="Shade"
      aria-valuenow={Math.round(now.s * 100)}
      aria-valuetext={`Saturation ${Math.round(now.s * 100)} %, brightness ${Math.round(now.v * 100)} %`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && drag(event)}
      onKeyDown={press}
    >
      <span className={styles.knob} style={{ left: `${now.s * 100}%`, top: `${(1 - now.v) * 100}%` }} />
    </div>
  );
}

interface SwatchesProps {
  readonly title: string;
  readonly colors: readonly string[];
  readonly now: string;
  readonly onTake: (color: string) => void;
}

function Swatches({ title, colors, now, onTake }: SwatchesProps) {
  if (colors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div className={styles.swatches} role="group" aria-label={title}>
      <span className={styles.title}>{title}</span>
      {colors.map((color) => {
        const hsva = hsvaOf(color);
        return (
          <button
            key={color}
            type="button"
            className={styles.swatch}
            aria-pressed={color === now}
            aria-label={`${color}${hsva === undefined ? '' : `, ${spokenColor(hsva)}`}`}
            title={color}
            onClick={() => onTake(color)}
          >
            <span style={{ background: color }} />
          </button>
        );
      })}
    </div>
  );
}
